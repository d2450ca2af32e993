"""A picture shows what is there, and all of it."""

import pytest

from explainer.rules import pictures
from tests.unit.making import COUNCIL, LIGHT, PICTURES, SITE, told

FIGURES = "data/key_figures.yaml"


def found(island):
    return told(pictures.check(island.records()))


def without_election(island):
    return island.change(SITE, "election: vote-1907\n", "").remove("data/powers.yaml")


def test_pictures_that_can_be_drawn_are_left_alone(untouched):
    assert found(untouched) == []


@pytest.mark.parametrize("kind", ["shares", "bases", "counts"])
def test_a_picture_of_an_election_that_is_not_there_is_found(island, kind):
    without_election(island).change(PICTURES, "kind: shares", f"kind: {kind}  # here")
    advice = "name the election in data/site.yaml, or draw something else"
    said = (island.place(PICTURES), f"'{kind}' without an election", "one", advice)
    assert said in found(island)


def test_chambers_of_an_election_that_is_not_there_are_found(island):
    advice = "name the election in data/site.yaml, or draw something else"
    place = without_election(island).place(PICTURES, "kind: chambers")
    assert (place, "'chambers' without an election", "one", advice) in found(island)


def test_powers_that_are_not_there_are_found(island):
    island.change(PICTURES, "kind: shares", "kind: powers  # here").remove("data/powers.yaml")
    advice = "write data/powers.yaml, or draw something else"
    assert found(island) == [(island.place(PICTURES), "'powers' without any", "powers", advice)]


def test_a_chamber_that_is_not_there_is_found(island):
    island.change(PICTURES, "[house-before, house-after]", "[house-before, senate]  # here")
    expected = "one of house-before, house-after"
    assert found(island) == [
        (island.place(PICTURES), "unknown composition 'senate'", expected, "correct the id")
    ]


@pytest.mark.parametrize("year", [1904, 1910])
def test_an_opened_year_outside_its_period_is_found(island, year):
    island.change(PICTURES, "opened: 1907", f"opened: {year}")
    place = island.place(PICTURES, "period:")
    expected = "a year from 1905 to 1909"
    assert found(island) == [(place, f"{year} opened", expected, "correct the years")]


@pytest.mark.parametrize("first, last, opened", [(1907, 1909, 1907), (1905, 1907, 1907)])
def test_the_ends_of_a_period_belong_to_it(island, first, last, opened):
    island.change(PICTURES, "first: 1905, last: 1909", f"first: {first}, last: {last}")
    island.change(LIGHT, "date: 1906/1908", f"date: {opened}")
    assert found(island) == []


@pytest.mark.parametrize("date", ["1904-12-31", "1910", "1904/1906"])
def test_a_date_that_the_timeline_does_not_reach_is_found_at_its_fact(island, date):
    island.change(COUNCIL, "date: 1907-03-02", f"date: {date}  # here")
    advice = "correct the date, or widen the picture's period in data/pictures.yaml"
    said = f"date {date}, which the picture 'axis' does not reach"
    assert (island.place(COUNCIL), said, "a year from 1905 to 1909", advice) in found(island)


@pytest.mark.parametrize("line", ["'Меже {threshold}.'", "'The threshold is {threshold}.'"])
def test_a_value_that_the_picture_does_not_have_is_found(island, line):
    island.change(PICTURES, line, line.replace("{threshold}", "{limit}") + "  # here")
    expected = "one of threshold, party, share"
    assert found(island) == [
        (island.place(PICTURES), "unknown value '{limit}'", expected, "correct the name")
    ]


@pytest.mark.parametrize(
    "brace", ["{threshold", "{}", "{0}", "{threshold:d}", "{threshold!r}", "{threshold.x}"]
)
def test_a_brace_that_holds_no_name_is_found(island, brace):
    """To fill it would end in a traceback, as if it were a fault of ours."""
    island.change(PICTURES, "'Меже {threshold}.'", f"'Меже {brace}.'")
    ((place, _, expected, advice),) = found(island)
    assert place == island.place(PICTURES, "'Меже")
    assert expected == "balanced braces, each pair with a name"
    assert advice == "write {name} for a placeholder and no other brace"


@pytest.mark.parametrize("name", ["rule-passed", "vote-held"])
def test_a_step_of_the_story_without_a_date_is_found(island, name):
    island.change(SITE, f"- fact: {name}", "- fact: chair-chosen  # here")
    said, advice = "'chair-chosen', which has no date", "date it, or tell of another"
    assert found(island) == [(island.place(SITE), said, "a dated fact", advice)]


def test_an_emblem_that_is_no_chamber_is_found(island):
    island.change(SITE, "emblem: seats", "emblem: axis  # here")
    said, advice = "'axis', a picture of the kind 'timeline'", "name another, or none"
    assert found(island) == [(island.place(SITE), said, "a picture of chambers", advice)]


@pytest.mark.parametrize("measure", ["seats", "share", "share-of-registered"])
def test_a_figure_of_an_election_that_is_not_there_is_found(island, measure):
    without_election(island).change(FIGURES, "measure: seats", f"measure: {measure}  # here")
    place = island.place(FIGURES)
    assert (place, "no election", "one", "name it in data/site.yaml") in found(island)


def test_figures_of_no_election_need_none(island):
    places = [place for place, *_ in found(without_election(island))]
    assert island.place(FIGURES, "measure: days") not in places
    assert island.place(FIGURES, "measure: count") not in places


def test_days_from_a_fact_without_a_date_are_found(island):
    island.change(FIGURES, "[rule-passed, vote-held]", "[rule-passed, chair-chosen]  # here")
    said, advice = "'chair-chosen', which has no date", "date it, or name another"
    assert found(island) == [(island.place(FIGURES), said, "a dated fact", advice)]


def test_a_count_of_what_nobody_counts_is_found(island):
    island.change(FIGURES, "count: claims", "count: birds  # here")
    ((place, said, expected, advice),) = found(island)
    assert (place, said, advice) == (island.place(FIGURES), "'birds'", "correct the name")
    assert expected.startswith("one of claims, context, facts, ")
