"""The rule book: what records must agree on with each other.

Each rule is a function from all records to findings; it never prints or stops. Shapes and
types are the model's business (``explainer.model``), this is what no schema can say.
"""

from collections.abc import Callable, Iterator

from ..findings import Finding
from ..records import Records
from . import (
    editions,
    evidence,
    figures,
    interface,
    powers,
    references,
    sentences,
    typography,
    wording,
)

Rule = Callable[[Records], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    references.check,
    sentences.check,
    evidence.check,
    figures.check,
    powers.check,
    interface.check,
    editions.check,
    wording.check,
    typography.check,
)


def check_all(records: Records) -> list[Finding]:
    """Return everything that any rule finds wrong with *records*."""
    return [finding for rule in RULES for finding in rule(records)]
