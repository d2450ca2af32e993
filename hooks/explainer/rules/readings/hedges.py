"""Hedges on one side only: a word that limits the claim in one language, none in the other."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...records.model.values import LANGUAGES, Bilingual, Language, other
from ...records.model.wording import HedgeGroup

OneSided = tuple[Language, str, tuple[str, ...]]
"""Where the hedge stands, what it is, and what would answer it in the other language."""


def one_sided(text: Bilingual, groups: tuple[HedgeGroup, ...]) -> Iterator[OneSided]:
    """Yield each hedge of *text* that its other language does not answer."""
    for group in groups:
        for language in LANGUAGES:
            there = other(language)
            hedge = _pattern(group.words[language]).search(text[language])
            answers = (*group.words[there], *group.answers[there])
            if hedge and not _pattern(answers).search(text[there]):
                yield language, hedge[0], group.words[there]


@lru_cache(maxsize=256)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of *phrases*, as they are."""
    forms = "|".join(map(re.escape, phrases)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
