"""The published data as tables (CSV), as a calendar, and the package that describes them."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable
from typing import Any

from icalendar import Calendar, Event

from ..addresses import card_address, fact_address
from ..records.chronology import dated
from ..records.collection import Records
from ..records.model.election import Election
from ..records.model.fact import Fact
from ..records.model.values import LANGUAGES, first_day, last_day
from ..records.tallies import result_rows

Row = dict[str, object]


def csv_text(rows: Iterable[Row]) -> str:
    """Return *rows* as CSV (RFC 4180 but for line ends, which are LF), with a header."""
    rows = list(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def fact_rows(records: Records, base: str) -> list[Row]:
    """Return a row for each fact; lists are separated by spaces."""
    return [_fact_row(fact, base) for fact in records.facts]


def _fact_row(fact: Fact, base: str) -> Row:
    row: Row = {
        "id": fact.id,
        "page": fact.page,
        "section": fact.section,
        "kind": fact.kind,
        "date": fact.date or "",
        "sentences": " ".join(str(number) for number in fact.sentences),
        "verdict": fact.verdict,
        "sources": " ".join(dict.fromkeys(item.source for item in fact.evidence)),
        "reviewed": fact.reviewed,
    }
    for language in LANGUAGES:
        row |= {
            f"title_{language}": fact.title[language],
            f"statement_{language}": fact.statement[language],
            f"known_{language}": fact.known[language] if fact.known else "",
            f"correction_{language}": fact.correction[language] if fact.correction else "",
            f"url_{language}": base + fact_address(language, fact),
            f"card_{language}": base + card_address(language, fact.id),
        }
    return row


def election_rows(election: Election) -> list[Row]:
    """Return a row for each party in each tally; what nobody reported is empty."""
    names = {party.id: party.name for party in election.parties}
    return [
        {
            "status": tally.status,
            "as_of": tally.as_of,
            "party": row.party,
            "name_kk": names[row.party].kk,
            "name_en": names[row.party].en,
            "votes": _cell(row.votes),
            "share_of_valid": _cell(row.share),
            "share_of_ballots": _cell(row.share_of_ballots),
            "share_of_registered": _cell(row.share_of_registered),
            "seats": _cell(row.seats),
        }
        for tally in election.tallies
        for row in result_rows(tally)
    ]


def _cell(value: object) -> object:
    return "" if value is None else value


def term_rows(records: Records) -> list[Row]:
    """Return a row for each term of the glossary."""
    return [
        {
            "id": term.id,
            "kk": term.forms.kk,
            "en": term.forms.en,
            "ru": term.forms.ru,
            "definition_kk": term.definition.kk,
            "definition_en": term.definition.en,
        }
        for term in records.terms
    ]


def calendar(records: Records, base: str) -> str:
    """Return the dated facts as an iCalendar (RFC 5545); events last all the days they cover."""
    site = records.site
    made = Calendar()
    made.add("prodid", f"-//{site.title.en}//{site.edition.version}//EN")
    made.add("version", "2.0")
    for fact in dated(records):
        event = Event()
        event.add("uid", f"{fact.id}@{base}")
        event.add("dtstamp", dt.datetime.fromisoformat(f"{site.edition.date}T00:00:00+00:00"))
        event.add("dtstart", first_day(fact.date or ""))
        event.add("dtend", last_day(fact.date or "") + dt.timedelta(days=1))
        event.add("summary", f"{fact.title.kk} · {fact.title.en}")
        event.add("description", f"{fact.statement.kk}\n{fact.statement.en}")
        event.add("url", base + card_address("kk", fact.id))
        made.add_component(event)
    lines: bytes = made.to_ical()
    return lines.decode()


_TYPES = {"votes": "integer", "seats": "integer", "reviewed": "date", "as_of": "date"}
_TYPES |= dict.fromkeys(
    ("share_of_valid", "share_of_ballots", "share_of_registered"), "number"
)  # fmt: skip


def data_package(records: Records, tables: dict[str, list[Row]], others: list[str]) -> Any:
    """Return the description of the published data (Frictionless Data Package 1).

    *tables* are the CSV files by path with their rows; *others* the remaining paths; both
    relative to the package's own folder.
    """
    site = records.site
    return {
        "profile": "data-package",
        "name": _package_name(site.title.en),
        "title": site.title.en,
        "description": site.description.en,
        "version": site.edition.version,
        "created": f"{site.edition.date}T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [
            *(_table_resource(path, rows) for path, rows in tables.items()),
            *(_resource(path) for path in others),
        ],
    }


def _package_name(title: str) -> str:
    """Return *title* as a package may be named: small letters, digits and hyphens."""
    return re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")


def _resource(path: str) -> dict[str, Any]:
    name, _, suffix = path.rpartition(".")
    plain = name.lower().replace(".", "-").replace("/", "-")
    return {"name": f"{plain}-{suffix}", "path": path, "format": suffix, "encoding": "utf-8"}


def _table_resource(path: str, rows: list[Row]) -> dict[str, Any]:
    fields = [{"name": name, "type": _TYPES.get(name, "string")} for name in rows[0]]
    return _resource(path) | {
        "profile": "tabular-data-resource",
        "schema": {"fields": fields, "missingValues": [""]},
    }
