"""The election's figures follow from their parts."""

import pytest

from explainer.records.tallies import checks, percentage, places_of, result_rows
from tests.unit.making import ELECTION

SEALS = "{party: seals, votes: 260, share: '33.33', seats: 0}"


def named(island):
    return {check.name: check for check in checks(island.records().election)}


@pytest.mark.parametrize(
    "part, whole, places, expected",
    [
        (1, 3, 2, "33.33"),
        (2, 3, 2, "66.67"),
        (1, 8, 2, "12.50"),
        (1, 2, 0, "50"),
        (5, 1000, 0, "1"),
        (15, 1000, 0, "2"),
        (25, 1000, 0, "3"),  # half to even would give 2
        (1, 800, 2, "0.13"),  # 0.125
        (3, 800, 2, "0.38"),  # 0.375
        (0, 7, 1, "0.0"),
        (7, 7, 2, "100.00"),
        (5247720, 5935625, 2, "88.41"),
        (10**12 + 1, 2 * 10**12, 2, "50.00"),
    ],
)
def test_percentages_are_rounded_half_up(part, whole, places, expected):
    assert percentage(part, whole, places) == expected


def test_percentages_have_two_places_unless_told():
    assert percentage(1, 3) == "33.33"


@pytest.mark.parametrize("figure, places", [("7", 0), ("7.5", 1), ("88.41", 2), ("100.00", 2)])
def test_the_places_of_a_figure_are_those_it_is_written_with(figure, places):
    assert places_of(figure) == places


def test_every_figure_that_can_be_recomputed_is(untouched):
    found = named(untouched)
    assert all(check.holds for check in found.values())
    assert {name: check.published for name, check in found.items()} == {
        "final.voted": "800",
        "final.turnout": "80.00",
        "final.valid": "780",
        "final.seals.share": "33.33",
        "final.gulls.share": "66.67",
        "final.shares": "100.00",
        "preliminary.shares": "100.00",
        "house-before.seats": "5",
        "house-after.seats": "9",
        "house-after.lists": "7",
    }


def test_a_figure_is_recomputed_to_the_places_that_were_published(island):
    island.change(ELECTION, "turnout: '80.00'", "turnout: '80.0'")
    island.change(ELECTION, SEALS, SEALS.replace("33.33", "33.3"))
    found = named(island)
    assert found["final.turnout"].computed == "80.0"
    assert found["final.seals.share"].computed == "33.3"


def test_each_figure_is_found_where_it_stands(untouched):
    records = untouched.records()
    origin = records.origin("election", "vote-1907")
    for check in checks(records.election):
        finding = origin.finding(check.where, "", "", "")
        line = untouched.text(ELECTION).split("\n")[finding.line - 1]
        if not check.name.endswith(".shares"):
            assert check.published in line, check.name


@pytest.mark.parametrize(
    "old, new, gone",
    [
        ("  invalid: 20\n", "", {"final.voted"}),
        ("  registered: 1000\n", "", {"final.turnout"}),
        ("  voted: 800\n", "", {"final.voted", "final.turnout"}),
        ("votes: 260, ", "", {"final.valid", "final.seals.share", "final.gulls.share"}),
        (", share: '33.33'", "", {"final.seals.share", "final.shares"}),
        ("  valid: 780\n", "", {"final.voted", "final.valid", "final.seals.share", "final.gulls.share"}),
        ("    filled_by: final\n", "", {"house-after.lists"}),
    ],
)  # fmt: skip
def test_what_nobody_reported_is_not_recomputed(island, untouched, old, new, gone):
    island.change(ELECTION, old, new)
    assert named(untouched).keys() - named(island).keys() == gone


def test_a_figure_of_nought_is_a_figure(island):
    """0 votes are not the same as votes that nobody reported."""
    island.change(ELECTION, SEALS, "{party: seals, votes: 0, share: '0.00', seats: 0}")
    found = named(island)
    assert found["final.seals.share"].computed == "0.00"
    assert found["final.valid"].computed == "520"
    (row, _) = result_rows(island.records().election.tally("final"))
    assert (row.share_of_ballots, row.share_of_registered) == ("0.00", "0.00")


def test_rows_have_three_shares_of_three_wholes(untouched):
    seals, gulls = result_rows(untouched.records().election.tally("final"))
    assert (gulls.party, gulls.votes, gulls.seats) == ("gulls", 520, 7)
    assert (gulls.share, gulls.share_of_ballots, gulls.share_of_registered) == (
        "66.67", "65.00", "52.00",
    )  # fmt: skip
    assert (seals.party, seals.votes, seals.seats, seals.share) == ("seals", 260, 0, "33.33")


def test_rows_leave_out_what_cannot_be_known(untouched):
    seals, gulls = result_rows(untouched.records().election.tally("preliminary"))
    assert (seals.votes, seals.share, seals.seats) == (250, "34.25", None)
    assert (gulls.votes, gulls.share) == (None, "65.75")
    assert {seals.share_of_ballots, gulls.share_of_ballots} == {None}
    assert {seals.share_of_registered, gulls.share_of_registered} == {None}
