"""The whole site as values: pages, and files of data, search and pictures.

``build`` is the library's one door: project folder in, ``Site`` out. Both adapters (the
MkDocs hook and the staging command) publish exactly what it returns.
"""

from collections.abc import Iterator
from pathlib import Path

from .findings import DataError, Finding
from .memo import Memo
from .pages.compose import Frames, compose, fill_frames
from .pages.markdown import converter_of
from .pages.prose import AllProse, read_prose
from .pages.templates import templates_of
from .pages.workshop import Workshop
from .permanence.editions import Past
from .permanence.ledger import Entry, page_anchors, read_ledger
from .publish.data_files import data_files
from .publish.picture_files import picture_files
from .publish.search_index import search_files
from .publish.whole import Site
from .records.collection import Records
from .records.load import load
from .records.model.values import SOURCE_LANGUAGE
from .rules import check_records, placed_facts, published_ids
from .rules import prose as prose_rules


def build(root: Path, site_url: str, memo: Memo | None = None) -> Site:
    """Return the site of the project at *root*, to be published at *site_url*.

    What *memo* remembers of an earlier build, and is made from the same, is not made again.
    Raises ``DataError`` with every finding on records, prose, ledger and templates.
    """
    memo = memo or Memo()
    memo.next_build()
    records, prose, ledger = _read(root, memo)
    base = site_url.rstrip("/") + "/"
    workshop = Workshop(records, templates_of(root, memo), base, memo)
    frames = fill_frames(workshop, prose)
    anchors = page_anchors(_source_anchors(frames), records)
    if findings := [
        *placed_facts.check(frames, records),
        *placed_facts.unsupported(frames, records),
        *published_ids.check(ledger, anchors, records),
    ]:
        raise DataError(findings)
    past = Past.of(root, ledger, anchors, records)
    pages = tuple(compose(workshop, frames, past))
    files = data_files(records, workshop.base) | picture_files(root, workshop)
    files |= search_files(records, frames, memo)
    published = {page.meta.stands_at for page in pages} | files.keys() | _assets(root)
    if dead := [*placed_facts.dead_links(frames, published)]:
        raise DataError(dead)
    return Site(records, pages, files, tuple(anchors))


def _assets(root: Path) -> set[str]:
    """Return the addresses of the files that are published as they are."""
    docs = root / "docs"
    return {file.relative_to(docs).as_posix() for file in docs.glob("assets/**/*.*")}


def _source_anchors(frames: Frames) -> Iterator[tuple[str, list[str]]]:
    """Yield each page with its ids: those of the source language, which the other shares."""
    for (language, page), frame in frames.items():
        if language == SOURCE_LANGUAGE:
            yield page, [name for section in frame.sections for name in section.anchors()]


def _read(root: Path, memo: Memo) -> tuple[Records, AllProse, tuple[Entry, ...]]:
    """Return everything that the site is made from, read and checked.

    Raises ``DataError`` with the findings of all of it at once.
    """
    findings: list[Finding] = []
    try:
        ledger = read_ledger(root)
    except DataError as error:
        findings += error.findings
    try:
        records = load(root, memo)
    except DataError as error:
        raise DataError([*findings, *error.findings]) from None
    findings += check_records(records)
    try:
        prose = read_prose(root, records, converter_of(root, memo), memo)
        findings += prose_rules.check(prose, records)
    except DataError as error:
        findings += error.findings
    if findings:
        raise DataError(findings)
    return records, prose, ledger
