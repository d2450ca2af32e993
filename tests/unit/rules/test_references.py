"""Every id that a record names must be the id of a record."""

import pytest

from explainer.rules import references
from tests.unit.making import COUNCIL, ELECTION, LIGHT, SITE, told

SLIPS, GLOSSARY = "data/slips.yaml", "data/glossary.yaml"
FIGURES, POWERS, GONE = "data/key_figures.yaml", "data/powers.yaml", "data/withdrawn.yaml"


def found(island):
    return told(references.check(island.records()))


def test_names_of_what_is_there_are_left_alone(untouched):
    assert found(untouched) == []


def test_names_in_files_that_are_not_there_are_no_names(island):
    for path in (POWERS, FIGURES, SLIPS, GONE):
        island.remove(path)
    assert found(island) == []


@pytest.mark.parametrize(
    "path, kind, old, new",
    [
        (LIGHT, "source", "source: album", "source: nobody"),
        (COUNCIL, "fact", "related: [vote-held, lighthouse]", "related: [vote-held, nobody]"),
        (COUNCIL, "institution", "institution: chair", "institution: nobody"),
        (SLIPS, "fact", "fact: vote-held", "fact: nobody"),
        (SLIPS, "source", "sources: [daily]", "sources: [daily, nobody]"),
        (GLOSSARY, "source", "sources: [gazette]", "sources: [nobody]"),
        (SITE, "fact", "fact: rule-passed", "fact: nobody"),
        (SITE, "picture", "emblem: seats", "emblem: nobody"),
        (SITE, "election", "election: vote-1907", "election: nobody"),
        (FIGURES, "fact", "facts: [rule-passed, vote-held]", "facts: [rule-passed, nobody]"),
        (POWERS, "fact", "fact: chair-chosen", "fact: nobody"),
        (ELECTION, "fact", "date: 1907-05-14\nfact: vote-held", "date: 1907-05-14\nfact: nobody"),
        (ELECTION, "fact", "threshold_fact: rule-passed", "threshold_fact: nobody"),
        (ELECTION, "term", "term: seals", "term: nobody"),
        (ELECTION, "fact", "20\n  fact: vote-held", "20\n  fact: nobody"),
        (ELECTION, "source", "votes, sources: [gazette]}", "votes, sources: [nobody]}"),
        (ELECTION, "fact", "before\n  fact: rule-passed", "before\n  fact: nobody"),
        (ELECTION, "source", "5\n  total_sources: [gazette]", "5\n  total_sources: [nobody]"),
        (ELECTION, "source", "disc\n    sources: [gazette]", "disc\n    sources: [nobody]"),
    ],
)
def test_a_name_of_nothing_is_found(island, path, kind, old, new):
    island.change(path, old, f"{new}  # here")
    expected, advice = f"the id of a {kind}", f"correct it or add that {kind}"
    assert found(island) == [(island.place(path), f"unknown {kind} 'nobody'", expected, advice)]


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_text_of_a_rule_that_nobody_knows_is_found(island, side):
    island.change(COUNCIL, f"read_{side}: {{source: gazette", f"read_{side}: {{source: nobody")
    expected, advice = "the id of a source", "correct it or add that source"
    assert found(island) == [
        (island.place(COUNCIL, "nobody"), "unknown source 'nobody'", expected, advice)
    ]


def test_a_holder_of_powers_without_a_name_is_found(island):
    island.change(POWERS, "holder: cook", "holder: nobody  # here")
    advice = "correct it, or add 'holder.nobody' to data/interface.yaml"
    assert found(island) == [
        (island.place(POWERS), "unknown holder 'nobody'", "one that has a name", advice)
    ]


@pytest.mark.parametrize(
    "path, old, new",
    [
        (LIGHT, "page: light", "page: sea"),
        (GONE, "page: council", "page: sea"),
        (FIGURES, "page: index", "page: sea"),
    ],
)
def test_a_page_that_the_site_does_not_have_is_found(island, path, old, new):
    island.change(path, old, f"{new}  # here")
    expected = "a page of data/site.yaml (index, council, light, lists)"
    assert found(island) == [
        (island.place(path), "unknown page 'sea'", expected, "correct the name")
    ]


@pytest.mark.parametrize("name", ["print", "parallel", "c", "council"])
def test_a_page_at_an_address_that_is_taken_is_found(island, name):
    """By another page of the site, or by those that every site has besides."""
    island.change(SITE, "- id: lists", f"- id: {name}  # here\n- id: lists")
    said = f"page '{name}', whose address is taken"
    assert found(island) == [
        (island.place(SITE), said, "an address of its own", "choose another id")
    ]


@pytest.mark.parametrize("kind", ["sentences", "sources", "terms", "timeline", "data"])
def test_a_home_that_the_site_does_not_have_is_found(island, kind):
    island.change(SITE, f"{kind}: lists", f"{kind}: sea")
    expected = "a page of data/site.yaml (index, council, light, lists)"
    assert found(island) == [
        (island.place(SITE, "home:"), "unknown page 'sea'", expected, "correct the name")
    ]
