"""Which of the sources of a fact is cited first, and how it is tied to the fact."""

from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.source import Source


def main_source(records: Records, fact: Fact) -> Source | None:
    """Return the best source that supports *fact* (else the best at all), or None."""
    supporting = [item for item in fact.evidence if item.relation == "supports"]
    sources = [records.source[item.source] for item in supporting or fact.evidence]
    return min(sources, key=lambda source: source.tier, default=None)
