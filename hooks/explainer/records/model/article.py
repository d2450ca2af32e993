"""The article under review: who wrote it, and its sentences, pinned but not reprinted."""

from pydantic import Field

from .source import Person
from .values import Bilingual, Incipit, Record, Whole


class Sentence(Record):
    """One sentence: its number, its first words, and a fingerprint of the rest."""

    number: Whole
    incipit: Incipit = Field(description="The first two or three words.")
    sha256: str = Field(
        pattern=r"^[0-9a-f]{64}$",
        description="SHA-256 of the sentence in UTF-8, after NFC and folding of white space.",
    )


class Article(Record):
    """data/article.yaml: the source article."""

    author: Person
    author_name: Bilingual
    language: str = Field(pattern=r"^[a-z]{2}$")
    sentences: tuple[Sentence, ...]
