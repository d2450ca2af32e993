"""A chamber's seats: one mark each, of the right shape, none on another."""

import itertools

import pytest

from explainer.pictures import draw, template_of
from tests.unit.making import ELECTION, PICTURES


def picture(island, name="seats"):
    records = island.records()
    return draw(records, island.locale(), records.picture[name])


def test_every_seat_is_drawn_once_with_the_mark_of_its_group(untouched):
    before, after = picture(untouched).chambers
    assert [seat.mark for seat in before.seats] == ["ring"] * 5
    assert [seat.mark for seat in after.seats] == ["disc"] * 7 + ["diamond"] * 2


@pytest.mark.parametrize("seats", [1, 2, 3, 7, 77, 107, 450])
def test_no_seat_is_lost_and_none_added(island, seats):
    island.change(ELECTION, "total: 5", f"total: {seats}").change(
        ELECTION, "seats: 5", f"seats: {seats}"
    )
    before = picture(island).chambers[0]
    assert len(before.seats) == seats
    assert len({(seat.x, seat.y) for seat in before.seats}) == seats
    for seat in before.seats:
        assert 10 < seat.x < 350
        assert 30 < seat.y <= before.y


def test_where_a_sum_is_noted_as_wrong_the_seats_of_the_groups_are_drawn(island):
    island.change(ELECTION, "total: 5", "total: 6")
    before = picture(island).chambers[0]
    assert (len(before.seats), before.total) == (5, "6")


def test_seats_of_an_ordinary_chamber_touch_no_other(island):
    island.change(ELECTION, "total: 5", "total: 107").change(ELECTION, "seats: 5", "seats: 107")
    for one, other in itertools.combinations(picture(island).chambers[0].seats, 2):
        assert abs(one.x - other.x) >= 10 or abs(one.y - other.y) >= 10


def test_groups_stand_from_left_to_right(untouched):
    after = picture(untouched).chambers[1]
    assert max(s.x for s in after.seats[:7]) <= max(s.x for s in after.seats[7:])
    assert min(s.x for s in after.seats[:7]) < 60


def test_chambers_stand_one_above_the_other_with_title_total_and_key(untouched):
    loc = untouched.locale()
    before, after = picture(untouched).chambers
    assert before.title == f"Council, {loc.t('compositions.before')}"
    assert after.title == f"Council, {loc.t('compositions.after')}"
    assert (before.total, after.total) == ("5", "9")
    assert after.y - before.y == 252
    assert picture(untouched).height == 504
    assert [(key.mark, key.text) for key in after.key] == [
        ("disc", "7 from lists"), ("diamond", "2 elders"),
    ]  # fmt: skip
    assert [key.y - after.y for key in after.key] == [24, 44]


def test_table_and_values_tell_groups_and_totals(untouched):
    made = picture(untouched)
    assert made.values == {
        "before_lots": "5", "before_total": "5",
        "after_lists": "7", "after_elders": "2", "after_total": "9",
    }  # fmt: skip
    assert [row[1:] for row in made.table.rows] == [
        ("by lot", "5"), ("from lists", "7"), ("elders", "2"),
    ]  # fmt: skip


def test_a_picture_shows_the_chambers_that_it_names(island):
    island.change(PICTURES, "[house-before, house-after]", "[house-after]")
    made = picture(island)
    assert [chamber.total for chamber in made.chambers] == ["9"]
    assert made.height == 252


def test_each_kind_has_a_template_of_its_name(untouched):
    for made in untouched.records().pictures:
        assert template_of(made) == f"pictures/{made.kind}.svg"
