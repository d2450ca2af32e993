"""Interface strings take the same values in both languages."""

import re
from collections.abc import Iterator
from string import Formatter

from ..findings import Finding
from ..records.collection import Records

BRACES = "balanced braces, each pair with a name"
WITHOUT_OTHERS = "write {name} for a placeholder and no other brace"


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every string whose languages have different placeholders."""
    origin = records.origin("interface", "")
    for key, text in records.interface.strings.items():
        try:
            kk, en = placeholders(text.kk), placeholders(text.en)
        except ValueError as error:
            yield origin.finding(("strings", key), f"{error}", BRACES, WITHOUT_OTHERS)
            continue
        if kk != en:
            found = f"placeholders {sorted(en)} in en, {sorted(kk)} in kk"
            where = ("strings", key)
            yield origin.finding(where, found, "the same in both", "use the same {names}")


def placeholders(text: str) -> set[str]:
    """Return the names in braces in *text*. Raises ``ValueError`` for any other brace."""
    names = set()
    for _, name, form, conversion in Formatter().parse(text):
        if name is not None:
            if form or conversion or not re.fullmatch(r"[^\W\d][\w-]*", name):
                raise ValueError(f"a placeholder that is no name ('{name}')")
            names.add(name)
    return names
