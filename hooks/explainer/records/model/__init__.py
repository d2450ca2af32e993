"""Typed, frozen records: what ``data/`` may say."""
