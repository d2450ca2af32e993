"""A chamber's seats as a hemicycle: one mark a seat, its shape saying how it is filled."""

import math
from dataclasses import dataclass

from ..model.election import Composition, SeatGroup
from ..records import Records
from ..voice import Voice
from .drawing import WIDTH, Drawing, Table, rounded

_INNER, _OUTER, _ROWS = 66, 168, 6
_CENTRE, _TOP = WIDTH / 2, 30
_PITCH = 252


@dataclass(frozen=True)
class Seat:
    """A seat's place and how it is filled (the id of its group)."""

    x: float
    y: float
    group: str


@dataclass(frozen=True)
class Key:
    """A line of the key: the mark of a group and what it means."""

    group: str
    text: str
    y: float


@dataclass(frozen=True)
class Chamber:
    """A hemicycle with its title above, its number of seats inside and its key below."""

    title: str
    total: str
    y: float
    seats: tuple[Seat, ...]
    key: tuple[Key, ...]


@dataclass(frozen=True, kw_only=True)
class Chambers(Drawing):
    """One or more hemicycles, one above the other."""

    chambers: tuple[Chamber, ...]


def mazhilis(records: Records, voice: Voice) -> Chambers:
    """Return the seats of the Mazhilis after the reform."""
    return _chambers(records, voice, ("mazhilis-after",))


def mazhilis_compared(records: Records, voice: Voice) -> Chambers:
    """Return the seats of the Mazhilis before and after the reform."""
    return _chambers(records, voice, ("mazhilis-before", "mazhilis-after"))


def _chambers(records: Records, voice: Voice, names: tuple[str, ...]) -> Chambers:
    houses = {house.id: house for house in records.election.compositions}
    shown = [houses[name] for name in names]
    rows = tuple(
        (_title(voice, house), voice.pick(group.name), voice.number(group.seats))
        for house in shown
        for group in house.groups
    )
    heads = ("compositions.chamber", "compositions.groups", "results.seats")
    values = {
        f"{house.period}_{group.id}": voice.number(group.seats)
        for house in shown
        for group in house.groups
    }
    totals = {f"{house.period}_total": voice.number(house.total) for house in shown}
    return Chambers(
        height=_PITCH * len(shown),
        table=Table(tuple(voice.t(key) for key in heads), rows),
        values=values | totals,
        chambers=tuple(_chamber(voice, house, index) for index, house in enumerate(shown)),
    )


def _title(voice: Voice, house: Composition) -> str:
    return f"{voice.pick(house.chamber)}, {voice.t(f'compositions.{house.period}')}"


def _chamber(voice: Voice, house: Composition, index: int) -> Chamber:
    top = index * _PITCH + _TOP
    groups = [group.id for group in house.groups for _ in range(group.seats)]
    places = _places(house.total)
    return Chamber(
        title=_title(voice, house),
        total=voice.number(house.total),
        y=top + _OUTER,
        seats=tuple(
            Seat(rounded(_CENTRE + x), rounded(top + _OUTER - y), group)
            for (x, y), group in zip(places, groups, strict=True)
        ),
        key=tuple(
            Key(group.id, _group(voice, group), top + _OUTER + 24 + 20 * line)
            for line, group in enumerate(house.groups)
        ),
    )


def _group(voice: Voice, group: SeatGroup) -> str:
    return f"{voice.number(group.seats)} {voice.pick(group.name)}"


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
        (math.pi * (1 - seat / (number - 1)), radius)
        for radius, number in zip(radii, taken, strict=True)
        for seat in range(number)
    ]
    angles.sort(key=lambda place: (-place[0], place[1]))
    return [(radius * math.cos(angle), radius * math.sin(angle)) for angle, radius in angles]
