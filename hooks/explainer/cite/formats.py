"""BibTeX, RIS and CSL-JSON, written from CSL-JSON items by libraries for those formats."""

import json
from typing import Any

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from .items import Item

_BIBTEX_SPECIAL = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_"} | {"{": r"\{", "}": r"\}", "\\": r"\textbackslash{}"}
)


def bibtex(items: list[Item]) -> str:
    """Return *items* as BibTeX (biblatex's ``@online``), in UTF-8."""
    library = Library([_bibtex_entry(item) for item in items])
    return write_string(library)


def _bibtex_entry(item: Item) -> Entry:
    values = {
        "author": " and ".join(_bibtex_name(name) for name in item.get("author", [])),
        "title": "{" + item["title"].translate(_BIBTEX_SPECIAL) + "}",
        "date": _iso_date(item.get("issued")),
        "version": item.get("version", ""),
        "number": item.get("number", ""),
        "organization": item.get("container-title", "").translate(_BIBTEX_SPECIAL),
        "url": item["URL"],
        "doi": item.get("DOI", ""),
        "language": item["language"],
    }
    fields = [Field(name, value) for name, value in values.items() if value]
    return Entry("online", item["id"], fields)


def _bibtex_name(name: dict[str, str]) -> str:
    if "literal" in name:
        return "{" + name["literal"].translate(_BIBTEX_SPECIAL) + "}"
    return ", ".join(part for part in (name["family"], name.get("given")) if part)


def _iso_date(date: dict[str, list[list[int]]] | None) -> str:
    days = date["date-parts"] if date else []
    return "/".join("-".join(f"{part:02d}" for part in day) for day in days)


class _RisWriter(rispy.RisWriter):  # type: ignore[misc]
    """Writes entries without the running numbers that are no part of the format."""

    def set_header(self, count: int) -> str:  # noqa: ARG002
        return ""


def ris(items: list[Item]) -> str:
    """Return *items* in the RIS format (type ``ELEC``, an electronic source)."""
    entries = [_ris_entry(item) for item in items]
    return str(rispy.dumps(entries, implementation=_RisWriter)).lstrip("\n")


def _ris_entry(item: Item) -> dict[str, Any]:
    names = [
        name.get("literal") or f"{name['family']}, {name.get('given', '')}".rstrip(", ")
        for name in item.get("author", [])
    ]
    date = _iso_date(item.get("issued")).split("/")[0]
    values = {
        "type_of_reference": "ELEC",
        "id": item["id"],
        "authors": names,
        "title": item["title"],
        "secondary_title": item.get("container-title", ""),
        "year": date[:4],
        "date": date.replace("-", "/"),
        "edition": item.get("version", ""),
        "language": item["language"],
        "urls": [item["URL"]],
        "doi": item.get("DOI", ""),
        "abstract": item.get("abstract", ""),
    }
    return {name: value for name, value in values.items() if value}


def csl_json(items: list[Item]) -> str:
    """Return *items* as CSL-JSON."""
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
