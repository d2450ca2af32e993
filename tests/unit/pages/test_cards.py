"""Cards: everything about one fact, in both languages, with its citations and its past."""

import json

import pytest
from bs4 import BeautifulSoup

from explainer.pages.cards import Cards
from explainer.permanence.editions import RELEASED, Past, released_texts
from explainer.permanence.ledger import LEDGER, page_anchors, read_ledger, released
from tests.unit.making import BASE


@pytest.fixture(scope="module")
def cards(pages):
    return {
        address: BeautifulSoup(page.html, "lxml")
        for address, page in pages.items()
        if "/c/" in address
    }


def made(island):
    """Return the cards of *island* by address."""
    shop, ledger = island.workshop(), read_ledger(island.root)
    past = Past.of(island.root, ledger, page_anchors([], shop.records), shop.records)
    return {page.meta.stands_at: page for page in Cards(shop, past).pages()}


def text(html, selector):
    return html.select_one(selector).get_text(" ", strip=True)


def test_every_fact_earlier_id_and_withdrawn_fact_has_a_card_in_each_language(cards):
    names = {
        "rule-passed", "vote-held", "chair-chosen", "lighthouse", "rule-adopted", "harbour-tax",
        "harbour-fee",
    }  # fmt: skip
    assert set(cards) == {f"{code}/c/{name}/" for code in ("kk", "en") for name in names}


@pytest.mark.parametrize(
    "language, own, other, texts",
    [
        ("en", "Choosing the chair", "Төраға сайлау", "The council chose the chair."),
        ("kk", "Төраға сайлау", "Choosing the chair", "Төрағаны кеңес сайлады."),
    ],
)
def test_a_card_has_its_own_languages_title_first_then_the_others(
    cards, language, own, other, texts
):
    card = cards[f"{language}/c/chair-chosen/"]
    assert text(card, "h1") == own
    twin = card.select_one(".card-page__twin")
    assert (twin.text, twin["lang"]) == (other, {"en": "kk", "kk": "en"}[language])
    first, second = card.select(".card-page__text")
    assert (first["lang"], second["lang"]) == (language, twin["lang"])
    assert texts in first.text
    assert texts not in second.text


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_card_begins_with_what_previews_show(cards, untouched, language):
    """Verdict and answer, sources by name, and the ways to the page and to the citations."""
    summary = cards[f"{language}/c/chair-chosen/"].select_one(
        "h1 + .card-page__twin + .card-page__summary"
    )
    loc, fact = untouched.locale(language), untouched.records().fact["chair-chosen"]
    answer = f"{loc.t('verdict.contradicted')} {loc.pick(fact.answer)}"
    assert text(summary, ".fact__answer") == answer
    assert text(summary, ".fact__sources") == "The Daily Tern · Арал газеті"
    ways = [(a.text, a["href"]) for a in summary.select(".card-page__ways a")]
    assert ways == [
        (loc.t("card.context"), "../../council/#chair-chosen"), (loc.t("cite.heading"), "#cite"),
    ]  # fmt: skip
    assert summary.find_next(id="cite")


def test_the_evidence_of_a_card_is_where_its_fact_says_it_is(cards):
    heading = cards["en/c/chair-chosen/"].find(id="evidence")
    assert len(heading.find_next_sibling("ul").select(".evidence")) == 2


def test_a_card_says_what_is_known_and_what_is_right_in_both_languages(cards):
    sides = cards["en/c/chair-chosen/"].select(".card-page__text")
    for side, known, right in zip(
        sides,
        ("The chair was appointed.", "Төраға тағайындалды."),
        ("The governor appointed the chair.", "Төрағаны әкімдік тағайындады."),
        strict=True,
    ):
        assert known in side.text
        assert right in side.text


def test_a_card_has_evidence_change_slips_and_related_facts(cards):
    chair, vote = cards["en/c/chair-chosen/"], cards["en/c/vote-held/"]
    assert [note.get_text(strip=True) for note in chair.select(".evidence__note")] == [
        "There is an order on it.", "The order is printed.",
    ]  # fmt: skip
    assert chair.select_one("dl.change del").text == "people elect"
    assert text(vote, ".slip s") == "«Шағала»"
    assert text(vote, ".evidence__place") == "page two:"
    links = [a["href"] for a in cards["en/c/rule-passed/"].select(".fact__related a")]
    assert links == ["../../council/#vote-held", "../../light/#lighthouse"]


def test_a_card_leads_to_its_context_and_to_both_languages(cards):
    card = cards["en/c/vote-held/"]
    assert card.select_one(".card-page__ways a")["href"] == "../../council/#vote-held"
    assert card.select("p > a")[-1]["href"] != ""
    assert "../../parallel/council/#vote-held" in {a["href"] for a in card.select("a[href]")}
    addresses = {a["hreflang"]: a["href"] for a in card.select(".card-page__addresses a")}
    assert addresses == {code: f"{BASE}{code}/council/#vote-held" for code in ("kk", "en")}


def test_a_card_cites_the_fact_and_its_best_source(cards):
    card = cards["en/c/chair-chosen/"]
    styles = [h3["id"] for h3 in card.select("h3.cite__style")]
    assert styles == [
        "cite-gost-r-7-0-5-2008", "cite-apa-7", "cite-mla-9", "cite-chicago-author-date",
        "cite-bibtex", "cite-ris", "cite-csl-json", "cite-permalink",
    ]  # fmt: skip
    permalink = text(card, "#cite-permalink + pre")
    assert permalink == f"{BASE}en/c/chair-chosen/?edition=1.10.0"
    (item,) = json.loads(text(card, "#cite-csl-json + pre"))
    assert item["title"] == "Choosing the chair"
    gost = text(card, "#cite-gost-r-7-0-5-2008 + p")
    assert gost.startswith("Choosing the chair // Island 1907")
    assert card.select_one("#cite-gost-r-7-0-5-2008 + p [data-access]").text == "__.__.____"
    assert text(card, "#cite-apa-7 + p i") == "Choosing the chair"
    source = card.select_one("#cite-source").find_next("p", class_="cite__text")
    assert source.text.startswith("Арал ережесі : [online]")


def test_what_a_source_is_called_is_text_on_a_card_whatever_it_holds(island):
    island.change("data/sources.yaml", "title: Арал ережесі", "title: <script>alert(1)</script>")
    html = made(island)["en/c/rule-passed/"].html
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_card_says_of_itself_what_it_is(pages):
    meta = pages["en/c/rule-passed/"].meta
    assert (meta.title, meta.description) == ("Passing the rule", "The rule was passed in March.")
    assert (meta.twin, meta.parallel) == ("kk/c/rule-passed/", "en/parallel/council/#rule-passed")
    assert meta.edit_path == "data/facts/council.yaml"
    assert not meta.searchable
    types = [thing["@type"] for thing in json.loads(meta.linked_data)["@graph"]]
    assert types == ["Article", "Claim", "ClaimReview", "Event"]


def test_the_card_of_an_earlier_id_leads_on(pages, cards):
    meta = pages["en/c/rule-adopted/"].meta
    assert (meta.address, meta.stands_at) == ("en/c/rule-passed/", "en/c/rule-adopted/")
    assert (meta.refresh, meta.path) == ("../rule-passed/", "en/c/rule-adopted.md")
    card = cards["en/c/rule-adopted/"]
    assert card.a["href"] == "../rule-passed/"
    assert (card.h1["id"], card.a.text) == ("rule-adopted", "Passing the rule")


@pytest.mark.parametrize("name", ["harbour-tax", "harbour-fee"])
def test_the_card_of_a_withdrawn_fact_says_why(pages, cards, name):
    meta, card = pages[f"en/c/{name}/"].meta, cards[f"en/c/{name}/"]
    assert (meta.title, meta.address, meta.refresh) == ("The harbour tax", f"en/c/{name}/", "")
    assert meta.edit_path == "data/withdrawn.yaml"
    assert meta.parallel == f"en/parallel/council/#{name}"
    assert "There was no such tax." in card.text
    assert "1.10.0" in card.text
    assert card.h1["id"] == name


def history(page):
    """Return what the script compares with, and the lines that readers see."""
    html = BeautifulSoup(page.html, "lxml")
    lines = [li.get_text(" ", strip=True) for li in html.select(".card-page__history li")]
    return html.select_one("[data-last-change]")["data-last-change"], lines


def test_a_card_tells_what_became_of_the_fact_since_it_was_published(island):
    loc = island.locale()
    anchors = [("council", "rule-adopted"), ("council", "vote-held")]
    island.write(LEDGER, released((), anchors, "1.9.0"))
    island.write(RELEASED, released_texts(island.records()))
    cards = made(island)
    since, unchanged = loc.t("card.since", edition="1.9.0"), loc.t("card.unchanged")
    reviewed = f"{loc.t('card.reviewed')}: 30 January 1908"
    assert history(cards["en/c/rule-passed/"]) == ("1.9.0", [since, unchanged, reviewed])
    changed = "1.10.0: The verdict changed."
    assert history(cards["en/c/vote-held/"]) == ("1.10.0", [since, changed, reviewed])
    last, lines = history(cards["en/c/chair-chosen/"])
    assert (last, lines[0]) == ("", loc.t("card.unreleased"))
