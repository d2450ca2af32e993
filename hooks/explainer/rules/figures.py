"""A figure that does not follow from its parts needs a written note."""

from collections.abc import Iterator

from ..figures import checks
from ..findings import Finding
from ..records import Records


def check(records: Records) -> Iterator[Finding]:
    """Yield findings on figures that do not add up, and on notes that excuse nothing."""
    election = records.election
    origin = records.origin("election", "")
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
    parties = {party.id for party in election.parties}
    for number, tally in enumerate(election.tallies):
        for index, result in enumerate(tally.results):
            if result.party not in parties:
                where = ("tallies", number, "results", index, "party")
                found = f"unknown party '{result.party}'"
                yield origin.finding(where, found, "a party of this election", "correct the id")
