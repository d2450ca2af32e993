"""What was published before: which edition had a fact first, and whether it changed since.

``data/released.tsv`` has a line for each fact of the latest edition: its id and a fingerprint
of what it then said. ``release`` writes it anew, and refuses to while a fact says something
else than it did and its ``history`` does not tell readers so.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..findings import DataError, Finding
from ..records.collection import Records
from ..records.model.fact import Fact, Withdrawn
from ..records.yamlio import read_text
from .ledger import Anchor, Entry, Forwards, forwards, withdrawn_from

RELEASED = "data/released.tsv"
_FINGERPRINT_LENGTH = 12
_NOT_SAID = {"history", "aliases", "reviewed", "english_reflects", "related", "section"}


def fingerprint(fact: Fact) -> str:
    """Return a fingerprint of what *fact* tells its readers: 12 hexadecimal digits."""
    said = fact.model_dump_json(exclude=_NOT_SAID)
    return hashlib.sha256(said.encode()).hexdigest()[:_FINGERPRINT_LENGTH]


def released_texts(records: Records) -> str:
    """Return the lines of ``released.tsv`` for *records* as they stand."""
    return "".join(f"{fact.id}\t{fingerprint(fact)}\n" for fact in records.facts)


def read_released(root: Path) -> dict[str, str]:
    """Return the fingerprint of each fact in the latest edition, by id."""
    file = root / RELEASED
    text = read_text(file, RELEASED) if file.exists() else ""
    if isinstance(text, Finding):
        raise DataError([text])
    return dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)


def first_edition(fact: Fact, since: Mapping[Anchor, str]) -> str:
    """Return the edition in which *fact* or one of its aliases first appeared, or nothing."""
    editions = [since.get((fact.page, name)) for name in (fact.id, *fact.aliases)]
    return next((edition for edition in reversed(editions) if edition), "")


@dataclass(frozen=True)
class Past:
    """What pages need to know of earlier editions."""

    since: Mapping[Anchor, str]
    released: Mapping[str, str]
    forwards: Forwards
    withdrawn: Mapping[str, list[Withdrawn]]

    @classmethod
    def of(
        cls, root: Path, ledger: tuple[Entry, ...], anchors: Iterable[Anchor], records: Records
    ) -> "Past":
        """Return the past of *records* as the ledger and the last release tell it."""
        return cls(
            since={(entry.page, entry.id): entry.since for entry in ledger},
            released=read_released(root),
            forwards=forwards(ledger, anchors, records),
            withdrawn=withdrawn_from(ledger, records),
        )

    def first_edition(self, fact: Fact) -> str:
        """Return the edition in which *fact* first appeared; nothing if in none yet."""
        return first_edition(fact, self.since)

    def unchanged(self, fact: Fact) -> bool:
        """Return whether *fact* says what it said when it was released."""
        return not fact.history and self.released.get(fact.id) == fingerprint(fact)
