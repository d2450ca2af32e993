"""The election's figures recomputed, and what of them does not follow from its parts.

Shares are percentages of valid votes; turnout and voters' share are percentages of
registered voters. Rounding is half-up to the places that were published (the CEC printed
two), so a recomputed figure must equal the published one digit for digit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .model.election import Election, PartyResult, Tally


@dataclass(frozen=True)
class Check:
    """One figure that follows from others: as published, and as recomputed."""

    name: str
    where: tuple[str | int, ...]
    published: str
    computed: str

    @property
    def holds(self) -> bool:
        """Whether the published figure is the computed one."""
        return self.published == self.computed


def percentage(part: int, whole: int, places: int = 2) -> str:
    """Return *part* of *whole* in percent, rounded half-up to *places*, with a point."""
    step = Decimal(1).scaleb(-places)
    return str((Decimal(100 * part) / Decimal(whole)).quantize(step, ROUND_HALF_UP))


def places_of(figure: str) -> int:
    """Return the number of decimal places that *figure* is given to."""
    return len(figure.partition(".")[2])


def checks(election: Election) -> Iterator[Check]:
    """Yield every figure of *election* that can be recomputed from others."""
    for index, tally in enumerate(election.tallies):
        yield from _tally_checks(tally, ("tallies", index))
    for index, house in enumerate(election.compositions):
        total = str(sum(group.seats for group in house.groups))
        yield Check(f"{house.id}.seats", ("compositions", index, "total"), str(house.total), total)
        for number, group in enumerate(house.groups):
            if group.filled_by in {tally.status for tally in election.tallies}:
                won = sum(result.seats or 0 for result in election.tally(group.filled_by).results)
                where = ("compositions", index, "groups", number, "seats")
                yield Check(f"{house.id}.{group.id}", where, str(group.seats), str(won))


def _tally_checks(tally: Tally, where: tuple[str | int, ...]) -> Iterator[Check]:
    results = tally.results
    if tally.voted is not None and tally.valid is not None and tally.invalid is not None:
        ballots = str(tally.valid + tally.invalid)
        yield Check(f"{tally.status}.voted", (*where, "voted"), str(tally.voted), ballots)
    if tally.voted is not None and tally.registered is not None:
        turnout = percentage(tally.voted, tally.registered, places_of(tally.turnout))
        yield Check(f"{tally.status}.turnout", (*where, "turnout"), tally.turnout, turnout)
    votes = [result.votes for result in results if result.votes is not None]
    if tally.valid is not None and len(votes) == len(results):
        yield Check(f"{tally.status}.valid", (*where, "valid"), str(tally.valid), str(sum(votes)))
        yield from _share_checks(tally, where)
    shares = [Decimal(result.share) for result in results if result.share is not None]
    if len(shares) == len(results):
        name = f"{tally.status}.shares"
        yield Check(name, (*where, "results"), "100.00", str(sum(shares)))


def _share_checks(tally: Tally, where: tuple[str | int, ...]) -> Iterator[Check]:
    for index, result in enumerate(tally.results):
        if result.share is None or result.votes is None or not tally.valid:
            continue
        share = percentage(result.votes, tally.valid, places_of(result.share))
        name = f"{tally.status}.{result.party}.share"
        yield Check(name, (*where, "results", index, "share"), result.share, share)


@dataclass(frozen=True)
class ResultRow:
    """A party's line in the table of results; percentages are text with a point."""

    party: str
    votes: int | None
    share: str | None
    share_of_ballots: str | None
    share_of_registered: str | None
    seats: int | None


def result_rows(tally: Tally) -> tuple[ResultRow, ...]:
    """Return the lines of the table of results, in the order of the records."""
    return tuple(_result_row(tally, result) for result in tally.results)


def _result_row(tally: Tally, result: PartyResult) -> ResultRow:
    def share_of(whole: int | None) -> str | None:
        return percentage(result.votes, whole) if result.votes is not None and whole else None

    return ResultRow(
        result.party, result.votes, result.share,
        share_of(tally.voted), share_of(tally.registered), result.seats,
    )  # fmt: skip
