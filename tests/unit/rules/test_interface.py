"""Interface strings take the same values in both languages."""

import pytest

from explainer.rules import interface
from tests.unit.making import told

PATH = "data/interface.yaml"


def test_the_strings_of_the_interface_are_left_alone(untouched):
    assert told(interface.check(untouched.records())) == []


@pytest.mark.parametrize(
    "kk, en, found",
    [
        ("{n} рет", "times", "placeholders [] in en, ['n'] in kk"),
        ("рет", "{n} times", "placeholders ['n'] in en, [] in kk"),
        ("{n} рет", "{count} times", "placeholders ['count'] in en, ['n'] in kk"),
    ],
)
def test_a_value_that_one_language_lacks_is_found(island, kk, en, found):
    island.add(PATH, f"  sample.text:  # here\n    kk: '{kk}'\n    en: '{en}'\n")
    assert told(interface.check(island.records())) == [
        (island.place(PATH), found, "the same in both", "use the same {names}")
    ]


@pytest.mark.parametrize(
    "kk, en",
    [
        ("{n рет", "{n} times"),
        ("{n} рет", "n} times"),
        ("{} рет", "{} times"),
        ("{n:d} рет", "{n:d} times"),
        ("{n!r} рет", "{n!r} times"),
        ("{n.x} рет", "{n.x} times"),
    ],
)
def test_a_brace_that_holds_no_name_is_found(island, kk, en):
    island.add(PATH, f"  sample.text:  # here\n    kk: '{kk}'\n    en: '{en}'\n")
    ((place, found, expected, advice),) = told(interface.check(island.records()))
    assert place == island.place(PATH)
    assert "'}'" in found or "a placeholder that is no name" in found
    assert expected == "balanced braces, each pair with a name"
    assert advice == "write {name} for a placeholder and no other brace"


def test_the_same_values_in_another_order_are_left_alone(island):
    island.add(PATH, "  sample.text:\n    kk: '{a} {b} {a}'\n    en: '{b} {a}'\n")
    assert told(interface.check(island.records())) == []
