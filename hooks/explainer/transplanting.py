"""Takes the text of a page to another one: links still lead, and ids stay unique.

Pages made of other pages (both languages side by side, the whole site in one) hold HTML:
ids stand in it as attributes, so that a prefix reaches every one of them, and whatever
refers to them, no matter which template wrote it.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markupsafe import Markup

from .addresses import Links
from .model.values import Language

# As in mkdocs.yml: the same text must give the same HTML here and there.
_EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc")
_SETTINGS: dict[str, dict[str, Any]] = {"toc": {"toc_depth": 2}}

_PROSE_LINK = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]*)(#[^)\s]*)?\)")
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_REFERENCES = (
    "id", "for", "form", "headers", "list", "popovertarget", "data-note", "aria-labelledby",
    "aria-describedby", "aria-details", "aria-controls", "aria-owns", "aria-flowto",
)  # fmt: skip
"""Attributes that hold ids of their own page, one or several."""
_IDS = re.compile(rf'(?<=\s)({"|".join(_REFERENCES)})="([^"]+)"')
_LOCAL = re.compile(r'((?:href="|url\(["\']?)#)(?=[^"\')])')


@dataclass(frozen=True)
class Piece:
    """A piece of a page in *language*, as HTML."""

    language: Language
    html: Markup


@lru_cache(maxsize=1)
def _converter() -> Markdown:
    return Markdown(extensions=_EXTENSIONS, extension_configs=_SETTINGS)


def to_html(markdown: str) -> Markup:
    """Return *markdown* as HTML, the same as the site generator makes of it."""
    return Markup(_converter().reset().convert(markdown))  # noqa: S704 (records in it are escaped already)


def resolved(markdown: str, links: Links) -> str:
    """Return *markdown* with prose's links to files replaced by what *links* makes of them."""

    def resolve(match: re.Match[str]) -> str:
        file = posixpath.normpath(posixpath.join(links.language, match[1]))
        return f"]({links.to(_address(file) + (match[2] or ''))})"

    return _PROSE_LINK.sub(resolve, markdown)


def _address(file: str) -> str:
    """Return the address of the page that is made of *file*, or *file* itself."""
    stem, extension = posixpath.splitext(file)
    if extension != ".md":
        return file
    return f"{stem.removesuffix('index').removesuffix('/')}/"


def prefixed(html: str, prefix: str) -> Markup:
    """Return *html* with *prefix* before every id, and before what refers to one in it."""
    return Markup(_TAG.sub(lambda tag: _prefixed_tag(tag[0], prefix), html))  # noqa: S704 (as it was)


def _prefixed_tag(tag: str, prefix: str) -> str:
    def rename(match: re.Match[str]) -> str:
        names = " ".join(f"{prefix}{name}" for name in match[2].split())
        return f'{match[1]}="{names}"'

    return _LOCAL.sub(lambda match: match[1] + prefix, _IDS.sub(rename, tag))


def pieces(markdown: str, cut: str) -> Iterator[str]:
    """Yield *markdown* cut before every heading and at every line that is *cut*."""
    for part in re.split(rf"^(?=#{{1,6}} )|^{re.escape(cut)}$", markdown, flags=re.MULTILINE):
        if part.strip():
            yield part.strip()
