"""Addresses: where pages, facts, sentences and cards stand, and what their anchors are called.

The scheme is a contract (README, *How it is laid out*): ``/kk/…`` and ``/en/…`` hold the
same pages under the same English names, and a record's id is its anchor in both. All
addresses here are relative to the site's root.
"""

import posixpath
from functools import lru_cache

from .records.model.fact import Fact
from .records.model.values import Language

OVERVIEW = "index"
"""The page that stands at a language's own address."""
SINGLE_PAGE = "print"
"""The page that has all the others of its language in one."""
_PARALLEL, _CARD = "parallel", "c"
RESERVED = (SINGLE_PAGE, _PARALLEL, _CARD)
"""Names that no page of a site may have: other pages stand there."""


def page_address(language: Language, page: str) -> str:
    """Return the address of a page, with its final slash."""
    return f"{language}/" if page == OVERVIEW else f"{language}/{page}/"


def file_name(address: str) -> str:
    """Return the Markdown file, below the folder of pages, that a page at *address* is made of."""
    stem = address.rstrip("/")
    return f"{stem}.md" if "/" in stem else f"{stem}/index.md" if stem else "index.md"


def address_of_file(file: str) -> str:
    """Return the address of the page that is made of *file*, or *file* itself if it is no page."""
    stem, extension = posixpath.splitext(file)
    if extension != ".md":
        return file
    folder, _, name = stem.rpartition("/")
    return f"{folder}/".lstrip("/") if name == OVERVIEW else f"{stem}/"


def parallel_page(page: str) -> str:
    """Return the name of the page that has *page* in both languages side by side."""
    return _PARALLEL if page == OVERVIEW else f"{_PARALLEL}/{page}"


def parallel_address(language: Language, page: str, anchor: str = "") -> str:
    """Return the address of *page* where both languages stand, and of an anchor there."""
    return at_anchor(page_address(language, parallel_page(page)), anchor)


def card_page(fact_id: str) -> str:
    """Return the name of the page that is a fact's card."""
    return f"{_CARD}/{fact_id}"


def card_address(language: Language, fact_id: str) -> str:
    """Return the address of the card of a fact."""
    return page_address(language, card_page(fact_id))


def fact_address(language: Language, fact: Fact) -> str:
    """Return the address of a fact in its context."""
    return at_anchor(page_address(language, fact.page), fact.id)


def picture_address(language: Language, picture: str) -> str:
    """Return the address of a picture as a file of its own."""
    return f"assets/pictures/{language}/{picture}.svg"


def at_anchor(address: str, anchor: str) -> str:
    """Return *address* with *anchor*, if there is one."""
    return f"{address}#{anchor}" if anchor else address


@lru_cache(maxsize=65536)
def relative(target: str, page: str) -> str:
    """Return the link from the page at *page* to *target* (both relative to the site's root)."""
    path, _, anchor = target.partition("#")
    if path == page:
        return f"#{anchor}" if anchor else "./"
    link = posixpath.relpath("/" + path, "/" + page)
    if path.endswith("/") or not path:
        link += "/"
    return at_anchor(link, anchor)


def sentence_anchor(number: int) -> str:
    """Return the anchor of a sentence of the article."""
    return f"s{number:02d}"


def change_anchor(institution_id: str) -> str:
    """Return the anchor of an institution's table of rules before and after."""
    return f"change-{institution_id}"


def year_anchor(year: str) -> str:
    """Return the anchor of a year on the timeline."""
    return f"y{year}"


def tier_anchor(tier: str) -> str:
    """Return the anchor of a tier of the bibliography."""
    return f"tier-{tier.lower()}"


def edition_anchor(version: str) -> str:
    """Return the anchor of an edition."""
    return f"edition-{version.replace('.', '-')}"
