"""Findings: one line each, sorted by place, each said once."""

import pytest

from explainer.findings import DataError, Finding, shown


def finding(path="a.yaml", line=1, column=1, found="x"):
    return Finding(path, line, column, found, "y", "do z")


def test_a_finding_is_one_line():
    text = str(finding("data/a.yaml", 3, 7))
    assert text == "data/a.yaml:3:7: found x; expected y; do z"


def test_findings_are_sorted_by_place_and_each_is_said_once():
    one, two, three = finding(line=10), finding(line=9), finding(path="b.yaml")
    four = finding(line=9, column=2)
    error = DataError([three, one, two, four, two])
    assert error.findings == (two, four, one, three)


def test_an_error_says_all_of_them_and_their_number():
    error = DataError(iter([finding(line=2), finding()]))
    assert str(error).split("\n") == [str(finding()), str(finding(line=2)), "2 to mend"]
    assert error.args == ("2 finding(s)",)


@pytest.mark.parametrize(
    "text, quoted",
    [
        ("short", "'short'"),
        ("a\n  b\tc", "'a b c'"),
        ("x" * 40, f"'{'x' * 40}'"),
        ("x" * 41, f"'{'x' * 39}…'"),
    ],
)
def test_a_text_is_shown_on_one_line_and_shortened(text, quoted):
    assert shown(text) == quoted
    assert shown("abcdef", 4) == "'abc…'"
