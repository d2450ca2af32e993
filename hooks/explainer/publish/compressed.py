"""The published folder made ready for a host: a ``.br`` and a ``.gz`` beside each text file.

A host then never compresses while a reader waits, and can afford the slowest, smallest forms.
This is done when the site is published, and in no other build: it takes longer than the build.
"""

import gzip
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

_PAGES = (".css", ".html", ".js", ".map", ".mjs", ".svg", ".webmanifest")
_DATA = (".bib", ".csv", ".ics", ".json", ".md", ".ris", ".tsv", ".txt", ".xml")
TEXT = frozenset(_PAGES + _DATA)
"""Kinds of files that are text; pictures of points and fonts are compressed in themselves."""
LEAST = 512
"""Bytes below which a file is left alone: it takes one packet, compressed or not."""

_FORMS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda raw: brotli.compress(raw, mode=brotli.MODE_TEXT, quality=11),
    ".gz": lambda raw: gzip.compress(raw, compresslevel=9, mtime=0),
}
"""By what is added to a file's name; the same bytes in give the same bytes out."""


def compress(folder: Path) -> list[Path]:
    """Write the compressed forms of each text file below *folder*; return the files written.

    What an earlier run wrote is written anew, or deleted where it does not pay any more.
    """
    texts = sorted(file for file in folder.rglob("*") if file.suffix in TEXT and file.is_file())
    with ThreadPoolExecutor() as threads:  # both compressors run outside Python's lock
        return [made for written in threads.map(_compress, texts) for made in written]


def _compress(file: Path) -> list[Path]:
    raw = file.read_bytes()
    written = []
    for suffix, small in _FORMS.items():
        target = file.with_name(file.name + suffix)
        made = small(raw) if len(raw) >= LEAST else raw
        if len(made) < len(raw):
            target.write_bytes(made)
            written.append(target)
        else:
            target.unlink(missing_ok=True)
    return written
