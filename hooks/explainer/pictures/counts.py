"""The final count beside the preliminary one: what changed, in percentage points."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.picture import Picture
from ..records.tallies import places_of
from .drawing import Bar, Drawing, Table, rounded
from .shares import short_names

_PITCH, _TOP = 42, 8
_ZERO, _ROOM_FOR_VALUE = 70, 60


@dataclass(frozen=True, kw_only=True)
class Counts(Drawing):
    """A bar for each difference, to the right of ``zero`` where the final figure is higher."""

    bars: tuple[Bar, ...]
    zero: float


def counts(records: Records, locale: Locale, _: Picture, width: float) -> Counts:
    """Return how turnout and shares differ between the two counts."""
    pairs = _pairs(records, locale)
    changes = [_difference(before, after) for _, before, after in pairs]
    unit = _unit(changes, width)
    bars = tuple(
        _bar(locale, _TOP + index * _PITCH, pair, change, unit)
        for index, (pair, change) in enumerate(zip(pairs, changes, strict=True))
    )
    parties = [row.party for row in records.election.tally("preliminary").results]
    winner = bars[1 + parties.index(records.election.tally("final").winner.party)]
    heads = ("results.party", "preliminary.share", "preliminary.final_share", "picture.difference")
    rows = tuple(
        (label, locale.percent(before), locale.percent(after), bar.value)
        for (label, before, after), bar in zip(pairs, bars, strict=True)
    )
    return Counts(
        width=width,
        height=_TOP + len(bars) * _PITCH,
        table=Table(tuple(locale.t(key) for key in heads), rows),
        values={"turnout": bars[0].value, "party": winner.label, "share": winner.value},
        bars=bars,
        zero=_ZERO,
    )


def _pairs(records: Records, locale: Locale) -> list[tuple[str, str, str]]:
    """Return label, preliminary and final figure: turnout first, then the parties."""
    election = records.election
    first, last = election.tally("preliminary"), election.tally("final")
    names = short_names(election, locale)
    finals = {row.party: row.share or "0" for row in last.results}
    parties = [(names[row.party], row.share or "0", finals[row.party]) for row in first.results]
    return [(locale.t("results.turnout"), first.turnout, last.turnout), *parties]


def _unit(changes: list[Decimal], width: float) -> float:
    """Return the length of a point at which every bar stays within the picture."""
    rise, fall = max(*changes, Decimal()), -min(*changes, Decimal())
    rooms = ((width - _ZERO - _ROOM_FOR_VALUE, rise), (_ZERO, fall))
    return min((room / float(most) for room, most in rooms if most), default=1)


def _difference(before: str, after: str) -> Decimal:
    """Return *after* less *before*, to the places that both were published to."""
    step = Decimal(1).scaleb(-min(places_of(before), places_of(after)))
    return (Decimal(after) - Decimal(before)).quantize(step, ROUND_HALF_UP)


def _bar(locale: Locale, y: float, pair: tuple[str, str, str], change: Decimal, unit: float) -> Bar:
    label, before, after = pair
    width = rounded(abs(float(change)) * unit)
    rises = change >= 0
    return Bar(
        label, locale.signed(change), y, _ZERO if rises else rounded(_ZERO - width), width,
        "up" if rises else "down", f"{locale.percent(before)} → {locale.percent(after)}",
    )  # fmt: skip
