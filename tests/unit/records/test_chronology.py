"""Dated facts in order of time."""

import pytest

from explainer.records.chronology import dated, topics, years
from tests.unit.making import COUNCIL, LIGHT, SITE


def order(island):
    return [fact.id for fact in dated(island.records())]


def test_dated_facts_stand_in_order_of_time_and_undated_ones_not_at_all(untouched):
    assert order(untouched) == ["lighthouse", "rule-passed", "vote-held"]


@pytest.mark.parametrize(
    "first, second",
    [
        ("1907-03-01", "1907-03"),
        ("1907-01", "1907"),
        ("1906-12-31", "1907"),
        ("1907-03/1907-04", "1907-03/1907-05"),
        ("1907-03", "1907-03/1907-04"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_dates_that_begin_together_the_shorter_comes_first(island, first, second, turned):
    dates = (second, first) if turned else (first, second)
    island.change(COUNCIL, "1907-03-02", dates[0]).change(COUNCIL, "1907-05-14", dates[1])
    island.change(LIGHT, "1906/1908", "1908-12")
    names = ["vote-held", "rule-passed"] if turned else ["rule-passed", "vote-held"]
    assert order(island) == [*names, "lighthouse"]


def test_facts_of_one_date_stand_in_the_order_of_their_ids(island):
    island.change(LIGHT, "1906/1908", "1907-05-14").change(COUNCIL, "1907-03-02", "1907-05-14")
    assert order(island) == ["lighthouse", "rule-passed", "vote-held"]


def test_years_have_the_facts_that_begin_in_them(untouched):
    found = [(year.label, [fact.id for fact in year.facts]) for year in years(untouched.records())]
    assert found == [("1906", ["lighthouse"]), ("1907", ["rule-passed", "vote-held"])]


def test_topics_are_pages_with_dated_facts_in_the_order_of_navigation(island):
    assert [page.id for page in topics(island.records())] == ["council", "light"]
    island.change(LIGHT, "  date: 1906/1908\n", "")
    assert [page.id for page in topics(island.records())] == ["council"]
    island.change(SITE, "  topic: {kk: Кеңес, en: Council}\n", "")
    assert topics(island.records()) == ()
