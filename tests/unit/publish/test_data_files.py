"""Everything that the site is made of is published as data."""

import json

import pytest

from explainer.publish.data_files import data_files
from explainer.records.canonical import schema_texts
from tests.unit.making import BASE

PLAIN = {
    "facts.json", "facts.csv", "timeline.json", "timeline.ics", "sources.json", "sources.bib",
    "sources.ris", "sources.csl.json", "glossary.json", "glossary.csv", "elections-1907.json",
    "elections-1907.csv", "powers.json", "datapackage.json",
}  # fmt: skip


@pytest.fixture(scope="module")
def files(untouched):
    return data_files(untouched.records(), BASE)


def data(files, name):
    return json.loads(files[f"data/{name}"])


def test_every_file_is_there_and_no_other(files):
    schemas = {path.removeprefix("data/") for path in schema_texts()}
    assert {path.removeprefix("data/") for path in files} == PLAIN | schemas


def test_the_package_lists_every_file_but_itself(files):
    listed = {
        f"data/{resource['path']}" for resource in data(files, "datapackage.json")["resources"]
    }
    assert listed == set(files) - {"data/datapackage.json"}


@pytest.mark.parametrize(
    "name", ["facts", "timeline", "sources", "glossary", "elections-1907", "powers"]
)
def test_each_file_says_of_which_edition_it_is_and_what_may_be_done_with_it(files, name):
    made = data(files, f"{name}.json")
    assert (made["format"], made["edition"], made["date"]) == ("1.0", "1.10.0", "1908-02-29")
    assert made["license"] == "CC-BY-4.0"
    assert files[f"data/{name}.json"].endswith("}\n")
    assert "\\u04" not in files[f"data/{name}.json"]


def test_facts_have_everything_that_their_record_says_and_where_they_stand(files, untouched):
    records = untouched.records()
    facts = {fact["id"]: fact for fact in data(files, "facts.json")["facts"]}
    assert list(facts) == [fact.id for fact in records.facts]
    fact = facts["rule-passed"]
    assert fact.pop("url") == {c: f"{BASE}{c}/council/#rule-passed" for c in ("kk", "en")}
    assert fact.pop("card") == {c: f"{BASE}{c}/c/rule-passed/" for c in ("kk", "en")}
    assert fact == records.fact["rule-passed"].model_dump(mode="json", exclude_none=True)
    assert "correction" not in fact


def test_the_timeline_is_in_order_of_time(files):
    events = data(files, "timeline.json")["events"]
    assert [event["id"] for event in events] == ["lighthouse", "rule-passed", "vote-held"]
    assert set(events[0]) == {"id", "date", "title", "verdict", "kind", "url", "card"}
    assert events[0]["title"]["en"] == "Building the lighthouse"


def test_sources_terms_election_and_powers_are_those_of_the_records(files, untouched):
    records = untouched.records()
    assert [source["id"] for source in data(files, "sources.json")["sources"]] == [
        "album", "daily", "gazette",
    ]  # fmt: skip
    assert data(files, "glossary.json")["terms"][0]["forms"]["ru"] == "совет острова"
    election = data(files, "elections-1907.json")["election"]
    assert election == records.election.model_dump(mode="json", exclude_none=True)
    assert data(files, "powers.json")["powers"][0]["fact"] == "chair-chosen"


def test_citations_are_of_sources(files):
    assert files["data/sources.bib"].count("@online{") == 3
    assert files["data/sources.ris"].count("TY  - ") == 3
    assert [item["id"] for item in data(files, "sources.csl.json")] == ["album", "daily", "gazette"]


def test_what_a_project_does_not_have_is_not_published(island):
    for path in ("data/powers.yaml", "data/elections/1907.yaml", "data/glossary.yaml"):
        island.remove(path)
    files = data_files(island.records(), BASE)
    gone = {"powers.json", "elections-1907.json", "elections-1907.csv", "glossary.csv"}
    assert not {f"data/{name}" for name in gone} & set(files)
    assert data(files, "glossary.json")["terms"] == []
