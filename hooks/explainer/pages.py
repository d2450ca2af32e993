"""The whole site as text: pages in Markdown, and data files.

``build`` is the library's one door: project folder in, ``Site`` out. Both adapters (the
MkDocs hook and the staging command) publish exactly what it returns.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import yaml

from .addresses import PAGES, Links, card_slug, page_address
from .blocks import Blocks, fact_values
from .exports import data_files
from .findings import DataError, Finding
from .load import load
from .model.fact import Fact
from .model.values import LANGUAGES, Language
from .prose import Heading, Prose, check_anchors, read_prose
from .records import Records
from .render import Templates, markdown_text, render_prose
from .rules import check_all
from .tables import counts
from .voice import Voice

TEMPLATES = "hooks/templates"


@dataclass(frozen=True)
class Page:
    """A page: where it stands, what its front matter says, its Markdown, where it is edited.

    ``path`` is relative to the folder of pages; ``edit_path`` to the project's root.
    """

    path: str
    language: Language
    slug: str
    meta: dict[str, Any]
    body: str
    edit_path: str

    @property
    def markdown(self) -> str:
        """Return the page as a Markdown file with front matter."""
        head = yaml.safe_dump(self.meta, allow_unicode=True, sort_keys=True, width=1000)
        return f"---\n{head}---\n\n{self.body.strip()}\n"


@dataclass(frozen=True)
class Site:
    """Everything that is published: pages, data files by path, and the records behind them."""

    records: Records
    pages: tuple[Page, ...]
    files: dict[str, str]

    def voice(self, language: Language) -> Voice:
        """Return the voice of *language*."""
        return Voice(language, self.records.interface)


def build(root: Path, site_url: str) -> Site:
    """Return the site of the project at *root*, to be published at *site_url*.

    Raises ``DataError`` with every finding on records, prose and templates.
    """
    findings: list[Finding] = []
    records: Records | None = None
    try:
        records = load(root)
        findings += check_all(records)
    except DataError as error:
        findings += error.findings
    prose: dict[tuple[Language, str], Prose] = {}
    try:
        prose = read_prose(root)
    except DataError as error:
        findings += error.findings
    if records and prose:
        taken = {slug: {fact.id for fact in records.facts_on(slug)} for slug in PAGES}
        findings += check_anchors(prose, taken)
    if findings or records is None:
        raise DataError(findings)
    composer = _Composer(root, records)
    pages = [*composer.frames(prose), composer.cover(), *composer.cards()]
    if composer.findings:
        raise DataError(composer.findings)
    return Site(records, tuple(pages), data_files(records, site_url))


class _Composer:
    """Puts prose, records and templates together into pages."""

    def __init__(self, root: Path, records: Records) -> None:
        self.records = records
        self.templates = Templates(root, root / TEMPLATES)
        self.voices = {language: Voice(language, records.interface) for language in LANGUAGES}
        self.findings: list[Finding] = []

    def frames(self, prose: dict[tuple[Language, str], Prose]) -> Iterator[Page]:
        """Yield the pages that have prose, in both languages."""
        for language in LANGUAGES:
            placed: list[str] = []
            for slug in PAGES:
                frame = prose[language, slug]
                try:
                    yield self._frame(frame, placed)
                except DataError as error:
                    self.findings += error.findings
            if not self.findings:
                self._check_placed(language, placed)

    def _frame(self, frame: Prose, placed: list[str]) -> Page:
        voice = self.voices[frame.language]
        links = Links(frame.language, page_address(frame.language, frame.slug))
        blocks = Blocks(self.records, self.templates, voice, links, frame.slug)
        values = blocks.placeholders()
        text = _link_headings(frame.body, frame.headings(), frame.first_line, voice)
        body = render_prose(text, frame.path, frame.first_line, values)
        body = f"{body.rstrip()}\n\n{blocks.term_notes()}"
        placed += blocks.placed
        return self._page(
            frame.language, frame.slug, frame.path, body,
            title=frame.meta.title, description=frame.meta.description,
        )  # fmt: skip

    def _check_placed(self, language: Language, placed: list[str]) -> None:
        for fact in self.records.facts:
            times = placed.count(fact.id)
            if times != 1:
                origin = self.records.origin("fact", fact.id)
                found = f"section '{fact.section}' placed {times} times on the page {fact.page}"
                advice = f"write {{{{ facts('{fact.section}') }}}} once in docs/{language}/"
                self.findings.append(
                    origin.finding(("section",), found, "every fact on its page, once", advice)
                )

    def cover(self) -> Page:
        """Return the bilingual cover at the root of the site."""
        kk, en = self.voices["kk"], self.voices["en"]
        links = Links("kk", "")
        figures = {voice.language: self._key_figures(voice) for voice in (kk, en)}
        site = self.records.site
        body = self.templates.render(
            "cover.html", kk=kk, en=en, site=site, to=links, figures=figures
        )
        meta = {
            "title": f"{site.title.kk} · {site.title.en}",
            "description": f"{site.tagline.kk} · {site.tagline.en}",
            "lang": "kk",
            "address": "",
            "versions": _versions("kk/", "en/", ""),
            "hide": ["navigation", "toc"],
        }
        return Page("index.md", "kk", "", meta, body, "data/site.yaml")

    def _key_figures(self, voice: Voice) -> list[dict[str, str]]:
        number = counts(self.records)
        names = ("claims", "corroborated", "contradicted", "sources")
        return [
            {"label": voice.t(f"cover.{name}"), "value": voice.number(number[name])}
            for name in names
        ]

    def cards(self) -> Iterator[Page]:
        """Yield the card of every fact, in both languages."""
        for language in LANGUAGES:
            for fact in self.records.facts:
                yield self._card(language, fact)

    def _card(self, language: Language, fact: Fact) -> Page:
        voice = self.voices[language]
        slug = card_slug(fact.id)
        body = self.templates.render(
            "card.html", v=voice, w=self.voices[voice.other], records=self.records,
            to=Links(language, page_address(language, slug)),
            **fact_values(self.records, voice, fact),
        )  # fmt: skip
        document = self.records.origin("fact", fact.id).document
        return self._page(
            language, slug, document.path, body, title=voice.pick(fact.title),
            description=voice.pick(fact.statement), hide=["toc"], search={"exclude": True},
        )  # fmt: skip

    def _page(self, language: Language, slug: str, edit_path: str, body: str, **meta: Any) -> Page:
        other = self.voices[language].other
        meta |= {
            "lang": language,
            "address": page_address(language, slug),
            "twin": page_address(other, slug),
            "versions": _versions(page_address("kk", slug), page_address("en", slug)),
        }
        # Material prints titles as they stand, so they must be safe as HTML already.
        meta["title"] = escape(meta["title"], quote=False)
        path = f"{language}/{slug or 'index'}.md"
        return Page(path, language, slug, meta, body, edit_path)


def _versions(kk: str, en: str, default: str | None = None) -> list[dict[str, str]]:
    """Return the addresses for ``hreflang``; readers of neither language get the source."""
    other = kk if default is None else default
    return [
        {"lang": "kk", "address": kk},
        {"lang": "en", "address": en},
        {"lang": "x-default", "address": other},
    ]


def _link_headings(body: str, headings: list[Heading], first_line: int, voice: Voice) -> str:
    """Return *body* with a permalink at the end of every heading below the first level."""
    lines = body.split("\n")
    for heading in headings:
        if heading.level > 1:
            title = markdown_text(voice.t("fact.permalink"))
            link = f'<a class="headerlink" href="#{heading.anchor}" title="{title}">#</a>'
            mark = "#" * heading.level
            attributes = f'{{#{heading.anchor} data-toc-label="{heading.text}"}}'
            lines[heading.line - first_line] = f"{mark} {heading.text} {link} {attributes}"
    return "\n".join(lines)
