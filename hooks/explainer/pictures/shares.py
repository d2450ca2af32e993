"""The parties' shares of valid votes beside the threshold."""

from dataclasses import dataclass
from decimal import Decimal

from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.election import Election
from ..records.model.picture import Picture
from ..records.tallies import ResultRow, result_rows
from .drawing import Bar, Drawing, Table, rounded

_PITCH, _TOP = 42, 30
_ROOM_FOR_VALUE = 118


def short_names(election: Election, locale: Locale) -> dict[str, str]:
    """Return the parties' short names by id."""
    return {party.id: locale.pick(party.short) for party in election.parties}


@dataclass(frozen=True, kw_only=True)
class Shares(Drawing):
    """Shares of valid votes; ``line`` is where the threshold stands."""

    bars: tuple[Bar, ...]
    line: float
    threshold: str


def shares(records: Records, locale: Locale, _: Picture, width: float) -> Shares:
    """Return the parties' shares of valid votes with the threshold drawn in."""
    election = records.election
    rows = result_rows(election.tally("final"))
    names, threshold = short_names(election, locale), locale.percent(election.threshold)
    unit = (width - _ROOM_FOR_VALUE) / 100
    winner = election.tally("final").winner
    return Shares(
        width=width,
        height=_TOP + len(rows) * _PITCH,
        table=Table(
            tuple(locale.t(f"results.{name}") for name in ("party", "share", "seats")),
            tuple((names[r.party], locale.percent(_share(r)), str(r.seats or 0)) for r in rows),
        ),
        values={
            "threshold": threshold, "party": names[winner.party],
            "share": locale.percent(winner.share or "0"),
        },
        bars=tuple(
            Bar(
                names[row.party], _share_and_seats(locale, row), _TOP + index * _PITCH, 0,
                rounded(float(_share(row)) * unit),
                "passed" if Decimal(_share(row)) >= Decimal(election.threshold) else "below",
            )
            for index, row in enumerate(rows)
        ),
        line=rounded(float(election.threshold) * unit),
        threshold=locale.t("picture.threshold", threshold=threshold),
    )  # fmt: skip


def _share(row: ResultRow) -> str:
    return row.share or "0"


def _share_and_seats(locale: Locale, row: ResultRow) -> str:
    share = locale.percent(_share(row))
    return locale.t("picture.share_and_seats", share=share, seats=row.seats) if row.seats else share
