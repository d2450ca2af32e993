"""Pages as values: what a page is (``PageMeta``), and its sections with their blocks.

Everything that is made of a page reads the same sections: the page itself, the page with
both languages, the page for paper, the search index, the ledger of anchors, the staged
folder.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from markupsafe import Markup

from ..addresses import file_name
from ..records.model.values import Language
from .fragment import NOTHING, Fragment

CONTENTS_DEPTH = 2
"""The deepest level of headings that a page's list of contents has."""


Stands = Literal["everywhere", "alone", "on paper"]
"""Where a block stands: on every page, not on pages made of pages, on the page for paper."""


@dataclass(frozen=True)
class Row:
    """A row of a list; *key* is the same in both languages."""

    key: str
    html: Fragment


@dataclass(frozen=True)
class Block:
    """What stands below a heading: rows between an opening and a closing.

    *text* is what search finds in prose (records are found by themselves). *stands* says
    whether it is for pages of their own only, or for paper only.
    """

    rows: tuple[Row, ...]
    opening: Fragment = NOTHING
    closing: Fragment = NOTHING
    text: str = ""
    stands: Stands = "everywhere"

    @classmethod
    def of(cls, html: str, text: str = "", *, stands: Stands = "everywhere") -> "Block":
        """Return filled *html* as a block, cut at its rows."""
        opening, rows, closing = Fragment.of(html).rows()
        cut = tuple(Row(key, fragment) for key, fragment in rows)
        return cls(cut, opening, closing, text, stands)

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """Return all of it, piece by piece."""
        return (self.opening, *(row.html for row in self.rows), self.closing)


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it, up to the next heading of whatever level.

    *title* is HTML, *label* the same as text; *aliases* are earlier ids of the same thing.
    Neighbours that are *folded* stand together under one line that opens them.
    """

    anchor: str
    level: int
    title: Fragment
    label: str
    blocks: tuple[Block, ...] = ()
    aliases: tuple[str, ...] = ()
    css_class: str = ""
    folded: bool = False

    def anchors(self) -> list[str]:
        """Return every id of the section that readers can cite."""
        inside = [name for block in self.blocks for f in block.fragments for name in f.anchors()]
        return [self.anchor, *inside]

    def links(self) -> list[str]:
        """Return every address to which the section leads."""
        return [link for block in self.blocks for f in block.fragments for link in f.links()]

    @property
    def text(self) -> str:
        """Return its prose as text."""
        return " ".join(block.text for block in self.blocks if block.text)


Piece = Section | Block
"""What a placeholder of prose may become, any number of them."""


@dataclass(frozen=True)
class PageMeta:
    """What a page says of itself; addresses are relative to the site's root.

    *address* is where citations point; a page that only leads on points elsewhere than
    *stands_at*. *metadata* and *linked_data* are for machines (``explainer.pages.head``).
    """

    language: Language
    title: str
    description: str
    address: str
    edit_path: str
    versions: tuple[tuple[str, str], ...]
    metadata: tuple[dict[str, str], ...]
    linked_data: str = ""
    stands_at: str = ""
    twin: str | None = None
    parallel: str = ""
    single: str = ""
    refresh: str = ""
    hidden: tuple[str, ...] = ()
    searchable: bool = True

    @property
    def path(self) -> str:
        """Return the file of the page, below the folder of pages."""
        return file_name(self.stands_at)

    def front_matter(self) -> dict[str, Any]:
        """Return what the theme's templates read, in plain types."""
        plain: dict[str, Any] = {
            "title": self.title,
            "description": self.description,
            "lang": self.language,
            "address": self.address,
            "versions": [{"lang": lang, "address": address} for lang, address in self.versions],
            "metadata": list(self.metadata),
            "jsonld": self.linked_data,
        }
        optional = {
            "twin": self.twin, "parallel": self.parallel or None, "single": self.single or None,
            "refresh": self.refresh or None, "hide": list(self.hidden) or None,
            "search": None if self.searchable else {"exclude": True},
        }  # fmt: skip
        return plain | {name: value for name, value in optional.items() if value is not None}


@dataclass(frozen=True)
class LaidSection:
    """A section as HTML: its heading, what stands below it, and what folds it with others."""

    section: Section
    heading: Markup = field(repr=False)
    body: Markup = field(repr=False)
    before: Markup = field(default=Markup(), repr=False)
    after: Markup = field(default=Markup(), repr=False)

    @property
    def parts(self) -> tuple[Markup, ...]:
        """Return all of it in order."""
        return (self.before, self.heading, self.body, self.after)


@dataclass(frozen=True)
class Page:
    """A finished page: what it says of itself, its sections, and what follows them.

    A page that is laid out by a template of its own has no sections: it is all *rest*.
    """

    meta: PageMeta
    sections: tuple[LaidSection, ...] = ()
    rest: Markup = field(default=Markup(), repr=False)

    @cached_property
    def html(self) -> Markup:
        """All of the page's HTML."""
        laid = [part for section in self.sections for part in section.parts]
        return Markup("\n").join(part for part in (*laid, self.rest) if part)

    def contents(self) -> Iterator[Section]:
        """Yield the sections that the page's list of contents names."""
        sections = (laid.section for laid in self.sections)
        return (section for section in sections if section.level <= CONTENTS_DEPTH)
