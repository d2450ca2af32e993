"""The ledger of addresses: every anchor ever published, so that none of them dies.

``data/ledger.tsv`` has a line for each: page, id, edition in which it first appeared, and a
seal. Lines are only ever added: each seal is made from the line and from the seal before it,
so that a line changed, moved or removed breaks every seal after it. What became of an anchor
(renamed, withdrawn) is told in the records, never here.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..findings import DataError, Finding
from ..records.collection import Records
from ..records.model.fact import Fact, Withdrawn
from ..records.yamlio import read_text

LEDGER = "data/ledger.tsv"
_SEAL_LENGTH = 12
_COLUMNS = 4

Anchor = tuple[str, str]
"""A page's slug (``index`` for the overview) and an id on it."""


@dataclass(frozen=True)
class Entry:
    """A line of the ledger."""

    page: str
    id: str
    since: str
    seal: str


def sealed(previous: str, page: str, identifier: str, since: str) -> str:
    """Return the seal of a line that follows one sealed *previous*."""
    line = f"{previous}\t{page}\t{identifier}\t{since}"
    return hashlib.sha256(line.encode()).hexdigest()[:_SEAL_LENGTH]


def read_ledger(root: Path) -> tuple[Entry, ...]:
    """Return the ledger's lines. Raises ``DataError`` where one was changed or removed."""
    entries: list[Entry] = []
    seal = ""
    text = read_text(root / LEDGER, LEDGER) if (root / LEDGER).exists() else ""
    if isinstance(text, Finding):
        raise DataError([text])
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split("\t")
        expected = sealed(seal, *parts[:3]) if len(parts) == _COLUMNS else ""
        if not expected or parts[3] != expected:
            found = f"a line that is not as it was released ({line[:60]!r})"
            advice = "restore the file: lines are only ever added, by 'release'"
            raise DataError([Finding(LEDGER, number, 1, found, "every line as released", advice)])
        seal = expected
        entries.append(Entry(*parts))
    return tuple(entries)


def released(entries: tuple[Entry, ...], anchors: Iterable[Anchor], edition: str) -> str:
    """Return the ledger's text with the anchors that it does not have yet, added in order."""
    lines = [f"{entry.page}\t{entry.id}\t{entry.since}\t{entry.seal}" for entry in entries]
    known = {(entry.page, entry.id) for entry in entries}
    seal = entries[-1].seal if entries else ""
    for page, identifier in anchors:
        if (page, identifier) not in known:
            seal = sealed(seal, page, identifier, edition)
            lines.append(f"{page}\t{identifier}\t{edition}\t{seal}")
    return "".join(f"{line}\n" for line in lines)


Forwards = dict[str, list[tuple[str, Fact]]]
"""By page: each id that no longer stands on it, and the fact that it leads to."""


def forwards(entries: tuple[Entry, ...], anchors: Iterable[Anchor], records: Records) -> Forwards:
    """Return the listed ids that left their page, renamed or moved, and where they lead."""
    there = set(anchors)
    facts = {name: fact for fact in records.facts for name in (*fact.aliases, fact.id)}
    leading: Forwards = {}
    for entry in entries:
        if (entry.page, entry.id) not in there and entry.id in facts:
            leading.setdefault(entry.page, []).append((entry.id, facts[entry.id]))
    return leading


def withdrawn_from(entries: tuple[Entry, ...], records: Records) -> dict[str, list[Withdrawn]]:
    """Return the withdrawn facts whose ids, or earlier ids, were listed on each page."""
    listed = {(entry.page, entry.id) for entry in entries}
    pages = dict.fromkeys([entry.page for entry in entries] + [w.page for w in records.withdrawn])
    return {
        page: [
            gone
            for gone in records.withdrawn
            if gone.page == page or any((page, name) in listed for name in gone.names)
        ]
        for page in pages
    }


def page_anchors(frames: Iterable[tuple[str, Iterable[str]]], records: Records) -> list[Anchor]:
    """Return every anchor that resolves now: those that stand on pages, and what became of facts.

    *frames* are pages with the ids on them that readers can cite.
    """
    anchors = [(page, name) for page, names in frames for name in names]
    anchors += [(fact.page, alias) for fact in records.facts for alias in fact.aliases]
    return list(dict.fromkeys(anchors))
