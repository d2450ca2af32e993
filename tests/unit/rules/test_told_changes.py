"""A fact that says something else than in the edition before tells its readers so."""

import pytest

from explainer.permanence.editions import RELEASED, released_texts
from explainer.permanence.ledger import LEDGER
from explainer.permanence.ledger import released as lines
from explainer.rules import told_changes
from tests.unit.making import COUNCIL, told


@pytest.fixture
def released(island):
    """The island, released as it stands."""
    return island.write(RELEASED, released_texts(island.records()))


def found(island):
    return told(told_changes.check(island.root, island.records()))


def test_facts_that_say_what_they_said_are_left_alone(released):
    assert found(released) == []


def test_facts_that_were_never_released_are_left_alone(island):
    assert found(island) == []


def test_a_change_that_readers_are_not_told_of_is_found(released):
    released.change(COUNCIL, "The rule was passed in March.", "The rule was passed in April.")
    assert found(released) == [
        (
            released.place(COUNCIL, "id: rule-passed"),
            "'rule-passed' says something else than in the edition before",
            "a note on it for edition 1.10.0",
            "add to its 'history' what changed, with this edition's number",
        )
    ]


def test_a_change_told_for_this_edition_is_left_alone(released):
    released.change(COUNCIL, "Everyone elected the council.", "All elected the council.")
    assert found(released) == []


def test_a_change_told_for_an_earlier_edition_is_found(released):
    released.change(COUNCIL, "Everyone elected the council.", "All elected the council.")
    released.change(COUNCIL, "edition: 1.10.0", "edition: 1.9.0")
    ((place, said, *_),) = found(released)
    assert place == released.place(COUNCIL, "id: vote-held")
    assert said.startswith("'vote-held' says something else")


@pytest.mark.parametrize("edition, told_so", [("1.9.0", False), ("1.10.0", True)])
def test_a_fact_new_in_this_edition_has_nothing_to_tell_yet(released, edition, told_so):
    released.write(LEDGER, lines((), [("council", "rule-passed")], edition))
    released.change(COUNCIL, "The rule was passed in March.", "The rule was passed in April.")
    assert (found(released) == []) == told_so


def test_a_change_told_for_the_edition_of_first_appearance_is_found(released):
    released.write(LEDGER, lines((), [("council", "vote-held")], "1.10.0"))
    assert found(released) == [
        (
            released.place(COUNCIL, "edition: 1.10.0"),
            "a change of 'vote-held' in edition 1.10.0, in which it first appears",
            "changes since then only",
            "delete the note",
        )
    ]
