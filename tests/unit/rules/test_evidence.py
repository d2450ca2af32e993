"""A verdict must rest on evidence that bears it, read no further than it was read."""

import pytest

from explainer.rules import evidence
from tests.unit.making import COUNCIL, LIGHT, told

BEARS = ("evidence that bears the verdict", "add the evidence or change the verdict")
CORRECTION = "  correction: {kk: Жоқ., en: No.}\n"


def test_verdicts_that_rest_on_their_evidence_are_left_alone(untouched):
    assert told(evidence.check(untouched.records())) == []


@pytest.mark.parametrize(
    "verdict, relation, wanted",
    [
        ("corroborated", "qualifies", "supports"),
        ("corroborated", "contradicts", "supports"),
        ("contradicted", "supports", "contradicts"),
        ("contradicted", "qualifies", "contradicts"),
    ],
)
def test_a_verdict_with_evidence_of_another_kind_is_found(island, verdict, relation, wanted):
    island.change(COUNCIL, "verdict: corroborated", f"verdict: {verdict}  # here")
    island.change(COUNCIL, "relation: supports", f"relation: {relation}")
    island.change(COUNCIL, "  aliases:", f"{CORRECTION}  aliases:")
    found = f"verdict '{verdict}' with no evidence that {wanted}"
    assert told(evidence.check(island.records())) == [(island.place(COUNCIL), found, *BEARS)]


@pytest.mark.parametrize("relation", ["supports", "qualifies", "contradicts"])
def test_a_claim_that_is_partly_right_may_rest_on_any_evidence(island, relation):
    island.change(COUNCIL, "relation: qualifies", f"relation: {relation}")
    assert told(evidence.check(island.records())) == []


def test_a_claim_that_is_partly_right_needs_some_evidence(island):
    text = island.text(COUNCIL)
    start, end = text.index("  evidence:\n  - source: daily\n    loc"), text.index("  history:")
    island.write(COUNCIL, text[:start] + text[end:])
    found = "verdict 'partly' with no evidence that supports or qualifies or contradicts"
    place = island.place(COUNCIL, "verdict: partly")
    assert told(evidence.check(island.records())) == [(place, found, *BEARS)]


@pytest.mark.parametrize("relation, faults", [("qualifies", 0), ("contradicts", 1)])
def test_context_is_supported_or_qualified_but_not_contradicted(island, relation, faults):
    island.change(LIGHT, "relation: supports", f"relation: {relation}")
    found = "verdict 'context' with no evidence that supports or qualifies"
    place = island.place(LIGHT, "verdict: context")
    assert told(evidence.check(island.records())) == [(place, found, *BEARS)] * faults


@pytest.mark.parametrize("verdict", ["not-found", "opinion"])
def test_what_was_not_found_and_what_is_opinion_need_no_evidence(island, verdict):
    island.change(COUNCIL, "verdict: partly", f"verdict: {verdict}")
    island.change(COUNCIL, "relation: qualifies", "relation: contradicts")
    assert told(evidence.check(island.records())) == []


def test_a_contradicted_claim_without_what_is_right_is_found(island):
    right = "{kk: Төрағаны әкімдік тағайындады., en: The governor appointed the chair.}"
    island.change(COUNCIL, f"  correction: {right}\n", "")
    found = "verdict 'contradicted' without a correction"
    place = island.place(COUNCIL, "verdict: contradicted")
    advice = "add 'correction' with kk and en"
    assert told(evidence.check(island.records())) == [(place, found, "what is right", advice)]


@pytest.mark.parametrize("verdict", ["partly", "contradicted", "not-found", "opinion"])
def test_a_verdict_that_needs_a_word_on_what_is_known_is_found(island, verdict):
    island.change(
        COUNCIL, "  known: {kk: Біразы сайлауға келмеді., en: Some stayed at home.}\n", ""
    )
    island.change(COUNCIL, "verdict: partly", f"verdict: {verdict}  # here")
    island.change(COUNCIL, "relation: qualifies", "relation: contradicts")
    island.change(COUNCIL, "  history:", f"{CORRECTION}  history:")
    found, expected = f"verdict '{verdict}' without 'known'", "a sentence on what is known"
    assert told(evidence.check(island.records())) == [
        (island.place(COUNCIL), found, expected, "add 'known' with kk and en")
    ]


def test_a_corroborated_claim_needs_no_word_on_what_is_known(island):
    known = "  known: {kk: Оны газет те жазды., en: The gazette says so as well.}\n"
    island.change(COUNCIL, known, "")
    assert told(evidence.check(island.records())) == []


@pytest.mark.parametrize(
    "path, relation, reading, source",
    [
        (COUNCIL, "qualifies\n    read: excerpt", "full", "daily"),
        (LIGHT, "supports\n    read: title", "full", "album"),
        (LIGHT, "supports\n    read: title", "excerpt", "album"),
    ],
)
def test_evidence_read_further_than_its_source_is_found(island, path, relation, reading, source):
    kept, most = relation.split("\n    read: ")
    island.change(path, relation, f"{kept}\n    read: {reading}  # here")
    found = f"'{reading}' reading of '{source}'"
    expected = f"no more than '{most}', as data/sources.yaml says"
    advice = "say how much was read, in one place or the other"
    assert told(evidence.check(island.records())) == [(island.place(path), found, expected, advice)]


def test_a_figure_that_rests_on_a_title_is_found(island):
    island.change(COUNCIL, "qualifies\n    read: excerpt", "supports\n    read: title").change(
        COUNCIL, "source: daily\n    locator", "source: daily  # here\n    locator"
    )
    found, expected = "a figure resting on the title of 'daily'", "a passage that was read"
    assert told(evidence.check(island.records())) == [
        (island.place(COUNCIL), found, expected, "cite a source that was read")
    ]


@pytest.mark.parametrize("kind, relation", [("event", "supports"), ("figure", "qualifies")])
def test_a_title_is_enough_for_anything_but_the_support_of_a_figure(island, kind, relation):
    island.change(COUNCIL, "kind: figure", f"kind: {kind}")
    island.change(COUNCIL, "qualifies\n    read: excerpt", f"{relation}\n    read: title")
    assert told(evidence.check(island.records())) == []


SAME = "Төрағаны халық сайлайды., en: The people elect the chair."
OTHER = "Төрағаны әкімдік тағайындайды., en: The governor appoints the chair."


@pytest.mark.parametrize(
    "after, attribution, faults",
    [(SAME, "law", 1), (OTHER, "unchanged", 1), (SAME, "unchanged", 0), (OTHER, "reported", 0)],
)
def test_a_rule_is_unchanged_exactly_where_both_sides_say_the_same(
    island, after, attribution, faults
):
    island.change(COUNCIL, OTHER, after)
    island.change(COUNCIL, "attribution: law", f"attribution: {attribution}  # here")
    expected = "'unchanged' exactly where before and after say the same"
    said = (island.place(COUNCIL), f"attribution '{attribution}'", expected, "correct one of them")
    assert told(evidence.check(island.records())) == [said] * faults
