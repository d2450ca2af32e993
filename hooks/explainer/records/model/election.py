"""An election in numbers: tallies kept apart, seats, and what the build may recompute."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from .values import Bilingual, Day, Percentage, Record, Seats, Slug, Whole

TallyStatus = Literal["final", "preliminary"]
SeatMark = Literal["disc", "ring", "diamond"]
FigureName = Literal["votes", "shares", "turnout", "registered", "seats"]


class Party(Record):
    """A party on the ballot, under the name it bore then."""

    id: Slug
    name: Bilingual
    short: Bilingual
    term: Slug = Field(description="Its entry in the glossary.")


class PartyResult(Record):
    """What one party got; a figure nobody reported stays out."""

    party: Slug
    votes: Whole | None = None
    share: Percentage | None = Field(
        default=None, description="Percent of valid votes, as published."
    )
    seats: Whole | None = None


class Provenance(Record):
    """Which sources give which figures."""

    figure: FigureName
    sources: tuple[Slug, ...] = Field(min_length=1)


class Tally(Record):
    """One count of an election, with the figures as published."""

    status: TallyStatus
    as_of: Day
    fact: Slug = Field(description="The fact that tells of this count.")
    registered: Whole | None = None
    voted: Whole | None = None
    invalid: Whole | None = None
    valid: Whole | None = None
    turnout: Percentage = Field(description="Percent of registered voters, as published.")
    results: tuple[PartyResult, ...] = Field(min_length=1)
    provenance: tuple[Provenance, ...]

    @property
    def winner(self) -> PartyResult:
        """Return the result with most seats; among equals, the one with most votes."""
        return max(self.results, key=_strength)


def _strength(result: PartyResult) -> tuple[int, int, Decimal]:
    return result.seats or 0, result.votes or 0, Decimal(result.share or "0")


class SeatGroup(Record):
    """Seats of a chamber that are filled in one way."""

    id: Slug
    name: Bilingual
    seats: Seats
    mark: SeatMark = Field(description="The mark that draws a seat of the group.")
    sources: tuple[Slug, ...] = Field(description="Where it was read; empty where computed.")
    filled_by: TallyStatus | None = Field(
        default=None, description="The tally whose parties' seats these are."
    )


class Composition(Record):
    """How a chamber was made up at one time."""

    id: Slug
    chamber: Bilingual
    period: Literal["before", "after"]
    fact: Slug
    total: Seats
    total_sources: tuple[Slug, ...]
    groups: tuple[SeatGroup, ...] = Field(min_length=1)


class Discrepancy(Record):
    """A sum that is known not to come out, and why that is right."""

    check: str = Field(description="Name of the check, as the build's message gives it.")
    note: Bilingual


class Election(Record):
    """data/elections/*.yaml: one election."""

    id: Slug
    date: Day
    fact: Slug
    threshold: Percentage = Field(
        description="Percent of the vote below which a list gets no seat."
    )
    threshold_fact: Slug
    parties: tuple[Party, ...]
    tallies: tuple[Tally, ...]
    compositions: tuple[Composition, ...]
    discrepancies: tuple[Discrepancy, ...] = ()

    @property
    def year(self) -> str:
        """Return the year of the vote."""
        return self.date[:4]

    def tally(self, status: TallyStatus) -> Tally:
        """Return the tally of *status*; raises ``KeyError`` where there is none."""
        return {tally.status: tally for tally in self.tallies}[status]

    def composition(self, identifier: str) -> Composition:
        """Return the composition of that id; raises ``KeyError`` where there is none."""
        return {house.id: house for house in self.compositions}[identifier]
