"""Pages as they are published: where each stands, its front matter, its Markdown."""

from dataclasses import dataclass
from html import escape
from typing import Any

import yaml

from .addresses import page_address
from .metadata import Subject, head, linked_data
from .model.values import Language
from .records import Records


@dataclass(frozen=True)
class Page:
    """A page: where it stands, what its front matter says, its Markdown, where it is edited.

    ``path`` is relative to the folder of pages; ``edit_path`` to the project's root.
    """

    path: str
    language: Language
    slug: str
    meta: dict[str, Any]
    body: str
    edit_path: str

    @property
    def markdown(self) -> str:
        """Return the page as a Markdown file with front matter."""
        front = yaml.safe_dump(self.meta, allow_unicode=True, sort_keys=True, width=1000)
        return f"---\n{front}---\n\n{self.body.strip()}\n"


@dataclass(frozen=True)
class Maker:
    """Makes pages of a site to be published at *base*."""

    records: Records
    base: str

    def hidden(
        self, language: Language, slug: str, edit_path: str, body: str, things: Any, **meta: str
    ) -> Page:
        """Return a page that the navigation and the search leave out."""
        page = self.page(language, slug, edit_path, body, things, **meta)
        page.meta.update(hide=["toc"], search={"exclude": True})
        return page

    def page(
        self, language: Language, slug: str, edit_path: str, body: str, things: Any, **meta: str
    ) -> Page:
        """Return a page of *language* with what its front matter and its head need."""
        address = page_address(language, slug)
        other: Language = "en" if language == "kk" else "kk"
        subject = Subject(language, address, **meta)
        front = {
            # Material prints titles as they stand, so they must be safe as HTML already.
            "title": escape(meta["title"], quote=False),
            "description": meta["description"],
            "lang": language,
            "address": address,
            "twin": page_address(other, slug),
            "versions": versions(page_address("kk", slug), page_address("en", slug)),
            "metadata": head(self.records, subject, self.base),
            "jsonld": linked_data(things) if things else "",
        }
        path = f"{language}/{slug or 'index'}.md"
        return Page(path, language, slug, front, body, edit_path)


def versions(kk: str, en: str, default: str | None = None) -> list[dict[str, str]]:
    """Return the addresses for ``hreflang``; readers of neither language get the source."""
    other = kk if default is None else default
    return [
        {"lang": "kk", "address": kk},
        {"lang": "en", "address": en},
        {"lang": "x-default", "address": other},
    ]
