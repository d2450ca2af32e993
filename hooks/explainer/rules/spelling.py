"""A proofreader's run: which words neither a dictionary nor a person has passed.

The dictionaries are hunspell's (Debian: ``hunspell-kk``, ``hunspell-en-gb``). The Kazakh one
knows few suffix chains, so ``data/words/<language>.txt`` lists, one a line, the words of the
site's texts that a person has read and passed.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ..findings import Finding
from ..memo import Memo
from ..pages.markdown import converter_of
from ..pages.prose import read_prose
from ..records.collection import Records
from ..records.model.values import LANGUAGES, Language
from ..records.texts import all_texts

_DICTIONARIES: dict[Language, str] = {"kk": "kk_KZ", "en": "en_GB"}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NOT_WORDS = re.compile(r"\{\w+\}|https?://\S+")

Words = dict[str, Finding]
"""Each word once, with a finding at the first place where it stands."""


def available() -> bool:
    """Return whether hunspell and both dictionaries are on this machine."""
    if shutil.which("hunspell") is None:
        return False
    listed = subprocess.run(
        ["hunspell", "-D"], capture_output=True, text=True, check=False, input=""
    )
    return all(name in listed.stderr + listed.stdout for name in _DICTIONARIES.values())


def words_of(root: Path, records: Records) -> dict[Language, Words]:
    """Return every word of the site's texts by language."""
    words: dict[Language, Words] = {language: {} for language in LANGUAGES}
    for origin, where, language, text in all_texts(records):
        for word in _words(text):
            finding = origin.finding(where, f"'{word}'", "a word passed", _advice(language))
            words[language].setdefault(word, finding)
    memo = Memo()
    prose = read_prose(root, records, converter_of(root, memo), memo)
    for (language, _), page in prose.items():
        for word in (word for text in page.typed_texts() for word in _words(text)):
            found = page.finding(word, f"'{word}'", "a word passed", _advice(language))
            words[language].setdefault(word, found)
    return words


def _words(text: str) -> Iterator[str]:
    return (match[0].replace("’", "'") for match in _WORD.finditer(_NOT_WORDS.sub(" ", text)))


def _advice(language: Language) -> str:
    return f"mend it, or read it and add it to {list_path(language)}"


def list_path(language: Language) -> str:
    """Return the path of the list of passed words, relative to the project's root."""
    return f"data/words/{language}.txt"


def passed_words(root: Path, language: Language) -> list[str]:
    """Return the words that a person has passed."""
    file = root / list_path(language)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def unknown_words(words: Words, language: Language) -> set[str]:
    """Return those of *words* that hunspell does not know."""
    done = subprocess.run(
        ["hunspell", "-d", _DICTIONARIES[language], "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)), capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return set(done.stdout.split("\n")) & words.keys()


def proofread(root: Path, records: Records) -> Iterator[Finding]:
    """Yield a finding for each word nobody passed, and for each passed word no longer used."""
    for language, words in words_of(root, records).items():
        passed = passed_words(root, language)
        for word in sorted(unknown_words(words, language) - set(passed)):
            yield words[word]
        for number, word in enumerate(passed, 1):
            if word not in words:
                path, expected = list_path(language), "only words of the site's texts"
                yield Finding(path, number, 1, f"'{word}'", expected, "delete the line")


def updated_lists(root: Path, records: Records) -> dict[Path, str]:
    """Return the lists as they would be with every unknown word passed and no other."""
    texts = {}
    for language, words in words_of(root, records).items():
        kept = set(passed_words(root, language)) & words.keys()
        lines = sorted(unknown_words(words, language) | kept)
        texts[root / list_path(language)] = "".join(f"{word}\n" for word in lines)
    return texts
