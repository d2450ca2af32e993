"""The election's figures follow from their parts."""

import pytest

from explainer.records.tallies import checks, percentage, result_rows


@pytest.mark.parametrize(
    "part, whole, places, expected",
    [
        (1, 3, 2, "33.33"),
        (2, 3, 2, "66.67"),
        (1, 8, 2, "12.50"),
        (1, 2, 0, "50"),
        (5, 1000, 0, "1"),
    ],
)
def test_percentages_are_rounded_half_up(part, whole, places, expected):
    assert percentage(part, whole, places) == expected


def test_every_figure_but_the_rounded_sums_follows_from_its_parts(records):
    failing = [check.name for check in checks(records.election) if not check.holds]
    assert failing == ["final.shares", "preliminary.shares"]
    assert failing == [note.check for note in records.election.discrepancies]


def test_every_published_share_is_recomputed_from_its_votes(records):
    names = {check.name for check in checks(records.election)}
    for party in records.election.parties:
        assert f"final.{party.id}.share" in names


def test_the_winner_took_59_percent_of_registered_voters(records):
    winner = result_rows(records.election.tally("final"))[0]
    assert winner.share_of_registered == "59.02"
    assert winner.share_of_ballots == "86.28"


def test_seats_add_up_before_and_after(records):
    totals = {
        house.id: (house.total, sum(group.seats for group in house.groups))
        for house in records.election.compositions
    }
    assert totals == {
        "mazhilis-before": (77, 77), "mazhilis-after": (107, 107),
        "senate-before": (39, 39), "senate-after": (47, 47),
    }  # fmt: skip
