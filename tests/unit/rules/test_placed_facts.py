"""Every fact stands on its page in both languages, once, and every link leads somewhere."""

import pytest

from explainer.rules import placed_facts
from tests.unit.making import BASE, LIGHT, told

ADVICE = "correct the link; ids stand at the headings and in the records"
PAGES = ("", "council/", "light/", "lists/", "print/")
CARDS = tuple(f"c/{name}/" for name in ("rule-passed", "vote-held", "chair-chosen", "lighthouse"))


def unplaced(island):
    return told(placed_facts.check(island.frames(), island.records()))


def dead(island):
    pages = {f"{language}/{page}" for language in ("kk", "en") for page in (*PAGES, *CARDS)}
    published = {*pages, "data/facts.json"}
    return told(placed_facts.dead_links(island.frames(), published))


def test_facts_that_stand_once_on_their_page_are_left_alone(untouched):
    assert unplaced(untouched) == []


@pytest.mark.parametrize("language", ["kk", "en"])
@pytest.mark.parametrize(
    "text, times", [("", 0), ('{{ claims("tower") }}\n\n{{ claims("tower") }}', 2)]
)
def test_a_fact_that_is_placed_never_or_twice_is_found(island, language, text, times):
    island.change(f"docs/{language}/light.md", '{{ claims("tower") }}', text)
    assert unplaced(island) == [
        (
            island.place(LIGHT, "section:"),
            f"section 'tower' placed {times} times on the page light",
            "every fact on its page, once",
            f"write {{{{ claims('tower') }}}} once in docs/{language}/",
        )
    ]


def test_links_that_lead_somewhere_are_left_alone(untouched):
    assert dead(untouched) == []


@pytest.mark.parametrize(
    "link",
    [
        "council.md#rules",  # a heading
        "council.md#rule-adopted",  # an earlier id of a fact
        "lists.md#s01",  # a record in a list
        "../data/facts.json",
        "https://elsewhere.example/#nowhere",
        f"{BASE}en/nowhere/",
        "print.md",
        "#overview",
    ],
)
def test_a_link_of_prose_may_lead_to_whatever_is_there(island, link):
    island.change("docs/en/index.md", "council.md#rule-passed", link)
    assert dead(island) == []


@pytest.mark.parametrize(
    "link, said",
    [
        ("council.md#tower", "en/council/#tower"),
        ("light.md#rule-passed", "en/light/#rule-passed"),
        ("#nowhere", "en/#nowhere"),
    ],
)
def test_a_link_of_prose_to_an_id_that_is_not_there_is_found(island, link, said):
    island.change("docs/en/index.md", "council.md#rule-passed", link)
    found = f"a link to '{said}', where nothing has that id"
    place = island.place("docs/en/index.md", link)
    assert dead(island) == [(place, found, "an id of that page", ADVICE)]


@pytest.mark.parametrize(
    "link, said",
    [
        ("counsel.md", "en/counsel/"),
        ("counsel.md#rules", "en/counsel/#rules"),
        ("../data/fact.json", "data/fact.json"),
    ],
)
def test_a_link_to_what_is_not_published_is_found(island, link, said):
    island.change("docs/en/index.md", "council.md#rule-passed", link)
    place = island.place("docs/en/index.md", link)
    assert dead(island) == [
        (
            place,
            f"a link to '{said}', which is not published",
            "a page or a file",
            "correct the link",
        )
    ]


def test_a_link_of_a_record_to_an_id_that_is_not_there_is_found(island):
    island.change("data/key_figures.yaml", "anchor: vote-held", "anchor: vote-lost")
    found = "a link to '{}/council/#vote-lost', where nothing has that id"
    assert [said for _, said, *_ in dead(island)] == [found.format("kk"), found.format("en")]
