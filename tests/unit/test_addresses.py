"""Addresses are a contract: where everything stands, and what its anchors are called."""

import pytest

from explainer import addresses
from tests.unit.making import BASE


def test_a_fact_stands_on_its_page_and_on_its_card(untouched):
    fact = untouched.records().fact["rule-passed"]
    assert addresses.fact_address("kk", fact) == "kk/council/#rule-passed"
    assert addresses.card_address("en", fact.id) == "en/c/rule-passed/"
    assert addresses.card_page(fact.id) == "c/rule-passed"


def test_the_overview_stands_at_the_address_of_its_language():
    assert addresses.page_address("kk", "index") == "kk/"
    assert addresses.page_address("en", "council") == "en/council/"
    assert addresses.page_address("en", "c/rule") == "en/c/rule/"


def test_both_languages_stand_below_parallel():
    assert addresses.parallel_page("index") == "parallel"
    assert addresses.parallel_page("council") == "parallel/council"
    assert addresses.parallel_address("kk", "index") == "kk/parallel/"
    assert addresses.parallel_address("en", "council", "rules") == "en/parallel/council/#rules"


@pytest.mark.parametrize(
    "address, file",
    [
        ("", "index.md"),
        ("kk/", "kk/index.md"),
        ("en/council/", "en/council.md"),
        ("en/c/rule-passed/", "en/c/rule-passed.md"),
        ("kk/parallel/", "kk/parallel.md"),
        ("kk/parallel/council/", "kk/parallel/council.md"),
    ],
)
def test_a_page_is_made_of_a_file_and_the_file_leads_back(address, file):
    assert addresses.file_name(address) == file
    assert addresses.address_of_file(file) == address


@pytest.mark.parametrize("file", ["data/facts.json", "assets/a.css", "kk/council"])
def test_a_file_that_is_no_page_stands_at_its_own_address(file):
    assert addresses.address_of_file(file) == file


def test_every_page_of_a_site_has_a_file_of_its_own(pages):
    files = [addresses.file_name(address) for address in pages]
    assert len(set(files)) == len(files)
    assert [addresses.address_of_file(file) for file in files] == list(pages)


@pytest.mark.parametrize(
    "target, page, link",
    [
        ("en/council/", "en/", "council/"),
        ("en/", "en/council/", "../"),
        ("en/#a", "en/council/", "../#a"),
        ("", "en/council/", "../../"),
        ("en/council/", "", "en/council/"),
        ("en/council/#a", "en/council/", "#a"),
        ("en/council/", "en/council/", "./"),
        ("", "", "./"),
        ("kk/council/#a", "en/council/", "../../kk/council/#a"),
        ("data/facts.json", "en/", "../data/facts.json"),
        ("assets/a.svg", "", "assets/a.svg"),
        ("en/council/", "en/c/rule/", "../../council/"),
    ],
)
def test_links_are_relative_so_that_the_site_may_stand_anywhere(target, page, link):
    assert addresses.relative(target, page) == link


def test_relative_links_lead_where_a_browser_would_go():
    from urllib.parse import urljoin

    places = ["", "kk/", "en/council/", "en/c/rule/", "data/facts.json", "en/lists/#s01"]
    for target in places:
        for page in [place for place in places if place.endswith("/") or not place]:
            link = addresses.relative(target, page)
            assert urljoin(BASE + page, link) == BASE + target


def test_anchors_are_called_as_they_were_ever_called():
    assert addresses.sentence_anchor(7) == "s07"
    assert addresses.sentence_anchor(52) == "s52"
    assert addresses.sentence_anchor(100) == "s100"
    assert addresses.change_anchor("senate") == "change-senate"
    assert addresses.year_anchor("2007") == "y2007"
    assert addresses.tier_anchor("A") == "tier-a"
    assert addresses.edition_anchor("0.10.0") == "edition-0-10-0"
    assert addresses.at_anchor("en/", "") == "en/"
    assert addresses.at_anchor("en/", "a") == "en/#a"
    assert addresses.picture_address("kk", "seats") == "assets/pictures/kk/seats.svg"
