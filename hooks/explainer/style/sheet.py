"""The one style sheet of a site: joined, purged, minified, named by its content."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from mimetypes import guess_type
from pathlib import PurePosixPath
from posixpath import normpath

import minify
import tinycss2
from tinycss2.ast import FunctionBlock, Node, URLToken

from .elements import Attribute, Elements, Found
from .properties import settled
from .purge import without_overruled, without_unselected
from .rules import Rule, read, write
from .selectors import Selectors, attributes_asked, parsed

FOLDER = "assets/"
"""Where the style sheet is published."""


def joined(sheets: Mapping[str, str], files: Mapping[str, bytes]) -> str:
    """Return *sheets* (by path, in order) as one, with the *files* that they name inside it.

    Raises ``KeyError`` for a file that is not among *files*.
    """
    texts = []
    for path, text in sheets.items():
        tokens = tinycss2.parse_component_value_list(text, skip_comments=True)
        _embed(tokens, PurePosixPath(path).parent, files)
        texts.append(tinycss2.serialize(tokens))
    return "\n".join(texts)


class Purge:
    """Purges a style sheet for the pages of one build after another, looking at new ones only."""

    def __init__(self) -> None:
        """Begin with no page known."""
        self._asked: set[str] = set()
        self._elements = Elements(())
        self._pages: dict[str, Found] = {}
        self._last: tuple[str, Found] | None = None
        self._css = ""

    def __call__(self, css: str, pages: Iterable[str]) -> str:
        """Return of *css* what can show on *pages*, what scripts make among them."""
        if (asked := _attributes(css)) != self._asked:
            self._asked, self._elements, self._pages = asked, Elements(asked), {}
        known, self._pages = self._pages, {}
        for page in pages:
            self._pages[page] = known[page] if page in known else self._elements.of(page)
        found = Found(
            frozenset[int]().union(*(one.places for one in self._pages.values())),
            frozenset[Attribute]().union(*(one.attributes for one in self._pages.values())),
        )
        if self._last != (css, found):
            self._last = (css, found)
            self._css = _purged(css, Selectors(self._elements.nodes, found))
        return self._css


def _purged(css: str, selectors: Selectors) -> str:
    kept = without_overruled(without_unselected(read(css), selectors))
    return write(settled(kept, selectors))


@cache
def _attributes(css: str) -> set[str]:
    """Return the names of the attributes that the selectors of *css* ask for."""
    named = (one for rule in read(css) if isinstance(rule, Rule) for one in rule.selectors)
    return set[str]().union(*(attributes_asked(parsed(selector)) for selector in named))


def minified(css: str) -> str:
    """Return *css* without what browsers do not need."""
    return str(minify.string("text/css", css))


def sheet_name(css: str) -> str:
    """Return where *css* is published: the name changes whenever the content does."""
    return f"{FOLDER}style.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"


def _embed(tokens: Iterable[Node], folder: PurePosixPath, files: Mapping[str, bytes]) -> None:
    for token in tokens:
        if isinstance(token, URLToken):
            token.representation = f'url("{_address(token.value, folder, files)}")'
        elif isinstance(token, FunctionBlock) and token.lower_name == "url":
            for argument in token.arguments:
                if argument.type == "string":
                    argument.representation = f'"{_address(argument.value, folder, files)}"'
        elif inner := getattr(token, "content", None) or getattr(token, "arguments", None):
            _embed(inner, folder, files)


def _address(address: str, folder: PurePosixPath, files: Mapping[str, bytes]) -> str:
    if address.startswith(("data:", "#")):
        return address
    path = normpath(folder / address)
    kind, _ = guess_type(path)
    return f"data:{kind};base64,{base64.b64encode(files[path]).decode()}"
