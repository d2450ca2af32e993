"""What there is to be styled: the elements of all pages, laid over one another as one tree.

Elements of one name with the same classes that stand in the same place are one node, however
many pages have them: what a selector asks of names, classes and places can be asked of the tree.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from lxml import etree


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


class Found(NamedTuple):
    """What pages have: places in the tree, and attributes that matter."""

    places: frozenset[int]
    attributes: frozenset[Attribute]


class Elements:
    """The tree; it grows with every page that is looked at."""

    def __init__(self, attributes: Iterable[str]) -> None:
        """Begin with none; *attributes* are the names of those that matter, besides class."""
        self.nodes: list[Node] = []
        self._places: dict[tuple[int, str, str | None], int] = {}
        paths = [f"//@{name}" for name in sorted({*attributes} - {"class"})]
        self._find = etree.XPath("|".join(paths)) if paths else None

    def of(self, html: str) -> Found:
        """Return what the page *html* has."""
        root = etree.HTML(html)
        places: set[int] = set()
        self._lay(root, -1, places)
        found = self._find(root) if self._find else ()
        attributes = {Attribute(one.getparent().tag, one.attrname, str(one)) for one in found}
        return Found(frozenset(places), frozenset(attributes))

    def _lay(self, element: Any, parent: int, places: set[int]) -> None:
        classes = element.get("class")
        key = (parent, element.tag, classes)
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = len(self.nodes)
            above = self.nodes[parent].forebears | {parent} if parent >= 0 else frozenset()
            split = None if classes is None else frozenset(classes.split())
            self.nodes.append(Node(element.tag, split, parent, above))
        places.add(place)
        for child in element.iterchildren(etree.Element):
            self._lay(child, place, places)
