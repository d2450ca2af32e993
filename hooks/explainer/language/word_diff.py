"""Which words differ between two versions of a rule."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+(?:[-’]\w+)*\s*|[^\w\s]\s*|^\s+")
"""A word, or one sign of punctuation, with the white space after it."""


@dataclass(frozen=True)
class Run:
    """A stretch of text, and whether the other version has something else there."""

    text: str
    changed: bool


def changed_words(before: str, after: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return both texts cut into runs of whole words, alike and changed in turn.

    The runs of each side, joined, give back that side exactly.
    """
    old, new = _words(before), _words(after)
    matcher = SequenceMatcher(None, [w.strip() for w in old], [w.strip() for w in new], False)
    left: list[Run] = []
    right: list[Run] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        changed = tag != "equal"
        left += _run(old[i1:i2], changed)
        right += _run(new[j1:j2], changed)
    return tuple(left), tuple(right)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _run(words: list[str], changed: bool) -> list[Run]:
    """Return the words as one run; white space after a changed run is not part of the change."""
    text = "".join(words)
    if not text:
        return []
    if not changed or text == text.rstrip():
        return [Run(text, changed)]
    return [Run(text.rstrip(), True), Run(text[len(text.rstrip()) :], False)]
