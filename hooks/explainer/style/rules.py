"""A style sheet as a list of rules, each with the conditions that it stands under."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import tinycss2

_HOLDS_RULES = {"media", "supports", "container"}


@dataclass(frozen=True)
class Declaration:
    """A property with its value, as CSS."""

    name: str
    value: str
    important: bool = False

    @property
    def custom(self) -> bool:
        """Return whether the property is one of the sheet's own."""
        return self.name.startswith("--")


@dataclass(frozen=True)
class Rule:
    """What *selectors* get; *conditions* are the at-rules around it, from outside in."""

    conditions: tuple[str, ...]
    selectors: tuple[str, ...]
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True)
class Other:
    """An at-rule that selects nothing: *keyword* and *name* say what it is, *text* is all of it."""

    conditions: tuple[str, ...]
    keyword: str
    name: str
    text: str


def read(css: str) -> list[Rule | Other]:
    """Return the rules of *css*; raises ``ValueError`` where it is no CSS, or nests rules."""
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return list(_read(nodes, ()))


def _read(nodes: Iterable[Any], conditions: tuple[str, ...]) -> Iterator[Rule | Other]:
    for node in _sound(nodes):
        if node.type == "qualified-rule":
            yield Rule(conditions, _selectors(node.prelude), tuple(_declarations(node.content)))
            continue
        name = tinycss2.serialize(node.prelude).strip()
        if node.lower_at_keyword in _HOLDS_RULES:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _read(inner, (*conditions, f"@{node.lower_at_keyword} {name}"))
        elif node.lower_at_keyword != "charset":
            yield Other(conditions, node.lower_at_keyword, name, node.serialize())


def write(rules: Iterable[Rule | Other]) -> str:
    """Return *rules* as CSS; neighbours under the same conditions share them."""
    texts = []
    for conditions, group in groupby(rules, key=lambda rule: rule.conditions):
        inner = "".join(_text(rule) for rule in group)
        texts.append("".join(f"{one}{{" for one in conditions) + inner + "}" * len(conditions))
    return "\n".join(texts)


def _text(rule: Rule | Other) -> str:
    if isinstance(rule, Other):
        return rule.text
    said = ";".join(
        f"{one.name}:{one.value}{' !important' if one.important else ''}"
        for one in rule.declarations
    )
    return f"{','.join(rule.selectors)}{{{said}}}"


def _selectors(prelude: Iterable[Any]) -> tuple[str, ...]:
    found: list[list[Any]] = [[]]
    for part in prelude:
        if part == ",":
            found.append([])
        else:
            found[-1].append(part)
    return tuple(" ".join(tinycss2.serialize(one).split()) for one in found)


def _declarations(content: Iterable[Any]) -> Iterator[Declaration]:
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    for node in _sound(nodes):
        if node.type != "declaration":
            raise ValueError(f"line {node.source_line}: rules are not nested here")
        name = node.name if node.name.startswith("--") else node.lower_name
        yield Declaration(name, tinycss2.serialize(node.value).strip(), bool(node.important))


def _sound(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type == "error":
            raise ValueError(f"line {node.source_line}: {node.message}")
        yield node
