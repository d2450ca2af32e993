"""A page is something that can be read: it has no more claims than a reader's line can carry."""

from collections import Counter
from collections.abc import Iterator

from ..findings import Finding
from ..records.collection import Records

MOST = 120
"""Claims of a page: with 108 a page has 51 kB compressed and 0.5 MB of HTML, and its copy with
both languages twice that, which is what a cheap phone still lays out without a pause."""


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for each page with too many claims, at the first that is too many."""
    seen: Counter[str] = Counter()
    for fact in records.facts:
        seen[fact.page] += 1
        if seen[fact.page] == MOST + 1:
            found = f"{len(records.facts_on(fact.page))} claims on the page '{fact.page}'"
            advice = "move sections to a page of their own: docs/kk, docs/en and data/site.yaml"
            expected = f"at most {MOST}"
            yield records.origin("fact", fact.id).finding(("page",), found, expected, advice)
