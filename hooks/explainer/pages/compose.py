"""Puts prose, records and templates together into pages."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ..addresses import page_address, parallel_address
from ..findings import DataError, Finding
from ..permanence.editions import Past
from ..records.model.values import LANGUAGES, Language
from .cards import Cards
from .cover import cover
from .facts import Facts
from .frames import Frame, filled, with_departures
from .head import Subject
from .layout import Headings, laid_out, whole
from .linked_data import dataset_thing, page_things
from .makers import page_meta
from .page import Page
from .parallel import parallel_pages
from .prose import AllProse
from .scopes import PageScope
from .single_page import single_pages
from .workshop import Workshop

Frames = dict[tuple[Language, str], Frame]


def fill_frames(workshop: Workshop, prose: AllProse) -> Frames:
    """Return every page's prose with its records in place.

    Raises ``DataError`` with every finding of every page.
    """
    facts = Facts(workshop)
    frames: Frames = {}
    findings: list[Finding] = []
    for key, page in prose.items():
        try:
            frames[key] = filled(workshop, facts, page)
        except DataError as error:
            findings += error.findings
    if findings:
        raise DataError(findings)
    return frames


def compose(workshop: Workshop, filled_frames: Frames, past: Past) -> Iterator[Page]:
    """Yield every page of the site; *past* is what was published before."""
    frames = {key: with_departures(workshop, f, past) for key, f in filled_frames.items()}
    headings = Headings(workshop)
    for language in LANGUAGES:
        for page in workshop.records.page_ids:
            yield _page(workshop, headings, frames[language, page])
    yield cover(workshop)
    yield from parallel_pages(workshop, headings, frames)
    yield from single_pages(workshop, headings, frames)
    yield from Cards(workshop, past).pages()


def _page(workshop: Workshop, headings: Headings, frame: Frame) -> Page:
    records, base, language = workshop.records, workshop.base, frame.language
    address, front = page_address(language, frame.page), frame.prose.meta
    subject = Subject(language, address, front.title, front.description)
    things = page_things(records, subject, base)
    entry = {page.id: page for page in records.site.pages}[frame.page]
    if entry.dataset:
        things.append(dataset_thing(records, language, base))
    meta = page_meta(
        records, base, subject, page=frame.page, edit_path=frame.prose.path, things=things
    )
    meta = replace(meta, parallel=parallel_address(language, frame.page))
    scope = PageScope(address)
    laid = tuple(laid_out(frame.sections, headings, language, scope))
    notes = whole(frame.notes, scope) if frame.notes else Markup()
    return Page(meta, laid, notes)
