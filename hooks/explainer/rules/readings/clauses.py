"""Kazakh: the subject of a clause that is itself an object stands in the genitive.

A machine cannot parse the clause. It looks, in the words before the clause's verb, for a noun
without a case that could be its subject, where no genitive after it could be; what that is
in letters stands in ``data/wording.yaml``. A person decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...records.collection import Records
from ...records.model.values import LANGUAGES, Language
from ...records.model.wording import Clauses

_PAUSE = re.compile(r"[.;:(),–]\s")
_TOKEN = re.compile(r"[^\s]+")
_MARKS = "«»‘’.,;:()…"

Hit = tuple[str, str]
"""The noun, and the words from it to the clause's verb."""


@dataclass(frozen=True)
class SubjectFinder:
    """Finds subjects without a case in texts of one language, whose *names* are known nouns."""

    clauses: Clauses
    names: frozenset[str]

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        not_verbs = "|".join(map(re.escape, self.clauses.not_verbs)) or "(?!)"
        return re.compile(
            rf"(?<![\w-])(?!(?:{not_verbs}))(?:{self.clauses.verb})(?!\w)", re.IGNORECASE
        )

    @cached_property
    def _break(self) -> re.Pattern[str]:
        words = "|".join(map(re.escape, self.clauses.breaks)) or "(?!)"
        return re.compile(rf"(?<!\w)(?:{words})\s", re.IGNORECASE)

    def subjects(self, text: str) -> Iterator[Hit]:
        """Yield each noun of *text* that looks like a subject without its case."""
        for verb in self._verb.finditer(text):
            before = text[: verb.start()]
            pauses = [m.end() for p in (_PAUSE, self._break) for m in p.finditer(before)]
            tokens = list(_TOKEN.finditer(before, max(pauses, default=0)))
            words = [token[0].strip(_MARKS) for token in tokens]
            for index in self._candidates(words, verb[0]):
                yield words[index], text[tokens[index].start() : verb.end()]

    def _candidates(self, words: list[str], verb: str) -> Iterator[int]:
        genitives = [n for n, word in enumerate(words) if self._is(self.clauses.genitive, word)]
        after = genitives[-1] + 1 if genitives else 0
        for index in range(after, len(words)):
            following = words[index + 1] if index + 1 < len(words) else ""
            if self._stands_free(following, verb) and (
                self._is_possessed(words[index]) or self._is_name(words, index, following)
            ):
                yield index

    def _stands_free(self, following: str, verb: str) -> bool:
        """Return whether the word after a noun, or the *verb*, lets the noun be the subject."""
        if not following:
            return not self._is(self.clauses.copula, verb)
        bound = following in self.clauses.followers
        return not bound and not self._is(self.clauses.other_verb, following)

    def _is_possessed(self, word: str) -> bool:
        possessed = self._is(self.clauses.possessed, word)
        return possessed and not self._is(self.clauses.not_possessed, word)

    def _is_name(self, words: list[str], index: int, following: str) -> bool:
        of_noun = self._is_possessed(following) or self._is(self.clauses.of_noun, following)
        if following and (following[0].isupper() or of_noun):
            return False  # it belongs to the noun that follows
        # A term in small letters, right before its verb, is most often its object.
        is_object = words[index].islower() and not following
        alone = words[index].casefold() in self.clauses.nouns or (
            not is_object and self._known(words[index])
        )
        return alone or (index > 0 and self._known(" ".join(words[index - 1 : index + 1])))

    def _known(self, noun: str) -> bool:
        return noun.casefold() in (self.names | {*self.clauses.nouns})

    @staticmethod
    def _is(pattern: str, word: str) -> bool:
        return re.fullmatch(pattern, word, re.IGNORECASE) is not None


def finders(records: Records) -> dict[Language, SubjectFinder]:
    """Return a finder for each language of which the wording knows how clauses are marked."""
    return {
        language: SubjectFinder(clauses, _names(records, language))
        for language in LANGUAGES
        if (clauses := records.wording.of(language).clauses)
    }


def _names(records: Records, language: Language) -> frozenset[str]:
    """Return the nouns that the records know, in small letters: terms, institutions."""
    names = {institution.name[language] for institution in records.institutions}
    for term in records.terms:
        names |= {term.forms[language], *term.match[language]}
    return frozenset(name.strip(_MARKS).casefold() for name in names)
