"""A card gives a fact an address for ever: its citations, its history, what became of it."""

from urllib.parse import parse_qs

import pytest

from explainer.addresses import card_address
from explainer.records.model.values import LANGUAGES, other
from tests.conftest import said
from tests.small import SMALL_URL

STYLES = ("gost-r-7-0-5-2008", "apa-7", "mla-9", "chicago-author-date")


@pytest.fixture
def card(small_html):
    """Return the card of a fact in a language."""
    return lambda fact, language: small_html(card_address(language, fact)).find(class_="card-page")


@pytest.fixture
def facts(small_site):
    return [(fact, language) for fact in small_site.records.facts for language in LANGUAGES]


def test_a_card_bears_the_title_in_both_languages_each_marked_as_its_own(facts, card):
    for fact, language in facts:
        html = card(fact.id, language)
        top, twin = html.h1, html.find(class_="card-page__twin")
        assert said(top) == fact.title[language]
        assert (said(twin), twin["lang"]) == (fact.title[other(language)], other(language))


def test_a_card_leads_to_the_fact_in_its_context_in_either_language_and_side_by_side(facts, card):
    for fact, language in facts:
        html = card(fact.id, language)
        home = "../../" if fact.page == "index" else f"../../{fact.page}/"
        assert html.find(class_="card-page__context")["href"] == f"{home}#{fact.id}"
        beside = html.find(class_="card-page__parallel").a["href"]
        assert beside == home.replace("../../", "../../parallel/") + f"#{fact.id}"
        page = "" if fact.page == "index" else f"{fact.page}/"
        links = {a["hreflang"]: a["href"] for a in html.select(".card-page__addresses a")}
        assert links == {c: f"{SMALL_URL}{c}/{page}#{fact.id}" for c in LANGUAGES}
        assert [said(a) for a in html.select(".card-page__addresses a")] == list(links.values())


HISTORIES = {
    "charter-adopted": ["First published in edition 0.9.0", "Unchanged since.",
                        "Last reviewed: 12 November 2026"],
    "harbourmaster-choice": ["First published in edition 0.9.0",
                             "0.10.0: The article of the old charter was added.",
                             "Last reviewed: 14 November 2026"],
    "vote-winner": ["First published in edition 0.10.0", "Unchanged since.",
                    "Last reviewed: 16 November 2026"],
    "list-threshold": ["Not in any edition yet.", "Last reviewed: 17 November 2026"],
}  # fmt: skip
LAST_CHANGES = {
    "charter-adopted": "0.9.0", "harbourmaster-choice": "0.10.0", "vote-winner": "0.10.0",
    "list-threshold": "",
}  # fmt: skip


@pytest.mark.parametrize("fact", HISTORIES)
def test_a_card_tells_since_when_the_fact_stands_and_what_changed(fact, card):
    html = card(fact, "en")
    assert [said(line) for line in html.select(".card-page__history li")] == HISTORIES[fact]
    outdated = html.find(class_="card-page__outdated")
    assert outdated["data-last-change"] == LAST_CHANGES[fact]
    assert outdated.has_attr("hidden")


def test_every_citation_of_a_fact_names_the_edition_that_was_read(facts, card, small_site):
    for fact, language in facts:
        permalink = f"{SMALL_URL}{language}/c/{fact.id}/?edition=0.10.0"
        forms = {
            tag.parent.h3["id"]: said(tag)
            for tag in card(fact.id, language).select("h3 + [data-cite]")
        }
        names = [*STYLES, "bibtex", "ris", "csl-json", "permalink"]
        assert list(forms) == [f"cite-{name}" for name in names]
        assert all(permalink in form for form in forms.values())
        assert forms["cite-permalink"] == permalink
        site, title = small_site.records.site.title[language], fact.title[language]
        inner = title.replace("«", "„").replace("»", "“")
        for form in list(forms.values())[:-1]:
            assert site in form
            assert title.casefold() in form.casefold() or inner in form


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_source_offered_beside_is_the_best_that_supports(language, card, small_site):
    best = {
        "charter-adopted": "minutes", "quay-closure": "minutes", "vote-winner": "count-record",
        "harbourmaster-choice": "charter-new", "list-threshold": "charter-new",
    }  # fmt: skip
    for fact in small_site.records.facts:
        html = card(fact.id, language)
        heading = html.find(id="cite-source")
        assert bool(heading) == (fact.id in best)
        if heading:
            url = small_site.records.source[best[fact.id]].url
            forms = [
                said(tag.find(class_="cite__text"))
                for tag in heading.find_next_siblings("div", class_="cite__form")
            ]
            assert len(forms) == len(STYLES)
            assert all(url in form for form in forms)


def test_reference_managers_find_a_fact_as_one_item(facts, card, small_site):
    for fact, language in facts:
        (span,) = card(fact.id, language).select(".Z3988")
        item = {key: value[0] for key, value in parse_qs(span["title"]).items()}
        site = small_site.records.site
        assert item["rft.title"] == fact.title[language]
        assert item["rft.creator"] == site.contributors[language]
        assert item["rft.source"] == site.title[language]
        assert (item["rft.date"], item["rft.language"]) == ("2026-11-20", language)
        assert item["rft.identifier"] == f"{SMALL_URL}{language}/c/{fact.id}/?edition=0.10.0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_earlier_id_keeps_a_card_that_leads_on(language, card, small_site):
    pages = {page.meta.stands_at: page.meta for page in small_site.pages}
    meta = pages[f"{language}/c/charter-signed/"]
    assert meta.refresh == "../charter-adopted/"
    assert meta.address == f"{language}/c/charter-adopted/"
    link = card("charter-signed", language).a
    title = small_site.records.fact["charter-adopted"].title[language]
    assert (said(link), link["href"]) == (title, "../charter-adopted/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["lamp-toll", "lamp-fee"])
def test_a_withdrawn_fact_keeps_a_card_that_says_why(name, language, card, small_site):
    (gone,) = small_site.records.withdrawn
    html, t = card(name, language), small_site.locale(language).t
    edition = t("withdrawn.edition", edition="0.10.0")
    assert html.h1["id"] == name
    assert [said(tag) for tag in html.find_all(["h1", "p"])] == [
        gone.title[language], f"{t('withdrawn.label')} {edition}", gone.reason[language],
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_old_ids_stay_on_the_pages_where_they_were(language, small_html, small_site):
    charter, register = (small_html(f"{language}/{page}/") for page in ("charter", "register"))
    assert charter.find(id="charter-signed").parent["id"] == "charter-adopted"
    (gone,) = small_site.records.withdrawn
    entry = charter.find(id="lamp-toll")
    assert gone.title[language] in said(entry)
    assert gone.reason[language] in said(entry)
    assert entry.find(id="lamp-fee")
    moved = register.find(id="charter-signed").a
    title = small_site.records.fact["charter-adopted"].title[language]
    assert (said(moved), moved["href"]) == (title, "../charter/#charter-adopted")
