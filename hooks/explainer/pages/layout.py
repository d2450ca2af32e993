"""Sections laid out as HTML: headings, and what stands below them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup

from ..records.model.values import Language
from .fragment import NOTHING, Fragment, Scope
from .page import Block, LaidSection, Section
from .workshop import Workshop


def lines(parts: Iterable[Markup]) -> Markup:
    """Return *parts* one below the other."""
    return Markup("\n").join(part for part in parts if part)


def whole(block: Block, scope: Scope) -> Markup:
    """Return *block*, all its rows in one list."""
    return lines(fragment.at(scope) for fragment in block.fragments)


def row_by_row(block: Block, scope: Scope) -> dict[str, Markup]:
    """Return each row of *block*, by its key, as a list of its own."""
    opening, closing = block.opening.at(scope), block.closing.at(scope)
    return {row.key: lines((opening, row.html.at(scope), closing)) for row in block.rows}


class Headings:
    """The headings of sections, each shape of them filled once."""

    def __init__(self, workshop: Workshop) -> None:
        """Take what headings are made from."""
        self._workshop = workshop
        self._shape = lru_cache(maxsize=None)(self._filled)

    def html(
        self, section: Section, language: Language, scope: Scope, *, level: int | None = None
    ) -> Markup:
        """Return the heading of *section*, at its own level or at another.

        Level 0 is no heading, but looks like a page's title.
        """
        shape = self._shape(section, language, section.level if level is None else level)
        return shape.at(scope)

    def fold(self, count: int, language: Language) -> tuple[Fragment, Fragment]:
        """Return what begins and what ends *count* folded sections."""
        html = self._workshop.render("macros/fold.html", language, count=count)
        opening, _, closing = Fragment.of(html).rows()
        return opening, closing

    def _filled(self, section: Section, language: Language, level: int) -> Fragment:
        html = self._workshop.render("macros/heading.html", language, section=section, level=level)
        return Fragment.of(html)


def laid_out(
    sections: Iterable[Section],
    headings: Headings,
    language: Language,
    scope: Scope,
    *,
    below: int = 0,
) -> Iterator[LaidSection]:
    """Yield *sections* as HTML, their headings *below* levels further down."""
    groups = groupby(sections, lambda section: section.folded)
    for folded, group in groups:
        members = list(group)
        fold = headings.fold(len(members), language) if folded else (NOTHING, NOTHING)
        for index, section in enumerate(members):
            heading = headings.html(section, language, scope, level=section.level + below)
            left_out = "alone" if below else "on paper"
            blocks = [block for block in section.blocks if block.stands != left_out]
            yield LaidSection(
                section,
                heading,
                lines(whole(block, scope) for block in blocks),
                before=fold[0].at(scope) if index == 0 else Markup(),
                after=fold[1].at(scope) if index == len(members) - 1 else Markup(),
            )
