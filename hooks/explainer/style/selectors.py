"""What a selector can ever select on the pages.

Where that depends on more than names, classes, attributes and places (on what readers do, on
what stands before or after), the answer is yes: a rule too many costs bytes, one too few the look.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from cssselect2 import parser
from tinycss2 import parse_component_value_list

from .elements import Found, Node

Places = frozenset[int]

_ANY_OF = (parser.MatchesAnySelector, parser.SpecificityAdjustmentSelector)
_OPERATORS: dict[str | None, Callable[[str, str], bool]] = {
    None: lambda value, asked: True,  # noqa: ARG005
    "=": lambda value, asked: value == asked,
    "~=": lambda value, asked: asked in value.split(),
    "|=": lambda value, asked: value == asked or value.startswith(f"{asked}-"),
    "^=": lambda value, asked: value.startswith(asked),
    "$=": lambda value, asked: value.endswith(asked),
    "*=": lambda value, asked: asked in value,
}


@cache
def parsed(selector: str) -> Any:
    """Return the tree of *selector*, less its pseudo-element.

    Raises ``ValueError`` for what is no selector.
    """
    tokens = parse_component_value_list(selector, skip_comments=True)
    colons = [at for at in range(1, len(tokens)) if tokens[at - 1] == tokens[at] == ":"]
    if colons:  # browsers know more pseudo-elements than any library
        tokens = tokens[: colons[0] - 1]
        if not tokens or tokens[-1].type == "whitespace":
            tokens += parse_component_value_list("*")
    (found,) = parser.parse(tokens)
    return found.parsed_tree


class Selectors:
    """Answers for what was *found* on pages, in the tree of *nodes*."""

    def __init__(self, nodes: list[Node], found: Found) -> None:
        """Take the pages as they are now."""
        self._nodes = nodes
        self._everywhere, self._attributes = found
        self._known: dict[str, Places] = {}
        self.roots = self._where(lambda node: node.parent < 0)

    def places(self, selector: str) -> Places:
        """Return the places in the tree where *selector* selects something, or may come to."""
        return self._find(parsed(selector))

    def _find(self, tree: Any) -> Places:
        if isinstance(tree, parser.CombinedSelector):
            left, right = self._find(tree.left), self._find(tree.right)
            return self._related(left, tree.combinator, right)
        found = self._everywhere
        for simple in tree.simple_selectors:
            found &= self._of(simple)
        return found

    def _related(self, left: Places, how: str, right: Places) -> Places:
        nodes = self._nodes
        if how == " ":
            return frozenset(at for at in right if nodes[at].forebears & left)
        if how == ">":
            return frozenset(at for at in right if nodes[at].parent in left)
        parents = {nodes[at].parent for at in left}
        return frozenset(at for at in right if nodes[at].parent in parents)

    def _of(self, simple: Any) -> Places:
        name = repr(simple)
        if name not in self._known:
            self._known[name] = self._select(simple)
        return self._known[name]

    def _select(self, simple: Any) -> Places:
        match simple:
            case parser.LocalNameSelector():
                found = self._where(lambda node: node.name == simple.lower_local_name)
            case parser.ClassSelector():
                found = self._where(lambda node: simple.class_name in (node.classes or ()))
            case parser.IDSelector():
                found = self._having("id", "=", simple.ident)
            case parser.AttributeSelector():
                found = self._having(simple.name, simple.operator, simple.value or "")
            case parser.MatchesAnySelector() | parser.SpecificityAdjustmentSelector():
                found = frozenset[int]().union(*map(self._find, _branches(simple)))
            case parser.NegationSelector():
                found = self._everywhere - self._certain(simple)
            case parser.PseudoClassSelector(name="root"):
                found = self.roots
            case _:
                found = self._everywhere
        return found

    def _certain(self, negation: Any) -> Places:
        """Return where what *negation* denies is the case at all times."""
        certain: Places = frozenset()
        for one in _branches(negation):
            simple: list[Any] = getattr(one, "simple_selectors", [])
            if len(simple) == 1 and isinstance(simple[0], parser.ClassSelector):
                certain |= self._of(simple[0])
            elif len(simple) == 1 and getattr(simple[0], "name", "") == "class":
                certain |= self._where(lambda node: node.classes is not None)
        return certain

    def _having(self, name: str, operator: str | None, value: str) -> Places:
        if name == "class":
            return self._where(lambda node: node.classes is not None)
        holds = _OPERATORS[operator]
        on = {a.element for a in self._attributes if a.name == name and holds(a.value, value)}
        return self._where(lambda node: node.name in on)

    def _where(self, holds: Callable[[Node], bool]) -> Places:
        return frozenset(at for at in self._everywhere if holds(self._nodes[at]))


def _branches(simple: Any) -> list[Any]:
    return [one.parsed_tree for one in simple.selector_list]


def attributes_asked(tree: Any) -> set[str]:
    """Return the names of the attributes that the selector *tree* asks for."""
    if isinstance(tree, parser.CombinedSelector):
        return attributes_asked(tree.left) | attributes_asked(tree.right)
    asked: set[str] = set()
    for simple in tree.simple_selectors:
        if isinstance(simple, parser.AttributeSelector):
            asked.add(simple.name)
        elif isinstance(simple, parser.IDSelector):
            asked.add("id")
        elif isinstance(simple, _ANY_OF):
            for one in _branches(simple):
                asked |= attributes_asked(one)
    return asked
