"""The winner's votes as shares of three wholes, each cut into parts that fill it."""

import itertools

import pytest

from explainer.pictures import draw
from tests.unit.making import ELECTION, PICTURES


@pytest.fixture
def picture(island):
    island.change(PICTURES, "kind: shares", "kind: bases")
    records = island.records()
    return draw(records, island.locale(), records.picture["parties"])


def test_each_whole_has_the_parts_that_belong_to_it(picture, island):
    loc = island.locale()
    assert [stack.label for stack in picture.stacks] == [
        loc.t(f"results.{name}") for name in ("share", "share_of_ballots", "share_of_registered")
    ]
    parts = [{part.kind: part.value for part in stack.parts} for stack in picture.stacks]
    assert parts == [
        {"first": "66.67%", "others": "33.33%"},
        {"first": "65.00%", "others": "32.50%", "invalid": "2.50%"},
        {"first": "52.00%", "others": "26.00%", "invalid": "2.00%", "absent": "20.00%"},
    ]


def test_parts_fill_the_width_without_gaps(picture):
    for stack in picture.stacks:
        assert stack.parts[0].x == 0
        for part, following in itertools.pairwise(stack.parts):
            assert following.x == pytest.approx(part.x + part.width, abs=0.11)
        assert stack.parts[-1].x + stack.parts[-1].width == pytest.approx(360, abs=0.11)
    widths = [stack.parts[0].width for stack in picture.stacks]
    assert widths == [240.0, 234.0, 187.2]


def test_the_first_part_is_the_winners_whoever_comes_first(picture):
    assert picture.values == {
        "party": "Gulls", "share": "66.67%", "share_of_ballots": "65.00%",
        "share_of_registered": "52.00%",
    }  # fmt: skip


def test_where_everyone_voted_nobody_is_absent(island):
    island.change(PICTURES, "kind: shares", "kind: bases")
    island.change(ELECTION, "registered: 1000", "registered: 800")
    records = island.records()
    made = draw(records, island.locale(), records.picture["parties"])
    assert [part.kind for part in made.stacks[2].parts] == ["first", "others", "invalid"]


def test_the_table_has_a_dash_for_parts_of_another_whole(picture):
    assert [len(row) for row in picture.table.rows] == [5, 5, 5]
    assert picture.table.rows[0][1:] == ("66.67%", "33.33%", "–", "–")
    assert picture.table.columns[1] == "Gulls"


def test_rows_and_key_stand_apart(picture):
    assert [stack.y for stack in picture.stacks] == [64, 116, 168]
    assert all(part.y == stack.y for stack in picture.stacks for part in stack.parts)
    assert picture.height == 64 + 3 * 52
    assert [(key.kind, key.x, key.y) for key in picture.key] == [
        ("first", 0, 4), ("others", 180, 4), ("invalid", 0, 28), ("absent", 180, 28),
    ]  # fmt: skip
