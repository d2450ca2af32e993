"""Who held each power before and after: every part drawn, losses told from gains."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.fragment import Fragment
from explainer.pages.picture_block import drawn
from explainer.pictures import draw
from tests.unit.making import HERE, PICTURES

POWERS = "data/powers.yaml"
OTHERS = """\
  - holder: {}
    before: {{role: none}}
    after: {{role: none}}
    shift: same
"""


@pytest.fixture
def powers(island):
    """The island with its picture of powers."""
    island.change(PICTURES, "{threshold}.'\n    en", ".'\n    en")
    island.change(PICTURES, "'The threshold is {threshold}.'", "'Who may do what.'")
    return island.change(PICTURES, "kind: shares", "kind: powers")


def picture(island):
    records = island.records()
    return draw(records, island.locale(), records.picture["parties"])


def svg(island):
    shop = island.workshop()
    _, html = drawn(shop, "en", shop.records.picture["parties"])
    return BeautifulSoup(Fragment.of(html).at(HERE), "lxml")


def rows(made):
    return [row for group in made.groups for row in group.rows]


def test_each_holder_has_a_column_and_each_power_a_row(powers):
    made = picture(powers)
    assert [head for head, _ in made.heads][:2] == ["Captain", "Cook"]
    (row,) = rows(made)
    assert ([text for text, _ in row.subject], row.fact) == (["The chair"], "chair-chosen")
    assert [(cell.name, cell.holding.holder) for cell in row.cells] == [
        ("", "captain"),
        ("", "cook"),
    ]
    assert row.cells[0].x == made.heads[0][1] == 0
    assert row.cells[1].x == made.heads[1][1] > 80
    assert made.groups[0].title == powers.locale().t("power_group.appointment")


def test_majorities_and_numbers_stand_beside_their_marks(powers):
    captain, cook = rows(picture(powers))[0].cells
    assert captain.details == ("", "")
    assert cook.details == ("⅔", "3")
    powers.change(POWERS, "majority: 2/3", "majority: 1/2")
    assert rows(picture(powers))[0].cells[1].details[0] == ">½"


def test_holders_without_a_column_stand_in_the_last_one_with_their_names(powers):
    names = ("mate", "pilot", "stoker")
    strings = "".join(f"  holder.{n}: {{kk: {n}, en: {n.title()}}}\n" for n in names)
    powers.add("data/interface.yaml", strings)
    powers.add(POWERS, "".join(OTHERS.format(name) for name in names))
    made = picture(powers)
    (row,) = rows(made)
    assert [head for head, _ in made.heads] == [
        "Captain", "Cook", "Mate", powers.locale().t("picture.other_holders"),
    ]  # fmt: skip
    assert [cell.name for cell in row.cells] == ["", "", "", "Pilot", "Stoker"]
    assert {cell.x for cell in row.cells[3:]} == {made.heads[3][1]}
    assert row.cells[4].y - row.cells[3].y == 30
    lowest = max(cell.y + 16 for cell in row.cells)
    assert lowest <= row.y + row.height


def test_rows_and_groups_stand_one_below_the_other(powers):
    first = powers.text(POWERS).removeprefix("powers:\n")
    powers.add(POWERS, first).add(POWERS, first.replace("appointment", "dismissal"))
    made = picture(powers)
    assert [len(group.rows) for group in made.groups] == [2, 1]
    one, two, three = rows(made)
    assert one.y + one.height <= two.y
    assert two.y + two.height <= made.groups[1].y <= three.y
    assert made.height == three.y + three.height
    assert made.key[-1].y < made.groups[0].y


def test_a_contested_reading_bears_a_star(powers):
    assert "*" not in rows(picture(powers))[0].subject[0][0]
    powers.change(POWERS, "  holdings:", "  contested: true\n  holdings:")
    assert rows(picture(powers))[0].subject[0][0] == "The chair *"


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
    first, second = svg(powers).select("g.cell")
    assert first["class"] == ["cell", "cell--more"]
    assert first.select_one(".shift")["class"] == ["shift", "shift--more"]
    assert second["class"] == ["cell", "cell--less"]
    assert second.select_one(".shift")["class"] == ["shift", "shift--less"]


def test_every_role_has_its_mark_in_the_key(powers):
    made = picture(powers)
    loc = powers.locale()
    roles = ["none", "proposes", "consents", "jointly", "limited", "decides", "bound", "free"]
    assert [(key.role, key.text) for key in made.key] == [(r, loc.t(f"role.{r}")) for r in roles]
    assert [key.y for key in made.key] == sorted({key.y for key in made.key})
