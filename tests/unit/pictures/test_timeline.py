"""The timeline drawn: marks where their time is, stacked where they would touch."""

import pytest

from explainer.pictures import draw
from explainer.pictures.timeline import topic_marks
from tests.unit.making import COUNCIL, LIGHT, PICTURES, SITE

PERIOD = "{first: 1905, last: 1909, opened: 1907, labelled: [1905, 1909]}"


def picture(island):
    records = island.records()
    return draw(records, island.locale(), records.picture["axis"])


def test_the_opened_year_stands_by_itself_and_all_others_on_the_upper_axis(untouched):
    made = picture(untouched)
    assert [mark.fact.id for mark in made.years.marks] == ["lighthouse"]
    assert [mark.fact.id for mark in made.months.marks] == ["rule-passed", "vote-held"]
    assert made.values == {"count": "3", "opened": "2"}
    assert made.opened == untouched.locale().t("picture.opened", year=1907, count=2)


def test_another_year_may_be_opened(island):
    island.change(PICTURES, "opened: 1907", "opened: 1906")
    made = picture(island)
    assert [mark.fact.id for mark in made.months.marks] == ["lighthouse"]
    assert [mark.fact.id for mark in made.years.marks] == ["rule-passed", "vote-held"]


def test_marks_stand_at_the_day_on_which_their_fact_begins(untouched):
    """The axis runs from 8 to 352; its years have 365 or 366 days."""
    made = picture(untouched)
    (lighthouse,) = made.years.marks
    days = 5 * 365 + 1
    assert lighthouse.x == pytest.approx(8 + 344 * 365 / days, abs=0.06)
    rule, vote = made.months.marks
    assert rule.x == pytest.approx(8 + 344 * (31 + 28 + 1) / 365, abs=0.06)
    assert vote.x == pytest.approx(8 + 344 * (31 + 28 + 31 + 30 + 13) / 365, abs=0.06)


def test_an_interval_has_a_line_to_its_end_and_a_day_has_none(untouched):
    made = picture(untouched)
    assert made.years.marks[0].line == pytest.approx(344 * (365 + 365 + 365) / 1826, abs=0.11)
    assert [mark.line for mark in made.months.marks] == [0, 0]


def test_a_line_ends_at_the_edge_where_its_interval_goes_on(island):
    island.change(LIGHT, "1906/1908", "1906/1920")
    (mark,) = picture(island).years.marks
    assert mark.x + mark.line == pytest.approx(352, abs=0.11)


def test_the_opened_year_is_marked_on_the_upper_axis(untouched):
    made = picture(untouched)
    assert made.left == pytest.approx(8 + 344 * 730 / 1826, abs=0.06)
    assert made.right == pytest.approx(8 + 344 * 1095 / 1826, abs=0.06)


def test_every_year_and_month_has_a_tick_and_named_years_their_name(untouched):
    made = picture(untouched)
    assert [tick.text for tick in made.years.ticks] == ["1905", "", "", "", "1909"]
    assert made.years.ticks[0].x == 8
    months = [tick.text for tick in made.months.ticks]
    assert (months[0], months[11], len(months)) == ("Jan", "Dec", 12)
    assert [tick.x for tick in made.months.ticks] == sorted(tick.x for tick in made.months.ticks)


def test_a_period_is_what_the_picture_says(island):
    island.change(PICTURES, PERIOD, "{first: 1900, last: 1910, opened: 1907, labelled: [1900]}")
    made = picture(island)
    assert len(made.years.ticks) == 11
    assert [tick.text for tick in made.years.ticks if tick.text] == ["1900"]


def test_marks_that_would_touch_are_stacked_and_others_are_not(island):
    island.change(COUNCIL, "1907-05-14", "1907-03-05").change(LIGHT, "1906/1908", "1907-03-08")
    marks = picture(island).months.marks
    assert [mark.fact.id for mark in marks] == ["rule-passed", "vote-held", "lighthouse"]
    assert [marks[0].y - mark.y for mark in marks] == [0, 12, 24]
    island.change(LIGHT, "1907-03-08", "1907-03-31")
    marks = picture(island).months.marks
    assert [marks[0].y - mark.y for mark in marks] == [0, 12, 0]


def test_the_axis_makes_room_for_its_stack(island):
    flat = picture(island)
    assert flat.months.y - flat.months.marks[0].y == 8
    island.change(COUNCIL, "1907-05-14", "1907-03-05")
    stacked = picture(island)
    assert stacked.months.y == flat.months.y + 12
    assert stacked.height == stacked.months.y + 30
    assert flat.months.y == flat.years.y + 56 + 12


def test_topics_have_marks_in_the_order_of_navigation(untouched):
    assert topic_marks(untouched.records()) == {"council": "circle", "light": "square"}
    made = picture(untouched)
    assert [(topic.mark, topic.text, topic.x) for topic in made.key] == [
        ("circle", "Council", 14), ("square", "Lighthouse", 132),
    ]  # fmt: skip
    assert made.years.marks[0].topic == "square"
    assert {mark.topic for mark in made.months.marks} == {"circle"}


def test_a_mark_says_date_and_title(untouched):
    assert picture(untouched).months.marks[0].label == "2 March 1907: Passing the rule"


def test_the_table_has_every_dated_fact_in_order(untouched):
    assert picture(untouched).table.rows == (
        ("1906–1908", "Building the lighthouse", "Lighthouse"),
        ("2 March 1907", "Passing the rule", "Council"),
        ("14 May 1907", "Electing the council", "Council"),
    )


def test_facts_of_a_page_that_is_no_topic_are_drawn_as_circles(island):
    island.change(SITE, "  topic: {kk: Шамшырақ, en: Lighthouse}\n", "")
    assert picture(island).years.marks[0].topic == "circle"
