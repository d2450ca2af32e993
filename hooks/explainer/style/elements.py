"""What there is to be styled: the elements of all pages, laid over one another as one tree.

Elements of one name with the same classes that stand in the same place are one node, however
many pages have them: what a selector asks of names, classes and places can be asked of the tree.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from lxml import etree

_Tree = dict[tuple[str, str | None], Any]


class Node(NamedTuple):
    """An element: its name, its classes (None: no such attribute), and where it stands."""

    name: str
    classes: frozenset[str] | None
    parent: int
    forebears: frozenset[int]


class Attribute(NamedTuple):
    """An attribute with a value that elements of some name have."""

    element: str
    name: str
    value: str


class Elements:
    """The elements of the pages that were added."""

    def __init__(self, attributes: Iterable[str]) -> None:
        """Begin with none; *attributes* are the names of those that matter, besides class."""
        self._tree: _Tree = {}
        self.attributes: set[Attribute] = set()
        """Every attribute that matters, with every value that it has on some element."""
        paths = [f"//@{name}" for name in sorted({*attributes} - {"class"})]
        self._find = etree.XPath("|".join(paths)) if paths else None

    def add(self, html: str) -> None:
        """Add every element of the page *html*."""
        root = etree.HTML(html)
        _lay(self._tree, root)
        for found in self._find(root) if self._find else ():
            self.attributes.add(Attribute(found.getparent().tag, found.attrname, str(found)))

    def nodes(self) -> list[Node]:
        """Return all elements, each after its parent; places are those in the list."""
        found: list[Node] = []
        _list(self._tree, found, -1, frozenset())
        return found


def _lay(tree: _Tree, element: Any) -> None:
    inside = tree.setdefault((element.tag, element.get("class")), {})
    for child in element.iterchildren(etree.Element):
        _lay(inside, child)


def _list(tree: _Tree, found: list[Node], parent: int, forebears: frozenset[int]) -> None:
    for (name, classes), inside in tree.items():
        place = len(found)
        split = None if classes is None else frozenset(classes.split())
        found.append(Node(name, split, parent, forebears))
        _list(inside, found, place, forebears | {place})
