"""Puts prose, records and templates together into pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import yaml

from .addresses import PAGES, Links, card_slug, fact_address, page_address
from .blocks import Blocks, fact_values
from .citing import (
    bibtex,
    csl_json,
    fact_item,
    permalink,
    primary_source,
    references,
    ris,
    source_item,
)
from .findings import DataError, Finding
from .metadata import Subject, coins, dataset_thing, fact_things, head, linked_data, page_things
from .model.fact import Fact, Withdrawn
from .model.values import LANGUAGES, Language
from .past import Past
from .pictures import mazhilis
from .prose import Heading, Prose
from .records import Records
from .render import Templates, markdown_text, render_prose
from .tables import counts
from .voice import Voice

TEMPLATES = "hooks/templates"
_DATASET_PAGES = {"data", "elections"}


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
        front = yaml.safe_dump(self.meta, allow_unicode=True, sort_keys=True, width=1000)
        return f"---\n{front}---\n\n{self.body.strip()}\n"


class Composer:
    """Makes the pages of a site to be published at *base*; collects findings on its way."""

    def __init__(self, root: Path, records: Records, base: str, past: Past) -> None:
        """Take what the pages are made from, and what was published before."""
        self.records, self.base, self.past = records, base, past
        self.templates = Templates(root, root / TEMPLATES)
        self.voices = {language: Voice(language, records.interface) for language in LANGUAGES}
        self.findings: list[Finding] = []

    def pages(self, prose: dict[tuple[Language, str], Prose]) -> tuple[Page, ...]:
        """Return every page of the site."""
        cards = [
            page
            for language in LANGUAGES
            for page in (*self._cards(language), *self._moved(language), *self._gone(language))
        ]
        return (*self._frames(prose), self._cover(), *cards)

    def _frames(self, prose: dict[tuple[Language, str], Prose]) -> Iterator[Page]:
        for language in LANGUAGES:
            placed: list[str] = []
            for slug in PAGES:
                try:
                    yield self._frame(prose[language, slug], placed)
                except DataError as error:
                    self.findings += error.findings
            if not self.findings:
                self._check_placed(language, placed)

    def _frame(self, frame: Prose, placed: list[str]) -> Page:
        voice = self.voices[frame.language]
        links = Links(frame.language, page_address(frame.language, frame.slug))
        blocks = Blocks(self.records, self.templates, voice, links, frame.slug)
        text = _link_headings(frame.body, frame.headings(), frame.first_line, voice)
        body = render_prose(text, frame.path, frame.first_line, blocks.placeholders())
        page = frame.slug or "index"
        gone, moved = self.past.withdrawn.get(page, []), self.past.forwards.get(page, [])
        parts = (body.rstrip(), blocks.departed(gone, moved), blocks.term_notes())
        placed += blocks.placed
        meta = {"title": frame.meta.title, "description": frame.meta.description}
        subject = Subject(voice.language, links.address, **meta)
        things = page_things(self.records, subject, self.base)
        if frame.slug in _DATASET_PAGES:
            things.append(dataset_thing(self.records, voice.language, self.base))
        body = "\n\n".join(part for part in parts if part)
        return self._page(frame.language, frame.slug, frame.path, body, things, **meta)

    def _check_placed(self, language: Language, placed: list[str]) -> None:
        for fact in self.records.facts:
            times = placed.count(fact.id)
            if times != 1:
                origin = self.records.origin("fact", fact.id)
                found = f"section '{fact.section}' placed {times} times on the page {fact.page}"
                advice = f"write {{{{ facts('{fact.section}') }}}} once in docs/{language}/"
                expected = "every fact on its page, once"
                self.findings.append(origin.finding(("section",), found, expected, advice))

    def _cover(self) -> Page:
        kk, en = self.voices["kk"], self.voices["en"]
        site = self.records.site
        figures = {voice.language: self._key_figures(voice) for voice in (kk, en)}
        values = {"kk": kk, "en": en, "site": site, "to": Links("kk", ""), "figures": figures}
        values |= {"facts": self.records.fact, "year": self.records.election.date[:4]}
        values |= {"d": mazhilis(self.records, kk)}
        body = self.templates.render("cover.html", **values)
        title = f"{site.title.kk} · {site.title.en}"
        subject = Subject("kk", "", title, f"{site.tagline.kk} · {site.tagline.en}")
        meta = {
            "title": title,
            "description": subject.description,
            "lang": "kk",
            "address": "",
            "versions": _versions("kk/", "en/", ""),
            "hide": ["navigation", "toc"],
            "metadata": head(self.records, subject, self.base),
            "jsonld": linked_data(page_things(self.records, subject, self.base)),
        }
        return Page("index.md", "kk", "", meta, body, "data/site.yaml")

    def _key_figures(self, voice: Voice) -> list[dict[str, str]]:
        number = counts(self.records)
        names = ("claims", "corroborated", "contradicted", "sources")
        return [
            {"label": voice.t(f"cover.{name}"), "value": voice.number(number[name])}
            for name in names
        ]

    def _cards(self, language: Language) -> Iterator[Page]:
        for fact in self.records.facts:
            yield self._card(self.voices[language], fact)

    def _card(self, voice: Voice, fact: Fact) -> Page:
        language, slug = voice.language, card_slug(fact.id)
        links = Links(language, page_address(language, slug))
        site_name = self.records.site.title[language]
        item = fact_item(self.records, fact, language, self.base)
        body = self.templates.render(
            "card.html", v=voice, w=self.voices[voice.other], records=self.records, to=links,
            cite=self._citations(voice, fact, item), coins=coins(item, site_name),
            contexts=[(code, self.base + fact_address(code, fact)) for code in LANGUAGES],
            since=self.past.first_edition(fact), unchanged=self.past.unchanged(fact),
            **fact_values(self.records, voice, fact),
        )  # fmt: skip
        meta = {"title": voice.pick(fact.title), "description": voice.pick(fact.statement)}
        verdict = voice.t(f"verdict.{fact.verdict}")
        subject = Subject(language, links.address, **meta)
        things = page_things(self.records, subject, self.base)
        things += fact_things(self.records, fact, language, verdict, self.base)
        path = self.records.origin("fact", fact.id).document.path
        return self._hidden(language, slug, path, body, things, **meta)

    def _citations(self, voice: Voice, fact: Fact, item: dict[str, Any]) -> dict[str, Any]:
        source = primary_source(self.records, fact)
        return {
            "references": references(item, voice.language),
            "exports": [
                ("bibtex", bibtex([item])),
                ("ris", ris([item])),
                ("csl-json", csl_json([item])),
                ("permalink", permalink(self.records, fact, voice.language, self.base)),
            ],
            "source": references(source_item(source), voice.language) if source else (),
        }

    def _moved(self, language: Language) -> Iterator[Page]:
        voice = self.voices[language]
        for fact in self.records.facts:
            for alias in fact.aliases:
                slug, target = card_slug(alias), page_address(language, card_slug(fact.id))
                links = Links(language, page_address(language, slug))
                body = self.templates.render("moved.html", v=voice, to=links, fact=fact, id=alias)
                meta = {"title": voice.t("moved.title"), "description": voice.pick(fact.title)}
                path = self.records.origin("fact", fact.id).document.path
                page = self._hidden(language, slug, path, body, [], **meta)
                page.meta.update(address=target, refresh=links.to(target))
                yield page

    def _gone(self, language: Language) -> Iterator[Page]:
        for gone in self.records.withdrawn:
            for name in gone.names:
                yield self._withdrawn(self.voices[language], gone, name)

    def _withdrawn(self, voice: Voice, gone: Withdrawn, name: str) -> Page:
        slug = card_slug(name)
        links = Links(voice.language, page_address(voice.language, slug))
        body = self.templates.render("withdrawn_card.html", v=voice, to=links, gone=gone, id=name)
        meta = {"title": voice.pick(gone.title), "description": voice.t("withdrawn.label")}
        return self._hidden(voice.language, slug, "data/withdrawn.yaml", body, [], **meta)

    def _hidden(
        self, language: Language, slug: str, edit_path: str, body: str, things: Any, **meta: str
    ) -> Page:
        """Return a page that the navigation and the search leave out."""
        page = self._page(language, slug, edit_path, body, things, **meta)
        page.meta.update(hide=["toc"], search={"exclude": True})
        return page

    def _page(
        self, language: Language, slug: str, edit_path: str, body: str, things: Any, **meta: str
    ) -> Page:
        address = page_address(language, slug)
        subject = Subject(language, address, **meta)
        front = {
            # Material prints titles as they stand, so they must be safe as HTML already.
            "title": escape(meta["title"], quote=False),
            "description": meta["description"],
            "lang": language,
            "address": address,
            "twin": page_address(self.voices[language].other, slug),
            "versions": _versions(page_address("kk", slug), page_address("en", slug)),
            "metadata": head(self.records, subject, self.base),
            "jsonld": linked_data(things) if things else "",
        }
        path = f"{language}/{slug or 'index'}.md"
        return Page(path, language, slug, front, body, edit_path)


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
