"""Every sentence of the article is taken up by a fact, and every pointer points at one."""

from collections.abc import Iterator

from ..findings import Finding
from ..records.collection import Records
from ..records.model.fact import Fact


def check(records: Records) -> Iterator[Finding]:
    """Yield findings on sentence numbers: left out, unknown, given twice, or out of place."""
    numbers = [sentence.number for sentence in records.article.sentences]
    article = records.origin("article", "")
    for index, number in enumerate(numbers):
        where = ("sentences", index, "number")
        if number != index + 1:
            expected = f"sentence {index + 1} here"
            yield article.finding(where, f"sentence {number}", expected, "number them from 1")
        if not any(records.facts_of(number)):
            found = f"no fact for sentence {number}"
            advice = f"add {number} to the 'sentences' of a fact in data/facts/"
            yield article.finding(where, found, "at least one", advice)
    for fact in records.facts:
        yield from _check_fact(records, fact, set(numbers))


def _check_fact(records: Records, fact: Fact, known: set[int]) -> Iterator[Finding]:
    origin = records.origin("fact", fact.id)
    for index, number in enumerate(fact.sentences):
        if number not in known:
            expected = f"a number from 1 to {max(known, default=0)}"
            advice = "correct the number"
            yield origin.finding(("sentences", index), f"sentence {number}", expected, advice)
    if bool(fact.sentences) == (fact.kind == "context"):
        found = f"kind '{fact.kind}' with {len(fact.sentences)} sentence(s)"
        expected = "sentences for every kind but context, and none for context"
        yield origin.finding(("kind",), found, expected, "correct the kind or the sentences")
    if fact.verdict == "context" and fact.kind != "context":
        found = f"verdict 'context' on a fact of kind '{fact.kind}'"
        advice = "weigh the claim and give its verdict"
        yield origin.finding(("verdict",), found, "a verdict on the claim", advice)
