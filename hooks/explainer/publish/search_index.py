"""What search finds: facts, sections of prose and terms, as documents of one index a language."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator

from qazsearch.indexer import Document, Field, Indexer
from qazsearch.normaliser import Normaliser, compiled

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
_KINDS = ("fact", "section", "term")
_SAYS = ("ask", "none", "one", "other")
_VERDICTS = ("corroborated", "partly", "contradicted", "not-found", "opinion", "context")


def search_files(records: Records, frames: Frames, memo: Memo) -> dict[str, str]:
    """Return the index of every language by path; a name changes whenever the content does."""
    search = _Search(records, frames, memo)
    files = {}
    for language in LANGUAGES:
        text = search.index(language)
        fingerprint = hashlib.sha256(text.encode()).hexdigest()[:12]
        files[f"{FOLDER}{language}.{fingerprint}.json"] = text
    return files


class _Search:
    def __init__(self, records: Records, frames: Frames, memo: Memo) -> None:
        """Take everything that can be found."""
        self._records, self._frames = records, frames
        self._pages = records.page_ids
        key = ("search tables", records.normaliser.model_dump_json())
        tables = memo.recall(key, lambda: compiled(records.normaliser.model_dump(mode="json")))
        self._tables = tables
        groups = [group.model_dump() for group in records.lexicon.groups]
        groups += [_group(term) for term in records.terms]
        normaliser = memo.recall(("normaliser", *key), lambda: Normaliser(tables))
        self._indexer = Indexer(normaliser, groups)

    def index(self, language: Language) -> str:
        """Return the index of *language* as JSON."""
        locale = Locale(language, self._records.interface)
        index = self._indexer.index(list(self.documents(language)))
        index["language"] = language
        index["pages"] = [
            ["" if page == OVERVIEW else f"{page}/", self._frames[language, page].prose.meta.title]
            for page in self._pages
        ]
        index["verdicts"] = [[name, locale.t(f"verdict.{name}")] for name in _VERDICTS]
        index["says"] = {key: locale.t(f"search.{key}", count="{count}") for key in _SAYS}
        index["kinds"] = ["", locale.t("search.section"), locale.t("search.term")]
        index["tables"] = self._tables
        return json.dumps(index, ensure_ascii=False, separators=(",", ":"))

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
        where = (self._pages.index(fact.page), fact.id)
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
            yield Document(fields, (self._pages.index(page), anchor, 1, section.label, "", 0, ""))

    def _term(self, language: Language, term: Term) -> Document:
        fields = (
            Field("term", language, term.forms[language], _TITLE),
            Field("term-there", other(language), term.forms[other(language)], _TITLE * _OTHER),
            Field("definition", language, term.definition[language], _PROSE),
        )
        where = (self._pages.index(self._records.site.home.terms), term.id)
        return Document(fields, (*where, 2, term.forms[language], "", 0, ""))


def index_paths(files: Iterable[str]) -> dict[str, str]:
    """Return the path of each language's index among the paths of a site's *files*."""
    return {path.rsplit("/", 1)[1][:2]: path for path in files if path.startswith(FOLDER)}


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
