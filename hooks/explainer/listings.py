"""Rows for the bibliography and the glossary: grouped and in alphabetical order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from .model.fact import Fact
from .model.glossary import Term
from .model.source import Source, Tier
from .records import Records
from .voice import Voice


@dataclass(frozen=True)
class SourceRow:
    """A source, its authors in words, and the facts that use it."""

    source: Source
    authors: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class TierRows:
    """The sources of one tier."""

    id: Tier
    rows: tuple[SourceRow, ...]


def bibliography(records: Records) -> tuple[TierRows, ...]:
    """Return the sources by tier, each with the facts whose evidence it is."""
    return tuple(TierRows(tier, tuple(_source_rows(records, tier))) for tier in get_args(Tier))


def _source_rows(records: Records, tier: Tier) -> Iterator[SourceRow]:
    for source in records.sources:
        if source.tier != tier:
            continue
        authors = ", ".join(
            f"{person.family} {person.given}" if person.given else person.family
            for person in source.author
        )
        yield SourceRow(source, authors, tuple(_facts_using(records, source.id)))


def _facts_using(records: Records, source_id: str) -> Iterator[Fact]:
    for fact in records.facts:
        if any(evidence.source == source_id for evidence in fact.evidence):
            yield fact


# The Kazakh Cyrillic alphabet in its own order, which differs from that of code points.
_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACE = {letter: index for index, letter in enumerate(_ALPHABET)}


def glossary(records: Records, voice: Voice) -> list[Term]:
    """Return the terms in the alphabetical order of the language of *voice*."""

    def key(term: Term) -> list[int]:
        form = term.forms[voice.language].casefold()
        return [_PLACE.get(letter, ord(letter)) for letter in form if letter.isalnum()]

    return sorted(records.terms, key=key)
