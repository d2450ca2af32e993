"""No id that was ever published leads nowhere."""

from collections.abc import Iterable, Iterator

from ..findings import Finding
from ..permanence.ledger import LEDGER, Anchor, Entry
from ..records.collection import Records


def check(
    entries: tuple[Entry, ...], anchors: Iterable[Anchor], records: Records
) -> Iterator[Finding]:
    """Yield a finding for every line of the ledger whose anchor leads nowhere any more."""
    resolving = set(anchors)
    names = {name for fact in records.facts for name in (*fact.aliases, fact.id)}
    names |= {name for gone in records.withdrawn for name in gone.names}
    for number, entry in enumerate(entries, 1):
        if (entry.page, entry.id) not in resolving and entry.id not in names:
            found = f"id '{entry.id}', published on '{entry.page}' in {entry.since}, leads nowhere"
            advice = (
                "restore it, add it to 'aliases' of the fact that took its place,"
                " or withdraw it in data/withdrawn.yaml with a reason"
            )
            yield Finding(LEDGER, number, 1, found, "every published id to resolve", advice)
