"""How many records of each kind, and of each verdict, there are."""

from collections import Counter
from dataclasses import dataclass
from typing import get_args

from .collection import Records
from .model.fact import Verdict


@dataclass(frozen=True)
class VerdictRow:
    """A verdict and how many claims have it; None where they are not counted."""

    verdict: Verdict
    count: int | None


def verdict_counts(records: Records) -> tuple[VerdictRow, ...]:
    """Return the number of records of each verdict, in the order of the scale."""
    counted = Counter(fact.verdict for fact in records.facts)
    return tuple(VerdictRow(verdict, counted[verdict]) for verdict in get_args(Verdict))


def verdict_scale() -> tuple[VerdictRow, ...]:
    """Return the verdicts in the order of the scale, uncounted."""
    return tuple(VerdictRow(verdict, None) for verdict in get_args(Verdict))


def counts(records: Records) -> dict[str, int]:
    """Return how many of each thing the site has."""
    claims = sum(fact.verdict != "context" for fact in records.facts)
    parties = records.election.parties if records.site.election else ()
    return {
        "claims": claims,
        "context": len(records.facts) - claims,
        "facts": len(records.facts),
        "sentences": len(records.article.sentences),
        "slips": len(records.slips),
        "sources": len(records.sources),
        "terms": len(records.terms),
        "parties": len(parties),
        **{row.verdict: row.count or 0 for row in verdict_counts(records)},
    }
