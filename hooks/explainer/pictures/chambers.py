"""A chamber's seats as a hemicycle: one mark a seat, its shape saying how it is filled."""

import math
from dataclasses import dataclass

from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.election import Composition, SeatGroup, SeatMark
from ..records.model.picture import Picture
from .drawing import NARROW, Drawing, Table, rounded

_INNER, _OUTER, _ROWS = 66, 168, 6
_TOP = 30
_PITCH = 252


@dataclass(frozen=True)
class Seat:
    """A seat's place, and the mark of the group that it belongs to."""

    x: float
    y: float
    mark: SeatMark


@dataclass(frozen=True)
class Key:
    """A line of the key: the mark of a group and what it means."""

    mark: SeatMark
    text: str
    y: float


@dataclass(frozen=True)
class Chamber:
    """A hemicycle with its title above, its number of seats inside and its key below."""

    title: str
    total: str
    x: float
    y: float
    seats: tuple[Seat, ...]
    key: tuple[Key, ...]


@dataclass(frozen=True, kw_only=True)
class Chambers(Drawing):
    """One or more hemicycles, one above the other."""

    chambers: tuple[Chamber, ...]


def chambers(records: Records, locale: Locale, picture: Picture, width: float) -> Chambers:
    """Return the seats of the chambers that *picture* names."""
    shown = [records.election.composition(name) for name in picture.compositions]
    rows = tuple(
        (_title(locale, house), locale.pick(group.name), locale.number(group.seats))
        for house in shown
        for group in house.groups
    )
    columns = min(int(width // NARROW), len(shown))
    heads = ("compositions.chamber", "compositions.groups", "results.seats")
    values = {
        f"{house.period}_{group.id}": locale.number(group.seats)
        for house in shown
        for group in house.groups
    }
    totals = {f"{house.period}_total": locale.number(house.total) for house in shown}
    return Chambers(
        width=NARROW * columns,
        height=_PITCH * math.ceil(len(shown) / columns),
        table=Table(tuple(locale.t(key) for key in heads), rows),
        values=values | totals,
        chambers=tuple(
            _chamber(locale, house, NARROW * (index % columns), _PITCH * (index // columns))
            for index, house in enumerate(shown)
        ),
    )


def _title(locale: Locale, house: Composition) -> str:
    return f"{locale.pick(house.chamber)}, {locale.t(f'compositions.{house.period}')}"


def _chamber(locale: Locale, house: Composition, left: float, above: float) -> Chamber:
    top, centre = above + _TOP, left + NARROW / 2
    marks = [group.mark for group in house.groups for _ in range(group.seats)]
    places = _places(len(marks))
    return Chamber(
        title=_title(locale, house),
        total=locale.number(house.total),
        x=left,
        y=top + _OUTER,
        seats=tuple(
            Seat(rounded(centre + x), rounded(top + _OUTER - y), mark)
            for (x, y), mark in zip(places, marks, strict=True)
        ),
        key=tuple(
            Key(group.mark, _group(locale, group), top + _OUTER + 24 + 20 * line)
            for line, group in enumerate(house.groups)
        ),
    )


def _group(locale: Locale, group: SeatGroup) -> str:
    return f"{locale.number(group.seats)} {locale.pick(group.name)}"


def _places(total: int) -> list[tuple[float, float]]:
    """Return *total* places in concentric half circles, from left to right.

    Each half circle takes seats in proportion to its radius; the remainders of that division
    go to the largest, so that no seat is lost (largest-remainder method).
    """
    radii = [_INNER + (_OUTER - 8 - _INNER) * row / (_ROWS - 1) for row in range(_ROWS)]
    quotas = [total * radius / sum(radii) for radius in radii]
    taken = [math.floor(quota) for quota in quotas]
    by_remainder = sorted(range(_ROWS), key=lambda row: (taken[row] - quotas[row], row))
    for row in by_remainder[: total - sum(taken)]:
        taken[row] += 1
    angles = [
        (math.pi * (1 - seat / max(number - 1, 1)), radius)
        for radius, number in zip(radii, taken, strict=True)
        for seat in range(number)
    ]
    angles.sort(key=lambda place: (-place[0], place[1]))
    return [(radius * math.cos(angle), radius * math.sin(angle)) for angle, radius in angles]
