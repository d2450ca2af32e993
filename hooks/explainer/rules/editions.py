"""Whatever names an edition names one of this site."""

from collections.abc import Iterator

from ..findings import Finding
from ..records.collection import Origin, Records
from ..records.yamlio import Path_


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every edition that the site does not have."""
    known = [edition.version for edition in records.site.editions]
    for origin, where, edition in _named(records):
        if edition not in known:
            advice = "correct the number, or add the edition to data/site.yaml"
            yield origin.finding(where, f"edition {edition}", f"one of {', '.join(known)}", advice)


def _named(records: Records) -> Iterator[tuple[Origin, Path_, str]]:
    for fact in records.facts:
        for index, revision in enumerate(fact.history):
            where = ("history", index, "edition")
            yield records.origin("fact", fact.id), where, revision.edition
    for gone in records.withdrawn:
        yield records.origin("withdrawn", gone.id), ("edition",), gone.edition
