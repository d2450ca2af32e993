"""The one style sheet of a site: joined, purged, minified, named by its content."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from mimetypes import guess_type
from pathlib import PurePosixPath
from posixpath import normpath

import minify
import tinycss2
from tinycss2.ast import FunctionBlock, Node, URLToken

from .elements import Elements
from .properties import settled
from .purge import without_overruled, without_unselected
from .rules import Other, Rule, read, write
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


def purged(css: str, pages: Iterable[str]) -> str:
    """Return of *css* what can show on *pages*, what scripts make among them."""
    rules = read(css)
    elements = Elements(_attributes(rules))
    for page in pages:
        elements.add(page)
    selectors = Selectors(elements)
    kept = without_overruled(without_unselected(rules, selectors))
    return write(settled(kept, selectors))


def _attributes(rules: Iterable[Rule | Other]) -> set[str]:
    named = (one for rule in rules if isinstance(rule, Rule) for one in rule.selectors)
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
