"""Citations: one CSL-JSON item for each fact and source, and every form made from it.

Styled references come from a CSL processor and the style files in ``hooks/csl``; BibTeX and
RIS from libraries that write those formats. Nothing here pastes a reference together.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.frontend import CitationStylesXML
from citeproc.source.json import CiteProcJSON
from markupsafe import Markup

from .model.fact import Fact
from .model.source import Source
from .model.values import Language
from .records import Records

STYLES = ("gost-r-7-0-5-2008", "apa-7", "mla-9", "chicago-author-date")
"""Names of the style files, in the order in which readers are offered them."""

_FOLDER = Path(__file__).parent.parent / "csl"
_LOCALES: dict[Language, str] = {"kk": "kk-KZ", "en": "en-US"}
_ACCESSED = {"date-parts": [[2222, 2, 22]]}
_ACCESSED_IN_WORDS = "22.02.2222"
_BLANK = "__.__.____"
_QUOTING = {"mla-9", "chicago-author-date"}
_INNER_QUOTES = str.maketrans({"«": "„", "»": "“"})
"""Styles that put titles in quotation marks; citeproc-py leaves the marks inside as they are."""
# citeproc-py takes <b> in a title for formatting; what records say is text.
_ANGLES = str.maketrans("<>", "\ue000\ue001")
_ANGLES_ESCAPED = str.maketrans({"\ue000": "&lt;", "\ue001": "&gt;"})
_BIBTEX_SPECIAL = str.maketrans({char: f"\\{char}" for char in "&%$#_"})

Item = dict[str, Any]
"""A CSL-JSON item: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html"""


@dataclass(frozen=True)
class Reference:
    """A reference in one style (HTML), cut where the reader's day of access belongs.

    ``after`` is None where the style asks for no such day; else the day, or ``blank`` where
    nobody fills it in, stands between ``before`` and ``after``.
    """

    style: str
    before: Markup
    after: Markup | None
    blank: str = _BLANK


def permalink(records: Records, fact: Fact, language: Language, base: str) -> str:
    """Return the address under which to cite *fact*: its card, and the edition that was read."""
    return f"{base}{language}/c/{fact.id}/?edition={records.site.edition.version}"


def fact_item(records: Records, fact: Fact, language: Language, base: str) -> Item:
    """Return the CSL-JSON item of a fact on this site, published at *base*."""
    site = records.site
    return {
        "id": fact.id,
        "type": "webpage",
        "title": fact.title[language],
        "author": [{"literal": site.contributors[language]}],
        "container-title": site.title[language],
        "version": site.edition.version,
        "issued": _date_parts(site.edition.date),
        "language": language,
        "URL": permalink(records, fact, language, base),
        "abstract": fact.statement[language],
    }


def source_item(source: Source) -> Item:
    """Return the CSL-JSON item of a source; a body that published it stands for an author."""
    people = [person.model_dump(exclude_none=True) for person in source.author]
    item: Item = {
        "id": source.id,
        "type": source.type,
        "title": source.title,
        "language": source.language,
        "URL": source.url,
    }
    if people or source.publisher:
        item["author"] = people or [{"literal": source.publisher}]
    if source.container:
        item["container-title"] = source.container
    if source.publisher and people:
        item["publisher"] = source.publisher
    if source.issued:
        item["issued"] = _date_parts(source.issued)
    if source.number:
        item["number"] = source.number
    if source.doi:
        item["DOI"] = source.doi
    return item


def _date_parts(edtf: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in day.split("-")] for day in edtf.split("/")]}


def references(item: Item, language: Language) -> tuple[Reference, ...]:
    """Return *item* in every style, with the terms of *language*."""
    return tuple(_reference(json.dumps(item), style, language) for style in STYLES)


@lru_cache(maxsize=8192)
def _reference(item_json: str, style: str, language: Language) -> Reference:
    item: Item = json.loads(item_json) | {"accessed": _ACCESSED}
    if style.startswith("gost") and "literal" in item.get("author", [{}])[0]:
        del item["author"]  # GOST R 7.0.5-2008 begins such a reference with its title
    if style in _QUOTING and language == "kk":
        item["title"] = item["title"].translate(_INNER_QUOTES)
    item["title"] = item["title"].translate(_ANGLES)
    source = CiteProcJSON([item])
    bibliography = CitationStylesBibliography(_style(style, language), source, formatter.html)
    bibliography.register(Citation([CitationItem(item["id"])]))
    text = str(bibliography.bibliography()[0]).translate(_ANGLES_ESCAPED)
    before, found, after = text.partition(_ACCESSED_IN_WORDS)
    # citeproc's HTML formatter escapes what items say and adds nothing but <i>.
    return Reference(style, Markup(before), Markup(after) if found else None)  # noqa: S704


@lru_cache(maxsize=16)
def _style(name: str, language: Language) -> CitationStylesStyle:
    path, locale = str(_FOLDER / f"{name}.csl"), _LOCALES[language]
    style = CitationStylesStyle(path, locale=locale, validate=False)
    own = _FOLDER / f"locales-{locale}.xml"
    if own.is_file():
        # citeproc-py looks for locales among its own files only; ours goes before its default.
        root = CitationStylesXML(str(own), validate=False).root
        root.style = style.root
        style.root.locales.insert(len(style.root.locales) - 1, root)
    return style


def bibtex(items: list[Item]) -> str:
    """Return *items* as BibTeX (biblatex's ``@online``), in UTF-8."""
    library = Library([_bibtex_entry(item) for item in items])
    return write_string(library)


def _bibtex_entry(item: Item) -> Entry:
    values = {
        "author": " and ".join(_bibtex_name(name) for name in item.get("author", [])),
        "title": "{" + item["title"].translate(_BIBTEX_SPECIAL) + "}",
        "date": _iso_date(item.get("issued")),
        "version": item.get("version", ""),
        "number": item.get("number", ""),
        "organization": item.get("container-title", "").translate(_BIBTEX_SPECIAL),
        "url": item["URL"],
        "doi": item.get("DOI", ""),
        "language": item["language"],
    }
    fields = [Field(name, value) for name, value in values.items() if value]
    return Entry("online", item["id"], fields)


def _bibtex_name(name: dict[str, str]) -> str:
    if "literal" in name:
        return "{" + name["literal"].translate(_BIBTEX_SPECIAL) + "}"
    return ", ".join(part for part in (name["family"], name.get("given")) if part)


def _iso_date(date: dict[str, list[list[int]]] | None) -> str:
    days = date["date-parts"] if date else []
    return "/".join("-".join(f"{part:02d}" for part in day) for day in days)


class _RisWriter(rispy.RisWriter):  # type: ignore[misc]
    """Writes entries without the running numbers that are no part of the format."""

    def set_header(self, count: int) -> str:  # noqa: ARG002
        return ""


def ris(items: list[Item]) -> str:
    """Return *items* in the RIS format (type ``ELEC``, an electronic source)."""
    entries = [_ris_entry(item) for item in items]
    return str(rispy.dumps(entries, implementation=_RisWriter)).lstrip("\n")


def _ris_entry(item: Item) -> dict[str, Any]:
    names = [
        name.get("literal") or f"{name['family']}, {name.get('given', '')}".rstrip(", ")
        for name in item.get("author", [])
    ]
    date = _iso_date(item.get("issued")).split("/")[0]
    values = {
        "type_of_reference": "ELEC",
        "id": item["id"],
        "authors": names,
        "title": item["title"],
        "secondary_title": item.get("container-title", ""),
        "year": date[:4],
        "date": date.replace("-", "/"),
        "edition": item.get("version", ""),
        "language": item["language"],
        "urls": [item["URL"]],
        "doi": item.get("DOI", ""),
        "abstract": item.get("abstract", ""),
    }
    return {name: value for name, value in values.items() if value}


def csl_json(items: list[Item]) -> str:
    """Return *items* as CSL-JSON."""
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def primary_source(records: Records, fact: Fact) -> Source | None:
    """Return the best source that supports *fact* (else the best at all), or None."""
    supporting = [item for item in fact.evidence if item.relation == "supports"]
    sources = [records.source[item.source] for item in supporting or fact.evidence]
    return min(sources, key=lambda source: source.tier, default=None)
