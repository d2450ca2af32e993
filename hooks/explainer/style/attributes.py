"""A picture that carries its look without a style sheet: as attributes of its elements.

A saved picture must keep its colours, and a page's security policy allows no style in it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2
from cssselect2 import ElementWrapper, Matcher, compile_selector_list
from lxml import etree

from .rules import Declaration, Rule, read


def with_attributes(svg: str, css: str, scheme: str) -> str:
    """Return *svg* with what *css* says of its elements as attributes.

    Custom properties have the values that the root has in a page of *scheme*; rules under
    conditions, and for what readers do, are left out.
    """
    rules = [rule for rule in read(css) if isinstance(rule, Rule) and not rule.conditions]
    values = _custom(rules, {":root", scheme})
    matcher = Matcher()
    for rule in rules:
        for selector in _static(rule.selectors):
            (compiled,) = compile_selector_list(selector)
            matcher.add_selector(compiled, rule.declarations)
    root = etree.fromstring(svg.encode())
    for element in ElementWrapper.from_xml_root(root).iter_subtree():
        for name, value in _said(matcher.match(element)).items():
            element.etree_element.set(name, _resolved(value, values))
    return str(etree.tostring(root, encoding="unicode"))


def _custom(rules: Iterable[Rule], selectors: set[str]) -> dict[str, str]:
    return {
        one.name: one.value
        for rule in rules if selectors.intersection(rule.selectors)
        for one in rule.declarations if one.custom
    }  # fmt: skip


def _static(selectors: Iterable[str]) -> Iterator[str]:
    """Yield those of *selectors* that depend on nothing that readers do."""
    yield from (one for one in selectors if ":" not in one)


def _said(matches: Iterable[tuple[Any, ...]]) -> dict[str, str]:
    """Return every property with its value; of two values, the weightier or later one."""
    said: dict[str, Declaration] = {}
    for _, _, _, declarations in sorted(matches, key=lambda match: match[:2]):
        said |= {one.name: one for one in declarations if not one.custom}
    return {name: one.value for name, one in said.items()}


def _resolved(value: str, values: dict[str, str]) -> str:
    tokens = tinycss2.parse_component_value_list(value)
    return str(tinycss2.serialize(_filled(tokens, values))).replace('"', "'")


def _filled(tokens: Iterable[Any], values: dict[str, str]) -> Iterator[Any]:
    for token in tokens:
        if token.type == "function" and token.lower_name == "var":
            inner = tinycss2.parse_component_value_list(values[token.arguments[0].value])
            yield from _filled(inner, values)
        else:
            yield token
