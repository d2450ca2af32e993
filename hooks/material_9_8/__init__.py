"""What works round Material for MkDocs 9.8: leaving the theme is deleting this folder.

``overrides`` holds the templates that differ from the theme's own; ``localise`` shows the
theme one language at a time; ``mended`` mends what it gets wrong outside any block.
"""
