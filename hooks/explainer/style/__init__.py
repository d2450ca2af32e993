"""The look as one file: style sheets joined, purged by what pages have, minified, named."""
