"""Documents to an index: for each key, which documents have it and how much it says of them.

All weighing by place and length happens here, once: the client only adds up small numbers.
The measure is BM25's (Stephen Robertson and others) with a weight for each field, and without
its last factor, rarity, which the client knows from the postings.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .normaliser import Normaliser, tokens
from .packing import digits, front_coded, packed, width

LEVELS = 9
"""Impacts are whole numbers up to this."""
_SATURATION = 6.0
_PHRASE = 4
"""Nobody types longer phrases; their parts are forms of their own."""
_SPREAD = 7
"""A passing mention counts in keys that no more documents than this have."""
_LENGTH = 0.5

Groups = Sequence[dict[str, Sequence[str]]]
"""Of each concept, the words and phrases that name it, by language."""


@dataclass(frozen=True)
class Field:
    """A text of a document: of which kind and language it is, and what a word there weighs.

    With *unnamed*, only words that no group names count: the others are found by their group.
    """

    name: str
    language: str
    text: str
    weight: float
    unnamed: bool = False


@dataclass(frozen=True)
class Document:
    """What can be found: its texts, and *shown*, the columns that a result shows."""

    fields: tuple[Field, ...]
    shown: tuple[Any, ...]


Impacts = dict[int, int]
"""Of a key, the documents that have it, and how much it says of each."""
Forms = list[tuple[str, ...]]
"""The forms of a group, each as its keys."""


@dataclass(frozen=True)
class Index:
    """What was found in documents: *lists* by the place of a key in the *vocabulary*."""

    vocabulary: list[str]
    lists: list[Impacts]
    groups: list[Forms]
    shown: list[list[Any]]

    def words(self) -> dict[str, str]:
        """Return the vocabulary and the groups, whose forms are places in it, as plain data."""
        wide = width(len(self.vocabulary))
        place = {key: digits(number, wide) for number, key in enumerate(self.vocabulary)}
        groups = [",".join("".join(place[key] for key in form) for form in g) for g in self.groups]
        return {"terms": "\n".join(front_coded(self.vocabulary)), "groups": "\n".join(groups)}

    def whole(self) -> dict[str, Any]:
        """Return all of it as plain data."""
        return self.words() | {"postings": postings(self.lists), "shown": self.shown}


class Indexer:
    """Packs documents; one for all languages of a site."""

    def __init__(self, normaliser: Normaliser, groups: Groups) -> None:
        """Take the normaliser, and the groups of words and phrases that mean the same."""
        self._normaliser = normaliser
        self._groups = [self._forms(group) for group in groups]

    def _forms(self, group: dict[str, Sequence[str]]) -> Forms:
        """Return each form of a group as its keys, once."""
        forms = [
            tuple(self.keys(form, language))
            for language, spelt in sorted(group.items())
            for form in spelt
        ]
        return sorted({form for form in forms if 0 < len(form) <= _PHRASE})

    def keys(self, text: str, language: str) -> list[str]:
        """Return the keys of the words of *text* that are not too common."""
        words = [token.text for token in tokens(text)]
        return [
            self._normaliser.key(word, language)
            for word in words
            if not self._normaliser.is_common(word)
        ]

    def _counted(self, field: Field, named: set[str]) -> list[str]:
        keys = self.keys(field.text, field.language)
        return [key for key in keys if key not in named] if field.unnamed else keys

    def index(self, documents: Sequence[Document]) -> Index:
        """Return the index of *documents*, the same for the same input."""
        terms: dict[str, Impacts] = defaultdict(dict)
        named = {key for group in self._groups for form in group for key in form}
        streams = [[(field, self._counted(field, named)) for field in d.fields] for d in documents]
        average = _averages(streams)
        for number, stream in enumerate(streams):
            for key, impact in _impacts(stream, average).items():
                terms[key][number] = impact
        vocabulary = sorted(terms.keys() | named)
        lists = [_telling(terms[key]) for key in vocabulary]
        shown = [list(column) for column in zip(*(d.shown for d in documents), strict=True)]
        return Index(vocabulary, lists, self._groups, shown)


def _impacts(stream: list[tuple[Field, list[str]]], average: dict[str, float]) -> dict[str, int]:
    weights: dict[str, float] = defaultdict(float)
    for field, keys in stream:
        norm = 1 - _LENGTH + _LENGTH * len(keys) / average[field.name]
        for key in keys:
            weights[key] += field.weight / norm
    return {
        key: max(1, round(LEVELS * weight / (weight + _SATURATION)))
        for key, weight in weights.items()
    }


def _telling(impacts: Impacts) -> Impacts:
    """Return *impacts* without the slightest ones of a key that many documents have."""
    if len(impacts) <= _SPREAD:
        return impacts
    return {number: impact for number, impact in impacts.items() if impact > 1}


def postings(lists: list[Impacts]) -> list[str]:
    """Return which documents, and apart from them (it packs better) how strongly."""
    documents = [packed(sorted(impacts)) for impacts in lists]
    strengths = ["".join(str(impacts[number]) for number in sorted(impacts)) for impacts in lists]
    return ["\n".join(documents), "".join(strengths)]


def _averages(streams: list[list[tuple[Field, list[str]]]]) -> dict[str, float]:
    lengths: dict[str, list[int]] = defaultdict(list)
    for stream in streams:
        for field, keys in stream:
            lengths[field.name].append(len(keys))
    return {name: max(1.0, sum(counts) / len(counts)) for name, counts in lengths.items()}
