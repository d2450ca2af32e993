"""A fact that says something else than in the edition before tells its readers so."""

from collections.abc import Iterator
from pathlib import Path

from ..findings import Finding
from ..permanence.editions import fingerprint, first_edition, read_released
from ..permanence.ledger import read_ledger
from ..records.collection import Records


def check(root: Path, records: Records) -> Iterator[Finding]:
    """Yield a finding for each released fact that changed without telling its readers.

    A fact that first appears in this edition has nothing to tell yet, and may not.
    """
    released, edition = read_released(root), records.site.edition.version
    since = {(entry.page, entry.id): entry.since for entry in read_ledger(root)}
    for fact in records.facts:
        origin = records.origin("fact", fact.id)
        first = first_edition(fact, since)
        editions = [revision.edition for revision in fact.history]
        changed = released.get(fact.id, fingerprint(fact)) != fingerprint(fact)
        if changed and edition not in editions and first != edition:
            found = f"'{fact.id}' says something else than in the edition before"
            advice = "add to its 'history' what changed, with this edition's number"
            yield origin.finding((), found, f"a note on it for edition {edition}", advice)
        if first in editions:
            where = ("history", editions.index(first))
            found = f"a change of '{fact.id}' in edition {first}, in which it first appears"
            yield origin.finding(where, found, "changes since then only", "delete the note")
