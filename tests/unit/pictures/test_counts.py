"""How the final count differs from the preliminary one: each on the side of its sign."""

import pytest

from explainer.pictures import draw
from tests.unit.making import ELECTION, PICTURES


def picture(island, kind="counts"):
    if "kind: counts" not in island.text(PICTURES):
        island.change(PICTURES, "kind: shares", f"kind: {kind}")
    records = island.records()
    return draw(records, island.locale(), records.picture["parties"])


def test_differences_are_final_less_preliminary_to_the_places_of_both(island):
    """Turnout was 79.1 first and 80.00 then: nobody knows the second place."""
    assert [(bar.label, bar.value) for bar in picture(island).bars] == [
        (island.locale().t("results.turnout"), "+0.9"), ("Seals", "−0.92"), ("Gulls", "+0.92"),
    ]  # fmt: skip


def test_each_stands_on_the_side_of_its_sign_and_in_proportion(island):
    made = picture(island)
    turnout, seals, gulls = made.bars
    assert (turnout.kind, seals.kind, gulls.kind) == ("up", "down", "up")
    assert turnout.x == gulls.x == made.zero == 70
    assert seals.x + seals.width == pytest.approx(70, abs=0.06)
    assert gulls.width == seals.width
    assert turnout.width == pytest.approx(gulls.width * 0.9 / 0.92, abs=0.06)


@pytest.mark.parametrize(
    "turnout, widest", [("99.00", 360 - 70 - 60), ("78.00", 70), ("60.00", 70), ("81.00", 144.6)]
)
def test_the_longest_bar_fills_its_side_and_no_other_leaves_the_picture(island, turnout, widest):
    """A loss has 70 to the left, a gain 230 to the right of the axis."""
    island.change(ELECTION, "turnout: '80.00'", f"turnout: '{turnout}'")
    bars = picture(island).bars
    assert max(bar.width for bar in bars) == pytest.approx(widest, abs=0.2)
    assert all(bar.x >= 0 and bar.x + bar.width <= 300 for bar in bars)


def test_what_did_not_change_has_no_length(island):
    island.change(ELECTION, "turnout: '79.1'", "turnout: '80.00'")
    first = picture(island).bars[0]
    assert (first.value, first.width, first.kind) == ("+0.00", 0, "up")


def test_where_nothing_changed_nothing_is_divided_by_nothing(island):
    island.change(ELECTION, "turnout: '79.1'", "turnout: '80.00'")
    island.change(ELECTION, "share: '34.25'", "share: '33.33'")
    island.change(ELECTION, "share: '65.75'", "share: '66.67'")
    assert [bar.width for bar in picture(island).bars] == [0, 0, 0]


def test_halves_are_rounded_up(island):
    island.change(ELECTION, "turnout: '79.1'", "turnout: '79.5'")
    island.change(ELECTION, "turnout: '80.00'", "turnout: '80.55'")
    assert picture(island).bars[0].value == "+1.1"


def test_the_description_tells_of_the_winner_and_the_table_of_all(island):
    made = picture(island)
    assert made.values == {"turnout": "+0.9", "party": "Gulls", "share": "+0.92"}
    assert made.table.rows[1] == ("Seals", "34.25%", "33.33%", "−0.92")
    assert made.bars[1].detail == "34.25% → 33.33%"
    assert [bar.y for bar in made.bars] == [8, 50, 92]
    assert made.height == 8 + 3 * 42
