"""Takes endings off words, slot by slot, as a language's table says.

A slot is a list of rules of one kind (case, plural …): at most one of them applies in a round,
the one that leaves the shortest stem. Rounds go on until nothing more comes off.
"""

import re
from dataclasses import dataclass
from typing import Any

_DOUBLE = re.compile(r"([a-z])\1+")
_VOWEL = re.compile("[aeiou]")
_LOW = re.compile("[ae]")


@dataclass(frozen=True)
class Slot:
    """Rules of one kind: pattern (group 1 is the stem) and what is put in the ending's place.

    ``harmony``: low vowels of stem and ending must agree; ``last``: nothing comes off after it.
    """

    rules: tuple[tuple[re.Pattern[str], str], ...]
    harmony: bool
    last: bool

    @classmethod
    def of(cls, data: dict[str, Any]) -> "Slot":
        """Return the slot that compiled tables describe."""
        return cls(patterns(data["rules"]), data["harmony"], data["last"])

    def shorten(self, word: str) -> str:
        """Return *word* without its ending of this kind, or nothing where it has none."""
        stems = []
        for pattern, becomes in self.rules:
            match = pattern.match(word)
            if match and _VOWEL.search(match[1]) and not self._clash(match[1], word):
                stems.append(match[1] + becomes)
        return min(stems, key=len, default="")

    def _clash(self, stem: str, word: str) -> bool:
        """Tell whether the ending's low vowel cannot follow the stem's last vowel.

        Folding leaves of vowel harmony only the pair a–e; other vowels agree with both.
        """
        low = _LOW.search(word, len(stem))
        vowel = _VOWEL.findall(stem)[-1]
        return self.harmony and low is not None and vowel in "ae" and vowel != low[0]


class Endings:
    """The endings of one language, from its compiled table."""

    def __init__(self, data: dict[str, Any]) -> None:
        """Take one language of what ``normaliser.compiled`` returned."""
        self.folded: bool = data["folded"]
        self._rounds: int = data["rounds"]
        self._slots = [Slot.of(slot) for slot in data["slots"]]
        self._deep = [Slot.of(slot) for slot in data["deep"]]
        self._keep = frozenset(data["keep"])
        self._irregular: dict[str, str] = data["irregular"]
        self._finish = patterns(data["finish"])

    def steps(self, word: str) -> list[str]:
        """Return *word* and what is left of it after each ending; the last is its stem."""
        return self._strip(self._irregular.get(word, word), self._slots)

    def deeper(self, stem: str) -> list[str]:
        """Return what is left of *stem* after each derivational ending, for queries only."""
        return self._strip(stem, self._deep)[1:]

    def _strip(self, word: str, slots: list[Slot]) -> list[str]:
        steps = [word]
        for _ in range(self._rounds):
            before = len(steps)
            for slot in slots:
                stem = "" if steps[-1] in self._keep else slot.shorten(steps[-1])
                if stem:
                    steps.append(self._irregular.get(stem, stem))
                    if slot.last:
                        return steps
            if len(steps) == before:
                break
        return steps

    def finished(self, stem: str) -> str:
        """Return folded *stem* with doubled letters and its end the same in all its forms."""
        stem = _DOUBLE.sub(r"\1", stem)
        for pattern, becomes in self._finish:
            if match := pattern.match(stem):
                stem = match[1] + becomes
        return stem


def patterns(rules: list[list[str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return compiled pairs of pattern and replacement."""
    return tuple((re.compile(pattern), becomes) for pattern, becomes in rules)
