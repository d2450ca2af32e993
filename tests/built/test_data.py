"""The published data can be read by the tools it is made for."""

import csv
import datetime as dt
import json

from frictionless import Package
from icalendar import Calendar
from pybtex.database import parse_string

from explainer.records.model.values import first_day, last_day
from tests.conftest import SITE_URL


def test_the_data_package_describes_every_file_and_every_table_is_valid(site):
    folder = site / "data"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"] for resource in package["resources"]}
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert described == files - {"datapackage.json", "index.html"}
    tables = [item for item in package["resources"] if item["path"].endswith(".csv")]
    report = Package({**package, "resources": tables}, basepath=str(folder)).validate()
    assert report.valid, report.flatten(["message"])


def test_the_table_of_facts_has_a_row_for_each_fact(site, records):
    with (site / "data/facts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [fact.id for fact in records.facts]
    assert rows[0]["url_kk"].startswith(f"{SITE_URL}kk/")
    assert rows[0]["statement_kk"] == records.facts[0].statement.kk


def test_the_calendar_has_every_dated_fact_on_its_days(site, records):
    text = (site / "data/timeline.ics").read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n")  # RFC 5545 wants CRLF
    events = {
        str(event["uid"]).split("@")[0]: event for event in Calendar.from_ical(text).walk("VEVENT")
    }
    assert events.keys() == {fact.id for fact in records.facts if fact.date}
    for name, event in events.items():
        date = records.fact[name].date
        assert event.decoded("dtstart") == first_day(date)
        assert event.decoded("dtend") == last_day(date) + dt.timedelta(days=1)


def test_the_bibliography_files_have_every_source(site, records):
    ids = {source.id for source in records.sources}
    bib = parse_string((site / "data/sources.bib").read_text(encoding="utf-8"), "bibtex")
    assert set(bib.entries) == ids
    csl = json.loads((site / "data/sources.csl.json").read_text(encoding="utf-8"))
    assert {item["id"] for item in csl} == ids
