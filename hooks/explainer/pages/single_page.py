"""The whole site in one language on one page, for printing and for keeping.

A site with too many claims for that has such a page for each of its pages instead. Every id
begins with the name of the page it comes from; links to what is in the document lead there.
"""

from collections.abc import Iterator, Mapping, Sequence
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

MOST_CLAIMS = 300
"""Claims that one document may have: some 2 MB of HTML, and as many sheets of paper."""
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
    """Yield a page for each language with all its pages, in the order of the navigation.

    Of a large site each page has one of its own instead, and a list leads to them.
    """
    for language in LANGUAGES:
        whole_site = Document(workshop, headings, language)
        own = [frames[language, page] for page in workshop.records.page_ids]
        if len(workshop.records.facts) <= MOST_CLAIMS:
            yield whole_site.page(own)
        else:
            volumes = [
                replace(whole_site, name=f"{SINGLE_PAGE}/{frame.page}").page([frame])
                for frame in own
            ]
            yield whole_site.page([], volumes)
            yield from volumes


@dataclass(frozen=True)
class Document:
    """Makes the document *name* of *language*."""

    workshop: Workshop
    headings: Headings
    language: Language
    name: str = SINGLE_PAGE

    def page(self, frames: Sequence[Frame], volumes: Sequence[Page] = ()) -> Page:
        """Return the page that has *frames* one after another, or a list of *volumes*."""
        records, base, language = self.workshop.records, self.workshop.base, self.language
        subject = subject_of(language, self.name, *self._titles(frames, volumes))
        path = records.origin("site", "").document.path
        meta = page_meta(records, base, subject, page=self.name, edit_path=path)
        addresses = self.workshop.addresses[language]
        pages = {at: name for at, name in addresses.items() if name in {f.page for f in frames}}
        html = self.workshop.render(
            "pages/single_page.html", language, site=records.site, volumes=volumes,
            parts=[self._part(frame, pages) for frame in frames],
            address=base + page_address(language, OVERVIEW),
        )  # fmt: skip
        twin = OVERVIEW if self.name == SINGLE_PAGE else frames[0].page
        scope = PageScope(page_address(language, self.name))
        meta = replace(meta, parallel=parallel_address(language, twin))
        return hidden(meta, Fragment.of(html).at(scope))

    def _titles(self, frames: Sequence[Frame], volumes: Sequence[Page]) -> tuple[str, str]:
        """Return title and description."""
        locale = self.workshop.locales[self.language]
        if self.name != SINGLE_PAGE:
            meta = frames[0].prose.meta
            return locale.t("whole.volume", title=meta.title), meta.description
        kind = "volumes" if volumes else "whole"
        return locale.t(f"{kind}.title"), locale.t(f"{kind}.description")

    def _part(self, frame: Frame, pages: Mapping[str, str]) -> Part:
        scope = SinglePageScope(self.language, frame.page, pages, self.name)
        title, *sections = (
            Title(scope.id(section.anchor), section.title.at(scope))
            for section in frame.sections
            if section.level <= _IN_CONTENTS
        )
        laid = laid_out(frame.sections, self.headings, self.language, scope, below=1)
        html = lines(part for section in laid for part in section.parts)
        notes = whole(frame.notes, scope) if frame.notes else Markup()
        return Part(frame.page, title, tuple(sections), html, notes)
