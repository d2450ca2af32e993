"""The data as tables, as a calendar, and the package that describes them."""

import csv
import io

import pytest
from icalendar import Calendar

from explainer.publish.tables import (
    calendar,
    csv_text,
    data_package,
    election_rows,
    fact_rows,
    term_rows,
)
from tests.unit.making import BASE, COUNCIL, LIGHT


def by(rows, key):
    return {row[key]: row for row in rows}


def test_csv_has_a_header_and_is_read_back_by_any_reader():
    rows = [{"a": 'x "y", z', "b": 1}, {"a": "ә\nb", "b": ""}]
    text = csv_text(rows)
    assert text.startswith("a,b\n")
    assert "\r" not in text
    read = list(csv.DictReader(io.StringIO(text)))
    assert read == [{"a": 'x "y", z', "b": "1"}, {"a": "ә\nb", "b": ""}]


def test_a_fact_is_a_row_of_everything_that_is_one_value(untouched):
    row = by(fact_rows(untouched.records(), BASE), "id")["chair-chosen"]
    assert row == {
        "id": "chair-chosen", "page": "council", "section": "rules", "kind": "rule", "date": "",
        "sentences": "2", "verdict": "contradicted", "sources": "daily gazette",
        "reviewed": "1908-01-30",
        "title_kk": "Төраға сайлау", "statement_kk": "Төрағаны кеңес сайлады.",
        "known_kk": "Төраға тағайындалды.", "correction_kk": "Төрағаны әкімдік тағайындады.",
        "url_kk": f"{BASE}kk/council/#chair-chosen", "card_kk": f"{BASE}kk/c/chair-chosen/",
        "title_en": "Choosing the chair", "statement_en": "The council chose the chair.",
        "known_en": "The chair was appointed.",
        "correction_en": "The governor appointed the chair.",
        "url_en": f"{BASE}en/council/#chair-chosen", "card_en": f"{BASE}en/c/chair-chosen/",
    }  # fmt: skip


def test_lists_are_parted_by_spaces_and_what_is_not_there_is_empty(island):
    text = "  - source: gazette\n    relation: contradicts"
    island.change(COUNCIL, text, text.replace("gazette", "daily"))
    rows = by(fact_rows(island.records(), BASE), "id")
    assert rows["vote-held"]["sentences"] == "1 2"
    assert rows["chair-chosen"]["sources"] == "daily"
    light = rows["lighthouse"]
    assert (light["date"], light["sentences"], light["sources"]) == ("1906/1908", "", "album")
    assert light["known_kk"] == light["known_en"] == light["correction_kk"] == ""


def test_facts_keep_their_order(untouched):
    records = untouched.records()
    assert [row["id"] for row in fact_rows(records, BASE)] == [fact.id for fact in records.facts]


def test_an_election_is_a_row_for_each_party_in_each_count(untouched):
    final, gulls, early, last = election_rows(untouched.records().election)
    assert [row["status"] for row in (final, gulls, early, last)] == [
        "final", "final", "preliminary", "preliminary",
    ]  # fmt: skip
    assert gulls == {
        "status": "final", "as_of": "1907-05-20", "party": "gulls",
        "name_kk": "«Шағала» партиясы", "name_en": "Party of Gulls", "votes": 520,
        "share_of_valid": "66.67", "share_of_ballots": "65.00", "share_of_registered": "52.00",
        "seats": 7,
    }  # fmt: skip
    assert final["seats"] == 0
    assert (last["as_of"], last["votes"], last["seats"]) == ("1907-05-15", "", "")
    assert (last["share_of_valid"], last["share_of_ballots"]) == ("65.75", "")
    assert early["votes"] == 250


def test_a_term_is_a_row_of_its_forms_and_meaning(untouched):
    assert term_rows(untouched.records())[0] == {
        "id": "islet-council", "kk": "арал кеңесі", "en": "council (IC)", "ru": "совет острова",
        "definition_kk": "Аралды басқаратын орган.",
        "definition_en": "The body that governs the island.",
    }  # fmt: skip


def events(island):
    made = Calendar.from_ical(calendar(island.records(), BASE))
    return made, {str(event["uid"]).split("@")[0]: event for event in made.walk("VEVENT")}


def test_dated_facts_are_events_in_order(untouched):
    made, found = events(untouched)
    assert list(found) == ["lighthouse", "rule-passed", "vote-held"]
    assert made["prodid"] == "-//Island 1907//1.10.0//EN"
    assert made["version"] == "2.0"
    event = found["rule-passed"]
    assert event["uid"] == f"rule-passed@{BASE}"
    assert event["summary"] == "Ережені қабылдау · Passing the rule"
    assert event["description"] == "Ереже наурызда қабылданды.\nThe rule was passed in March."
    assert event["url"] == f"{BASE}kk/c/rule-passed/"
    assert event["dtstamp"].dt.isoformat() == "1908-02-29T00:00:00+00:00"


@pytest.mark.parametrize(
    "date, start, end",
    [
        ("1907-03-02", "1907-03-02", "1907-03-03"),
        ("1908-02", "1908-02-01", "1908-03-01"),
        ("1907", "1907-01-01", "1908-01-01"),
        ("1906/1908", "1906-01-01", "1909-01-01"),
    ],
)
def test_an_event_lasts_all_the_days_of_its_date(island, date, start, end):
    """The end of an event in iCalendar is the first day after it."""
    island.change(LIGHT, "date: 1906/1908", f"date: {date}")
    event = events(island)[1]["lighthouse"]
    assert (str(event["dtstart"].dt), str(event["dtend"].dt)) == (start, end)


def test_the_package_describes_every_file(untouched):
    rows = {
        "facts.csv": fact_rows(untouched.records(), BASE),
        "x.csv": election_rows(untouched.records().election),
    }
    package = data_package(untouched.records(), rows, ["facts.json", "schema/site.schema.json"])
    assert package["name"] == "island-1907"
    assert (package["version"], package["created"]) == ("1.10.0", "1908-02-29T00:00:00Z")
    resources = by(package["resources"], "path")
    assert list(resources) == ["facts.csv", "x.csv", "facts.json", "schema/site.schema.json"]
    assert [r["name"] for r in resources.values()] == [
        "facts-csv", "x-csv", "facts-json", "schema-site-schema-json",
    ]  # fmt: skip
    assert {r["encoding"] for r in resources.values()} == {"utf-8"}
    assert resources["facts.json"]["format"] == "json"
    assert "schema" not in resources["facts.json"]


def test_columns_have_their_types_and_empty_cells_are_missing_values(untouched):
    tables = {
        "x.csv": election_rows(untouched.records().election),
        "facts.csv": fact_rows(untouched.records(), BASE),
    }
    election, facts = data_package(untouched.records(), tables, [])["resources"]
    types = {field["name"]: field["type"] for field in election["schema"]["fields"]}
    assert types == {
        "status": "string", "as_of": "date", "party": "string", "name_kk": "string",
        "name_en": "string", "votes": "integer", "share_of_valid": "number",
        "share_of_ballots": "number", "share_of_registered": "number", "seats": "integer",
    }  # fmt: skip
    assert election["schema"]["missingValues"] == [""]
    assert election["profile"] == "tabular-data-resource"
    reviewed = {field["name"]: field["type"] for field in facts["schema"]["fields"]}["reviewed"]
    assert reviewed == "date"


@pytest.mark.parametrize(
    "title, name", [("Island 1907", "island-1907"), ("The  ‘Isle’: 1–2!", "the-isle-1-2")]
)
def test_a_package_is_named_in_small_letters(island, title, name):
    island.change("data/site.yaml", "en: Island 1907}", f'en: "{title}"}}')
    assert data_package(island.records(), {}, [])["name"] == name
