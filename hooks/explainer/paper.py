"""The whole site in one language on one page, for printing and for keeping.

Every id is prefixed with the slug of the page it comes from; links to what is in the
document lead there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .addresses import PAGES, WHOLE, Links, page_address, parallel_slug, slug_at
from .blocks import Manner
from .framing import Framer
from .making import Maker, Page
from .model.values import Language
from .parallel import Frames
from .prose import Prose
from .transplanting import prefixed, resolved, to_html

_HEADING = re.compile(r"^(?=#{1,5} )", re.MULTILINE)
_TITLES = re.compile(r'<h([23]) id="([^"]+)">(.*?)(?: <a class="headerlink".*?)?</h[23]>')


@dataclass(frozen=True)
class Title:
    """A title in the contents: the id of its heading, and what it says."""

    id: str
    html: Markup


@dataclass(frozen=True)
class Part:
    """A page of the site as a part of the document."""

    id: str
    title: Title
    sections: tuple[Title, ...]
    html: Markup
    notes: Markup


@dataclass(frozen=True)
class PaperLinks(Links):
    """Links of the part of the document that the page at *own* became."""

    own: str

    def to(self, address: str) -> str:
        """Return the link to *address*, within the document where it is part of it."""
        path, _, anchor = address.partition("#")
        slug = slug_at(self.language, path)
        if slug is None:
            return super().to(address)
        if path == self.own and anchor:  # the prefix is put to these with that of the ids
            return f"#{anchor}"
        return f"./#{_name(slug)}-{anchor}" if anchor else f"./#{_name(slug)}"


def _name(slug: str) -> str:
    return slug or "index"


def whole_pages(maker: Maker, framer: Framer, frames: Frames) -> Iterator[Page]:
    """Yield a page for each language with all its pages, in the order of the navigation."""
    for language, voice in framer.voices.items():
        body = _body(framer, frames, language)
        names = {"title": voice.t("whole.title"), "description": voice.t("whole.description")}
        page = maker.hidden(language, WHOLE, "data/site.yaml", body, [], **names)
        page.meta["parallel"] = page_address(language, parallel_slug(""))
        yield page


def _body(framer: Framer, frames: Frames, language: Language) -> Markup:
    voice = framer.voices[language]
    parts = [_part(framer, frames[language, slug]) for slug in PAGES]
    address = page_address(language, WHOLE)
    return framer.templates.render(
        "whole.html", v=voice, to=Links(language, address), parts=parts, site=framer.records.site,
        address=framer.base + page_address(language, ""),
    )  # fmt: skip


def _part(framer: Framer, frame: Prose) -> Part:
    language, name = frame.language, _name(frame.slug)
    own = page_address(language, frame.slug)
    links = PaperLinks(language, page_address(language, WHOLE), own)
    filled = framer.fill(frame, links, Manner(opened=True))
    # The document's title is the only one of the first level.
    body = _HEADING.sub("#", resolved(filled.body, links))
    html = prefixed(to_html(body), f"{name}-")
    title, *sections = (
        Title(match[2], Markup(match[3]))  # noqa: S704 (a piece of what is HTML already)
        for match in _TITLES.finditer(html)
    )
    return Part(name, title, tuple(sections), html, prefixed(filled.notes, f"{name}-"))
