"""The data that is published beside the pages, under ``/data/``."""

import json
from typing import Any

from ..addresses import card_address, fact_address
from ..cite.formats import bibtex, csl_json, ris
from ..cite.items import source_item
from ..records.chronology import dated
from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.values import LANGUAGES
from ..records.schema import schemas
from .tables import (
    calendar,
    csv_text,
    data_package,
    election_rows,
    fact_rows,
    term_rows,
)

FORMAT_VERSION = "1.0"
"""Version of the shape of the published data; raised when a field changes its meaning."""


def data_files(records: Records, base: str) -> dict[str, str]:
    """Return the published data files by path; *base* is where the site will stand."""
    files = {
        "data/facts.json": _json(_envelope(records) | {"facts": _facts(records, base)}),
        "data/timeline.json": _json(_envelope(records) | {"events": _timeline(records, base)}),
        "data/sources.json": _json(
            _envelope(records) | {"sources": [_plain(source) for source in records.sources]}
        ),
        "data/glossary.json": _json(
            _envelope(records) | {"terms": [_plain(term) for term in records.terms]}
        ),
    }
    for election in records.elections:
        file = f"data/elections-{election.year}.json"
        files[file] = _json(_envelope(records) | {"election": _plain(election)})
    if records.powers.powers:
        files["data/powers.json"] = _json(_envelope(records) | _plain(records.powers))
    items = [source_item(source) for source in records.sources]
    files["data/sources.bib"] = bibtex(items)
    files["data/sources.ris"] = ris(items)
    files["data/sources.csl.json"] = csl_json(items)
    files["data/timeline.ics"] = calendar(records, base)
    for name, schema in schemas().items():
        files[f"data/schema/{name}.schema.json"] = _json(schema)
    rows = {
        "facts.csv": fact_rows(records, base),
        **{f"elections-{item.year}.csv": election_rows(item) for item in records.elections},
        "glossary.csv": term_rows(records),
    }
    others = sorted(path.removeprefix("data/") for path in files)
    rows = {name: table for name, table in rows.items() if table}
    files |= {f"data/{name}": csv_text(table) for name, table in rows.items()}
    files["data/datapackage.json"] = _json(data_package(records, rows, others))
    return files


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _plain(record: Any) -> Any:
    return record.model_dump(mode="json", exclude_none=True)


def _envelope(records: Records) -> dict[str, Any]:
    edition = records.site.edition
    return {
        "format": FORMAT_VERSION,
        "edition": edition.version,
        "date": edition.date,
        "license": "CC-BY-4.0",
    }


def _facts(records: Records, base: str) -> list[dict[str, Any]]:
    return [_fact(fact, base) for fact in records.facts]


def _fact(fact: Fact, base: str) -> dict[str, Any]:
    addresses = {
        "url": {language: base + fact_address(language, fact) for language in LANGUAGES},
        "card": {language: base + card_address(language, fact.id) for language in LANGUAGES},
    }
    plain: dict[str, Any] = _plain(fact)
    return plain | addresses


def _timeline(records: Records, base: str) -> list[dict[str, Any]]:
    fields = ("id", "date", "title", "verdict", "kind", "url", "card")
    facts = [_fact(fact, base) for fact in dated(records)]
    return [{field: fact[field] for field in fields} for fact in facts]
