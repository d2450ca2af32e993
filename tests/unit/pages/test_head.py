"""What machines read in a page's head is in the page's own language."""

from urllib.parse import parse_qsl

import pytest

from explainer.cite.items import fact_item
from explainer.pages.head import Subject, coins, head
from tests.unit.making import BASE

SAID = {
    "kk": {"title": "Ереже", "name": "Арал 1907", "author": "Арал авторлары", "alt": "Арал 1907. Бір аралдың кеңесі"},
    "en": {"title": "Rule", "name": "Island 1907", "author": "Island contributors", "alt": "Island 1907. The council of one island"},
}  # fmt: skip


def metas(island, language):
    subject = Subject(language, f"{language}/c/rule/", SAID[language]["title"], "Said")
    found = head(island.records(), subject, BASE)
    named = {meta["name"]: meta["content"] for meta in found if "name" in meta}
    properties = {meta["property"]: meta["content"] for meta in found if "property" in meta}
    assert len(named) + len(properties) == len(found), "each is said once"
    return named, properties


@pytest.mark.parametrize(
    "language, locale, other", [("kk", "kk_KZ", "en_GB"), ("en", "en_GB", "kk_KZ")]
)
def test_open_graph_names_the_pages_own_locale_and_the_other_as_the_other(
    untouched, language, locale, other
):
    said = SAID[language]
    _, properties = metas(untouched, language)
    assert properties == {
        "og:type": "article",
        "og:title": said["title"],
        "og:description": "Said",
        "og:url": f"{BASE}{language}/c/rule/",
        "og:site_name": said["name"],
        "og:locale": locale,
        "og:locale:alternate": other,
        "og:image": f"{BASE}assets/images/card-{language}.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": said["alt"],
    }


@pytest.mark.parametrize("language", ["kk", "en"])
def test_reference_managers_read_title_author_date_and_address(untouched, language):
    said = SAID[language]
    named, _ = metas(untouched, language)
    assert named == {
        "citation_title": said["title"],
        "citation_author": said["author"],
        "citation_publication_date": "1908/02/29",
        "citation_online_date": "1908/02/29",
        "citation_language": language,
        "citation_public_url": f"{BASE}{language}/c/rule/",
        "citation_abstract": "Said",
        "DC.title": said["title"],
        "DC.creator": said["author"],
        "DC.publisher": said["name"],
        "DC.date": "1908-02-29",
        "DC.language": language,
        "DC.identifier": f"{BASE}{language}/c/rule/",
        "DC.description": "Said",
        "DC.type": "Text",
        "DC.rights": "https://creativecommons.org/licenses/by/4.0/",
        "twitter:card": "summary_large_image",
    }


def test_coins_carry_what_the_item_says(untouched):
    records = untouched.records()
    item = fact_item(records, records.fact["rule-passed"], "kk", BASE) | {"title": "Ереже & «ол»"}
    assert parse_qsl(coins(item, "Арал 1907")) == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "webpage"),
        ("rft.title", "Ереже & «ол»"),
        ("rft.source", "Арал 1907"),
        ("rft.creator", "Арал авторлары"),
        ("rft.date", "1908-02-29"),
        ("rft.identifier", f"{BASE}kk/c/rule-passed/?edition=1.10.0"),
        ("rft.language", "kk"),
        ("rft.description", "Ереже наурызда қабылданды."),
    ]
