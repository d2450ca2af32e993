"""Links of prose to facts show the verdict of what they lead to; all other links are links."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.scopes import PageScope
from tests.unit.making import SITE

INDEX = "docs/{}/index.md"
LINK = "council.md#rule-passed"
VERDICTS = [
    ("council.md#rule-passed", "corroborated"), ("council.md#vote-held", "partly"),
    ("council.md#chair-chosen", "contradicted"),
]  # fmt: skip


def prose(island, language="en", page="index"):
    """Return the first part of a page, and what search finds in it."""
    section = island.frame(language, page).sections[0]
    html = "".join(
        str(part.at(PageScope(f"{language}/")))
        for block in section.blocks
        for part in block.fragments
    )
    return BeautifulSoup(html, "lxml"), section


def linked(island, target, language="en"):
    """Return the link of the first page once it leads to *target*."""
    island.change(INDEX.format(language), LINK, target)
    html, _ = prose(island, language)
    return next(link for link in html.select("p a") if "read" in link.text or "оқу" in link.text)


@pytest.mark.parametrize("language", ["kk", "en"])
@pytest.mark.parametrize("target, verdict", VERDICTS)
def test_a_link_to_a_claim_bears_its_class_its_card_and_its_mark(island, target, verdict, language):
    link, loc = linked(island, target, language), island.locale(language)
    fact = target.partition("#")[2]
    assert link["class"] == ["claim-link", f"claim-link--{verdict}"]
    assert link["data-card"] == f"c/{fact}/"
    assert link["href"] == f"council/#{fact}"
    mark = link.select_one(".claim-link__mark")
    assert mark.svg
    assert link.contents[-1] is mark
    assert mark.select_one(".unseen").text.strip() == f"({loc.t(f'verdict.{verdict}')})"


def test_marks_of_different_verdicts_look_different(island):
    marks = {}
    for target, verdict in VERDICTS:
        copy = island.copy(island.root.parent / verdict)
        marks[verdict] = str(linked(copy, target).select_one(".claim-link__mark svg"))
    assert len(set(marks.values())) == len(marks)


def test_a_link_to_context_has_a_preview_but_no_mark(island):
    link = linked(island, "light.md#lighthouse")
    assert link["class"] == ["claim-link", "claim-link--context"]
    assert link["data-card"] == "c/lighthouse/"
    assert (link.text, link.find(True)) == ("read on", None)


@pytest.mark.parametrize(
    "target",
    [
        "council.md#rules",  # a heading
        "council.md#rule-adopted",  # an earlier id leads on, but nobody should write it
        "lists.md#rule-passed",  # its entry in the timeline
        "../kk/council.md#rule-passed",  # a fact of the other language
        "council.md",
        "https://elsewhere.example/council/#rule-passed",
    ],
)
def test_any_other_link_is_only_a_link(island, target):
    link = linked(island, target)
    assert not link.get("class")
    assert not link.get("data-card")
    assert (link.text, link.find(True)) == ("read on", None)


def test_a_link_shows_the_verdict_of_today(island):
    island.change("data/facts/council.yaml", "verdict: corroborated", "verdict: opinion")
    link = linked(island, LINK)
    assert "claim-link--opinion" in link["class"]
    assert island.locale().t("verdict.opinion") in link.select_one(".unseen").text


def test_marks_are_no_words_of_the_prose(island):
    island.change(INDEX.format("en"), "# One year {#overview}", "# A [year](#a) {#overview}")
    html, section = prose(island)
    assert section.label == "A year"
    assert section.text == "The rule was passed on 2 March 1907: read on."
    assert "(" in html.p.text  # where readers find the verdict


def test_claims_are_linked_whether_a_page_is_a_story_or_not(island):
    island.change(SITE, "- id: index\n", "- id: index\n  story: true\n")
    assert linked(island, LINK)["class"] == ["claim-link", "claim-link--corroborated"]
