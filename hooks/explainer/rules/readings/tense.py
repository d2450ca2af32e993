"""A present tense for a rule that no longer holds: the Constitution it speaks of is replaced."""

import re
from collections.abc import Iterator

from ...records.model.fact import Fact
from ...records.model.values import LANGUAGES, Bilingual, Language
from ...records.model.wording import Wording
from ...records.yamlio import Path_

Present = tuple[Path_, Bilingual, Language, str]
"""Where a text speaks of the past in the present tense, the text, and the word that does."""


def present_rules(fact: Fact, wording: Wording) -> Iterator[Present]:
    """Yield each word with which *fact* says of a rule that it holds now."""
    for where, text in _rules(fact):
        for language in LANGUAGES:
            forms = "|".join(f"(?:{form})" for form in wording.of(language).present)
            pattern = rf"(?<![\w-])(?:{forms or '(?!)'})(?![\w-])"
            if match := re.search(pattern, text[language], re.IGNORECASE):
                yield where, text, language, match[0]


def _rules(fact: Fact) -> Iterator[tuple[Path_, Bilingual]]:
    if fact.kind == "rule" or fact.change:
        yield ("statement",), fact.statement
    if fact.change:
        yield ("change", "before"), fact.change.before
        yield ("change", "after"), fact.change.after
