"""Puts prose, records and templates together into pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .addresses import (
    PAGES,
    Links,
    card_slug,
    fact_address,
    page_address,
    parallel_address,
    parallel_slug,
)
from .blocks import fact_values
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
from .framing import Framer
from .making import Maker, Page, versions
from .metadata import Subject, coins, dataset_thing, fact_things, head, linked_data, page_things
from .model.fact import Fact, Withdrawn
from .model.values import LANGUAGES, Language
from .paper import whole_pages
from .parallel import parallel_pages
from .past import Past
from .pictures import mazhilis
from .prose import Prose
from .records import Records
from .render import Templates
from .tables import counts
from .voice import Voice

TEMPLATES = "hooks/templates"
_DATASET_PAGES = {"data", "elections"}


class Composer:
    """Makes the pages of a site to be published at *base*; collects findings on its way."""

    def __init__(self, root: Path, records: Records, base: str, past: Past) -> None:
        """Take what the pages are made from, and what was published before."""
        self.records, self.base, self.past = records, base, past
        self.templates = Templates(root, root / TEMPLATES)
        self.voices = {language: Voice(language, records.interface) for language in LANGUAGES}
        self._maker = Maker(records, base)
        self._framer = Framer(records, self.templates, self.voices, past, base)
        self.findings: list[Finding] = []

    def pages(self, prose: dict[tuple[Language, str], Prose]) -> tuple[Page, ...]:
        """Return every page of the site."""
        cards = [
            page
            for language in LANGUAGES
            for page in (*self._cards(language), *self._moved(language), *self._gone(language))
        ]
        frames = list(self._frames(prose))
        if self.findings:  # what is made of the frames would tell them again
            return ()
        combined = (
            *parallel_pages(self._maker, self._framer, prose),
            *whole_pages(self._maker, self._framer, prose),
        )
        return (*frames, self._cover(), *combined, *cards)

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
        links = Links(frame.language, page_address(frame.language, frame.slug))
        filled = self._framer.fill(frame, links)
        placed += filled.placed
        meta = {"title": frame.meta.title, "description": frame.meta.description}
        subject = Subject(frame.language, links.address, **meta)
        things = page_things(self.records, subject, self.base)
        if frame.slug in _DATASET_PAGES:
            things.append(dataset_thing(self.records, frame.language, self.base))
        body = f"{filled.body}\n\n{filled.notes}"
        page = self._maker.page(frame.language, frame.slug, frame.path, body, things, **meta)
        page.meta["parallel"] = page_address(frame.language, parallel_slug(frame.slug))
        return page

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
            "versions": versions("kk/", "en/", ""),
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
        parallel = parallel_address(language, fact.page, fact.id)
        body = self.templates.render(
            "card.html", v=voice, w=self.voices[voice.other], records=self.records, to=links,
            parallel=parallel,
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
        page = self._maker.hidden(language, slug, path, body, things, **meta)
        page.meta["parallel"] = parallel
        return page

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
                page = self._maker.hidden(language, slug, path, body, [], **meta)
                page.meta.update(address=target, refresh=links.to(target))
                page.meta["parallel"] = parallel_address(language, fact.page, fact.id)
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
        page = self._maker.hidden(voice.language, slug, "data/withdrawn.yaml", body, [], **meta)
        page.meta["parallel"] = parallel_address(voice.language, gone.page, name)
        return page
