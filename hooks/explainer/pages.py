"""The whole site as text: pages in Markdown, and data files.

``build`` is the library's one door: project folder in, ``Site`` out. Both adapters (the
MkDocs hook and the staging command) publish exactly what it returns.
"""

from dataclasses import dataclass
from pathlib import Path

from .addresses import PAGES
from .composing import Composer
from .exports import data_files
from .findings import DataError, Finding
from .ledger import Anchor, current_anchors, read_ledger, unresolved
from .load import load
from .making import Page
from .model.values import Language
from .past import Past
from .prose import Prose, check_anchors, read_prose
from .records import Records
from .rules import check_all
from .saved import picture_files
from .searching import Searching
from .voice import Voice


@dataclass(frozen=True)
class Site:
    """Everything that is published: pages, data files by path, and the records behind them.

    ``anchors`` are the addresses that the ledger holds or will hold at the next release.
    """

    records: Records
    pages: tuple[Page, ...]
    files: dict[str, str]
    anchors: tuple[Anchor, ...]

    def voice(self, language: Language) -> Voice:
        """Return the voice of *language*."""
        return Voice(language, self.records.interface)


def build(root: Path, site_url: str) -> Site:
    """Return the site of the project at *root*, to be published at *site_url*.

    Raises ``DataError`` with every finding on records, prose, ledger and templates.
    """
    findings: list[Finding] = []
    records: Records | None = None
    prose: dict[tuple[Language, str], Prose] = {}
    try:
        records = load(root)
        findings += check_all(records)
    except DataError as error:
        findings += error.findings
    try:
        prose = read_prose(root)
    except DataError as error:
        findings += error.findings
    try:
        ledger = read_ledger(root)
    except DataError as error:
        findings += error.findings
    if findings or records is None:
        raise DataError(findings)
    anchors = current_anchors(records, heading_anchors(prose))
    taken = {slug: {fact.id for fact in records.facts_on(slug)} for slug in PAGES}
    findings += [*check_anchors(prose, taken), *unresolved(ledger, anchors, records)]
    base = site_url.rstrip("/") + "/"
    past = Past.of(root, ledger, anchors, records)
    composer = Composer(root, records, base, past)
    pages = composer.pages(prose)
    findings += composer.findings
    if findings:
        raise DataError(findings)
    files = data_files(records, base) | picture_files(root, composer.templates, records, base)
    files |= Searching(records, prose, pages).files()
    return Site(records, pages, files, tuple(anchors))


def heading_anchors(prose: dict[tuple[Language, str], Prose]) -> list[Anchor]:
    """Return page and id of every heading of the prose (the same in both languages)."""
    return [
        (slug or "index", heading.anchor)
        for (language, slug), page in prose.items()
        if language == "kk"
        for heading in page.headings()
        if heading.anchor
    ]
