"""The timeline drawn: the years from 1995 to 2010, and 2007 opened month by month.

A mark stands at the day, month or year in which its fact begins; marks that would touch are
stacked. An interval has a line to its end.
"""

import datetime as dt
from dataclasses import dataclass

from ..model.fact import Fact, PageSlug
from ..model.values import date_bounds
from ..records import Records
from ..tables import dated
from ..voice import Voice
from .drawing import WIDTH, Drawing, Table, rounded

FIRST, LAST, OPENED = 1995, 2010, 2007
_MARGIN, _SIZE = 8, 12
_TOPICS: tuple[PageSlug, ...] = ("reform", "elections", "aftermath")
_TOP, _BETWEEN, _BELOW = 44, 56, 30


@dataclass(frozen=True)
class Mark:
    """A dated fact: where it stands, how long its line is, and its words."""

    fact: Fact
    x: float
    y: float
    line: float
    label: str


@dataclass(frozen=True)
class Tick:
    """A place on an axis; minor ticks have no text."""

    x: float
    text: str


@dataclass(frozen=True)
class Scale:
    """An axis: where its line stands, its ticks below and its marks above."""

    y: float
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Topic:
    """A line of the key: the mark of a topic and its name."""

    slug: PageSlug
    text: str
    x: float


@dataclass(frozen=True, kw_only=True)
class Axis(Drawing):
    """Both axes; the opened year stands from ``left`` to ``right`` on the upper one."""

    years: Scale
    months: Scale
    left: float
    right: float
    opened: str
    key: tuple[Topic, ...]


@dataclass(frozen=True)
class _Span:
    """The days that an axis covers, from *first* to before *end*."""

    first: dt.date
    end: dt.date

    def x(self, day: dt.date) -> float:
        """Return the place of *day*; what is outside stands at the edge."""
        part = (min(max(day, self.first), self.end) - self.first) / (self.end - self.first)
        return rounded(_MARGIN + part * (WIDTH - 2 * _MARGIN))


_YEARS = _Span(dt.date(FIRST, 1, 1), dt.date(LAST + 1, 1, 1))
_MONTHS = _Span(dt.date(OPENED, 1, 1), dt.date(OPENED + 1, 1, 1))


def axis(records: Records, voice: Voice) -> Axis:
    """Return the drawn timeline of every dated fact."""
    facts = dated(records)
    opened = [fact for fact in facts if _first(fact).year == OPENED]
    others = [fact for fact in facts if fact not in opened]
    years = _scale(others, voice, _YEARS, _TOP, _year_ticks())
    months = _scale(opened, voice, _MONTHS, years.y + _BETWEEN, _month_ticks(voice))
    return Axis(
        height=months.y + _BELOW,
        table=_table(facts, voice),
        values={"count": voice.number(len(facts)), "opened": voice.number(len(opened))},
        years=years,
        months=months,
        left=_YEARS.x(_MONTHS.first),
        right=_YEARS.x(_MONTHS.end),
        opened=voice.t("picture.opened", year=OPENED, count=len(opened)),
        key=tuple(
            Topic(topic, voice.t(f"topic.{topic}"), 14 + 118 * number)
            for number, topic in enumerate(_TOPICS)
        ),
    )


def _first(fact: Fact) -> dt.date:
    return dt.date(*date_bounds(fact.date or "").first)


def _last(fact: Fact) -> dt.date:
    return dt.date(*date_bounds(fact.date or "").last)


def _year_ticks() -> list[Tick]:
    labelled = {FIRST, 2000, 2005, LAST}
    return [
        Tick(_YEARS.x(dt.date(year, 1, 1)), str(year) if year in labelled else "")
        for year in range(FIRST, LAST + 1)
    ]


def _month_ticks(voice: Voice) -> list[Tick]:
    days = [dt.date(OPENED, month, 1) for month in range(1, 13)]
    return [Tick(_MONTHS.x(day), voice.month(day)) for day in days]


def _scale(facts: list[Fact], voice: Voice, span: _Span, top: float, ticks: list[Tick]) -> Scale:
    levels = _levels([span.x(_first(fact)) for fact in facts])
    y = top + _SIZE * (max(levels) + 1)
    marks = tuple(
        _mark(fact, voice, span, y, level) for fact, level in zip(facts, levels, strict=True)
    )
    return Scale(y, tuple(ticks), marks)  # fmt: skip


def _mark(fact: Fact, voice: Voice, span: _Span, y: float, level: int) -> Mark:
    x = span.x(_first(fact))
    is_long = "/" in (fact.date or "")
    line = rounded(span.x(_last(fact)) - x) if is_long else 0
    label = f"{voice.date(fact.date or '')}: {voice.pick(fact.title)}"
    return Mark(fact, x, y - 8 - _SIZE * level, line, label)


def _levels(places: list[float]) -> list[int]:
    """Return the level of each place, given in order: the lowest where it touches nothing."""
    last_on: list[float] = []
    levels = []
    for x in places:
        free = (level for level, last in enumerate(last_on) if x - last >= _SIZE)
        level = next(free, len(last_on))
        if level == len(last_on):
            last_on.append(x)
        last_on[level] = x
        levels.append(level)
    return levels


def _table(facts: list[Fact], voice: Voice) -> Table:
    heads = tuple(voice.t(f"picture.{name}") for name in ("date", "event", "topic"))
    rows = tuple(
        (voice.date(fact.date or ""), voice.pick(fact.title), voice.t(f"topic.{fact.page}"))
        for fact in facts
    )
    return Table(heads, rows)
