"""A fact with the records that are shown with it: what its section and its card are made from."""

from dataclasses import dataclass
from functools import cached_property

from ..records.collection import Records
from ..records.model.fact import Fact, Slip
from ..records.model.source import Source


@dataclass(frozen=True)
class Sheet:
    """A fact, its slips, its sources, the facts it is related to.

    Templates of a fact get it in place of all records, so that they can show nothing else: a
    sheet that is the same gives the same HTML, and need not be filled again.
    """

    slips: tuple[Slip, ...]
    sources: tuple[Source, ...]
    facts: tuple[Fact, ...]

    @cached_property
    def source(self) -> dict[str, Source]:
        """Its sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """The fact and those related to it, by id."""
        return {fact.id: fact for fact in self.facts}


def sheet_of(records: Records, fact: Fact) -> Sheet:
    """Return the sheet of *fact*."""
    sources = dict.fromkeys(evidence.source for evidence in fact.evidence)
    return Sheet(
        slips=tuple(records.slips_of(fact.id)),
        sources=tuple(records.source[name] for name in sources),
        facts=(fact, *(records.fact[name] for name in fact.related)),
    )
