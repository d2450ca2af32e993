"""Styled references: CSL-JSON items through a CSL processor and the style files in ``csl/``.

The processor's output is text with italics, never HTML: what it is given and what it makes
stay text until a template escapes them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
)
from citeproc.frontend import CitationStylesXML
from citeproc.model import TextCased
from citeproc.source.json import CiteProcJSON
from citeproc.string import String

from ..records.model.values import Language
from .items import Item

STYLES = ("gost-r-7-0-5-2008", "apa-7", "mla-9", "chicago-author-date")
"""Names of the style files, in the order in which readers are offered them."""

_FOLDER = Path(__file__).parent / "csl"
_LOCALES: dict[Language, str] = {"kk": "kk-KZ", "en": "en-US"}
_ACCESSED = {"date-parts": [[2222, 2, 22]]}
_ACCESSED_IN_WORDS = "22.02.2222"
_BLANK = "__.__.____"
_QUOTING = {"mla-9", "chicago-author-date"}
"""Styles that put titles in quotation marks; citeproc-py leaves the marks inside as they are."""
_INNER_QUOTES = str.maketrans({"«": "„", "»": "“"})
# Private-use characters, which no record may hold (``records.model.values.Text``).
_ITALIC, _UPRIGHT, _LESS, _GREATER = "\ue010", "\ue011", "\ue012", "\ue013"
# citeproc-py takes <b> in a text for formatting; what records say is text.
_HIDDEN = str.maketrans({"<": _LESS, ">": _GREATER})
_TITLE, _ADDRESS = "\ue014", "\ue015"
_SHOWN = str.maketrans({_LESS: "<", _GREATER: ">"})


@dataclass(frozen=True)
class Run:
    """A stretch of a reference, in italics or not."""

    text: str
    italic: bool


@dataclass(frozen=True)
class Reference:
    """A reference in one style, cut where the reader's day of access belongs.

    ``after`` is None where the style asks for no such day; else the day, or ``blank`` where
    nobody fills it in, stands between ``before`` and ``after``.
    """

    style: str
    before: tuple[Run, ...]
    after: tuple[Run, ...] | None
    blank: str = _BLANK


def references(item: Item, language: Language) -> tuple[Reference, ...]:
    """Return *item* in every style, with the terms of *language*."""
    return tuple(_cited(item, style, language) for style in STYLES)


def _cited(item: Item, style: str, language: Language) -> Reference:
    """Return *item* in *style*.

    The facts of a site differ in title and address alone: the processor sees one of them, with
    stand-ins for both, wherever it would only have copied them.
    """
    title = item["title"]
    if not (title[0].isalnum() and title[-1].isalnum()):
        return _reference(json.dumps(item), style, language)
    if style in _QUOTING and language == "kk":
        title = title.translate(_INNER_QUOTES)
    if style in _QUOTING and item["language"] == "en":
        title = str(_TitleCase().case(String(title), "en"))
    values = {_TITLE: title, _ADDRESS: item["URL"]}
    bare = item | {"id": "", "title": _TITLE, "URL": _ADDRESS, "abstract": ""}
    form = _reference(json.dumps(bare), style, language)
    after = form.after if form.after is None else _filled(form.after, values)
    return replace(form, before=_filled(form.before, values), after=after)


def _filled(runs: tuple[Run, ...], values: dict[str, str]) -> tuple[Run, ...]:
    filled = []
    for run in runs:
        text = run.text
        for stand_in, value in values.items():
            text = text.replace(stand_in, value)
        filled.append(replace(run, text=text))
    return tuple(filled)


@lru_cache(maxsize=8192)
def _reference(item_json: str, style: str, language: Language) -> Reference:
    item = _hidden(json.loads(item_json)) | {"accessed": _ACCESSED}
    if style.startswith("gost") and "literal" in item.get("author", [{}])[0]:
        del item["author"]  # GOST R 7.0.5-2008 begins such a reference with its title
    if style in _QUOTING and language == "kk":
        item["title"] = item["title"].translate(_INNER_QUOTES)
    source = CiteProcJSON([item])
    bibliography = CitationStylesBibliography(_style(style, language), source, _FORMATTER)
    bibliography.register(Citation([CitationItem(item["id"])]))
    text = str(bibliography.bibliography()[0])
    before, found, after = text.partition(_ACCESSED_IN_WORDS)
    return Reference(style, tuple(_runs(before)), tuple(_runs(after)) if found else None)


def _hidden(value: Any) -> Any:
    """Return *value* with the angle brackets of every text in it hidden from the processor."""
    if isinstance(value, str):
        return value.translate(_HIDDEN)
    if isinstance(value, list):
        return [_hidden(part) for part in value]
    if isinstance(value, dict):
        return {name: _hidden(part) for name, part in value.items()}
    return value


def _runs(text: str) -> Iterator[Run]:
    for number, part in enumerate(text.split(_ITALIC)):
        inside, _, outside = part.partition(_UPRIGHT) if number else ("", "", part)
        for run in (Run(inside, True), Run(outside, False)):
            if run.text:
                yield Run(run.text.translate(_SHOWN), run.italic)


def _italic(text: object) -> str:
    return f"{_ITALIC}{text}{_UPRIGHT}"


class _TitleCase(TextCased):  # type: ignore[misc] # citeproc-py has no types
    """Capital letters as citeproc-py gives them to a title."""

    def get(self, _: str) -> str:
        """Return what a style would ask for."""
        return "title"


_FORMATTER = SimpleNamespace(
    preformat=str, Italic=_italic, Oblique=_italic, Bold=str, Light=str, Underline=str,
    Superscript=str, Subscript=str, SmallCaps=str,
)  # fmt: skip
"""What citeproc-py asks of a formatter (``citeproc.formatter.plain`` is one)."""


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
    style.root.locales = [_Locale(locale) for locale in style.root.locales]
    return style


class _Locale:
    """A locale of citeproc-py that looks each of its terms up once."""

    def __init__(self, element: Any) -> None:
        self._element = element
        self._term = lru_cache(maxsize=None)(self._found)

    def _found(self, *term: Any, **options: Any) -> Any:
        try:
            return self._element.get_term(*term, **options)
        except IndexError:
            return None

    def get_term(self, *term: Any, **options: Any) -> Any:
        """Return the term. Raises ``IndexError`` where there is none, as citeproc-py does."""
        found = self._term(*term, **options)
        if found is None:
            raise IndexError(term)
        return found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._element, name)
