"""The powers that are drawn agree with the rules that they draw."""

from collections.abc import Iterator

from ..findings import Finding
from ..records.collection import Records
from ..records.model.power import Holding, Power


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every power that its fact, or its own two sides, contradict."""
    if not records.powers.powers:
        return
    origin = records.origin("powers", "")
    for index, power in enumerate(records.powers.powers):
        fact = records.fact.get(power.fact)
        if fact and not fact.change:
            found = f"fact '{power.fact}', which records no change"
            advice = "add 'change' to the fact or draw another"
            yield origin.finding(("powers", index, "fact"), found, "a rule that changed", advice)
        for number, holding in enumerate(power.holdings):
            if not _possible(power, holding):
                where = ("powers", index, "holdings", number, "shift")
                found = f"'{holding.shift}' between two different sides"
                advice = "say which side is more, correct the sides, or mark the power 'contested'"
                yield origin.finding(where, found, "'same' only for equal sides", advice)


def _possible(power: Power, holding: Holding) -> bool:
    """Whether ``same`` stands only where both sides are equal, or cannot be weighed.

    The reverse does not hold: a duty to consult narrows a power whose kind stays the same.
    """
    return holding.shift != "same" or holding.before == holding.after or power.contested
