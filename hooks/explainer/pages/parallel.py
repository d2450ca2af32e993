"""Pages that have both languages side by side, piece by piece.

A piece is a heading with what follows it, or one row of a list: facts are sections, so the
two languages stand claim by claim. The page's own language comes first and keeps its ids;
those of the other begin with its code. Links lead to pages of the same kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..addresses import page_address, parallel_page
from ..records.model.values import Language, other
from .frames import Frame
from .layout import Headings, lines, row_by_row
from .makers import hidden, page_meta, subject_of
from .page import Page, Section
from .scopes import ParallelScope
from .workshop import Workshop

Frames = Mapping[tuple[Language, str], Frame]
"""The filled pages by language and page."""
_LIKE_A_TITLE = 0


@dataclass(frozen=True)
class Side:
    """One language's half of a pair."""

    language: Language
    html: Markup


def parallel_pages(workshop: Workshop, headings: Headings, frames: Frames) -> Iterator[Page]:
    """Yield every page with both languages, in either order of the two."""
    for (language, page), frame in frames.items():
        name, meta = parallel_page(page), frame.prose.meta
        title = workshop.locales[language].t("parallel.title", title=meta.title)
        subject = subject_of(language, name, title, meta.description)
        made = page_meta(
            workshop.records, workshop.base, subject, page=name, edit_path=frame.prose.path
        )
        made = replace(made, hidden=("navigation", "toc"), single=page_address(language, page))
        yield hidden(made, _body(workshop, headings, frame, frames[other(language), page]))


def _body(workshop: Workshop, headings: Headings, own: Frame, twin: Frame) -> Markup:
    scopes = {
        frame.language: ParallelScope(
            frame.language, own.language, own.page, workshop.addresses[frame.language]
        )
        for frame in (own, twin)
    }
    pairs = [
        pair
        for sections in zip(own.sections, twin.sections, strict=True)
        for pair in _pairs(headings, sections, scopes)
    ]
    notes = [
        Side(frame.language, lines(f.at(scopes[frame.language]) for f in frame.notes.fragments))
        for frame in (own, twin)
        if frame.notes
    ]
    return workshop.render(
        "pages/parallel.html", own.language, locales=workshop.locales, pairs=pairs, notes=notes
    )


def _pairs(
    headings: Headings, sections: tuple[Section, Section], scopes: Mapping[Language, ParallelScope]
) -> Iterator[list[Side]]:
    """Yield the pairs that two sections make: the first of them under their headings."""
    sides = [
        _pieces(headings, section, language, scopes[language])
        for section, language in zip(sections, scopes, strict=True)
    ]
    for key in sides[0]:
        yield [Side(language, side[key]) for side, language in zip(sides, scopes, strict=True)]


def _pieces(
    headings: Headings, section: Section, language: Language, scope: ParallelScope
) -> dict[str, Markup]:
    """Return the pieces of a section by key; the heading and what is no list have the key ''."""
    level = _LIKE_A_TITLE if section.level == 1 and scope.prefix else section.level
    first = [headings.html(section, language, scope, level=level)]
    rows: dict[str, Markup] = {}
    for block in section.blocks:
        if block.stands == "everywhere":
            pieces = row_by_row(block, scope)
            first += [pieces.pop("")] if "" in pieces else []
            rows |= pieces
    return {"": lines(first), **rows}
