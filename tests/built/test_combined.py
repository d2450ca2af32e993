"""Pages made of pages: both languages side by side, and the whole site on one page."""

import json
import re
from collections import Counter
from urllib.parse import urljoin

import pytest

from explainer.addresses import OVERVIEW, fact_address, page_address, parallel_page
from explainer.records.model.values import LANGUAGES, other
from tests.conftest import PAGES, SITE_URL, anchors, html_pages

PARALLEL = [(language, slug) for language in LANGUAGES for slug in PAGES]
REFERENCES = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "data-note")


def texts(tag):
    """Return every text in *tag* with the times it stands there."""
    return Counter(" ".join(text.split()) for text in tag.stripped_strings)


def said(page, language, slug):
    """Return every text of the page *slug*, without what the theme adds and what filters it."""
    article = page(page_address(language, slug)).find("article")
    links = article.find_all(class_=("both-languages", "timeline-filter"))
    return texts(article) - sum((texts(tag) for tag in links), Counter())


def pairs(page, language, slug):
    html = page(page_address(language, parallel_page(slug)))
    return [pair.find_all(class_="pair__side", recursive=False) for pair in html.select(".pair")]


@pytest.mark.parametrize("language, slug", PARALLEL)
def test_every_pair_has_the_same_ids_in_both_languages(page, language, slug):
    found = pairs(page, language, slug)
    assert found
    for sides in found:
        assert [side["lang"] for side in sides] == [language, other(language)]
        own, twin = (anchors(side) for side in sides)
        assert [f"{other(language)}-{name}" for name in own] == twin
        assert all(side.get_text(strip=True) for side in sides)


@pytest.mark.parametrize("language, slug", PARALLEL)
def test_each_side_says_exactly_what_the_page_says_in_its_language(page, language, slug):
    html = page(page_address(language, parallel_page(slug)))
    for code in LANGUAGES:
        sides = html.select(f".pair__side[lang={code}]")
        notes = html.select(f".parallel > [lang={code}] .term-notes")
        told = sum((texts(tag) for tag in (*sides, *notes)), Counter())
        folded = page(page_address(code, slug)).select(".claims-fold > summary")  # open here
        assert told + sum(map(texts, folded), Counter()) == said(page, code, slug)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_stands_opposite_itself(records, page, language):
    for fact in records.facts:
        html = page(page_address(language, parallel_page(fact.page)))
        own, twin = html.find(id=fact.id), html.find(id=f"{other(language)}-{fact.id}")
        assert own.find_parent(class_="pair") is twin.find_parent(class_="pair")
        assert fact.title[language] in own.get_text()
        assert fact.title[other(language)] in twin.get_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_article_is_paired_sentence_by_sentence(records, page, language):
    home = records.site.home.sentences
    rows = [pair[0] for pair in pairs(page, language, home) if pair[0].find(class_="sentence")]
    assert [row.find(class_="sentence")["id"] for row in rows] == [
        f"s{sentence.number:02d}" for sentence in records.article.sentences
    ]


def test_every_page_leads_to_both_languages_side_by_side_and_back(site, page, ids):
    for address in [address for address in html_pages(site) if address]:
        html = page(address)
        links = html.select(".both-languages a")
        assert len(links) == 2, address
        targets = {urljoin(SITE_URL + address, link["href"]) for link in links}
        assert len(targets) == 1, address
        path, _, anchor = targets.pop().removeprefix(SITE_URL).partition("#")
        if match := re.fullmatch("(kk|en)/parallel/(.*)", address):
            assert (path, anchor) == (f"{match[1]}/{match[2]}", "")
        else:
            assert path.startswith(f"{address[:2]}/parallel/")
            assert not anchor or anchor in ids(path), address


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_site_has_every_page_in_order(page, language):
    parts = page(f"{language}/print/").select(".whole__part")
    assert [part["id"] for part in parts] == PAGES
    for slug, part in zip(PAGES, parts, strict=True):
        evidence = sum(map(texts, part.find_all(class_="fact__evidence")), Counter())
        assert texts(part) - evidence == said(page, language, slug), slug
        own = anchors(page(page_address(language, slug)).find("article"))
        assert [f"{part['id']}-{name}" for name in own] == anchors(part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_site_shows_every_fact_with_its_evidence_open(records, page, language):
    html = page(f"{language}/print/")
    for fact in records.facts:
        block = html.find(id=f"{fact.page}-{fact.id}").find_next("div", class_="fact")
        assert block.select("details.fact__more[open]")
        evidence = block.find_next_sibling() if fact.evidence else block
        assert len(evidence.select("li.evidence")) == len(fact.evidence)
        assert SITE_URL + fact_address(language, fact) in block.get_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_references_within_the_whole_site_stay_within_it(page, language):
    html = page(f"{language}/print/")
    pages = {SITE_URL + page_address(code, slug) for code in LANGUAGES for slug in PAGES}
    for link in html.select(".whole__part a[href]"):
        target = urljoin(f"{SITE_URL}{language}/print/", link["href"]).partition("#")[0]
        assert target not in pages, link
    listed = [link["href"][1:] for link in html.select(".whole__contents a")]
    headings = html.select(".whole__part h2, .whole__part h3")
    places = {part.find("h2")["id"]: part["id"] for part in html.select(".whole__part")}
    assert listed == [places.get(heading["id"], heading["id"]) for heading in headings]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_site_begins_with_what_it_is(records, page, language):
    front = page(f"{language}/print/").find(class_="whole__front").get_text(" ")
    site = records.site
    assert site.title[language] in front
    assert site.edition.version in front
    assert f"{SITE_URL}{language}/" in front
    assert "CC BY 4.0" in front


def test_whatever_refers_to_an_id_refers_to_one_on_its_page(site, page, ids):
    for address in html_pages(site):
        html, known = page(address), set(ids(address))
        for name in REFERENCES:
            for tag in html.find_all(attrs={name: True}):
                value = tag[name]
                named = value if isinstance(value, list) else value.split()
                assert set(named) <= known, (address, tag)


def test_combined_pages_are_in_neither_search_nor_navigation(site, page):
    for file in (site / "assets/search").glob("*.json"):
        found = json.loads(file.read_text(encoding="utf-8"))["pages"]
        assert {address.rstrip("/") for address, _ in found} == set(PAGES) - {OVERVIEW} | {""}
    for language in LANGUAGES:
        nav = page(f"{language}/").select(".md-nav a[href]")
        assert not [link for link in nav if re.search("parallel|print", link["href"])]
        for name in ("about", "data"):
            inside = page(f"{language}/{name}/").select("article a[href]")
            assert "../print/" in {link["href"] for link in inside}
