"""The whole site in one language on one page, for printing and for keeping.

Every id begins with the name of the page it comes from; links to what is in the document
lead there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..addresses import OVERVIEW, SINGLE_PAGE, page_address, parallel_address
from ..records.model.values import LANGUAGES, Language
from .fragment import Fragment
from .frames import Frame
from .layout import Headings, laid_out, lines, whole
from .makers import hidden, page_meta, subject_of
from .page import Page
from .parallel import Frames
from .scopes import PageScope, SinglePageScope
from .workshop import Workshop

_IN_CONTENTS = 2
"""The deepest level of the site's headings that the contents list has."""


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


def single_pages(workshop: Workshop, headings: Headings, frames: Frames) -> Iterator[Page]:
    """Yield a page for each language with all its pages, in the order of the navigation."""
    records, base = workshop.records, workshop.base
    for language in LANGUAGES:
        locale = workshop.locales[language]
        title, description = locale.t("whole.title"), locale.t("whole.description")
        subject = subject_of(language, SINGLE_PAGE, title, description)
        path = records.origin("site", "").document.path
        meta = page_meta(records, base, subject, page=SINGLE_PAGE, edit_path=path)
        parts = [_part(workshop, headings, frames[language, page]) for page in records.page_ids]
        html = workshop.render(
            "pages/single_page.html", language, parts=parts, site=records.site,
            address=base + page_address(language, OVERVIEW),
        )  # fmt: skip
        scope = PageScope(page_address(language, SINGLE_PAGE))
        yield hidden(
            replace(meta, parallel=parallel_address(language, OVERVIEW)),
            Fragment.of(html).at(scope),
        )


def _part(workshop: Workshop, headings: Headings, frame: Frame) -> Part:
    language: Language = frame.language
    scope = SinglePageScope(language, frame.page, workshop.addresses[language])
    title, *sections = (
        Title(scope.id(section.anchor), section.title.at(scope))
        for section in frame.sections
        if section.level <= _IN_CONTENTS
    )
    laid = laid_out(frame.sections, headings, language, scope, below=1)
    html = lines(part for section in laid for part in section.parts)
    notes = whole(frame.notes, scope) if frame.notes else Markup()
    return Part(frame.page, title, tuple(sections), html, notes)
