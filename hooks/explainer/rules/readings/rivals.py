"""Rivals of a term: another's form, or a second name, where the standard form should stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...language.term_finder import inflected
from ...records.collection import Records
from ...records.model.glossary import Term
from ...records.model.values import LANGUAGES, Language
from ..forbidden_forms import without_quotations

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SHORT = re.compile(r"\s*\(.*\)$")


@dataclass(frozen=True)
class Standard:
    """A standard form, what else is called ours, and its rivals."""

    form: str
    ours: tuple[str, ...]
    rivals: tuple[str, ...]


@dataclass(frozen=True)
class RivalFinder:
    """Finds rivals in texts of *language*, where no quotation marks excuse them."""

    language: Language
    standards: tuple[Standard, ...]

    @cached_property
    def _patterns(self) -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
        return [
            (standard.form, self._of(standard.ours), self._of(standard.rivals))
            for standard in self.standards
        ]

    def rivals(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each rival that *text* uses, and the standard form in its place."""
        spoken = without_quotations(text, self.language)
        for form, ours, rivals in self._patterns:
            own = [match.span() for match in ours.finditer(spoken)]
            for rival in rivals.finditer(spoken):
                if not any(start <= rival.start() and rival.end() <= end for start, end in own):
                    yield rival[0], form

    def _of(self, phrases: tuple[str, ...]) -> re.Pattern[str]:
        forms = "|".join(_either_case(inflected(phrase, self.language)) for phrase in phrases)
        return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")


def finders(records: Records) -> dict[Language, RivalFinder]:
    """Return a finder for each language: of the glossary's variants, and of house words."""
    return {
        language: RivalFinder(language, tuple(_standards(records, language)))
        for language in LANGUAGES
    }


def _standards(records: Records, language: Language) -> Iterator[Standard]:
    for term in records.terms:
        if rivals := tuple(_rivals_of(term, language)):
            ours = (_SHORT.sub("", term.forms[language]), *term.match[language])
            yield Standard(term.forms[language], ours, rivals)
    for form, rivals in records.wording.of(language).rivals.items():
        yield Standard(form, (form,), rivals)


def _rivals_of(term: Term, language: Language) -> Iterator[str]:
    """Yield the variants of *term* in *language* that neither are in our form nor have it."""
    form = term.forms[language]
    ours = " ".join((form, *term.match[language]))
    for variant in term.variants:
        in_language = bool(_CYRILLIC.search(variant)) == (language == "kk")
        if in_language and variant not in ours and _SHORT.sub("", form) not in variant:
            yield variant


def _either_case(pattern: str) -> str:
    """Return *pattern* with its first letter in either case: sentences begin with a capital."""
    first = pattern[0]
    return f"[{first.lower()}{first.upper()}]{pattern[1:]}" if first.isalpha() else pattern
