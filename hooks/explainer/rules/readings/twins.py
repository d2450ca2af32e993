"""Twins: facts that tell the same in nearly the same words, in the source language."""

import re
from collections.abc import Iterator
from itertools import combinations

from ...records.model.fact import Fact
from ...records.model.values import SOURCE_LANGUAGE

_WORD = re.compile(r"[^\W_]+")
_STEM = 5
"""Letters of a word that count: Kazakh endings differ where the claim does not."""
_LENGTH = 2
_ALIKE = 0.45
"""Which part of the shorter fact's pairs of words the other has too."""


def twins(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Fact]]:
    """Yield every pair of *facts* whose title and statement are alike."""
    shingles = {fact.id: _shingles(told(fact)) for fact in facts}
    for one, two in combinations(facts, 2):
        ours, theirs = shingles[one.id], shingles[two.id]
        smaller = min(len(ours), len(theirs))
        if smaller and len(ours & theirs) / smaller >= _ALIKE:
            yield one, two


def told(fact: Fact) -> str:
    """Return title and statement of *fact* in the source language."""
    return f"{fact.title[SOURCE_LANGUAGE]}\n{fact.statement[SOURCE_LANGUAGE]}"


def _shingles(text: str) -> set[tuple[str, ...]]:
    stems = [word[:_STEM].casefold() for word in _WORD.findall(text)]
    return {tuple(stems[n : n + _LENGTH]) for n in range(len(stems) - _LENGTH + 1)}
