"""Prose: the same headings in both languages, an id for each, and no figure typed by hand."""

import pytest

from explainer.rules import prose
from tests.unit.making import told

COUNCIL_EN, COUNCIL_KK = "docs/en/council.md", "docs/kk/council.md"
INDEX = "docs/en/index.md"
ONCE = "each id once on a page"
BOTH = (COUNCIL_EN, COUNCIL_KK)


def found(island):
    return told(prose.check(island.prose(), island.records()))


def change_both(island, old, new):
    """Change both languages alike, so that they stay twins."""
    for path in BOTH:
        island.change(path, old, new)


def test_prose_that_keeps_the_rules_is_left_alone(untouched):
    assert found(untouched) == []


@pytest.mark.parametrize(
    "old, new",
    [
        ("# Council {#council}\n", ""),
        ("# Council {#council}", "## Council {#council}"),
        ("## Rules {#rules}", "# Rules {#rules}"),
        ("# Council {#council}\n\n## Rules {#rules}", "## A {#a}\n\n# Rules {#rules}"),
    ],
)
def test_a_page_without_one_title_that_comes_first_is_found(island, old, new):
    change_both(island, old, new)
    expected = "one heading of the first level, the first"
    advice = "begin with '# Title {#id}', and give the others two signs or more"
    lines = island.text(COUNCIL_EN).split("\n")
    first = next(n for n, line in enumerate(lines, 1) if "# " in line)
    assert (f"{COUNCIL_EN}:{first}", "no title, or several", expected, advice) in found(island)


def test_a_page_without_any_heading_is_found(island):
    for path in BOTH:
        island.write(path, island.text(path).split("# Council")[0] + "Text.\n")
    assert [said for _, said, *_ in found(island)] == ["no title, or several"] * 2


def test_a_heading_without_an_id_is_found(island):
    change_both(island, "## Rules {#rules}", "## Rules of all")
    expected = "an explicit id"
    advice = "add '{#ascii-id}' at its end, the same in both languages"
    place = island.place(COUNCIL_EN, "## Rules")
    said = (place, "a heading without an id ('Rules of all')", expected, advice)
    assert said in found(island)
    assert len(found(island)) == 2


@pytest.mark.parametrize("name", ["Rules", "ереже", "the_rules", "-rules"])
def test_an_id_that_is_not_plain_is_found(island, name):
    change_both(island, "{#rules}", f"{{#{name}}}")
    place = island.place(COUNCIL_EN, f"#{name}")
    advice = "write it in small Latin letters, digits and hyphens"
    assert (place, f"heading id '{name}'", "an id in ASCII", advice) in found(island)


def test_an_id_that_a_fact_of_the_page_has_is_found(island):
    change_both(island, "{#results}", "{#vote-held}")
    said = "heading id 'vote-held', which is also a fact of this page"
    advice = "rename the heading's id in both languages: a fact's id is for ever"
    place = island.place(COUNCIL_EN, "#vote-held")
    assert (place, said, ONCE, advice) in found(island)
    assert len(found(island)) == 2


def test_an_id_that_a_fact_of_another_page_has_is_left_alone(island):
    change_both(island, "{#results}", "{#lighthouse}")
    assert found(island) == []


def test_an_id_given_twice_is_found(island):
    change_both(island, "{#results}", "{#rules}")
    place = island.place(COUNCIL_EN, "## Rules")
    said = (place, "heading id 'rules' a second time", ONCE, "rename one of the two")
    assert said in found(island)
    assert len(found(island)) == 2


@pytest.mark.parametrize(
    "text, digits",
    [
        ("The council had 12 members.", "12"),
        ("A share of 66.67 percent.", "66.67"),
        ("- a list\n- of 7 things", "7"),
        ("> quoted in **1907**", "1907"),
        ("before `code 5` and after 8", "8"),
    ],
)
def test_a_figure_typed_by_hand_is_found(island, text, digits):
    island.change(INDEX, "{{ key_figures() }}", text)
    line = next(line for line in text.split("\n") if digits in line)
    place = island.place(INDEX, line)
    advice = "use a placeholder, so that the figure comes from a record"
    assert found(island) == [(place, f"'{digits}' typed in prose", "no number or date", advice)]


def test_a_figure_in_a_heading_is_found(island):
    change_both(island, "## Results {#results}", "## Results of 1907 {#results}")
    place = island.place(COUNCIL_EN, "1907")
    said = (place, "'1907' typed in a heading", "no number or date", "use a placeholder")
    assert said in found(island)
    assert len(found(island)) == 2


@pytest.mark.parametrize(
    "text",
    [
        'Passed on {{ date("rule-passed") }}, with {{ seats("house-after") }} seats.',
        "Read `facts.v2.json` for all.",
        '```json\n{"format": 1}\n```',
        "[the album](https://example.org/1907)",
    ],
)
def test_figures_of_placeholders_code_and_addresses_are_left_alone(island, text):
    island.change(INDEX, "{{ key_figures() }}", text)
    assert found(island) == []


@pytest.mark.parametrize(
    "old, new, differing",
    [
        ("## Results {#results}", "## Results {#outcome}", "outcome, results"),
        ("## Results {#results}", "### Results {#results}", "results"),
        ("## Results {#results}", "", "results"),
    ],
)
def test_headings_that_differ_between_the_languages_are_found(island, old, new, differing):
    island.change(COUNCIL_EN, old, new)
    place = island.place(COUNCIL_EN, "# Council")
    said = f"other headings than {COUNCIL_KK} ({differing})"
    assert found(island) == [(place, said, "the same ids in order", "align the two")]


def test_headings_in_another_order_are_found(island):
    island.change(COUNCIL_EN, "## Rules {#rules}", "## Rules {#r}")
    island.change(COUNCIL_EN, "## Results {#results}", "## Rules {#rules}")
    island.change(COUNCIL_EN, "## Rules {#r}", "## Results {#results}")
    said = f"other headings than {COUNCIL_KK} (another order)"
    assert [finding[1] for finding in found(island)] == [said]
