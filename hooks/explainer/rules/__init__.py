"""The rule book: what records must agree on with each other.

Each rule is a function from all records to findings; it never prints or stops. Shapes and
types are the model's business (``explainer.model``), this is what no schema can say.
"""

from collections.abc import Callable, Iterator

from ..findings import Finding
from ..records.collection import Records
from . import (
    editions,
    evidence,
    forbidden_forms,
    interface,
    lapses,
    page_size,
    pictures,
    powers,
    references,
    sentences,
    tallies,
    titles,
    typography,
)

Rule = Callable[[Records], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    references.check,
    sentences.check,
    evidence.check,
    tallies.check,
    pictures.check,
    powers.check,
    interface.check,
    editions.check,
    forbidden_forms.check,
    typography.check,
    lapses.check,
    titles.check,
    page_size.check,
)


def check_records(records: Records) -> list[Finding]:
    """Return everything that any rule finds wrong with *records*.

    Rules on what records name come first: the others take for granted that it is there.
    """
    findings = list(references.check(records))
    if not findings:
        findings = [finding for rule in RULES for finding in rule(records)]
    return findings
