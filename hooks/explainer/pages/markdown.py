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
from .fragment import Fragment, link_mark, value_number

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OTHER_ENGINES = "toc"
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
    """A paragraph, list or the like: HTML, its text, and the text that is no code."""

    html: str
    text: str
    typed: str


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
            link.set("href", _target(link.get("href", ""), language, page))
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
        return Passage(html, " ".join(text.split()), typed)

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


def _target(href: str, language: Language, page: str) -> str:
    """Return a link of prose as a mark where it leads to a page or a file of the site."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not (parts.path or parts.fragment):
        return href
    if not parts.path:
        return link_mark(at_anchor(page_address(language, page), parts.fragment))
    file = posixpath.normpath(posixpath.join(language, parts.path))
    address = address_of_file(file)
    return link_mark(at_anchor(address, parts.fragment))
