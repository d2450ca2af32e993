"""The powers that are drawn agree with the rules that they draw."""

import pytest

from explainer.rules import powers
from tests.unit.making import told

PATH = "data/powers.yaml"


def test_powers_that_agree_with_their_facts_are_left_alone(untouched):
    assert told(powers.check(untouched.records())) == []


def test_a_project_may_have_no_powers(island):
    assert told(powers.check(island.remove(PATH).records())) == []


def test_a_power_whose_fact_records_no_change_is_found(island):
    island.change(PATH, "fact: chair-chosen", "fact: vote-held  # here")
    assert told(powers.check(island.records())) == [
        (
            island.place(PATH),
            "fact 'vote-held', which records no change",
            "a rule that changed",
            "add 'change' to the fact or draw another",
        )
    ]


@pytest.mark.parametrize("shift", ["more", "less"])
def test_sides_that_are_called_the_same_and_are_not_are_found(island, shift):
    island.change(PATH, f"shift: {shift}", "shift: same  # here")
    assert told(powers.check(island.records())) == [
        (
            island.place(PATH),
            "'same' between two different sides",
            "'same' only for equal sides",
            "say which side is more, correct the sides, or mark the power 'contested'",
        )
    ]


def test_what_cannot_be_weighed_may_be_called_the_same_where_it_is_contested(island):
    island.change(PATH, "shift: more", "shift: same")
    island.change(PATH, "  holdings:", "  contested: true\n  holdings:")
    assert told(powers.check(island.records())) == []


@pytest.mark.parametrize("shift", ["same", "less"])
def test_equal_sides_may_be_the_same_or_narrowed(island, shift):
    island.change(PATH, "after: {role: decides}", "after: {role: none}")
    island.change(PATH, "shift: more", f"shift: {shift}")
    assert told(powers.check(island.records())) == []
