"""Prose converted, once: Markdown with marks in it becomes headings and blocks of HTML.

The extensions are those of ``mkdocs.yml``. The converter's own tree is read before it is
written out, so that headings, links and texts are never looked for in HTML.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from ..addresses import address_of_file, at_anchor, page_address
from ..memo import Memo
from ..records.model.values import Language
from ..settings import markdown_extensions
from .fragment import Fragment, claim_marks, link_mark, value_number

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OTHER_ENGINES = "toc"
_NOTE_TITLE = "admonition-title"
"""An extension whose work is done here: it would give ids to headings that have none."""


@dataclass(frozen=True)
class Heading:
    """A heading of prose: its id (None where nobody gave one), its words as HTML and as text."""

    level: int
    anchor: str | None
    html: str
    text: str


@dataclass(frozen=True)
class Passage:
    """A paragraph, list or the like: HTML, its text, and the text that is no code.

    ``statements`` are its paragraphs and list items, each as text with its links.
    """

    html: str
    text: str
    typed: str
    statements: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Stand:
    """The place of a placeholder that stands alone, by its number."""

    number: int


Part = Heading | Passage | Stand


def converter_of(root: Path, memo: Memo) -> "Converter":
    """Return the converter for the project at *root*, as its ``mkdocs.yml`` sets it up."""
    extensions = markdown_extensions(root)
    return memo.recall(("converter", repr(extensions)), lambda: Converter(extensions))  # type: ignore[no-any-return]


class _TreeKeeper(Treeprocessor):  # type: ignore[misc]
    root: Element

    def run(self, root: Element) -> None:
        """Keep the finished tree: it is written out piece by piece."""
        self.root = root


class Converter:
    """Converts prose with the Markdown *extensions* named in ``mkdocs.yml``, and their settings."""

    def __init__(self, extensions: Mapping[str, Any]) -> None:
        """Set the converter up."""
        used = {name: value or {} for name, value in extensions.items() if name != _OTHER_ENGINES}
        self.key = repr(sorted(used.items()))
        self._markdown = Markdown(extensions=list(used), extension_configs=used)
        self._tree = _TreeKeeper()
        self._markdown.treeprocessors.register(self._tree, "explainer", -1)

    def convert(self, text: str, language: Language, page: str) -> tuple[Part, ...]:
        """Return the parts of the prose *text* of *page*, in the folder of *language*."""
        self._markdown.reset().convert(text)
        for link in self._tree.root.iter("a"):
            _aim(link, language, page)
        return tuple(self._part(element) for element in self._tree.root)

    def _part(self, element: Element) -> Part:
        text = _shown("".join(element.itertext()))
        if level := _HEADINGS.get(element.tag):
            html = self._written(element.text or "", element)
            return Heading(level, element.get("id"), html, text.strip())
        if element.tag == "p" and (number := value_number(text)) is not None and not len(element):
            return Stand(number)
        html = self._finished(self._markdown.serializer(element))
        typed = Fragment.of(" ".join(_typed(element))).unmarked
        return Passage(html, " ".join(text.split()), typed, tuple(_statements(element)))

    def _written(self, text: str, element: Element) -> str:
        """Return what stands inside *element*, written out."""
        inside = Element("span")
        inside.text = text
        inside.extend(element)
        html = self._finished(self._markdown.serializer(inside))
        return html.removeprefix("<span>").removesuffix("</span>")

    def _finished(self, html: str) -> str:
        for processor in self._markdown.postprocessors:
            html = processor.run(html)
        return html.strip()


def _statements(element: Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield text and link targets of each paragraph or list item in *element*, titles left out."""
    for part in element.iter():
        item = part.tag == "li" and part.find("p") is None
        if item or (part.tag == "p" and part.get("class") != _NOTE_TITLE):
            marked = Fragment.of(" ".join(link.get("href", "") for link in part.iter("a")))
            text = Fragment.of(_shown("".join(part.itertext()))).unmarked
            yield " ".join(text.split()), tuple(marked.links())


def _shown(text: str) -> str:
    """Return *text* without the stand-ins of code that an extension has highlighted."""
    return str(HTML_PLACEHOLDER_RE.sub("", text))


def _typed(element: Element) -> Iterator[str]:
    """Yield the texts in *element* that are no code."""
    if element.tag not in ("code", "pre"):
        yield _shown(element.text or "")
        for child in element:
            yield from _typed(child)
            yield _shown(child.tail or "")


def _aim(link: Element, language: Language, page: str) -> None:
    """Give a link of prose the marks of its target, where that is a page or a file of the site."""
    parts = urlsplit(link.get("href", ""))
    if parts.scheme or parts.netloc or not (parts.path or parts.fragment):
        return
    address = page_address(language, page)
    if parts.path:
        address = address_of_file(posixpath.normpath(posixpath.join(language, parts.path)))
    target = at_anchor(address, parts.fragment)
    link.set("href", link_mark(target))
    if parts.fragment:
        marks = claim_marks(target)
        link.set("class", " ".join([*link.get("class", "").split(), marks["css_class"]]))
        link.set("data-card", marks["card"])
        _append(link, marks["mark"])


def _append(element: Element, text: str) -> None:
    """Put *text* at the end of what stands in *element*."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
