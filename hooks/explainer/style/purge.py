"""Rules that can select nothing go, and declarations that others overrule wherever they hold."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .rules import Declaration, Other, Rule
from .selectors import Selectors

_SHORTHANDS = ("margin", "padding", "transition")


def without_unselected(rules: Iterable[Rule | Other], selectors: Selectors) -> list[Rule | Other]:
    """Return *rules* without what selects nothing on the pages that *selectors* know."""
    kept: list[Rule | Other] = []
    for rule in rules:
        if isinstance(rule, Other):
            kept.append(rule)
        elif some := tuple(one for one in rule.selectors if selectors.places(one)):
            kept.append(replace(rule, selectors=some))
    return kept


def without_overruled(rules: Iterable[Rule | Other]) -> list[Rule | Other]:
    """Return *rules* without what the same selectors say otherwise further down."""
    said: set[tuple[tuple[str, ...], str, str]] = set()
    kept: list[Rule | Other] = []
    for rule in reversed(list(rules)):
        if isinstance(rule, Other):
            kept.append(rule)
            continue
        left = tuple(one for one in rule.declarations if not _overruled(rule, one, said))
        for one in rule.declarations:
            said |= {(rule.conditions, selector, _key(one)) for selector in rule.selectors}
        if left:
            kept.append(replace(rule, declarations=left))
    return kept[::-1]


def _overruled(
    rule: Rule, declaration: Declaration, said: set[tuple[tuple[str, ...], str, str]]
) -> bool:
    """Return whether all selectors of *rule* say the same later, under no more conditions."""
    return all(
        any(
            (conditions, selector, key) in said
            for conditions in {(), rule.conditions}
            for key in _keys(declaration)
        )
        for selector in rule.selectors
    )


def _key(declaration: Declaration) -> str:
    return declaration.name + ("!" if declaration.important else "")


def _keys(declaration: Declaration) -> Iterator[str]:
    """Yield *declaration* and the shorthands of it, as they may be said again."""
    yield _key(declaration)
    for shorthand in _SHORTHANDS:
        if declaration.name.startswith(f"{shorthand}-"):
            yield _key(replace(declaration, name=shorthand))
