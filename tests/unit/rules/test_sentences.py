"""Every sentence of the article is taken up by a fact, and every pointer points at one."""

import pytest

from explainer.rules import sentences
from tests.unit.making import COUNCIL, LIGHT, told

ARTICLE = "data/article.yaml"
KIND = "sentences for every kind but context, and none for context"


def found(island):
    return told(sentences.check(island.records()))


def test_sentences_that_facts_take_up_are_left_alone(untouched):
    assert found(untouched) == []


def test_a_sentence_that_no_fact_takes_up_is_found(island):
    island.change(COUNCIL, "sentences: [1, 2]", "sentences: [1]  # twice")
    island.change(COUNCIL, "sentences: [2]", "sentences: [1]")
    advice = "add 2 to the 'sentences' of a fact in data/facts/"
    place = island.place(ARTICLE, "number: 2")
    assert found(island) == [(place, "no fact for sentence 2", "at least one", advice)]


@pytest.mark.parametrize("number", [1, 3])
def test_a_sentence_out_of_its_place_is_found(island, number):
    island.change(ARTICLE, "number: 2", f"number: {number}  # here")
    said = (island.place(ARTICLE), f"sentence {number}", "sentence 2 here", "number them from 1")
    assert said in found(island)


@pytest.mark.parametrize("number", [0, 3])
def test_a_number_that_no_sentence_has_is_found(island, number):
    island.change(COUNCIL, "sentences: [1, 2]", f"sentences: [1, 2, {number}]  # here")
    expected, advice = "a number from 1 to 2", "correct the number"
    assert found(island) == [(island.place(COUNCIL), f"sentence {number}", expected, advice)]


def test_context_that_restates_a_sentence_is_found(island):
    island.change(LIGHT, "kind: context", "kind: context  # here\n  sentences: [1, 2]")
    said = "kind 'context' with 2 sentence(s)"
    assert found(island) == [(island.place(LIGHT), said, KIND, "correct the kind or the sentences")]


def test_a_claim_of_no_sentence_is_found(island):
    island.change(COUNCIL, "kind: event", "kind: event  # here")
    island.change(COUNCIL, "  sentences: [1]\n", "")
    said = "kind 'event' with 0 sentence(s)"
    assert found(island) == [
        (island.place(COUNCIL), said, KIND, "correct the kind or the sentences")
    ]


def test_a_claim_that_is_not_weighed_is_found(island):
    island.change(COUNCIL, "verdict: partly", "verdict: context  # here")
    assert found(island) == [
        (
            island.place(COUNCIL),
            "verdict 'context' on a fact of kind 'figure'",
            "a verdict on the claim",
            "weigh the claim and give its verdict",
        )
    ]
