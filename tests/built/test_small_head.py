"""What a published page says to machines: languages, addresses, ratings, where to edit it."""

import json
import re
from urllib.parse import urljoin

import pytest

from explainer.records.model.values import LANGUAGES, other
from tests.conftest import html_pages, said
from tests.small import SMALL_URL

OG = {"kk": "kk_KZ", "en": "en_GB"}
FRAMES = [f"{language}/{page}" for language in LANGUAGES for page in ("", "charter/", "register/")]
RATINGS = {
    "charter-adopted": 3, "harbourmaster-choice": 2, "quay-closure": 1, "vote-winner": 1,
    "charter-praise": None, "list-threshold": None,
}  # fmt: skip
EDITED = {
    "kk/": "docs/kk/index.md", "en/charter/": "docs/en/charter.md",
    "kk/parallel/register/": "docs/kk/register.md", "en/print/": "data/site.yaml",
    "kk/c/quay-closure/": "data/facts/charter-adoption.yaml",
    "en/c/charter-signed/": "data/facts/charter-adoption.yaml",
    "en/c/lamp-toll/": "data/withdrawn.yaml",
}  # fmt: skip


def alternates(html):
    return {tag["hreflang"]: tag["href"] for tag in html.find_all("link", rel="alternate")}


def properties(html):
    return {tag["property"]: tag["content"] for tag in html.find_all("meta", property=True)}


def names(html):
    return {tag["name"]: tag["content"] for tag in html.find_all("meta", attrs={"name": True})}


def things(html):
    """Return what a page is in schema.org's words, by type."""
    text = html.find("script", type="application/ld+json").string
    return {thing["@type"]: thing for thing in json.loads(text)["@graph"]}


def test_a_page_says_where_it_stands_in_each_language(small_published, small_page):
    for address in [address for address in html_pages(small_published) if address]:
        path = re.sub("^(kk|en)/", "", address)
        assert alternates(small_page(address)) == {
            "kk": f"{SMALL_URL}kk/{path}", "en": f"{SMALL_URL}en/{path}",
            "x-default": f"{SMALL_URL}kk/{path}",
        }, address  # fmt: skip


def test_the_cover_leads_each_language_to_its_own_pages(small_page, small_site):
    html, site = small_page(""), small_site.records.site
    assert alternates(html) == {
        "kk": f"{SMALL_URL}kk/", "en": f"{SMALL_URL}en/", "x-default": SMALL_URL,
    }  # fmt: skip
    assert html.find("link", rel="canonical")["href"] == SMALL_URL
    sections = html.find_all("section", class_="cover__language")
    assert [section["lang"] for section in sections] == list(LANGUAGES)
    for language, section in zip(LANGUAGES, sections, strict=True):
        assert section.find(class_="cover__enter")["href"] == f"{language}/"
        assert said(section.h2) == site.tagline[language]
        steps = [said(step.find_all("span")[-1]) for step in section.select(".cover__story li")]
        assert steps == [step.text[language] for step in site.story]
        locale = small_site.locale(language)
        dates = [said(tag) for tag in section.find_all("time")]
        assert dates == [locale.date("1998-03-14"), locale.date("1998-06-21")]
        figures = {said(row.dt): said(row.dd) for row in section.select(".cover__figures > div")}
        labels = [
            locale.t(f"cover.{name}")
            for name in ("claims", "corroborated", "contradicted", "sources")
        ]
        assert figures == dict(zip(labels, ("5", "1", "2", "6"), strict=True))
    assert len(html.select(".emblem .seat")) == 11
    assert said(html.select_one(".emblem__year")) == "1998"


def test_a_page_says_its_own_language_first_and_the_other_beside(small_published, small_page):
    for address in html_pages(small_published):
        language = address[:2] or "kk"
        told = properties(small_page(address))
        assert told["og:locale"] == OG[language], address
        assert told["og:locale:alternate"] == OG[other(language)], address
        assert told["og:image"].endswith(f"card-{language}.png")
        named = names(small_page(address))
        assert named["citation_language"] == named["DC.language"] == language
        assert small_page(address).html["lang"] == language


@pytest.mark.parametrize("address", FRAMES)
def test_a_page_describes_itself_by_its_front_matter_and_its_site(address, small_page, small_site):
    html, language, site = small_page(address), address[:2], small_site.records.site
    (meta,) = [page.meta for page in small_site.pages if page.meta.stands_at == address]
    told, named = properties(html), names(html)
    assert told["og:title"] == named["citation_title"] == named["DC.title"] == meta.title
    assert (
        told["og:description"]
        == named["description"]
        == named["DC.description"]
        == meta.description
    )
    assert named["citation_author"] == named["DC.creator"] == site.contributors[language]
    assert told["og:site_name"] == named["DC.publisher"] == site.title[language]
    assert said(html.title) == f"{meta.title} - {site.title[language]}"
    assert told["og:url"] == html.find("link", rel="canonical")["href"] == SMALL_URL + address
    twin = html.find(attrs={"data-language-switch": True})
    assert urljoin(SMALL_URL + address, twin["href"]) == SMALL_URL + other(language) + address[2:]
    article = things(html)["Article"]
    assert (article["headline"], article["inLanguage"]) == (meta.title, language)
    assert ("Dataset" in things(html)) == address.endswith("register/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", RATINGS)
def test_a_verdict_is_rated_from_contradicted_to_corroborated(
    fact, language, small_page, small_site
):
    record = small_site.records.fact[fact]
    told = things(small_page(f"{language}/c/{fact}/"))
    card = f"{SMALL_URL}{language}/c/{fact}/"
    claim = told["Claim"]
    assert (claim["name"], claim["text"]) == (record.title[language], record.statement[language])
    page = "" if record.page == "index" else f"{record.page}/"
    assert claim["url"] == f"{SMALL_URL}{language}/{page}#{fact}"
    author = small_site.records.article.author_name[language]
    appearance = {"@type": "CreativeWork", "author": {"@type": "Person", "name": author}}
    assert claim.get("appearance") == (appearance if record.sentences else None)
    review = told.get("ClaimReview")
    assert bool(review) == (RATINGS[fact] is not None)
    if review:
        rating = review["reviewRating"]
        assert (rating["worstRating"], rating["ratingValue"], rating["bestRating"]) == (
            1,
            RATINGS[fact],
            3,
        )
        assert rating["alternateName"] == small_site.locale(language).t(f"verdict.{record.verdict}")
        assert review["url"] == f"{card}?edition=0.10.0"
        assert review["claimReviewed"] == record.statement[language]
        assert review["itemReviewed"] == {"@id": claim["@id"]}
        assert review["datePublished"] == record.reviewed
    event = told.get("Event")
    assert bool(event) == bool(record.date)
    if fact == "quay-closure":
        assert (event["startDate"], event["endDate"]) == ("1997-11", "1998-01")


@pytest.mark.parametrize("address", EDITED)
def test_a_page_can_be_edited_where_its_words_stand(address, small_page):
    links = [a["href"] for a in small_page(address).select("a.md-content__button")]
    assert links == [f"https://git.example/harbour/edit/main/{EDITED[address]}"]


def test_a_card_that_leads_on_does_so_without_any_script(small_page):
    html = small_page("en/c/charter-signed/")
    refresh = html.find("meta", attrs={"http-equiv": "refresh"})["content"]
    assert refresh == "0; url=../charter-adopted/"
    assert html.find("link", rel="canonical")["href"] == f"{SMALL_URL}en/c/charter-adopted/"


def test_no_page_names_the_subject_of_another_project(small_published):
    for file in [*small_published.rglob("*.html"), *small_published.rglob("*.svg")]:
        text = file.read_text(encoding="utf-8")
        assert not re.search("2007|Kazakhstan|Қазақстан", text), file
