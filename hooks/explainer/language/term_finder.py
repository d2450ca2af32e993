"""Finds the glossary's terms in running text, inflected as they stand there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ..records.model.glossary import Term
from ..records.model.values import Language

# Endings that a Kazakh noun may carry, in their order: plural, possessive, case, the
# adjectival one. Vowel harmony and assimilation give each its variants. A form that is not
# here is not marked as a term, and nothing else is lost.
_KAZAKH_ENDINGS = (
    r"(?:[лдт][ае]р)?"
    r"(?:[ыі]м[ыі]з|[ыі]ң[ыі]з|с?[ыі])?"
    r"(?:[ндт][ыі]ң|[ғгқк][ае]|н[ае]|[ндт][ыі]|н|н?[дт][ае]|[ндт][ае]н|нан|нен|[мбп]ен)?"
    r"(?:ғ[ыі]|г[ыі])?"
)
_ENGLISH_ENDINGS = r"(?:s|es)?(?:[’']s?)?"
_ENDINGS: dict[Language, str] = {"kk": rf"-?{_KAZAKH_ENDINGS}", "en": _ENGLISH_ENDINGS}
_VOICED = {"к": "[кг]", "қ": "[қғ]", "п": "[пб]"}
"""Final consonants that a Kazakh noun voices before a vowel."""


def inflected(phrase: str, language: Language) -> str:
    """Return the regular expression of *phrase* with the endings that it may carry."""
    stem = re.escape(phrase)
    if language == "kk" and phrase[-1] in _VOICED:
        stem = stem[:-1] + _VOICED[phrase[-1]]
    return stem + _ENDINGS[language]


@dataclass(frozen=True)
class TermRun:
    """A stretch of text, and the term it stands for, if it does."""

    text: str
    term: str | None


@dataclass(frozen=True)
class TermFinder:
    """Finds *terms* in texts of *language*."""

    language: Language
    terms: tuple[Term, ...]

    @cached_property
    def _phrases(self) -> dict[str, str]:
        phrases = {}
        for term in self.terms:
            for phrase in term.match.kk if self.language == "kk" else term.match.en:
                phrases[phrase] = term.id
        return phrases

    @cached_property
    def _longest_first(self) -> list[str]:
        return sorted(self._phrases, key=lambda phrase: (-len(phrase), phrase))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = (inflected(phrase, self.language) for phrase in self._longest_first)
        alternatives = "|".join(f"({form})" for form in forms)
        return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)" if alternatives else r"(?!)")

    def runs(self, text: str, seen: Iterable[str] = ()) -> tuple[TermRun, ...]:
        """Return *text* cut into runs; each term is marked where it first stands.

        Terms in *seen* are not marked. The runs, joined, give back *text* exactly.
        """
        marked, runs, end = set(seen), [], 0
        for match in self._pattern.finditer(text):
            assert match.lastindex
            term = self._phrases[self._longest_first[match.lastindex - 1]]
            if term in marked:
                continue
            marked.add(term)
            runs += [TermRun(text[end : match.start()], None), TermRun(match[0], term)]
            end = match.end()
        runs.append(TermRun(text[end:], None))
        return tuple(run for run in runs if run.text)
