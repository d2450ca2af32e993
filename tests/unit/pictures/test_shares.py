"""Shares of the vote beside the threshold: lengths in proportion, the line where it belongs."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.fragment import Fragment
from explainer.pages.picture_block import drawn
from explainer.pictures import NARROW, draw
from tests.unit.making import ELECTION, HERE


def picture(island, language="en"):
    records = island.records()
    return draw(records, island.locale(language), records.picture["parties"])


def svg(island, name="parties"):
    shop = island.workshop()
    _, html = drawn(shop, "en", shop.records.picture[name], NARROW)
    return BeautifulSoup(Fragment.of(html).at(HERE), "lxml")


def test_a_bar_is_as_long_as_its_share(untouched):
    seals, gulls = picture(untouched).bars
    unit = (360 - 118) / 100
    assert seals.width == pytest.approx(33.33 * unit, abs=0.06)
    assert gulls.width == pytest.approx(66.67 * unit, abs=0.06)
    assert picture(untouched).line == pytest.approx(40 * unit, abs=0.06)
    assert (seals.x, gulls.x) == (0, 0)
    assert gulls.y - seals.y == 42


@pytest.mark.parametrize(
    "threshold, kinds",
    [("40", ["below", "passed"]), ("33.33", ["passed", "passed"]), ("33.34", ["below", "passed"]), ("66.68", ["below", "below"])],
)  # fmt: skip
def test_a_party_passes_with_the_threshold_itself(island, threshold, kinds):
    island.change(ELECTION, "threshold: '40'", f"threshold: '{threshold}'")
    assert [bar.kind for bar in picture(island).bars] == kinds


def test_words_beside_a_bar_give_share_and_seats_where_there_are_any(untouched):
    loc = untouched.locale()
    seals, gulls = picture(untouched).bars
    assert (seals.label, seals.value) == ("Seals", "33.33%")
    assert gulls.value == loc.t("picture.share_and_seats", share="66.67%", seats=7)


def test_the_description_and_the_table_say_the_same(untouched):
    made = picture(untouched)
    assert made.values == {"threshold": "40%", "party": "Gulls", "share": "66.67%"}
    assert made.table.rows == (("Seals", "33.33%", "0"), ("Gulls", "66.67%", "7"))
    assert made.threshold == untouched.locale().t("picture.threshold", threshold="40%")
    assert made.height == 30 + 2 * 42


def test_it_is_drawn_with_its_threshold(untouched):
    html, made = svg(untouched), picture(untouched)
    (limit,) = html.select("path.drawing__limit")
    assert limit["d"] == f"M{made.line} 2V{made.height}"
    assert made.threshold in html.svg.text
    bars = html.select("rect.bar")
    assert [bar["class"] for bar in bars] == [["bar", "bar--below"], ["bar", "bar--passed"]]
    assert [float(bar["width"]) for bar in bars] == [bar.width for bar in made.bars]


def test_a_drawing_names_and_describes_itself(untouched):
    html = svg(untouched)
    assert html.svg["lang"] == "en"
    assert html.svg["viewbox"] == "0 0 360 114"
    title, description = html.svg["aria-labelledby"], html.svg["aria-describedby"]
    assert html.find(id=title).text == "Shares"
    assert html.find(id=description).text == "The threshold is 40%."
    assert not html.style
