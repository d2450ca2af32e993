"""Interface strings take the same values in both languages."""

from collections.abc import Iterator
from string import Formatter

from ..findings import Finding
from ..records.collection import Records


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every string whose languages have different placeholders."""
    origin = records.origin("interface", "")
    for key, text in records.interface.strings.items():
        try:
            kk, en = _placeholders(text.kk), _placeholders(text.en)
        except ValueError as error:
            advice = "write {name} for a placeholder and no other brace"
            yield origin.finding(("strings", key), f"{error}", "balanced braces", advice)
            continue
        if kk != en:
            found = f"placeholders {sorted(en)} in en, {sorted(kk)} in kk"
            where = ("strings", key)
            yield origin.finding(where, found, "the same in both", "use the same {names}")


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
