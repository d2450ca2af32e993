"""Pages made of pages: both languages side by side, all of a language on one, the cover."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from explainer.pages import single_page
from explainer.pages.cover import cover
from tests.unit.making import BASE


@pytest.fixture(scope="module")
def read(pages):
    return lambda address: BeautifulSoup(pages[address].html, "lxml")


def test_every_page_stands_once_and_in_the_order_of_its_kind(pages):
    addresses = list(pages)
    names = ["", "council/", "light/", "lists/"]
    assert addresses[:8] == [f"{code}/{name}" for code in ("kk", "en") for name in names]
    assert addresses[8] == ""
    parallel = {f"{code}/parallel/{name}" for code in ("kk", "en") for name in names}
    assert set(addresses[9:17]) == parallel
    assert addresses[17:19] == ["kk/print/", "en/print/"]


def test_a_page_is_its_prose_with_its_records(pages, read):
    page = pages["en/council/"]
    assert (page.meta.title, page.meta.description) == ("Council", "What the council is.")
    assert page.meta.parallel == "en/parallel/council/"
    assert page.meta.edit_path == "docs/en/council.md"
    assert page.meta.searchable
    assert [h["id"] for h in read("en/council/").find_all(["h1", "h2", "h3"])] == [
        "council", "rules", "rule-passed", "vote-held", "chair-chosen", "results", "departed",
    ]  # fmt: skip
    assert read("en/council/").select_one("#term-islet-council")


def test_a_page_of_data_says_that_it_has_them(pages):
    assert '"@type":"Dataset"' in pages["en/lists/"].meta.linked_data
    assert '"@type":"Dataset"' not in pages["en/council/"].meta.linked_data


def test_both_languages_stand_side_by_side_claim_by_claim(pages, read):
    pairs = read("kk/parallel/council/").select(".pair")
    for pair in pairs:
        assert [side["lang"] for side in pair.select(".pair__side")] == ["kk", "en"]
    ids = [[h["id"] for h in pair.select("h1, h2, h3, .parallel__title")] for pair in pairs]
    assert ids[:3] == [
        ["council", "en-council"],
        ["rules", "en-rules"],
        ["rule-passed", "en-rule-passed"],
    ]
    assert pages["kk/parallel/council/"].meta.single == "kk/council/"
    turned = read("en/parallel/council/").select_one(".pair")
    assert [side["lang"] for side in turned.select(".pair__side")] == ["en", "kk"]


def test_side_by_side_rows_of_lists_meet_and_what_stands_alone_is_left_out(read):
    html = read("en/parallel/lists/")
    assert not html.select("[data-timeline-filter]")
    pair = html.select_one("#s02").find_parent(class_="pair")
    assert pair.select_one("#kk-s02")
    terms = html.select_one("#gulls").find_parent(class_="pair")
    assert terms.select_one("#kk-gulls")


def test_no_id_stands_twice_on_any_page(pages, read):
    for address in pages:
        ids = [tag["id"] for tag in read(address).find_all(id=True)]
        assert len(ids) == len(set(ids)), address


def test_the_single_page_has_every_page_of_its_language(read, pages):
    html = read("en/print/")
    assert [part["id"] for part in html.select("section.whole__part")] == [
        "index", "council", "light", "lists",
    ]  # fmt: skip
    contents = [a["href"] for a in html.select("nav.whole__contents > ol > li > a")]
    assert contents == ["#index", "#council", "#light", "#lists"]
    inner = [a["href"] for a in html.select("nav.whole__contents ul a")]
    assert "#council-rules" in inner
    assert "#council-rule-passed" not in inner
    assert html.select_one("#council-rule-passed").name == "h4"
    assert html.select_one("#light").h2["id"] == "light-light"
    assert not html.select("[data-timeline-filter]")
    assert all(details.has_attr("open") for details in html.select("details"))
    meta = pages["en/print/"].meta
    assert (meta.parallel, meta.searchable) == ("en/parallel/", False)
    assert html.select_one(".whole__facts a")["href"] == f"{BASE}en/"


def test_links_of_the_single_page_stay_in_it(read):
    html = read("en/print/")
    ids = {tag["id"] for tag in html.find_all(id=True)}
    for link in html.select("a[href*='#']"):
        href = link["href"]
        if href.startswith(("#", "./#")):
            assert href.split("#")[1] in ids, href


def test_of_a_large_site_each_page_has_its_own_for_paper(untouched, monkeypatch):
    monkeypatch.setattr(single_page, "MOST_CLAIMS", 3)
    made = {page.meta.stands_at: page for page in untouched.site().pages}
    names = ["index", "council", "light", "lists"]
    assert [at for at in made if at.startswith("en/print/")] == [
        "en/print/", *(f"en/print/{name}/" for name in names),
    ]  # fmt: skip
    contents = BeautifulSoup(made["en/print/"].html, "lxml").select("nav.whole__contents a")
    assert [a["href"] for a in contents] == [f"{name}/" for name in names]
    assert [a.text for a in contents][1] == made["en/print/council/"].meta.title != "Council"
    council = BeautifulSoup(made["en/print/council/"].html, "lxml")
    assert [part["id"] for part in council.select("section.whole__part")] == ["council"]
    assert council.select_one("#council-rule-passed").name == "h4"
    assert made["en/print/council/"].meta.parallel == "en/parallel/council/"
    assert made["en/print/council/"].meta.twin == "kk/print/council/"
    ids = {tag["id"] for tag in council.find_all(id=True)}
    for link in council.select("a[href^='#']"):
        assert link["href"][1:] in ids


def test_the_cover_has_both_languages_and_leads_into_each(read, pages):
    html, meta = read(""), pages[""].meta
    assert (meta.address, meta.title) == ("", "Арал 1907 · Island 1907")
    assert meta.versions == (("kk", "kk/"), ("en", "en/"), ("x-default", ""))
    assert meta.twin is None
    assert meta.hidden == ("navigation", "toc")
    sides = html.select("section.cover__language")
    assert [side["lang"] for side in sides] == ["kk", "en"]
    assert [side.select_one("a.cover__enter")["href"] for side in sides] == ["kk/", "en/"]
    story = [(li.time["datetime"], li.span.text) for li in sides[1].select("li")]
    assert story == [
        ("1907-03-02", "The rule is passed."), ("1907-05-14", "The council is elected."),
    ]  # fmt: skip
    assert [dd.text for dd in sides[1].select("dd")] == ["3", "1", "1", "3"]
    assert html.select_one("text.emblem__year").text == "1907"
    assert len(html.select(".seat")) == 5


@pytest.mark.parametrize("name", ["emblem", "election"])
def test_a_cover_without_an_emblem_is_a_cover(untouched, name):
    shop = untouched.workshop()
    site = shop.records.site.model_copy(update={name: None})
    page = cover(replace(shop, records=replace(shop.records, site=site)))
    assert "emblem" not in page.html
    assert "cover__enter" in page.html
