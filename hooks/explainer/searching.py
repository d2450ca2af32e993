"""What search finds: facts, sections of prose and terms, as documents of one index a language."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from html import unescape

from qazsearch.indexer import Document, Field, Indexer
from qazsearch.normaliser import Normaliser, compiled

from .addresses import PAGES
from .making import Page
from .model.fact import Fact
from .model.glossary import Term
from .model.values import LANGUAGES, Language
from .prose import Prose
from .records import Records
from .voice import Voice

FOLDER = "assets/search/"
"""Where the indexes are published."""

_TITLE, _STATEMENT, _PROSE = 9.0, 3.0, 1.0
_OTHER = 0.4
"""What a word of the page's other language weighs, of what it weighs in its own."""
_TEASER = 110
_KINDS = ("fact", "section", "term")
_VERDICTS = ("corroborated", "partly", "contradicted", "not-found", "opinion", "context")
_TAG = re.compile(r"<[^>]*>")


class Searching:
    """Makes the index of every language from records, prose and finished pages."""

    def __init__(
        self,
        records: Records,
        prose: dict[tuple[Language, str], Prose],
        pages: Iterable[Page],
    ) -> None:
        """Take everything that can be found."""
        self._records, self._prose = records, prose
        self._bodies = {(page.language, page.slug): page.body for page in pages}
        self._tables = compiled(records.normaliser.model_dump(mode="json"))
        groups = [group.model_dump() for group in records.lexicon.groups]
        groups += [_group(term) for term in records.terms]
        self._indexer = Indexer(Normaliser(self._tables), groups)

    def files(self) -> dict[str, str]:
        """Return the index files by path; a name changes whenever the content does."""
        files = {}
        for language in LANGUAGES:
            text = self._text(language)
            fingerprint = hashlib.sha256(text.encode()).hexdigest()[:12]
            files[f"{FOLDER}{language}.{fingerprint}.json"] = text
        return files

    def _text(self, language: Language) -> str:
        voice = Voice(language, self._records.interface)
        index = self._indexer.index(list(self.documents(language)))
        index["language"] = language
        index["pages"] = [
            [page, self._prose[language, slug].meta.title] for page, slug in _page_names()
        ]
        index["verdicts"] = [[name, voice.t(f"verdict.{name}")] for name in _VERDICTS]
        index["kinds"] = ["", voice.t("search.section"), voice.t("search.term")]
        index["tables"] = self._tables
        return json.dumps(index, ensure_ascii=False, separators=(",", ":"))

    def documents(self, language: Language) -> Iterator[Document]:
        """Yield facts first, then sections, then terms: in the order of the site."""
        voice = Voice(language, self._records.interface)
        for fact in self._records.facts:
            yield self._fact(voice, fact)
        for slug in PAGES:
            yield from self._sections(language, slug)
        for term in self._records.terms:
            yield self._term(language, term)

    def _fact(self, voice: Voice, fact: Fact) -> Document:
        here, there = voice.language, voice.other
        rest = [text[here] for text in (fact.known, fact.correction) if text]
        date = voice.date(fact.date) if fact.date else ""
        fields = (
            Field("title", here, fact.title[here], _TITLE),
            Field("statement", here, fact.statement[here], _STATEMENT),
            Field("prose", here, " ".join(rest), _PROSE),
            Field("title-there", there, fact.title[there], _TITLE * _OTHER),
            Field("statement-there", there, fact.statement[there], _STATEMENT * _OTHER, True),
            Field("date", here, date, _PROSE),
            Field("verdict", here, voice.t(f"verdict.{fact.verdict}"), _PROSE),
            Field("id", "en", fact.id.replace("-", " "), _PROSE),
        )
        where = (PAGES.index(fact.page), fact.id)
        shown = (*where, 0, fact.title[here], _teaser(fact.statement[here]))
        return Document(fields, (*shown, _VERDICTS.index(fact.verdict), date))

    def _sections(self, language: Language, slug: str) -> Iterator[Document]:
        page = self._prose[language, slug]
        other: Language = "en" if language == "kk" else "kk"
        twins = self._prose[other, slug].headings()
        for heading, twin in zip(page.headings(), twins, strict=True):
            text = _prose_below(self._bodies[language, slug], heading.anchor or "")
            fields = (
                Field("heading", language, heading.text, _TITLE),
                Field("heading-there", other, twin.text, _TITLE * _OTHER),
                Field("section", language, text, _PROSE),
            )
            anchor = "" if heading.level == 1 else heading.anchor
            shown = (PAGES.index(slug), anchor, 1, heading.text, "", 0, "")
            yield Document(fields, shown)

    def _term(self, language: Language, term: Term) -> Document:
        other: Language = "en" if language == "kk" else "kk"
        fields = (
            Field("term", language, term.forms[language], _TITLE),
            Field("term-there", other, term.forms[other], _TITLE * _OTHER),
            Field("definition", language, term.definition[language], _PROSE),
        )
        where = (PAGES.index("glossary"), term.id)
        return Document(fields, (*where, 2, term.forms[language], "", 0, ""))


def index_paths(files: Iterable[str]) -> dict[str, str]:
    """Return the path of each language's index among the paths of a site's *files*."""
    return {path.rsplit("/", 1)[1][:2]: path for path in files if path.startswith(FOLDER)}


def _page_names() -> list[tuple[str, str]]:
    return [(f"{slug}/" if slug else "", slug) for slug in PAGES]


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


def _prose_below(body: str, anchor: str) -> str:
    """Return the prose between the heading of that id and the next heading, as plain text."""
    lines, inside = [], False
    for line in body.split("\n"):
        if line.startswith("#"):
            inside = f"{{#{anchor}" in line and f"{{#{anchor}-" not in line
        elif inside and line and line[0] not in "<{ ":
            lines.append(line)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", " ".join(lines))
    return unescape(_TAG.sub("", text)).replace("**", "").replace("`", "")


def _teaser(text: str) -> str:
    """Return the beginning of *text*, cut between words."""
    if len(text) <= _TEASER:
        return text
    return text[:_TEASER].rsplit(" ", 1)[0] + " …"
