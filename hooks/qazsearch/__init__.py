"""Search for Kazakh, and for what its readers type instead: see README.md beside this file.

``normaliser`` reduces words to keys by tables, ``indexer`` packs documents into an index. The
query side is JavaScript (docs/assets/js/search), an interpreter of the same tables.
"""
