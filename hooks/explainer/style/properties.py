"""Custom properties: those overruled on the root, those of one value, those that nobody needs."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import tinycss2

from .rules import Other, Rule
from .selectors import Selectors

_ROOT = (":root",)
_Rules = list[Rule | Other]


def settled(rules: _Rules, selectors: Selectors) -> _Rules:
    """Return *rules* with every custom property that the root has for good put in its places."""
    rules = _without_overruled(rules, lambda one: selectors.places(one) <= selectors.roots)
    while (fewer := _with_values(_without_unasked(rules), selectors)) != rules:
        rules = fewer
    return rules


def _without_overruled(rules: _Rules, on_root: Callable[[str], bool]) -> _Rules:
    """Return *rules* without what the root is told otherwise further down, whatever holds.

    A selector that asks one thing of the root weighs as much as ``:root``.
    """
    final: set[str] = set()
    kept: _Rules = []
    for rule in reversed(rules):
        if isinstance(rule, Rule):
            weak = all(on_root(one) and _is_one(one) for one in rule.selectors)
            left = tuple(
                one for one in rule.declarations if not (weak and one.custom and one.name in final)
            )
            if rule.selectors == _ROOT and not rule.conditions:
                final |= {one.name for one in rule.declarations if one.custom}
            if left:
                kept.append(replace(rule, declarations=left))
        else:
            kept.append(rule)
    return kept[::-1]


def _is_one(selector: str) -> bool:
    attribute = selector.startswith("[") and selector.index("]") == len(selector) - 1
    return selector == ":root" or attribute


def _with_values(rules: _Rules, selectors: Selectors) -> _Rules:
    """Return *rules* with values for names of properties, if no longer than these."""
    made = [(rule, one) for rule in rules if isinstance(rule, Rule) for one in rule.declarations]
    times = Counter(one.name for _, one in made if one.custom)
    elsewhere = {
        one.name for rule, one in made
        if one.custom and not all(selectors.places(s) <= selectors.roots for s in rule.selectors)
    }  # fmt: skip
    uses = Counter(name for _, one in made for name in asked(one.value))
    values = {
        one.name: one.value
        for rule, one in made
        if rule.selectors == _ROOT and not rule.conditions and one.custom
        and times[one.name] == 1 and not elsewhere & {*asked(one.value)}
        and (uses[one.name] == 1 or len(one.value) <= len(f"var({one.name})"))
    }  # fmt: skip
    return [_filled(rule, values) if isinstance(rule, Rule) else rule for rule in rules]


def _filled(rule: Rule, values: dict[str, str]) -> Rule:
    said = (
        replace(one, value=_put(one.value, values)) if "var(" in one.value else one
        for one in rule.declarations
    )
    return replace(rule, declarations=tuple(said))


def _put(value: str, values: dict[str, str]) -> str:
    return str(tinycss2.serialize(_with(tinycss2.parse_component_value_list(value), values)))


def _with(tokens: Iterable[Any], values: dict[str, str]) -> Iterator[Any]:
    for token in tokens:
        if token.type != "function":
            yield token
        elif token.lower_name == "var" and token.arguments[0].value in values:
            yield from tinycss2.parse_component_value_list(values[token.arguments[0].value])
        else:
            token.arguments = list(_with(token.arguments, values))
            yield token


def _without_unasked(rules: _Rules) -> _Rules:
    """Return *rules* without custom properties and motions that no value asks for."""
    names = {
        name for rule in rules if isinstance(rule, Rule)
        for one in rule.declarations for name in asked(one.value)
    }  # fmt: skip
    kept: _Rules = []
    for rule in rules:
        if isinstance(rule, Other):
            if not rule.keyword.endswith("keyframes") or rule.name in names:
                kept.append(rule)
        elif left := tuple(one for one in rule.declarations if not one.custom or one.name in names):
            kept.append(replace(rule, declarations=left))
    return kept


def asked(value: str) -> Iterator[str]:
    """Yield every name in *value*: of properties in ``var()``, of motions, and others."""
    return _names(tinycss2.parse_component_value_list(value))


def _names(tokens: Iterable[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "ident":
            yield token.value
        elif token.type == "function":
            yield from _names(token.arguments)
