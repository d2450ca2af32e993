"""What was published before: which edition had a fact first, and whether it changed since.

``data/released.tsv`` has a line for each fact of the latest edition: its id and a fingerprint
of what it then said. ``release`` writes it anew, and refuses to while a fact says something
else than it did and its ``history`` does not tell readers so.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .findings import Finding
from .ledger import Anchor, Entry, Forwards, forwards, withdrawn_from
from .model.fact import Fact, Withdrawn
from .records import Records

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
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)


def untold_changes(root: Path, records: Records) -> Iterator[Finding]:
    """Yield a finding for each released fact that changed without telling its readers."""
    released, edition = read_released(root), records.site.edition.version
    for fact in records.facts:
        told = any(revision.edition == edition for revision in fact.history)
        if released.get(fact.id, fingerprint(fact)) != fingerprint(fact) and not told:
            found = f"'{fact.id}' says something else than in the edition before"
            advice = "add to its 'history' what changed, with this edition's number"
            origin = records.origin("fact", fact.id)
            yield origin.finding((), found, f"a note on it for edition {edition}", advice)


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
        names = (fact.id, *fact.aliases)
        editions = [self.since.get((fact.page, name)) for name in names]
        return next((edition for edition in reversed(editions) if edition), "")

    def unchanged(self, fact: Fact) -> bool:
        """Return whether *fact* says what it said when it was released."""
        return not fact.history and self.released.get(fact.id) == fingerprint(fact)
