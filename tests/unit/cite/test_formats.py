"""BibTeX, RIS and CSL-JSON are read back by parsers of those formats."""

import json

import jsonschema
import pytest
import rispy
from pybtex.database import parse_string

from explainer.cite.formats import bibtex, csl_json, ris
from explainer.cite.items import fact_item, source_item
from tests.conftest import ROOT
from tests.unit.making import BASE


def items_of(records):
    items = [fact_item(records, fact, "kk", BASE) for fact in records.facts]
    return items + [source_item(source) for source in records.sources]


@pytest.fixture(scope="module")
def item(untouched):
    records = untouched.records()
    return fact_item(records, records.fact["rule-passed"], "en", BASE)


@pytest.fixture(scope="module")
def daily(untouched):
    return source_item(untouched.records().source["daily"])


def entry_of(item):
    return parse_string(bibtex([item]), "bibtex").entries[item["id"]]


def ris_of(item):
    (entry,) = rispy.loads(ris([item]))
    return entry


def test_bibtex_has_every_item_under_its_id(records):
    items = items_of(records)
    library = parse_string(bibtex(items), "bibtex")
    assert set(library.entries) == {item["id"] for item in items}


def test_bibtex_says_what_the_item_says(item):
    entry = entry_of(item)
    assert entry.type == "online"
    assert dict(entry.fields) == {
        "title": "{Passing the rule}",
        "date": "1908-02-29",
        "version": "1.10.0",
        "organization": "Island 1907",
        "url": f"{BASE}en/c/rule-passed/?edition=1.10.0",
        "language": "en",
    }
    (author,) = entry.persons["author"]
    assert author.last_names == ["{Island contributors}"]


def test_bibtex_names_people_and_leaves_out_what_nobody_recorded(daily):
    entry = entry_of(daily)
    authors = [(person.first_names, person.last_names) for person in entry.persons["author"]]
    assert authors == [(["Ada"], ["Gull"]), ([], ["Puffin"])]
    assert "version" not in entry.fields
    assert "doi" not in entry.fields


def test_bibtex_has_number_and_doi_where_there_are_any(daily):
    fields = entry_of(daily | {"number": "7", "DOI": "10.1000/182"}).fields
    assert (fields["number"], fields["doi"]) == ("7", "10.1000/182")


@pytest.mark.parametrize("character", "&%$#_{}")
def test_what_bibtex_takes_for_code_is_escaped(item, character):
    text = f"a {character} b"
    entry = bibtex([item | {"title": text, "container-title": text}])
    assert entry.count(f"a \\{character} b") == 2


def test_a_backslash_is_written_out_in_bibtex(item):
    assert "{a \\textbackslash{} b}" in bibtex([item | {"title": "a \\ b"}])


@pytest.mark.parametrize(
    "parts, date",
    [
        ([[1907]], "1907"),
        ([[1907, 5]], "1907-05"),
        ([[1907, 5, 1], [1907, 5, 2]], "1907-05-01/1907-05-02"),
    ],
)
def test_bibtex_dates_are_edtf(item, parts, date):
    assert entry_of(item | {"issued": {"date-parts": parts}}).fields["date"] == date


def test_an_item_without_a_date_has_none(item):
    bare = {name: value for name, value in item.items() if name != "issued"}
    assert "date" not in entry_of(bare).fields
    assert not {"year", "date"} & set(ris_of(bare))


def test_ris_has_every_item_in_order(records):
    items = items_of(records)
    entries = rispy.loads(ris(items))
    assert [entry["id"] for entry in entries] == [item["id"] for item in items]
    assert [entry["title"] for entry in entries] == [item["title"] for item in items]


def test_ris_says_what_the_item_says(item):
    assert ris_of(item) == {
        "type_of_reference": "ELEC",
        "id": "rule-passed",
        "authors": ["Island contributors"],
        "title": "Passing the rule",
        "secondary_title": "Island 1907",
        "year": "1908",
        "date": "1908/02/29",
        "edition": "1.10.0",
        "language": "en",
        "urls": [f"{BASE}en/c/rule-passed/?edition=1.10.0"],
        "abstract": "The rule was passed in March.",
    }


def test_ris_begins_with_its_first_tag_and_has_no_running_numbers(item, daily):
    text = ris([item, daily])
    assert text.startswith("TY  - ELEC\n")
    lines = [line for line in text.split("\n") if line]
    assert all(line[2:5] == "  -" for line in lines)


def test_ris_names_people(daily):
    entry = ris_of(daily | {"DOI": "10.1000/182"})
    assert entry["authors"] == ["Gull, Ada", "Puffin"]
    assert entry["doi"] == "10.1000/182"


def test_of_an_interval_ris_has_the_first_day(item):
    entry = ris_of(item | {"issued": {"date-parts": [[1907, 5], [1908, 1]]}})
    assert (entry["year"], entry["date"]) == ("1907", "1907/05")


def test_csl_json_is_the_items_and_fits_its_schema(records):
    items = items_of(records)
    text = csl_json(items)
    assert json.loads(text) == items
    assert text.endswith("]\n")
    assert "\\u04" not in text
    schema = (ROOT / "tests/unit/cite/csl-data.schema.json").read_text(encoding="utf-8")
    jsonschema.Draft7Validator(json.loads(schema)).validate(items)
