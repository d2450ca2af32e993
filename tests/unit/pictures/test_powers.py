"""Who held each power before and after: every part drawn, losses told from gains."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.fragment import Fragment
from explainer.pages.picture_block import drawn
from explainer.pictures import NARROW, WIDE, draw
from tests.unit.making import HERE, PICTURES

POWERS = "data/powers.yaml"


@pytest.fixture
def powers(island):
    """The island with its picture of powers."""
    island.change(PICTURES, "{threshold}.'\n    en", ".'\n    en")
    island.change(PICTURES, "'The threshold is {threshold}.'", "'Who may do what.'")
    return island.change(PICTURES, "kind: shares", "kind: powers")


def picture(island, width=WIDE):
    records = island.records()
    return draw(records, island.locale(), records.picture["parties"], width)


def svg(island):
    shop = island.workshop()
    _, html = drawn(shop, "en", shop.records.picture["parties"], WIDE)
    return BeautifulSoup(Fragment.of(html).at(HERE), "lxml")


def rows(made):
    return [row for group in made.groups for row in group.rows]


def told(words):
    return " ".join(line for line, _ in words.lines)


def test_who_did_what_stands_in_words_before_and_after(powers):
    (row,) = rows(picture(powers))
    loc = powers.locale()
    assert (told(row.subject), row.fact) == ("The chair", "chair-chosen")
    assert told(row.before) == f"Cook: {loc.t('role.decides')} (⅔)"
    assert told(row.after) == (
        f"Captain: {loc.t('role.decides')}; Cook: {loc.t('role.proposes')} (3)"
    )
    powers.change(POWERS, "majority: 2/3", "majority: 1/2")
    assert told(rows(picture(powers))[0].before).endswith("(>½)")


def test_a_power_that_nobody_had_is_told_as_such(powers):
    powers.change(POWERS, "before: {role: decides, majority: 2/3}", "before: {role: none}")
    assert told(rows(picture(powers))[0].before) == powers.locale().t("role.none")


def test_only_holders_whose_part_changed_bear_a_mark(powers):
    changes = rows(picture(powers))[0].changes
    assert [(change.name, change.shift) for change in changes] == [
        ("Captain", "more"), ("Cook", "less"),
    ]  # fmt: skip
    assert changes[1].y - changes[0].y == 17
    powers.change(POWERS, "shift: less", "shift: same")
    assert [change.name for change in rows(picture(powers))[0].changes] == ["Captain"]


def test_a_wide_column_has_heads_and_a_narrow_one_labels(powers):
    wide, narrow = picture(powers, WIDE), picture(powers, NARROW)
    loc = powers.locale()
    before, after = loc.t("change.before"), loc.t("change.after")
    assert [head for head, _ in wide.heads] == [
        loc.t("picture.power"), before, after, loc.t("picture.shift"),
    ]  # fmt: skip
    (row,) = rows(wide)
    assert [x for _, x in wide.heads] == [
        row.subject.x, row.before.x, row.after.x, row.changes[0].x,
    ]  # fmt: skip
    assert len({words.lines[0][1] for words in (row.subject, row.before, row.after)}) == 1
    (row,) = rows(narrow)
    assert narrow.heads == ()
    assert (row.before.label, row.after.label) == (before, after)
    tops = [row.subject.lines[0][1], row.before.lines[0][1], row.after.lines[0][1]]
    assert tops == sorted(set(tops))
    assert row.after.lines[-1][1] < row.changes[0].y


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_rows_and_groups_stand_one_below_the_other(powers, width):
    first = powers.text(POWERS).removeprefix("powers:\n")
    powers.add(POWERS, first).add(POWERS, first.replace("appointment", "dismissal"))
    made = picture(powers, width)
    loc = powers.locale()
    assert [(group.title, len(group.rows)) for group in made.groups] == [
        (loc.t("power_group.appointment"), 2), (loc.t("power_group.dismissal"), 1),
    ]  # fmt: skip
    one, two, three = rows(made)
    assert made.groups[0].y < one.subject.lines[0][1]
    assert one.bottom < two.subject.lines[0][1] - 12
    assert two.bottom < made.groups[1].y - 12 < three.subject.lines[0][1]
    assert three.bottom < made.star - 12 < made.height


def test_a_contested_reading_bears_a_star(powers):
    assert "*" not in told(rows(picture(powers))[0].subject)
    powers.change(POWERS, "  holdings:", "  contested: true\n  holdings:")
    assert told(rows(picture(powers))[0].subject) == "The chair *"


def test_the_table_says_in_words_what_is_drawn(powers):
    loc = powers.locale()
    captain, cook = picture(powers).table.rows
    assert captain == (
        "The chair", "Captain", loc.t("role.none"), loc.t("role.decides"), loc.t("shift.more"), "–",
    )  # fmt: skip
    assert cook[2:5] == (
        f"{loc.t('role.decides')} (⅔)", f"{loc.t('role.proposes')} (3)", loc.t("shift.less"),
    )  # fmt: skip
    powers.change(POWERS, "  holdings:", "  note: {kk: Екіұшты., en: Open.}\n  holdings:")
    assert {row[5] for row in picture(powers).table.rows} == {"Open."}


def test_gains_are_drawn_as_gains_and_losses_as_losses(powers):
    html, loc = svg(powers), powers.locale()
    assert [mark["class"] for mark in html.select(".shift")] == [
        ["shift", "shift--more"], ["shift", "shift--less"],
    ]  # fmt: skip
    for name, shift in (("Captain", "more"), ("Cook", "less")):
        assert html.find(string=f"{name}: {loc.t(f'shift.{shift}')}")


def test_the_subject_leads_to_its_claim(powers):
    (link,) = svg(powers).select("a")
    assert link["href"].endswith("#chair-chosen")
    assert link.text == "The chair"
