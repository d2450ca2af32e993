"""The timeline drawn: a span of years, and one of them opened month by month.

A mark stands at the day, month or year in which its fact begins; marks that would touch are
stacked. An interval has a line to its end.
"""

import datetime as dt
from dataclasses import dataclass, replace

from ..language.locale import Locale
from ..records.chronology import dated, topics
from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.picture import Period, Picture
from ..records.model.values import first_day, is_interval, last_day
from .drawing import Drawing, Table, rounded

_MARGIN, _SIZE = 8, 12
_MARKS = ("circle", "square", "triangle", "diamond")
"""The marks of topics, in the order of the navigation."""
_TOP, _BETWEEN, _BELOW = 44, 56, 30


@dataclass(frozen=True)
class Mark:
    """A dated fact: where it stands, how long its line is, and its words."""

    fact: Fact
    topic: str
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

    mark: str
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
    width: float

    def x(self, day: dt.date) -> float:
        """Return the place of *day*; what is outside stands at the edge."""
        part = (min(max(day, self.first), self.end) - self.first) / (self.end - self.first)
        return rounded(_MARGIN + part * (self.width - 2 * _MARGIN))


def _years(first: int, last: int, width: float) -> _Span:
    return _Span(dt.date(first, 1, 1), dt.date(last + 1, 1, 1), width)


def topic_marks(records: Records) -> dict[str, str]:
    """Return the mark of each topic, by the page that is its facts' home."""
    pages = topics(records)
    return {page.id: _MARKS[number % len(_MARKS)] for number, page in enumerate(pages)}


def timeline(records: Records, locale: Locale, picture: Picture, width: float) -> Axis:
    """Return the drawn timeline of every dated fact."""
    assert picture.period
    period, marks, facts = picture.period, topic_marks(records), dated(records)
    opened = [fact for fact in facts if _first(fact).year == period.opened]
    others = [fact for fact in facts if _first(fact).year != period.opened]
    whole = _years(period.first, period.last, width)
    year = _years(period.opened, period.opened, width)
    years = _scale(_TOP, _year_ticks(whole, period), _marks(others, locale, whole, marks))
    below = years.y + _BETWEEN
    months = _scale(below, _month_ticks(year, locale), _marks(opened, locale, year, marks))
    return Axis(
        width=width,
        height=months.y + _BELOW,
        table=_table(records, facts, locale),
        values={"count": locale.number(len(facts)), "opened": locale.number(len(opened))},
        years=years,
        months=months,
        left=whole.x(year.first),
        right=whole.x(year.end),
        opened=locale.t("picture.opened", year=period.opened, count=len(opened)),
        key=tuple(
            Topic(marks[page.id], locale.pick(page.topic), 14 + 118 * number)
            for number, page in enumerate(topics(records))
        ),
    )


def _first(fact: Fact) -> dt.date:
    return first_day(fact.date or "")


def _last(fact: Fact) -> dt.date:
    return last_day(fact.date or "")


def _year_ticks(span: _Span, period: Period) -> list[Tick]:
    return [
        Tick(span.x(dt.date(year, 1, 1)), str(year) if year in period.labelled else "")
        for year in range(period.first, period.last + 1)
    ]


def _month_ticks(span: _Span, locale: Locale) -> list[Tick]:
    days = [span.first.replace(month=month) for month in range(1, 13)]
    return [Tick(span.x(day), locale.month(day)) for day in days]


def _scale(top: float, ticks: list[Tick], marks: list[Mark]) -> Scale:
    levels = _levels([mark.x for mark in marks])
    y = top + _SIZE * (max(levels, default=0) + 1)
    placed = tuple(
        replace(mark, y=y - 8 - _SIZE * level) for mark, level in zip(marks, levels, strict=True)
    )
    return Scale(y, tuple(ticks), placed)


def _marks(facts: list[Fact], locale: Locale, span: _Span, topic: dict[str, str]) -> list[Mark]:
    return [_mark(fact, locale, span, topic.get(fact.page, "circle")) for fact in facts]


def _mark(fact: Fact, locale: Locale, span: _Span, topic: str) -> Mark:
    x = span.x(_first(fact))
    line = rounded(span.x(_last(fact)) - x) if is_interval(fact.date or "") else 0
    label = f"{locale.date(fact.date or '')}: {locale.pick(fact.title)}"
    return Mark(fact, topic, x, 0, line, label)


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


def _table(records: Records, facts: list[Fact], locale: Locale) -> Table:
    heads = tuple(locale.t(f"picture.{name}") for name in ("date", "event", "topic"))
    names = {page.id: locale.pick(page.topic) for page in records.site.pages}
    rows = tuple(
        (locale.date(fact.date or ""), locale.pick(fact.title), names[fact.page]) for fact in facts
    )
    return Table(heads, rows)
