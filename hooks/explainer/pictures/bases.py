"""The winner's votes as a share of three wholes: a share says little without its whole."""

from dataclasses import dataclass

from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.election import Tally
from ..records.model.picture import Picture
from ..records.tallies import percentage
from .drawing import Bar, Drawing, Table, rounded
from .shares import short_names

_PITCH, _TOP = 52, 64
_KEY_PITCH = 24


@dataclass(frozen=True)
class Stack:
    """One whole cut into parts that fill the width."""

    label: str
    y: float
    parts: tuple[Bar, ...]


@dataclass(frozen=True)
class Key:
    """What the pattern of a part means, and where that is said."""

    kind: str
    label: str
    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Bases(Drawing):
    """The same votes as shares of valid votes, of ballots cast, of registered voters."""

    stacks: tuple[Stack, ...]
    key: tuple[Key, ...]


def bases(records: Records, locale: Locale, _: Picture, width: float) -> Bases:
    """Return what the winner's votes are a share of, three ways."""
    tally = records.election.tally("final")
    names = {
        "first": short_names(records.election, locale)[tally.winner.party],
        "others": locale.t("picture.other_parties"),
        "invalid": locale.t("results.invalid"),
        "absent": locale.t("picture.did_not_vote"),
    }
    parts, wholes = _parts(tally), _wholes(tally)
    stacks = tuple(
        Stack(locale.t(f"results.{name}"), y, _cut(locale, parts, whole, y, width))
        for y, (name, whole) in zip(_rows(), wholes.items(), strict=False)
    )
    firsts = {name: stack.parts[0].value for name, stack in zip(wholes, stacks, strict=True)}
    return Bases(
        width=width,
        height=_TOP + len(stacks) * _PITCH,
        table=Table(
            (locale.t("picture.part"), *names.values()),
            tuple((stack.label, *_cells(stack, names)) for stack in stacks),
        ),
        values={"party": names["first"], **firsts},
        stacks=stacks,
        key=tuple(
            Key(kind, name, width / 2 * (number % 2), 4 + _KEY_PITCH * (number // 2))
            for number, (kind, name) in enumerate(names.items())
        ),
    )


def _rows() -> range:
    return range(_TOP, _TOP + 3 * _PITCH, _PITCH)


def _parts(tally: Tally) -> dict[str, int]:
    """Return what registered voters did, each part in people."""
    voted, valid, registered = tally.voted or 0, tally.valid or 0, tally.registered or 0
    won = tally.winner.votes or 0
    return {
        "first": won,
        "others": valid - won,
        "invalid": voted - valid,
        "absent": registered - voted,
    }


def _wholes(tally: Tally) -> dict[str, int]:
    return {
        "share": tally.valid or 0,
        "share_of_ballots": tally.voted or 0,
        "share_of_registered": tally.registered or 0,
    }


def _cut(
    locale: Locale, parts: dict[str, int], whole: int, y: float, width: float
) -> tuple[Bar, ...]:
    """Return *whole* as bars, part after part, until nothing of it is left."""
    bars: list[Bar] = []
    done = 0
    for kind, size in parts.items():
        if done < whole:
            x, size_drawn = rounded(width * done / whole), rounded(width * size / whole)
            bars.append(Bar("", locale.percent(percentage(size, whole)), y, x, size_drawn, kind))
            done += size
    return tuple(bars)


def _cells(stack: Stack, kinds: dict[str, str]) -> tuple[str, ...]:
    values = {part.kind: part.value for part in stack.parts}
    return tuple(values.get(kind, "–") for kind in kinds)
