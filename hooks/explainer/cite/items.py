"""CSL-JSON items: what a fact of this site, and each of its sources, is cited from.

https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
"""

from typing import Any

from ..addresses import card_address
from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.source import Source
from ..records.model.values import Language

Item = dict[str, Any]
"""A CSL-JSON item."""


def permalink(records: Records, fact: Fact, language: Language, base: str) -> str:
    """Return the address under which to cite *fact*: its card, and the edition that was read."""
    return f"{base}{card_address(language, fact.id)}?edition={records.site.edition.version}"


def fact_item(records: Records, fact: Fact, language: Language, base: str) -> Item:
    """Return the CSL-JSON item of a fact on this site, published at *base*."""
    site = records.site
    return {
        "id": fact.id,
        "type": "webpage",
        "title": fact.title[language],
        "author": [{"literal": site.contributors[language]}],
        "container-title": site.title[language],
        "version": site.edition.version,
        "issued": _date_parts(site.edition.date),
        "language": language,
        "URL": permalink(records, fact, language, base),
        "abstract": fact.statement[language],
    }


def source_item(source: Source) -> Item:
    """Return the CSL-JSON item of a source; it has an author only where one is recorded."""
    people = [person.model_dump(exclude_none=True) for person in source.author]
    item: Item = {
        "id": source.id,
        "type": source.type,
        "title": f"[{source.title}]" if source.supplied_title else source.title,
        "language": source.language,
        "URL": source.url,
    }
    if people:
        item["author"] = people
    optional = {
        "container-title": source.container,
        "publisher": source.publisher,
        "volume": source.volume,
        "issue": source.issue,
        "page": source.page,
        "number": source.number,
        "DOI": source.doi,
    }
    item |= {name: value for name, value in optional.items() if value}
    if source.issued:
        item["issued"] = _date_parts(source.issued)
    return item


def _date_parts(edtf: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in day.split("-")] for day in edtf.split("/")]}
