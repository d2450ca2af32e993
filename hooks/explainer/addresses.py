"""Addresses: where pages, facts, sentences and cards stand, and how to get there.

The scheme is a contract (README, *How it is laid out*): ``/kk/…`` and ``/en/…`` hold the
same pages under the same English slugs, and a record's id is its anchor in both.
"""

import posixpath
from dataclasses import dataclass

from .model.fact import Fact
from .model.values import Language

OVERVIEW = ""
PAGES = (
    OVERVIEW, "reform", "elections", "timeline", "aftermath",
    "article", "sources", "glossary", "data", "about",
)  # fmt: skip
"""Slugs of the pages that each language has, in the order of the navigation."""
WHOLE = "print"
"""Slug of the page that has all the others of its language in one."""


def page_address(language: Language, slug: str) -> str:
    """Return the address of a page, relative to the site's root, with its final slash."""
    return f"{language}/{slug}/" if slug else f"{language}/"


def slug_at(language: Language, address: str) -> str | None:
    """Return the slug of the page in the navigation that stands at *address*, if one does."""
    return {page_address(language, slug): slug for slug in PAGES}.get(address)


def parallel_slug(slug: str) -> str:
    """Return the slug of the page that has the page *slug* in both languages side by side."""
    return f"parallel/{slug}" if slug else "parallel"


def parallel_address(language: Language, slug: str, anchor: str) -> str:
    """Return the address of an anchor of the page *slug* where both languages stand."""
    return f"{page_address(language, parallel_slug(slug))}#{anchor}"


def card_slug(fact_id: str) -> str:
    """Return the slug of the card of a fact."""
    return f"c/{fact_id}"


def fact_address(language: Language, fact: Fact) -> str:
    """Return the address of a fact in its context, relative to the site's root."""
    return f"{page_address(language, fact.page)}#{fact.id}"


def sentence_anchor(number: int) -> str:
    """Return the anchor of a sentence on the article's page."""
    return f"s{number:02d}"


@dataclass(frozen=True)
class Links:
    """Relative links from the page at *address* (relative to the site's root)."""

    language: Language
    address: str

    def to(self, address: str) -> str:
        """Return the link to *address*, which is relative to the site's root."""
        path, _, anchor = address.partition("#")
        if path == self.address:
            return f"#{anchor}" if anchor else "./"
        link = posixpath.relpath("/" + path, "/" + self.address)
        if path.endswith("/") or not path:
            link += "/"
        return f"{link}#{anchor}" if anchor else link

    def page(self, slug: str, anchor: str = "") -> str:
        """Return the link to a page of the same language, and to an anchor there."""
        address = page_address(self.language, slug)
        return self.to(f"{address}#{anchor}" if anchor else address)

    def fact(self, fact: Fact) -> str:
        """Return the link to a fact in its context."""
        return self.to(fact_address(self.language, fact))

    def card(self, fact: Fact) -> str:
        """Return the link to a fact's card."""
        return self.page(card_slug(fact.id))

    def sentence(self, number: int) -> str:
        """Return the link to a sentence of the article."""
        return self.page("article", sentence_anchor(number))

    def source(self, source_id: str) -> str:
        """Return the link to an item of the bibliography."""
        return self.page("sources", source_id)
