"""What a person has read and passed: ``data/words/readings.tsv``.

A line has the check, the place, and a fingerprint of the text that was read, so that a text
that changed must be read again. A line that nothing calls for any more is itself a finding.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...findings import DataError, Finding, shown
from ...records.yamlio import read_text

LIST = "data/words/readings.tsv"
_FINGERPRINT_LENGTH = 12


@dataclass(frozen=True)
class Reading:
    """A suspicion of *check* about *text*, which stands at *place*."""

    check: str
    place: str
    text: str
    finding: Finding

    @property
    def line(self) -> str:
        """Return the line of the list that passes it."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()[:_FINGERPRINT_LENGTH]
        return f"{self.check}\t{self.place}\t{digest}"


def passed(root: Path) -> list[str]:
    """Return the lines of the list, without their line ends."""
    file = root / LIST
    text = read_text(file, LIST) if file.exists() else ""
    if isinstance(text, Finding):
        raise DataError([text])
    return text.splitlines()


def unread(root: Path, readings: Iterable[Reading], checks: tuple[str, ...]) -> Iterator[Finding]:
    """Yield a finding for each reading of *checks* not passed, and each line without one."""
    listed = passed(root)
    lines = {reading.line: reading for reading in readings}
    for reading in readings:
        if reading.line not in listed:
            yield reading.finding
    for number, line in enumerate(listed, 1):
        if line.split("\t")[0] in checks and line not in lines:
            expected = "only what the texts as they stand call for"
            yield Finding(
                LIST, number, 1, shown(line, 80), expected, "delete the line, or --accept"
            )


def updated_list(
    root: Path, readings: Iterable[Reading], checks: tuple[str, ...]
) -> dict[Path, str]:
    """Return the list as it would be with every reading of *checks* passed and no other."""
    kept = {line for line in passed(root) if line.split("\t")[0] not in checks}
    lines = sorted(kept | {reading.line for reading in readings})
    if not lines and not (root / LIST).exists():
        return {}
    return {root / LIST: "".join(f"{line}\n" for line in lines)}
