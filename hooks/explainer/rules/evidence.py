"""A verdict must rest on evidence that bears it, read no further than it was read."""

from collections.abc import Iterator

from ..findings import Finding
from ..records.collection import Records
from ..records.model.fact import Extent, Fact, Verdict

_REACH: dict[Extent, int] = {"title": 0, "excerpt": 1, "full": 2}
_NEEDS: dict[Verdict, tuple[str, ...]] = {
    "corroborated": ("supports",),
    "partly": ("supports", "qualifies", "contradicts"),
    "contradicted": ("contradicts",),
    "context": ("supports", "qualifies"),
}
"""For each verdict, the relations of which evidence must show at least one."""


def check(records: Records) -> Iterator[Finding]:
    """Yield findings on verdicts without their evidence and evidence beyond its reading."""
    for fact in records.facts:
        yield from _check_verdict(records, fact)
        yield from _check_reading(records, fact)
        yield from _check_change(records, fact)


def _check_verdict(records: Records, fact: Fact) -> Iterator[Finding]:
    origin = records.origin("fact", fact.id)
    needed = _NEEDS.get(fact.verdict, ())
    relations = {evidence.relation for evidence in fact.evidence}
    if needed and not relations.intersection(needed):
        found = f"verdict '{fact.verdict}' with no evidence that {' or '.join(needed)}"
        advice = "add the evidence or change the verdict"
        yield origin.finding(("verdict",), found, "evidence that bears the verdict", advice)
    if fact.verdict == "contradicted" and not fact.correction:
        found = "verdict 'contradicted' without a correction"
        advice = "add 'correction' with kk and en"
        yield origin.finding(("verdict",), found, "what is right", advice)
    if fact.verdict not in ("corroborated", "context") and not fact.known:
        found = f"verdict '{fact.verdict}' without 'known'"
        advice = "add 'known' with kk and en"
        yield origin.finding(("verdict",), found, "a sentence on what is known", advice)


def _check_reading(records: Records, fact: Fact) -> Iterator[Finding]:
    origin = records.origin("fact", fact.id)
    for index, evidence in enumerate(fact.evidence):
        source = records.source.get(evidence.source)
        if source and _REACH[evidence.read] > _REACH[source.read]:
            found = f"'{evidence.read}' reading of '{source.id}'"
            expected = f"no more than '{source.read}', as data/sources.yaml says"
            advice = "say how much was read, in one place or the other"
            yield origin.finding(("evidence", index, "read"), found, expected, advice)
        if evidence.read == "title" and evidence.relation == "supports" and fact.kind == "figure":
            found = f"a figure resting on the title of '{evidence.source}'"
            advice = "cite a source that was read"
            yield origin.finding(("evidence", index), found, "a passage that was read", advice)


def _check_change(records: Records, fact: Fact) -> Iterator[Finding]:
    change = fact.change
    if change and (change.before == change.after) != (change.attribution == "unchanged"):
        found = f"attribution '{change.attribution}'"
        expected = "'unchanged' exactly where before and after say the same"
        where = ("change", "attribution")
        yield records.origin("fact", fact.id).finding(where, found, expected, "correct one of them")
