"""Where fragments stand: a page of its own, a side of two, the page for paper, a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..addresses import SINGLE_PAGE, page_address, parallel_address, relative
from ..records.model.values import Language


@dataclass(frozen=True)
class PageScope:
    """The page at *address*: ids as they are, links from there."""

    address: str

    def id(self, name: str) -> str:
        """Return *name* itself."""
        return name

    def link(self, address: str) -> str:
        """Return the relative link to *address*."""
        return relative(address, self.address)

    def opened(self) -> bool:
        """Return False: what may be folded is folded."""
        return False


@dataclass(frozen=True)
class ParallelScope:
    """One language's side of the page that has *page* in both languages, *first* before.

    Ids of the second language begin with its code. *pages* are the names of the pages that
    stand side by side, by their addresses in *language*: links to them stay side by side.
    """

    language: Language
    first: Language
    page: str
    pages: Mapping[str, str] = field(repr=False)

    @property
    def prefix(self) -> str:
        """Return what the ids of this side begin with."""
        return "" if self.language == self.first else f"{self.language}-"

    def id(self, name: str) -> str:
        """Return *name*, with the code of the second language before it there."""
        return f"{self.prefix}{name}"

    def link(self, address: str) -> str:
        """Return the link to *address*, where there is a parallel page to that one."""
        path, _, anchor = address.partition("#")
        target = address
        if page := self.pages.get(path):
            target = parallel_address(self.first, page, self.id(anchor) if anchor else "")
        return relative(target, parallel_address(self.first, self.page))

    def opened(self) -> bool:
        """Return False: what may be folded is folded."""
        return False


@dataclass(frozen=True)
class SinglePageScope:
    """The part that *page* became of the page that has all pages of *language*, or some.

    Ids begin with the page's name; links to what is in the document lead there. *pages* are the
    names of the pages that are in it, by their addresses; *document* is its own name.
    """

    language: Language
    page: str
    pages: Mapping[str, str] = field(repr=False)
    document: str = SINGLE_PAGE

    def id(self, name: str) -> str:
        """Return *name* with the name of its page before it."""
        return f"{self.page}-{name}"

    def link(self, address: str) -> str:
        """Return the link to *address*, within the document where it is part of it."""
        path, _, anchor = address.partition("#")
        page = self.pages.get(path)
        if page is None:
            return relative(address, page_address(self.language, self.document))
        if page == self.page and anchor:
            return f"#{self.id(anchor)}"
        return f"./#{page}-{anchor}" if anchor else f"./#{page}"

    def opened(self) -> bool:
        """Return True: paper cannot be unfolded."""
        return True


@dataclass(frozen=True)
class FileScope:
    """A file that readers take with them: links lead to the site at *base*."""

    base: str

    def id(self, name: str) -> str:
        """Return *name* itself."""
        return name

    def link(self, address: str) -> str:
        """Return the full address."""
        return self.base + address

    def opened(self) -> bool:
        """Return True."""
        return True
