"""Key figures are recomputed from records; the winner is who has most seats."""

import pytest

from explainer.pages.key_figures import FigureRow, key_figures
from tests.unit.making import COUNCIL, ELECTION, SITE

FIGURES = "data/key_figures.yaml"


def values(island, language="en"):
    return [row.value for row in key_figures(island.records(), island.locale(language))]


def measured(island, measure, language="en"):
    """Return the value of the last figure, were it of another *measure*."""
    return values(island.change(FIGURES, "measure: seats", f"measure: {measure}"), language)[-1]


def test_each_figure_has_value_label_and_where_it_leads(untouched):
    assert key_figures(untouched.records(), untouched.locale("kk")) == (
        FigureRow("73", "күн", "council", "vote-held"),
        FigureRow("3", "тұжырым", "index", "overview"),
        FigureRow("7/7", "Шағала алған орын", "council", "results"),
    )


@pytest.mark.parametrize(
    "start, end, days",
    [
        ("1907-03-02", "1907-03-03", "1"),
        ("1907-02-28", "1907-03-01", "1"),
        ("1908-02-28", "1908-03-01", "2"),
        ("1907-05-14", "1907-05-14", "0"),
        ("1907-01", "1907-02", "31"),
        ("1904-05-14", "1907-05-14", "1,095"),
    ],
)
def test_days_are_counted_from_the_first_to_the_second_date(island, start, end, days):
    island.change(COUNCIL, "date: 1907-05-14", f"date: {end}")
    island.change(COUNCIL, "date: 1907-03-02", f"date: {start}")
    assert values(island)[0] == days


@pytest.mark.parametrize(
    "measure, language, value",
    [
        ("seats", "en", "7/7"),
        ("share", "en", "66.67%"),
        ("share", "kk", "66,67\u00a0%"),
        ("share-of-registered", "en", "52.00%"),
    ],
)
def test_the_winners_figures_are_of_three_kinds(island, measure, language, value):
    assert measured(island, measure, language) == value


def test_the_winner_is_who_has_most_seats(island):
    island.change(ELECTION, "share: '33.33', seats: 0}", "share: '33.33', seats: 9}")
    row = key_figures(island.records(), island.locale())[-1]
    assert (row.value, row.label) == ("9/16", "seats won by Seals")


def test_counts_are_counts(island):
    island.change(FIGURES, "count: claims", "count: contradicted")
    assert values(island)[1] == "1"


def test_without_an_election_a_label_stays_as_it_is(island):
    island.change(SITE, "election: vote-1907\n", "")
    island.change(FIGURES, "measure: seats", "measure: count\n  count: facts")
    assert key_figures(island.records(), island.locale())[-1].label == "seats won by {party}"
