"""The cover at the site's root: both languages on it, one step into each."""

from typing import Any

from ..language.locale import Locale
from ..pictures import NARROW
from ..records.counts import counts
from ..records.model.values import LANGUAGES
from .fragment import Fragment
from .head import Subject, head
from .linked_data import linked_data, page_things
from .makers import versions
from .page import Page, PageMeta
from .picture_block import drawn
from .scopes import PageScope
from .workshop import Workshop

_FIGURES = ("claims", "corroborated", "contradicted", "sources")


def cover(workshop: Workshop) -> Page:
    """Return the cover."""
    records, site = workshop.records, workshop.records.site
    title = f"{site.title.kk} · {site.title.en}"
    subject = Subject("kk", "", title, f"{site.tagline.kk} · {site.tagline.en}")
    meta = PageMeta(
        language="kk",
        title=title,
        description=subject.description,
        address="",
        edit_path=records.origin("site", "").document.path,
        versions=versions("kk/", "en/", ""),
        metadata=tuple(head(records, subject, workshop.base)),
        linked_data=linked_data(page_things(records, subject, workshop.base)),
        hidden=("navigation", "toc"),
    )
    locales = [workshop.locales[language] for language in LANGUAGES]
    html = workshop.render(
        "pages/cover.html", "kk", locales=locales, site=site, facts=records.fact,
        figures={locale.language: _figures(workshop, locale) for locale in locales},
        **_emblem(workshop),
    )  # fmt: skip
    return Page(meta, rest=Fragment.of(html).at(PageScope("")))


def _emblem(workshop: Workshop) -> dict[str, Any]:
    """Return the drawing that the cover carries, and the year in it; None if the site has none."""
    records = workshop.records
    if not (records.site.emblem and records.site.election):
        return {"d": None, "year": ""}
    drawing, _ = drawn(workshop, "kk", records.picture[records.site.emblem], NARROW)
    return {"d": drawing, "year": records.election.year}


def _figures(workshop: Workshop, locale: Locale) -> list[dict[str, str]]:
    number = counts(workshop.records)
    return [
        {"label": locale.t(f"cover.{name}"), "value": locale.number(number[name])}
        for name in _FIGURES
    ]
