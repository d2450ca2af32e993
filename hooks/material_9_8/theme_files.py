"""What this site keeps of the theme's files: of its style sheets, the ground that pages stand on.

The parts of the shell (header, menu, search, foot) have style sheets of their own
(docs/assets/css/shell); what they share with the theme is the names.
"""

import re
from dataclasses import replace
from functools import cache

from mkdocs.structure.files import File, Files

from explainer.style.rules import Other, Rule, read, write

_UNPUBLISHED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")
_SHEETS = ("assets/stylesheets/main.", "assets/stylesheets/palette.")
_OWN = re.compile(
    r"\.(md-(header|nav|sidebar|overlay|search|top|footer|copyright|icon|logo|ellipsis)|admonition|headerlink)"
    r"|\b(details|summary|mark)\b"
)
_OLD = re.compile(r"\.focus-visible|::-(webkit|ms)-")
"""What browsers did not have yet: a focus that only the keyboard shows, thin scroll bars."""
_COLOURS = re.compile(r"\.highlight\b")
"""Code is read by its words: the colours of a highlighter keep too little contrast."""


def theme_sheet(files: Files) -> str:
    """Return what is kept of the theme's style sheets among *files*."""
    found = (file for name in _SHEETS for file in files if file.src_uri.startswith(name))
    return kept_sheet(
        "\n".join(one.content_string for one in found if one.src_uri.endswith(".css"))
    )


def is_unpublished(file: File) -> bool:
    """Return whether *file* is one of the theme's own that no page asks for."""
    return file.src_uri.startswith(_UNPUBLISHED)


@cache
def kept_sheet(css: str) -> str:
    """Return what is kept of *css*, the theme's."""
    return write(_kept(read(css)))


def _kept(rules: list[Rule | Other]) -> list[Rule | Other]:
    left: list[Rule | Other] = []
    for rule in rules:
        if isinstance(rule, Other):
            left.append(rule)
        elif some := tuple(one for one in rule.selectors if not _not_kept(one)):
            left.append(replace(rule, selectors=some))
    return left


def _not_kept(selector: str) -> bool:
    return any(names.search(selector) for names in (_OWN, _OLD, _COLOURS))
