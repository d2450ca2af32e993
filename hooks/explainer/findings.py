"""Findings: what is wrong with a file, where, and what its author should do.

Rules return findings and never print; whoever runs them prints them all at once and
decides the exit code.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One thing to mend: *found* is not what was *expected*; *advice* says what to do.

    ``path`` is relative to the project's root, with forward slashes; ``line`` and
    ``column`` count from 1.
    """

    path: str
    line: int
    column: int
    found: str
    expected: str
    advice: str

    def __str__(self) -> str:
        """Return the finding as one line: ``path:line:column: found, expected, what to do``."""
        where = f"{self.path}:{self.line}:{self.column}"
        return f"{where}: found {self.found}; expected {self.expected}; {self.advice}"


class DataError(Exception):
    """The project's texts or records need mending before anything can be built."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Keep *findings*, sorted by place, each once."""
        self.findings = tuple(sorted(set(findings)))
        super().__init__(f"{len(self.findings)} finding(s)")

    def __str__(self) -> str:
        """Return every finding on a line of its own, and their number."""
        return "\n".join([*map(str, self.findings), f"{len(self.findings)} to mend"])


def shown(text: str, limit: int = 40) -> str:
    """Return *text* quoted on one line, shortened to about *limit* characters."""
    flat = " ".join(text.split())
    return f"'{flat if len(flat) <= limit else flat[: limit - 1] + '…'}'"
