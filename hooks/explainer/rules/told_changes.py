"""A fact that says something else than in the edition before tells its readers so."""

from collections.abc import Iterator
from pathlib import Path

from ..findings import Finding
from ..permanence.editions import fingerprint, read_released
from ..records.collection import Records


def check(root: Path, records: Records) -> Iterator[Finding]:
    """Yield a finding for each released fact that changed without telling its readers."""
    released, edition = read_released(root), records.site.edition.version
    for fact in records.facts:
        told = any(revision.edition == edition for revision in fact.history)
        if released.get(fact.id, fingerprint(fact)) != fingerprint(fact) and not told:
            found = f"'{fact.id}' says something else than in the edition before"
            advice = "add to its 'history' what changed, with this edition's number"
            origin = records.origin("fact", fact.id)
            yield origin.finding((), found, f"a note on it for edition {edition}", advice)
