"""What a fact of this site, and each of its sources, is cited from."""

import pytest

from explainer.cite.items import fact_item, permalink, source_item
from explainer.records.model.source import Source
from tests.unit.making import BASE


def test_a_fact_is_cited_by_what_it_says_and_where(untouched):
    records = untouched.records()
    assert fact_item(records, records.fact["vote-held"], "kk", BASE) == {
        "id": "vote-held",
        "type": "webpage",
        "title": "Кеңесті сайлау",
        "author": [{"literal": "Арал авторлары"}],
        "container-title": "Арал 1907",
        "version": "1.10.0",
        "issued": {"date-parts": [[1908, 2, 29]]},
        "language": "kk",
        "URL": f"{BASE}kk/c/vote-held/?edition=1.10.0",
        "abstract": "Кеңесті бәрі сайлады.",
    }


def test_the_permalink_names_card_and_edition(untouched):
    records = untouched.records()
    link = permalink(records, records.fact["lighthouse"], "en", BASE)
    assert link == f"{BASE}en/c/lighthouse/?edition=1.10.0"


def test_a_source_is_cited_by_what_was_recorded_of_it(untouched):
    source = untouched.records().source
    assert source_item(source["daily"]) == {
        "id": "daily",
        "type": "article-newspaper",
        "title": "The council is chosen",
        "language": "en",
        "URL": "https://example.org/daily",
        "author": [{"family": "Gull", "given": "Ada"}, {"family": "Puffin"}],
        "container-title": "The Daily Tern",
        "publisher": "Island Press",
        "issue": "12",
        "page": "3",
        "issued": {"date-parts": [[1907, 5, 16]]},
    }
    assert source_item(source["gazette"]) == {
        "id": "gazette",
        "type": "legislation",
        "title": "Арал ережесі",
        "language": "kk",
        "URL": "https://example.org/gazette",
        "publisher": "Арал газеті",
        "number": "7",
    }


def test_a_title_that_we_supplied_stands_in_brackets(untouched):
    assert source_item(untouched.records().source["album"])["title"] == "[Views of a lighthouse]"


@pytest.mark.parametrize(
    "issued, parts",
    [
        ("1907", [[1907]]),
        ("1907-05", [[1907, 5]]),
        ("1907-05/1908-01-02", [[1907, 5], [1908, 1, 2]]),
    ],
)
def test_a_source_is_dated_as_exactly_as_it_was_recorded(untouched, issued, parts):
    fields = untouched.records().source["daily"].model_dump() | {
        "issued": issued, "doi": "10.1000/182", "volume": "IV",
    }  # fmt: skip
    item = source_item(Source.model_validate(fields))
    assert item["issued"] == {"date-parts": parts}
    assert (item["DOI"], item["volume"]) == ("10.1000/182", "IV")
