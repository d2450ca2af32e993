"""What search finds: facts, sections of prose and terms, as documents of one index a language."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from qazsearch.indexer import Document, Field, Index, Indexer
from qazsearch.normaliser import Normaliser, compiled
from qazsearch.parting import parted

from ..addresses import OVERVIEW
from ..language.locale import Locale
from ..memo import Memo
from ..pages.compose import Frames
from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.glossary import Term
from ..records.model.values import LANGUAGES, Language, other

FOLDER = "assets/search/"
"""Where the indexes are published."""

_TITLE, _STATEMENT, _PROSE = 9.0, 3.0, 1.0
_OTHER = 0.4
"""What a word of the page's other language weighs, of what it weighs in its own."""
_TEASER = 54
_KIND, _SHOWN_TITLE = 2, 3
"""Which columns of a result say its kind and its title."""
WHOLE = 250_000
"""Bytes of an index that is one file still: about 80 kB compressed. Ours has 100,000."""
_KINDS = ("fact", "section", "term")
_SAYS = ("ask", "none", "one", "other")
_VERDICTS = ("corroborated", "partly", "contradicted", "not-found", "opinion", "context")


def search_files(records: Records, frames: Frames, memo: Memo) -> dict[str, str]:
    """Return the index of every language by path; a name changes whenever the content does.

    A small index is one file. The parts of a large one lie in a folder with the name of its head.
    """
    search = _Search(records, frames, memo)
    files = {}
    for language in LANGUAGES:
        parts = search.files(language)
        fingerprint = hashlib.sha256("".join(parts.values()).encode()).hexdigest()[:12]
        for name, text in parts.items():
            part = f"/{name}" if name else ""
            files[f"{FOLDER}{language}.{fingerprint}{part}.json"] = text
    return files


class _Search:
    def __init__(self, records: Records, frames: Frames, memo: Memo) -> None:
        """Take everything that can be found."""
        self._records, self._frames = records, frames
        self._pages = records.page_ids
        self._place = {page: number for number, page in enumerate(self._pages)}
        key = ("search tables", records.normaliser.model_dump_json())
        tables = memo.recall(key, lambda: compiled(records.normaliser.model_dump(mode="json")))
        self._tables = tables
        groups = [group.model_dump() for group in records.lexicon.groups]
        groups += [_group(term) for term in records.terms]
        normaliser = memo.recall(("normaliser", *key), lambda: Normaliser(tables))
        self._indexer = Indexer(normaliser, groups)

    def files(self, language: Language) -> dict[str, str]:
        """Return the index of *language* as JSON: itself under '', and its parts by name."""
        index = self._indexer.index(list(self.documents(language)))
        around = self._around(language)
        whole = _json(index.whole() | around)
        if len(whole.encode()) <= WHOLE:
            return {"": whole}
        parts = parted(index, index.shown[_KIND], _lengths(index))
        return {name: _json(part if name else part | around) for name, part in parts.items()}

    def _around(self, language: Language) -> dict[str, Any]:
        """Return what a reader's script needs beside the index: names and tables."""
        locale = Locale(language, self._records.interface)
        pages = [
            ["" if page == OVERVIEW else f"{page}/", self._frames[language, page].prose.meta.title]
            for page in self._pages
        ]
        return {
            "language": language,
            "pages": pages,
            "verdicts": [[name, locale.t(f"verdict.{name}")] for name in _VERDICTS],
            "says": {key: locale.t(f"search.{key}", count="{count}") for key in _SAYS},
            "kinds": ["", locale.t("search.section"), locale.t("search.term")],
            "tables": self._tables,
        }

    def documents(self, language: Language) -> Iterator[Document]:
        """Yield facts first, then sections, then terms: in the order of the site."""
        locale = Locale(language, self._records.interface)
        for fact in self._records.facts:
            yield self._fact(locale, fact)
        for page in self._pages:
            yield from self._sections(language, page)
        for term in self._records.terms:
            yield self._term(language, term)

    def _fact(self, locale: Locale, fact: Fact) -> Document:
        here, there = locale.language, locale.other
        rest = [text[here] for text in (fact.known, fact.correction) if text]
        date = locale.date(fact.date) if fact.date else ""
        fields = (
            Field("title", here, fact.title[here], _TITLE),
            Field("statement", here, fact.statement[here], _STATEMENT),
            Field("prose", here, " ".join(rest), _PROSE),
            Field("title-there", there, fact.title[there], _TITLE * _OTHER),
            Field("statement-there", there, fact.statement[there], _STATEMENT * _OTHER, True),
            Field("date", here, date, _PROSE),
            Field("verdict", here, locale.t(f"verdict.{fact.verdict}"), _PROSE),
            Field("id", "en", fact.id.replace("-", " "), _PROSE),
        )
        where = (self._place[fact.page], fact.id)
        shown = (*where, 0, fact.title[here], _teaser(fact.statement[here]))
        return Document(fields, (*shown, _VERDICTS.index(fact.verdict), date))

    def _sections(self, language: Language, page: str) -> Iterator[Document]:
        own, twin = self._frames[language, page], self._frames[other(language), page]
        prose = {heading.anchor for heading in own.prose.headings()}
        there = {section.anchor: section.label for section in twin.sections}
        for section in own.sections:
            if section.anchor not in prose:
                continue
            fields = (
                Field("heading", language, section.label, _TITLE),
                Field("heading-there", other(language), there[section.anchor], _TITLE * _OTHER),
                Field("section", language, section.text, _PROSE),
            )
            anchor = "" if section.level == 1 else section.anchor
            yield Document(fields, (self._place[page], anchor, 1, section.label, "", 0, ""))

    def _term(self, language: Language, term: Term) -> Document:
        fields = (
            Field("term", language, term.forms[language], _TITLE),
            Field("term-there", other(language), term.forms[other(language)], _TITLE * _OTHER),
            Field("definition", language, term.definition[language], _PROSE),
        )
        where = (self._place[self._records.site.home.terms], term.id)
        return Document(fields, (*where, 2, term.forms[language], "", 0, ""))


def index_paths(files: Iterable[str]) -> dict[str, str]:
    """Return the path of each language's index among the paths of a site's *files*."""
    names = {path: path.removeprefix(FOLDER) for path in files if path.startswith(FOLDER)}
    return {name[:2]: path for path, name in names.items() if "/" not in name}


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _lengths(index: Index) -> list[int]:
    """Return the lengths of the titles as JavaScript counts them."""
    return [len(title.encode("utf-16-le")) // 2 for title in index.shown[_SHOWN_TITLE]]


def _group(term: Term) -> dict[str, list[str]]:
    """Return the forms of a term by language, its bracketed short form apart."""
    forms = {"kk": term.forms.kk, "en": term.forms.en, "ru": term.forms.ru}
    split: dict[str, list[str]] = {
        language: [part for part in re.split(r"[()]", form) if part.strip()]
        for language, form in forms.items()
    }
    split["kk"] += term.match.kk
    split["en"] += term.match.en
    for variant in term.variants:
        latin = re.search("[a-z]", variant) is not None
        for language in ["en"] if latin else ["kk", "ru"]:
            split[language].append(variant)
    return split


def _teaser(text: str) -> str:
    """Return the beginning of *text*, cut between words."""
    if len(text) <= _TEASER:
        return text
    return text[:_TEASER].rsplit(" ", 1)[0] + " …"
