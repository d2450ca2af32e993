"""Pages made of what they say: their front matter, their head, their twin in the other language."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from ..addresses import page_address
from ..records.collection import Records
from ..records.model.values import Language, other
from .head import Subject, head
from .linked_data import linked_data
from .page import Page, PageMeta


def versions(kk: str, en: str, default: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the addresses for ``hreflang``; readers of neither language get the source."""
    return (("kk", kk), ("en", en), ("x-default", kk if default is None else default))


def page_meta(  # noqa: PLR0913 (each is said by name)
    records: Records,
    base: str,
    subject: Subject,
    *,
    page: str,
    edit_path: str,
    things: Iterable[dict[str, Any]] = (),
) -> PageMeta:
    """Return what the page *page* about *subject* says of itself; *things* are schema.org's."""
    graph = list(things)
    language = subject.language
    return PageMeta(
        language=language,
        title=subject.title,
        description=subject.description,
        address=subject.address,
        stands_at=page_address(language, page),
        edit_path=edit_path,
        twin=page_address(other(language), page),
        versions=versions(page_address("kk", page), page_address("en", page)),
        metadata=tuple(head(records, subject, base)),
        linked_data=linked_data(graph) if graph else "",
    )


def hidden(meta: PageMeta, html: Markup) -> Page:
    """Return a page that the navigation, the contents list and the search leave out."""
    return Page(replace(meta, hidden=meta.hidden or ("toc",), searchable=False), rest=html)


def subject_of(language: Language, page: str, title: str, description: str) -> Subject:
    """Return what the page *page* of *language* is about."""
    return Subject(language, page_address(language, page), title, description)
