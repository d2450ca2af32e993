"""A figure that does not follow from its parts needs a written note."""

from collections.abc import Iterator

from ..findings import Finding
from ..records.collection import Origin, Records
from ..records.model.election import Election, Tally
from ..records.tallies import checks
from ..records.yamlio import Path_

_ALWAYS = ("registered", "voted", "valid", "invalid")
_OF_PARTIES = {"final": ("votes", "share", "seats"), "preliminary": ("share",)}
"""Figures that tables and pictures show, by the status of their tally."""


def check(records: Records) -> Iterator[Finding]:
    """Yield findings on figures left out, on sums that do not come out, and on idle notes."""
    for election in records.elections:
        origin = records.origin("election", election.id)
        missing = [*_parties(election, origin), *_tallies(records, election, origin)]
        yield from missing or _sums(election, origin)


def _sums(election: Election, origin: Origin) -> Iterator[Finding]:
    noted = {discrepancy.check for discrepancy in election.discrepancies}
    failed = {check.name: check for check in checks(election) if not check.holds}
    for name in sorted(failed.keys() - noted):
        check = failed[name]
        found = f"{check.published} for '{name}'"
        advice = f"correct a figure or add a note on '{name}' to 'discrepancies'"
        yield origin.finding(check.where, found, f"{check.computed} from its parts", advice)
    for index, discrepancy in enumerate(election.discrepancies):
        if discrepancy.check not in failed:
            found = f"a note on '{discrepancy.check}'"
            expected = "only notes on figures that do not add up"
            yield origin.finding(("discrepancies", index), found, expected, "delete the note")


def _parties(election: Election, origin: Origin) -> Iterator[Finding]:
    yield from _twice(origin, ("parties",), [party.id for party in election.parties])
    yield from _twice(origin, ("tallies",), [tally.status for tally in election.tallies])
    yield from _twice(origin, ("compositions",), [house.id for house in election.compositions])
    parties = {party.id for party in election.parties}
    for number, tally in enumerate(election.tallies):
        results = [result.party for result in tally.results]
        yield from _twice(origin, ("tallies", number, "results"), results)
        for name in sorted(parties - set(results)) if parties.issuperset(results) else ():
            found, advice = f"no result of '{name}'", "add the party's result"
            yield origin.finding(("tallies", number, "results"), found, "one of each party", advice)
        for index, result in enumerate(tally.results):
            if result.party not in parties:
                where = ("tallies", number, "results", index, "party")
                found = f"unknown party '{result.party}'"
                yield origin.finding(where, found, "a party of this election", "correct the id")


def _twice(origin: Origin, where: Path_, names: list[str]) -> Iterator[Finding]:
    for index, name in enumerate(names):
        if name in names[:index]:
            found, advice = f"'{name}' a second time", "delete or rename one of the two"
            yield origin.finding((*where, index), found, "each once", advice)


def _tallies(records: Records, election: Election, origin: Origin) -> Iterator[Finding]:
    """Yield a finding for each figure without which the pages cannot show the election."""
    by_status = {tally.status: index for index, tally in enumerate(election.tallies)}
    if election.id == records.site.election:
        for status in ("final", "preliminary"):
            if status not in by_status:
                advice = f"add the {status} count to 'tallies'"
                yield origin.finding(("tallies",), f"no {status} tally", "both counts", advice)
    for index, tally in enumerate(election.tallies):
        where: Path_ = ("tallies", index)
        for name in _ALWAYS if tally.status == "final" else ():
            if getattr(tally, name) is None:
                yield _missing(origin, where, name)
        for number, result in enumerate(tally.results):
            for name in _OF_PARTIES[tally.status]:
                if getattr(result, name) is None:
                    yield _missing(origin, (*where, "results", number), name)
        yield from _nought(tally, origin, where)


def _missing(origin: Origin, where: Path_, name: str) -> Finding:
    return origin.finding(where, f"no '{name}'", "it: the pages show it", "add the figure")


def _nought(tally: Tally, origin: Origin, where: Path_) -> Iterator[Finding]:
    """Yield a finding for each whole of which there is nothing, or less than its part."""
    for whole, part in (("registered", "voted"), ("voted", "valid"), ("valid", None)):
        size = getattr(tally, whole)
        less = part and size is not None and (getattr(tally, part) or 0) > size
        if size == 0 or less:
            expected = f"at least as many as '{part}'" if less else "more than none"
            yield origin.finding((*where, whole), f"{size} '{whole}'", expected, "correct it")
