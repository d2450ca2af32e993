"""Pages that have both languages side by side, piece by piece.

A piece is a heading with what follows it, or one row of a long list: facts are headings, so
the two languages stand claim by claim. The page's own language comes first and keeps its
ids; the ids of the other are prefixed with its code. From such a page, links lead to pages
of the same kind.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from .addresses import Links, page_address, parallel_slug, slug_at
from .blocks import CUT, Manner
from .framing import Framer
from .making import Maker, Page
from .model.values import Language
from .prose import Prose
from .transplanting import Piece, pieces, prefixed, resolved, to_html

Frames = Mapping[tuple[Language, str], Prose]
"""The prose frames by language and slug."""
_TITLE = re.compile(r"\A# (.*?) \{#([a-z0-9-]+)\}")


@dataclass(frozen=True)
class ParallelLinks(Links):
    """Links of one language's side of a parallel page whose own language is *first*."""

    first: Language

    @property
    def prefix(self) -> str:
        """Return what the ids of this side begin with."""
        return "" if self.language == self.first else f"{self.language}-"

    def to(self, address: str) -> str:
        """Return the link to *address*, where there is a parallel page to that one."""
        path, _, anchor = address.partition("#")
        slug = slug_at(self.language, path)
        if slug is None:
            return super().to(address)
        target = page_address(self.first, parallel_slug(slug))
        if target == self.address:  # the prefix is put to these with that of the ids
            return f"#{anchor}" if anchor else "./"
        return super().to(f"{target}#{self.prefix}{anchor}" if anchor else target)


def parallel_pages(maker: Maker, framer: Framer, frames: Frames) -> Iterator[Page]:
    """Yield every page with both languages, in either order of the two."""
    for (language, slug), frame in frames.items():
        body = _body(framer, frames, language, slug)
        title = framer.voices[language].t("parallel.title", title=frame.meta.title)
        names = {"title": title, "description": frame.meta.description}
        page = maker.hidden(language, parallel_slug(slug), frame.path, body, [], **names)
        page.meta.update(hide=["navigation", "toc"], single=page_address(language, slug))
        yield page


def _body(framer: Framer, frames: Frames, first: Language, slug: str) -> Markup:
    voice = framer.voices[first]
    address = page_address(first, parallel_slug(slug))
    sides = [
        _side(framer, frames[language, slug], ParallelLinks(language, address, first))
        for language in (first, voice.other)
    ]
    return framer.templates.render(
        "parallel.html",
        voices=framer.voices,
        pairs=list(zip(*(parts for parts, _ in sides), strict=True)),
        notes=[notes for _, notes in sides],
    )


def _side(framer: Framer, frame: Prose, links: ParallelLinks) -> tuple[list[Piece], Piece]:
    filled = framer.fill(frame, links, Manner(apart=True, order=links.first))
    body = resolved(filled.body, links)
    if links.prefix:
        # A page has one title: that of its own language. The other is no heading, but looks it.
        body = _TITLE.sub(r"\1\n{: #\2 .parallel__title }", body.lstrip())
    parts = [_piece(part, links) for part in pieces(body, CUT)]
    return parts, _piece(filled.notes, links)


def _piece(markdown: str, links: ParallelLinks) -> Piece:
    return Piece(links.language, prefixed(to_html(markdown), links.prefix))
