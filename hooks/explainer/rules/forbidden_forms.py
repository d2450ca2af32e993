"""Renderings that the glossary forbids may be discussed, but not used."""

from collections.abc import Iterator

from ..findings import Finding
from ..records.collection import Origin, Records
from ..records.model.values import Language
from ..records.texts import all_texts
from ..records.yamlio import Path_

_QUOTES: dict[Language, tuple[str, str]] = {"kk": ("«", "»"), "en": ("‘", "’")}
Forbidden = dict[Language, dict[str, str]]
"""By language: each forbidden rendering, and the standard form in its place."""
_Place = tuple[str, Path_]


def forbidden_forms(records: Records) -> Forbidden:
    """Return what the glossary forbids."""
    return {
        "kk": {form: term.forms.kk for term in records.terms for form in term.forbidden.kk},
        "en": {form: term.forms.en for term in records.terms for form in term.forbidden.en},
    }


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every forbidden rendering that a text uses as its own word.

    A rendering in quotation marks is discussed, not used; that is open to the glossary, to
    slips, and to facts at which a slip or a correction is shown.
    """
    forbidden = forbidden_forms(records)
    discussing = _discussing(records)
    for origin, where, language, text in all_texts(records):
        spoken = without_quotations(text, language) if _place(origin) in discussing else text
        yield from _used(origin, where, spoken, forbidden[language])


def _discussing(records: Records) -> set[_Place]:
    facts = [fact.id for fact in records.facts if fact.correction]
    facts += [slip.fact for slip in records.slips]
    places = [f"fact:{name}" for name in facts]
    places += [f"slip:{slip.id}" for slip in records.slips]
    places += [f"term:{term.id}" for term in records.terms]
    return {_place(records.origins[place]) for place in places}


def _place(origin: Origin) -> _Place:
    return origin.document.path, origin.where


def without_quotations(text: str, language: Language) -> str:
    """Return *text* with blanks in place of what stands in quotation marks."""
    opening, closing = _QUOTES[language]
    spoken, depth = [], 0
    for character in text:
        depth += character == opening
        spoken.append(" " if depth else character)
        depth -= character == closing and depth > 0
    return "".join(spoken)


def _used(origin: Origin, where: Path_, text: str, forbidden: dict[str, str]) -> Iterator[Finding]:
    for form, standard in forbidden.items():
        if form in text:
            advice = "write the standard form, or quote the other where it is discussed"
            yield origin.finding(where, f"'{form}'", f"'{standard}' (data/glossary.yaml)", advice)
