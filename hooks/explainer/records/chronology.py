"""Dated facts in order of time."""

from dataclasses import dataclass

from .collection import Records
from .model.fact import Fact
from .model.site import PageEntry
from .model.values import date_bounds


@dataclass(frozen=True)
class Year:
    """A year and the facts that begin in it."""

    label: str
    facts: tuple[Fact, ...]


def dated(records: Records) -> list[Fact]:
    """Return every dated fact in order of time; a day comes before the month it begins."""
    facts = [fact for fact in records.facts if fact.date]
    return sorted(facts, key=lambda fact: (*date_bounds(fact.date or ""), fact.id))


def years(records: Records) -> tuple[Year, ...]:
    """Return every dated fact, by the year in which it begins."""
    found: dict[str, list[Fact]] = {}
    for fact in dated(records):
        found.setdefault((fact.date or "")[:4], []).append(fact)
    return tuple(Year(year, tuple(facts)) for year, facts in found.items())


def topics(records: Records) -> tuple[PageEntry, ...]:
    """Return the pages whose dated facts make a topic, in the order of the navigation."""
    present = {fact.page for fact in records.facts if fact.date}
    return tuple(page for page in records.site.pages if page.topic and page.id in present)
