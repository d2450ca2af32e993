"""Which words differ between two versions of a rule."""

import pytest

from explainer.language.word_diff import changed_words


def marked(runs):
    return [run.text for run in runs if run.changed]


def whole(runs):
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    "before, after, gone, come",
    [
        ("Президент жеті жылға сайланады.", "Президент бес жылға сайланады.", ["жеті"], ["бес"]),
        ("The term is seven years.", "The term is five years.", ["seven"], ["five"]),
        ("one two", "one two", [], []),
        ("one", "two", ["one"], ["two"]),
        ("one three", "one two three", [], ["two"]),
        ("one two three", "one three", ["two"], []),
        ("a b c d", "a x c y", ["b", "d"], ["x", "y"]),
        ("one two", "one two ", [], []),
        ("one  two", "one two", [], []),
        ("", "one", [], ["one"]),
        ("the first row.", "the first row, or more.", [], [", or more"]),
        ("It sits (at noon).", "It sits at noon.", ["(", ")"], []),
        ("five; six", "five, six", [";"], [","]),
        ("He may.", "He must.", ["may"], ["must"]),
        ("“old” rule", "“new” rule", ["old"], ["new"]),
        ("two-thirds of it", "one-third of it", ["two-thirds"], ["one-third"]),
        ("the court’s seat", "the courts seat", ["court’s"], ["courts"]),
        ("a – b", "a, b", ["–"], [","]),
        ("  one.", "  one", ["."], []),
        ("...", "..", ["."], []),
        ("бірінші қатар.", "бірінші қатар, екінші.", [], [", екінші"]),
    ],
)
def test_only_changed_words_are_marked_and_none_is_lost(before, after, gone, come):
    left, right = changed_words(before, after)
    assert (marked(left), marked(right)) == (gone, come)
    assert (whole(left), whole(right)) == (before, after)
    assert all(run.text for run in (*left, *right))


def test_neighbouring_words_that_changed_are_one_run_and_its_spaces_none_of_it():
    left, right = changed_words("the seven long years", "the five years")
    assert [(run.text, run.changed) for run in left] == [
        ("the ", False), ("seven long", True), (" ", False), ("years", False),
    ]  # fmt: skip
    assert [(run.text, run.changed) for run in right] == [
        ("the ", False), ("five", True), (" ", False), ("years", False),
    ]  # fmt: skip


def test_words_that_recur_often_are_still_compared():
    """Difflib takes words that recur often for noise, unless told not to."""
    before = "of the " * 120 + "end"
    left, right = changed_words(before, before.replace("end", "start"))
    assert (marked(left), marked(right)) == (["end"], ["start"])
