"""Words to keys, by tables: the algorithm that README.md beside this file describes.

JavaScript does the same to queries (docs/assets/js/search/normaliser.js); both must pass
tests/vectors/normaliser.tsv.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .endings import Endings

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`´][^\W_]+)*")
_MARKS = re.compile("[\u0300-\u036f]")

Tables = dict[str, Any]
"""Plain data, as JSON has it; ``compiled`` says what is in it."""


@dataclass(frozen=True)
class Token:
    """A word as written, and where it stands in its text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the words and numbers of *text*; hyphens, quotation marks and points part words."""
    return [Token(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]


def compiled(source: Tables) -> Tables:
    """Return the tables as both interpreters run them, every ending folded.

    *source* holds ``letters`` (folded letters by spelling), ``stopwords`` and ``languages``: by
    code ``folded``, ``rounds``, ``slots``, ``keep``, ``irregular`` and ``finish``.
    """
    folder = Folder(source["letters"])
    languages = {
        code: _language(language, folder) for code, language in source["languages"].items()
    }
    stopwords = sorted({folder.fold(word) for word in source["stopwords"]})
    return {"letters": source["letters"], "stopwords": stopwords, "languages": languages}


def _language(language: Tables, folder: "Folder") -> Tables:
    fold = folder.fold if language["folded"] else str
    irregular = language["irregular"]
    return {
        "folded": language["folded"],
        "rounds": language["rounds"],
        "slots": [_slot(slot, fold) for slot in language["slots"] if not slot["deep"]],
        "deep": [_slot(slot, fold) for slot in language["slots"] if slot["deep"]],
        "keep": sorted({fold(word) for word in (*language["keep"], *irregular.values())}),
        "irregular": {fold(stem): fold(word) for stem, word in sorted(irregular.items())},
        "finish": [[rule["pattern"], rule["becomes"]] for rule in language["finish"]],
    }


def _slot(slot: Tables, fold: Callable[[str], str]) -> Tables:
    rules = [_rule(rule, rule["least"] or slot["least"], fold) for rule in slot["rules"]]
    return {"rules": rules, "harmony": slot["harmony"], "last": slot["last"]}


def _rule(rule: Tables, least: int, fold: Callable[[str], str]) -> list[str]:
    """Return pattern and replacement; the stem is lazy, so that the longest ending wins."""
    after = f"[{fold(rule['after'])}]" if rule["after"] else "."
    return [f"^(.{{{least - 1},}}?{after})(?:{fold(rule['ending'])})$", fold(rule["becomes"])]


class Folder:
    """Spells a word in the folded alphabet: one letter for all that typists confuse."""

    def __init__(self, letters: dict[str, str]) -> None:
        """Take the table of spellings; of two that fit, the longer one counts."""
        self._letters = letters
        longest_first = sorted(letters, key=lambda spelling: (-len(spelling), spelling))
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def fold(self, word: str) -> str:
        """Return *word* folded: lower case, letters by the table, other marks dropped."""
        lower = unicodedata.normalize("NFC", word.lower())
        spelt = self._pattern.sub(lambda match: self._letters[match[0]], lower)
        return _MARKS.sub("", unicodedata.normalize("NFD", spelt))


class Normaliser:
    """Reduces words to keys by compiled tables."""

    def __init__(self, tables: Tables) -> None:
        """Take what ``compiled`` returned."""
        self.fold = lru_cache(maxsize=None)(Folder(tables["letters"]).fold)
        self._stopwords = frozenset(tables["stopwords"])
        self._endings = {code: Endings(data) for code, data in tables["languages"].items()}
        self.key = lru_cache(maxsize=None)(self._key)

    def is_common(self, word: str) -> bool:
        """Tell whether *word* is too common to be searched for."""
        return self.fold(word) in self._stopwords

    def _key(self, word: str, language: str) -> str:
        """Return the key under which *word* of *language* is indexed."""
        return self.candidates(word, language)[0]

    def candidates(self, word: str, language: str) -> list[str]:
        """Return the keys that a query for *word* may mean, likeliest first.

        First the key, then what is left when derivational endings come off as well, then what
        it was with more of its endings.
        """
        endings = self._endings[language]
        steps = endings.steps(self.fold(word) if endings.folded else _plain(word))
        stems = [steps[-1], *endings.deeper(steps[-1]), *reversed(steps[:-1])]
        if not endings.folded:
            stems = [self.fold(stem) for stem in stems]
        return list(dict.fromkeys(endings.finished(stem) for stem in stems))


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word.lower()).replace("’", "'")
