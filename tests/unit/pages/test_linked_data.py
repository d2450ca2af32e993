"""A page, a claim and the data in schema.org's words."""

import json

import pytest

from explainer.pages.head import Subject
from explainer.pages.linked_data import dataset_thing, fact_things, linked_data, page_things
from tests.unit.making import BASE, COUNCIL

AUTHOR = {"@type": "Organization", "name": "Island contributors"}


def things(island, name, language="en"):
    records = island.records()
    found = fact_things(records, records.fact[name], language, "in words", BASE)
    return {thing["@type"]: thing for thing in found}


@pytest.mark.parametrize(
    "verdict, rating",
    [("contradicted", 1), ("partly", 2), ("corroborated", 3)],
)
def test_the_better_a_claim_is_borne_out_the_higher_its_rating(island, verdict, rating):
    island.change(COUNCIL, "verdict: corroborated", f"verdict: {verdict}  #")
    review = things(island, "rule-passed")["ClaimReview"]["reviewRating"]
    assert review == {
        "@type": "Rating",
        "ratingValue": rating,
        "worstRating": 1,
        "bestRating": 3,
        "alternateName": "in words",
    }


@pytest.mark.parametrize("verdict", ["not-found", "opinion"])
def test_what_cannot_be_rated_has_no_review(island, verdict):
    island.change(COUNCIL, "verdict: corroborated", f"verdict: {verdict}")
    assert set(things(island, "rule-passed")) == {"Claim", "Event"}


def test_a_claim_says_what_is_claimed_and_who_claims_it(untouched):
    card, place = f"{BASE}en/c/rule-passed/", f"{BASE}en/council/#rule-passed"
    found = things(untouched, "rule-passed")
    assert found["Claim"] == {
        "@type": "Claim",
        "@id": f"{card}#claim",
        "name": "Passing the rule",
        "text": "The rule was passed in March.",
        "inLanguage": "en",
        "url": place,
        "appearance": {
            "@type": "CreativeWork", "author": {"@type": "Person", "name": "Seit Dauitov"},
        },
    }  # fmt: skip
    review = found["ClaimReview"]
    assert review.pop("reviewRating")
    assert review == {
        "@type": "ClaimReview",
        "@id": f"{card}#review",
        "url": f"{card}?edition=1.10.0",
        "datePublished": "1908-01-30",
        "claimReviewed": "The rule was passed in March.",
        "itemReviewed": {"@id": f"{card}#claim"},
        "author": AUTHOR,
    }


def test_context_is_claimed_by_nobody_and_not_reviewed(untouched):
    found = things(untouched, "lighthouse", "kk")
    assert set(found) == {"Claim", "Event"}
    assert "appearance" not in found["Claim"]
    assert found["Claim"]["name"] == "Шамшырақ салу"


@pytest.mark.parametrize(
    "date, start, end",
    [
        ("1907-03-02", "1907-03-02", "1907-03-02"),
        ("1907", "1907", "1907"),
        ("1906/1908", "1906", "1908"),
    ],
)
def test_an_event_begins_and_ends(island, date, start, end):
    island.change(COUNCIL, "date: 1907-03-02", f"date: {date}")
    assert things(island, "rule-passed")["Event"] == {
        "@type": "Event",
        "@id": f"{BASE}en/c/rule-passed/#event",
        "name": "Passing the rule",
        "description": "The rule was passed in March.",
        "startDate": start,
        "endDate": end,
    }


def test_an_undated_fact_is_no_event(untouched):
    assert "Event" not in things(untouched, "chair-chosen")


@pytest.mark.parametrize("language, site", [("kk", "Арал 1907"), ("en", "Island 1907")])
def test_a_page_is_an_article_of_the_site(untouched, language, site):
    subject = Subject(language, f"{language}/council/", "Title", "Said")
    (page,) = page_things(untouched.records(), subject, BASE)
    assert page.pop("author") == page.pop("publisher")
    assert page == {
        "@type": "Article",
        "@id": f"{BASE}{language}/council/",
        "headline": "Title",
        "description": "Said",
        "inLanguage": language,
        "datePublished": "1908-02-29",
        "version": "1.10.0",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "image": f"{BASE}assets/images/card-{language}.png",
        "isPartOf": {"@type": "WebSite", "name": site, "url": BASE},
    }


def test_the_data_are_a_dataset_on_the_page_that_is_their_home(untouched):
    found = dataset_thing(untouched.records(), "en", BASE)
    assert found["@id"] == f"{BASE}en/lists/#dataset"
    assert (found["name"], found["creator"]) == ("Island 1907", AUTHOR)
    assert found["inLanguage"] == ["kk", "en"]
    assert (found["version"], found["datePublished"]) == ("1.10.0", "1908-02-29")
    (file,) = found["distribution"]
    assert file["contentUrl"] == f"{BASE}data/facts.json"


def test_json_ld_is_safe_inside_a_script():
    text = linked_data([{"name": "</script><b>Қазақ"}])
    assert "<" not in text
    assert "Қазақ" in text
    assert json.loads(text) == {
        "@context": {"@vocab": "https://schema.org/"},
        "@graph": [{"name": "</script><b>Қазақ"}],
    }
