"""The whole article at a glance: a cell for each sentence, a mark for each of its claims."""

import math
from dataclasses import dataclass
from typing import get_args

from ..language.locale import Locale
from ..records.collection import Records
from ..records.counts import verdict_counts
from ..records.model.fact import Fact, Verdict
from ..records.model.picture import Picture
from .drawing import NARROW, Drawing, Table, wrapped

_GAP, _HEIGHT = 3, 46
_CELL = NARROW / 7
_MARK, _PER_LINE = 14.5, 3
_KEY_PITCH, _KEY_TOP = 26, 22
_INDENT, _LINE, _BETWEEN = 44, 16, 10


@dataclass(frozen=True)
class Claim:
    """A verdict's mark and where it stands."""

    verdict: Verdict
    x: float
    y: float


@dataclass(frozen=True)
class Sentence:
    """A cell: the sentence's number and its claims."""

    number: int
    x: float
    y: float
    width: float
    height: float
    claims: tuple[Claim, ...]
    label: str


@dataclass(frozen=True)
class Count:
    """A line of the key: a verdict and the number of claims that have it."""

    verdict: Verdict
    text: str
    count: str
    y: float
    width: float


@dataclass(frozen=True)
class Wrong:
    """A claim that sources contradict: its sentence, and what is right, line by line."""

    number: int
    fact: Fact
    lines: tuple[tuple[str, float], ...]


@dataclass(frozen=True, kw_only=True)
class Article(Drawing):
    """The picture of all sentences, and below them what the article got wrong."""

    sentences: tuple[Sentence, ...]
    key: tuple[Count, ...]
    wrong: tuple[Wrong, ...]
    wrong_top: float


def article(records: Records, locale: Locale, _: Picture, width: float) -> Article:
    """Return the picture of the article's sentences by verdict."""
    verdicts = {
        sentence.number: [fact.verdict for fact in records.facts_of(sentence.number)]
        for sentence in records.article.sentences
    }
    columns = round(width / _CELL)
    counts = [row for row in verdict_counts(records) if row.verdict != "context"]
    top = _KEY_TOP + _KEY_PITCH * len(counts)
    most = max([row.count or 0 for row in counts] + [1])
    cells = tuple(
        _cell(locale, divmod(index, columns), number, tuple(found), top)
        for index, (number, found) in enumerate(verdicts.items())
    )
    heads = (locale.t("fact.sentences"), *(locale.t(f"verdict.{row.verdict}") for row in counts))
    table = tuple(
        (str(number), *(_tally(found, row.verdict) for row in counts))
        for number, found in verdicts.items()
    )
    below = top + math.ceil(len(verdicts) / columns) * (_HEIGHT + _GAP) + 26
    wrong = _wrong(records, locale, below + 26, width - _INDENT)
    return Article(
        width=width,
        height=wrong[-1].lines[-1][1] + _BETWEEN if wrong else below,
        table=Table(heads, table),
        values={row.verdict.replace("-", "_"): locale.number(row.count or 0) for row in counts},
        sentences=cells,
        wrong=wrong,
        wrong_top=below,
        key=tuple(
            Count(
                row.verdict, locale.t(f"verdict.{row.verdict}"), locale.number(row.count or 0),
                _KEY_TOP + _KEY_PITCH * index, round(120 * (row.count or 0) / most, 1),
            )
            for index, row in enumerate(counts)
        ),
    )  # fmt: skip


def _wrong(records: Records, locale: Locale, top: float, width: float) -> tuple[Wrong, ...]:
    """Return the contradicted claims in the order of the article, each with its correction."""
    # One without sentences or correction is a slip that the rules find, whatever is drawn.
    facts = [
        fact
        for fact in records.facts
        if fact.verdict == "contradicted" and fact.sentences and fact.correction
    ]
    found, y = [], top
    for fact in sorted(facts, key=lambda fact: fact.sentences):
        lines = wrapped(locale.pick(fact.correction), width)
        placed = tuple((line, y + _LINE * number) for number, line in enumerate(lines))
        found.append(Wrong(fact.sentences[0], fact, placed))
        y += _LINE * len(lines) + _BETWEEN
    return tuple(found)


def _tally(verdicts: list[Verdict], verdict: Verdict) -> str:
    return str(verdicts.count(verdict) or "–")


def _cell(
    locale: Locale, place: tuple[int, int], number: int, verdicts: tuple[Verdict, ...], top: float
) -> Sentence:
    row, column = place
    x, y = column * _CELL, top + row * (_HEIGHT + _GAP)
    verdicts = tuple(sorted(verdicts, key=get_args(Verdict).index))
    places = [divmod(n, _PER_LINE) for n in range(len(verdicts))]
    claims = tuple(
        Claim(verdict, round(x + 3.5 + _MARK * across, 1), y + 16 + _MARK * down)
        for verdict, (down, across) in zip(verdicts, places, strict=True)
    )
    words = ", ".join(locale.t(f"verdict.{verdict}") for verdict in verdicts)
    label = locale.t("picture.sentence", number=number, said=words)
    return Sentence(number, round(x, 1), y, round(_CELL - _GAP, 1), _HEIGHT, claims, label)
