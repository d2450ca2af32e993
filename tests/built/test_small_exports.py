"""The published data say what the records say."""

import csv
import io
import json

import pytest
from icalendar import Calendar
from pybtex.database import parse_string

from explainer.records.model.values import LANGUAGES
from tests.small import SMALL_URL


@pytest.fixture
def data(small_site):
    """Return a data file: JSON as it is parsed, tables as rows."""

    def read(name):
        text = small_site.files[f"data/{name}"]
        if name.endswith(".csv"):
            return list(csv.DictReader(io.StringIO(text)))
        return json.loads(text) if name.endswith(".json") else text

    return read


def address(language, fact):
    page = "" if fact.page == "index" else f"{fact.page}/"
    return f"{SMALL_URL}{language}/{page}#{fact.id}"


def test_every_json_file_says_its_edition_and_licence(data):
    for name in ("facts", "timeline", "sources", "glossary", "elections-1998", "powers"):
        file = data(f"{name}.json")
        assert (file["edition"], file["date"]) == ("0.10.0", "2026-11-20")
        assert (file["license"], file["format"]) == ("CC-BY-4.0", "1.0")


def test_facts_json_has_the_whole_record_and_its_addresses(data, small_site):
    for published, fact in zip(data("facts.json")["facts"], small_site.records.facts, strict=True):
        assert published.pop("url") == {code: address(code, fact) for code in LANGUAGES}
        assert published.pop("card") == {c: f"{SMALL_URL}{c}/c/{fact.id}/" for c in LANGUAGES}
        assert published == fact.model_dump(mode="json", exclude_none=True)


def test_facts_csv_has_each_text_in_its_own_column(data, small_site):
    for row, fact in zip(data("facts.csv"), small_site.records.facts, strict=True):
        plain = ("id", "page", "section", "kind", "verdict", "reviewed")
        assert [row[name] for name in plain] == [getattr(fact, name) for name in plain]
        assert row["date"] == (fact.date or "")
        assert row["sentences"] == " ".join(map(str, fact.sentences))
        assert row["sources"] == " ".join(evidence.source for evidence in fact.evidence)
        for code in LANGUAGES:
            for name in ("title", "statement", "known", "correction"):
                text = getattr(fact, name)
                assert row[f"{name}_{code}"] == (text[code] if text else "")
            assert row[f"url_{code}"] == address(code, fact)
            assert row[f"card_{code}"] == f"{SMALL_URL}{code}/c/{fact.id}/"


def test_the_timeline_is_in_order_of_time(data):
    events = [(event["id"], event["date"]) for event in data("timeline.json")["events"]]
    assert events == [
        ("quay-closure", "1997-11/1998-01"), ("charter-adopted", "1998-03-14"),
        ("list-threshold", "1998-05"), ("vote-winner", "1998-06-21"),
    ]  # fmt: skip


def test_the_calendar_has_every_event_on_all_its_days(data, small_site):
    events = Calendar.from_ical(data("timeline.ics")).walk("VEVENT")
    days = [(str(e.decoded("dtstart")), str(e.decoded("dtend"))) for e in events]
    assert days == [
        ("1997-11-01", "1998-02-01"), ("1998-03-14", "1998-03-15"),
        ("1998-05-01", "1998-06-01"), ("1998-06-21", "1998-06-22"),
    ]  # fmt: skip
    for event in events:
        fact = small_site.records.fact[str(event["uid"]).split("@")[0]]
        assert str(event["summary"]) == f"{fact.title.kk} · {fact.title.en}"
        assert str(event["description"]) == f"{fact.statement.kk}\n{fact.statement.en}"
        assert str(event["url"]) == f"{SMALL_URL}kk/c/{fact.id}/"


def test_the_election_has_each_share_of_its_own_whole(data):
    columns = (
        "party",
        "votes",
        "share_of_valid",
        "share_of_ballots",
        "share_of_registered",
        "seats",
    )
    rows = {status: [] for status in ("preliminary", "final")}
    for row in data("elections-1998.csv"):
        rows[row["status"]].append([row[name] for name in columns])
        assert row["as_of"] == {"preliminary": "1998-06-22", "final": "1998-06-24"}[row["status"]]
    assert rows["final"] == [
        ["sail", "512", "37.84", "37.18", "27.83", "3"],
        ["anchor", "744", "54.99", "54.03", "40.43", "6"],
        ["beacon", "97", "7.17", "7.04", "5.27", "0"],
    ]
    assert rows["preliminary"] == [
        ["anchor", "726", "54.4", "", "", ""], ["beacon", "", "7.4", "", "", ""],
        ["sail", "508", "38.1", "", "", ""],
    ]  # fmt: skip
    names = {row["party"]: (row["name_kk"], row["name_en"]) for row in data("elections-1998.csv")}
    assert names["anchor"] == (
        "«Зәкір» айлақ жұмысшыларының тізімі",
        "Harbour Workers’ List ‘Anchor’",
    )


def test_records_that_are_no_facts_are_published_whole(data, small_site):
    records = small_site.records
    for file, key, kind in (("sources", "sources", "sources"), ("glossary", "terms", "terms")):
        whole = [item.model_dump(mode="json", exclude_none=True) for item in getattr(records, kind)]
        assert data(f"{file}.json")[key] == whole
    election = records.election.model_dump(mode="json", exclude_none=True)
    assert data("elections-1998.json")["election"] == election
    powers = records.powers.model_dump(mode="json", exclude_none=True)
    assert data("powers.json")["powers"] == powers["powers"]
    for row, term in zip(data("glossary.csv"), records.terms, strict=True):
        assert row == {
            "id": term.id, "kk": term.forms.kk, "en": term.forms.en, "ru": term.forms.ru,
            "definition_kk": term.definition.kk, "definition_en": term.definition.en,
        }  # fmt: skip


def test_only_people_are_authors_of_a_source(data):
    entries = parse_string(data("sources.bib"), "bibtex").entries
    authors = {name: entry.persons.get("author", []) for name, entry in entries.items()}
    named = {name: [str(person) for person in people] for name, people in authors.items() if people}
    assert named == {"gazette": ["Moran, Edith"], "handbook": ["Bower"]}
    assert [line for line in data("sources.ris").splitlines() if line.startswith("AU")] == [
        "AU  - Moran, Edith", "AU  - Bower",
    ]  # fmt: skip
    items = {item["id"]: item for item in data("sources.csl.json")}
    assert items["gazette"]["author"] == [{"family": "Moran", "given": "Edith"}]
    assert "author" not in items["minutes"]
    assert items["minutes"]["publisher"] == "Ақайлақ қалалық кеңесі"


def test_an_item_has_everything_that_is_recorded_of_its_source(data):
    items = {item["id"]: item for item in data("sources.csl.json")}
    assert items["gazette"] == {
        "id": "gazette", "type": "article-newspaper", "title": "Akailak votes under its charter",
        "language": "en", "URL": "https://gazette.example/1998/vote",
        "author": [{"family": "Moran", "given": "Edith"}], "container-title": "Lakeshore Gazette",
        "publisher": "Lakeshore Press", "volume": "17", "issue": "25", "page": "2–3",
        "DOI": "10.5555/lake.1998.17", "issued": {"date-parts": [[1998, 6, 22]]},
    }  # fmt: skip
    assert items["handbook"]["title"] == "[Entry on the harbour of Akailak]"
    assert items["charter-new"]["number"] == "12"


def test_the_package_describes_every_file(data, small_site):
    package = data("datapackage.json")
    described = {f"data/{resource['path']}" for resource in package["resources"]}
    files = {path for path in small_site.files if path.startswith("data/")}
    assert described == files - {"data/datapackage.json"}
    assert (package["name"], package["title"]) == ("the-akailak-charter", "The Akailak Charter")
    types = {
        field["name"]: field["type"]
        for resource in package["resources"]
        if resource["path"] == "elections-1998.csv"
        for field in resource["schema"]["fields"]
    }
    assert types == {
        "status": "string", "as_of": "date", "party": "string", "name_kk": "string",
        "name_en": "string", "votes": "integer", "share_of_valid": "number",
        "share_of_ballots": "number", "share_of_registered": "number", "seats": "integer",
    }  # fmt: skip
