"""Documents to an index: for each key, which documents have it and how much it says of them.

All weighing by place and length happens here, once: the client only adds up small numbers.
The measure is BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and
Beyond, 2009) without its last factor, rarity, which the client knows from the postings.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .normaliser import Normaliser, tokens
from .packing import front_coded, packed

LEVELS = 7
"""Impacts are whole numbers up to this."""
_SATURATION = 4.0
_LENGTH = 0.5

Groups = Sequence[dict[str, Sequence[str]]]
"""Of each concept, the words and phrases that name it, by language."""


@dataclass(frozen=True)
class Field:
    """A text of a document: of which kind and language it is, and what a word there weighs."""

    name: str
    language: str
    text: str
    weight: float


@dataclass(frozen=True)
class Document:
    """What can be found: its texts, and *shown*, the columns that a result shows."""

    fields: tuple[Field, ...]
    shown: tuple[Any, ...]


class Indexer:
    """Packs documents; one for all languages of a site."""

    def __init__(self, normaliser: Normaliser, groups: Groups) -> None:
        """Take the normaliser, and the groups of words that mean the same."""
        self._normaliser = normaliser
        self._phrases = self._concepts(groups)
        self._longest = max((len(phrase) for phrase in self._phrases), default=1)

    def _concepts(self, groups: Groups) -> dict[tuple[str, ...], list[int]]:
        """Return the numbers of the concepts that each sequence of keys names."""
        phrases: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, group in enumerate(groups):
            for language, forms in sorted(group.items()):
                for form in forms:
                    numbers = phrases[tuple(self.keys(form, language))]
                    if number not in numbers:
                        numbers.append(number)
        return phrases

    def keys(self, text: str, language: str) -> list[str]:
        """Return the keys of the words of *text* that are not too common."""
        words = [token.text for token in tokens(text)]
        return [
            self._normaliser.key(word, language)
            for word in words
            if not self._normaliser.is_common(word)
        ]

    def index(self, documents: Sequence[Document]) -> dict[str, Any]:
        """Return the index of *documents* as plain data, the same for the same input."""
        terms: dict[str, dict[int, int]] = defaultdict(dict)
        concepts: dict[int, dict[int, int]] = defaultdict(dict)
        streams = [self._streams(document) for document in documents]
        average = _averages(streams)
        for number, stream in enumerate(streams):
            words, meanings = self._impacts(stream, average)
            for key, impact in words.items():
                terms[key][number] = impact
            for concept, impact in meanings.items():
                concepts[concept][number] = impact
        single = {phrase[0]: ids for phrase, ids in self._phrases.items() if len(phrase) == 1}
        vocabulary = sorted(terms.keys() | single.keys())
        place = {key: number for number, key in enumerate(vocabulary)}
        return {
            "terms": "\n".join(front_coded(vocabulary)),
            "postings": _postings([terms[key] for key in vocabulary]),
            "concepts": _postings([concepts[number] for number in range(self._count())]),
            "meanings": {place[key]: _one(ids) for key, ids in sorted(single.items())},
            "phrases": {
                " ".join(phrase): _one(ids)
                for phrase, ids in sorted(self._phrases.items())
                if len(phrase) > 1
            },
            "shown": [list(column) for column in zip(*(d.shown for d in documents), strict=True)],
        }

    def _count(self) -> int:
        return 1 + max((number for ids in self._phrases.values() for number in ids), default=-1)

    def _streams(self, document: Document) -> list[tuple[Field, list[str]]]:
        return [(field, self.keys(field.text, field.language)) for field in document.fields]

    def _impacts(
        self, stream: list[tuple[Field, list[str]]], average: dict[str, float]
    ) -> tuple[dict[str, int], dict[int, int]]:
        words: Counter[str] = Counter()
        meanings: Counter[int] = Counter()
        for field, keys in stream:
            norm = 1 - _LENGTH + _LENGTH * len(keys) / average[field.name]
            for key, times in sorted(Counter(keys).items()):
                words[key] += field.weight * times / norm  # type: ignore[assignment]
            for number, times in sorted(Counter(self._named(keys)).items()):
                meanings[number] += field.weight * times / norm  # type: ignore[assignment]
        return _levels(words), _levels(meanings)

    def _named(self, keys: list[str]) -> Iterable[int]:
        """Yield the concepts that *keys* name, as often as they do."""
        for start in range(len(keys)):
            for length in range(1, self._longest + 1):
                if start + length <= len(keys):
                    yield from self._phrases.get(tuple(keys[start : start + length]), ())


def _postings(lists: list[dict[int, int]]) -> list[str]:
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


def _levels(weights: Any) -> dict[Any, int]:
    return {
        key: max(1, round(LEVELS * weight / (weight + _SATURATION)))
        for key, weight in weights.items()
    }


def _one(numbers: list[int]) -> int | list[int]:
    return numbers[0] if len(numbers) == 1 else numbers
