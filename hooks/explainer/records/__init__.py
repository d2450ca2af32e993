"""What ``data/`` says: read from YAML, typed, put into one form, dated, recomputed."""
