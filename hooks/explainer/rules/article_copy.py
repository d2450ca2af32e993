"""Checks the article's pinned sentences against a copy of the article."""

import hashlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..findings import Finding
from ..records.collection import Records


def sentence_hash(sentence: str) -> str:
    """Return the SHA-256 of *sentence* in UTF-8, after NFC and folding of white space."""
    folded = " ".join(unicodedata.normalize("NFC", sentence).split())
    return hashlib.sha256(folded.encode()).hexdigest()


def sentences_of(copy: Path) -> dict[int, str]:
    """Return the sentences of *copy* by number."""
    return {int(number): text for number, text in _read(copy).items() if number.isdecimal()}


def _read(copy: Path) -> dict[str, str]:
    lines = copy.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if "\t" in line)


def compare(records: Records, copy: Path) -> Iterator[Finding]:
    """Yield a finding for every sentence of *copy* that is not the one that was pinned.

    *copy* holds a sentence a line: its number, a tab, its text (UTF-8).
    """
    texts = _read(copy)
    origin = records.origin("article", "")
    for index, sentence in enumerate(records.article.sentences):
        text = texts.pop(str(sentence.number), None)
        where = ("sentences", index)
        if text is None:
            found = f"no sentence {sentence.number} in the copy"
            yield origin.finding(where, found, "every sentence", "use a complete copy")
        elif sentence_hash(text) != sentence.sha256:
            found = f"another text for sentence {sentence.number} in the copy"
            advice = "compare the copies; pin again only if the article itself was mended"
            yield origin.finding((*where, "sha256"), found, "the text that was pinned", advice)
    for number in texts:
        found, advice = f"sentence {number} in the copy only", "add it to data/article.yaml"
        yield origin.finding(("sentences",), found, "the pinned sentences", advice)
