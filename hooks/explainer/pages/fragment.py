"""HTML that is filled once and stands on several pages: its ids and links are left open.

A template writes ids and links as marks (``Marks``, ``Targets``). A ``Fragment`` is the
filled template cut at its marks; ``at`` puts in what a ``Scope``, the place where the
fragment stands, makes of each. So the same fact stands on its own page, beside its
translation and on the page for paper, with the ids and links of each.

Marks are delimited by private-use characters, which no text of a record can hold.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from markupsafe import Markup, escape

from ..addresses import at_anchor, card_address, fact_address, page_address, sentence_anchor
from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.values import Language

_START, _END = "\ue000", "\ue001"
_ANCHOR, _ID, _LINK, _OPEN, _ROW, _VALUE = "A", "I", "L", "O", "R", "V"
_CLAIM_CLASS, _CLAIM_CARD, _CLAIM_MARK = "C", "D", "K"
CLAIM = {_CLAIM_CLASS: "css_class", _CLAIM_CARD: "card", _CLAIM_MARK: "mark"}
"""The marks round a link of prose to a claim, and what each becomes."""


class Scope(Protocol):
    """Where a fragment stands: what becomes of its ids and links there."""

    def id(self, name: str) -> str:
        """Return the id that *name* gets here."""

    def link(self, address: str) -> str:
        """Return the link from here to *address* (relative to the site's root)."""

    def opened(self) -> bool:
        """Return whether what readers may fold stands open here."""


def _mark(kind: str, name: str = "") -> Markup:
    return Markup(f"{_START}{kind}{name}{_END}")  # noqa: S704 (delimiters no text can hold)


class Marks:
    """What templates write for ids (``at.anchor(…)``) and for the rows of a list."""

    open = _mark(_OPEN)
    """An attribute of ``details``: whether it stands open."""

    @staticmethod
    def anchor(name: str) -> Markup:
        """Return the id of something that readers can cite."""
        return _mark(_ANCHOR, name)

    @staticmethod
    def id(name: str) -> Markup:
        """Return an id of the page's own, or a reference to one."""
        return _mark(_ID, name)

    @staticmethod
    def row(key: object) -> Markup:
        """Begin a row of a list; *key* is the same in both languages."""
        return _mark(_ROW, str(key))

    @staticmethod
    def end() -> Markup:
        """End the last row of a list."""
        return _mark(_ROW)


@dataclass(frozen=True)
class Targets:
    """What templates of *language* write for links (``to.fact(…)``)."""

    language: Language
    records: Records

    def to(self, address: str) -> Markup:
        """Return the link to *address*, relative to the site's root."""
        return _mark(_LINK, address)

    def page(self, page: str, anchor: str = "") -> Markup:
        """Return the link to a page of the same language, and to an anchor there."""
        return self.to(at_anchor(page_address(self.language, page), anchor))

    def fact(self, fact: Fact) -> Markup:
        """Return the link to a fact in its context."""
        return self.to(fact_address(self.language, fact))

    def card(self, fact: Fact) -> Markup:
        """Return the link to a fact's card."""
        return self.to(card_address(self.language, fact.id))

    def cite(self, fact: Fact) -> Markup:
        """Return the link to the citations of a fact."""
        return self.to(at_anchor(card_address(self.language, fact.id), "cite"))

    def evidence(self, fact: Fact) -> Markup:
        """Return the link to the evidence of a fact."""
        return self.to(at_anchor(card_address(self.language, fact.id), "evidence"))

    def sentence(self, number: int) -> Markup:
        """Return the link to a sentence of the article."""
        return self.page(self.records.site.home.sentences, sentence_anchor(number))

    def source(self, source_id: str) -> Markup:
        """Return the link to an item of the bibliography."""
        return self.page(self.records.site.home.sources, source_id)

    def term(self, term_id: str) -> Markup:
        """Return the link to an entry of the glossary."""
        return self.page(self.records.site.home.terms, term_id)

    def event(self, fact: Fact) -> Markup:
        """Return the link to a fact on the timeline."""
        return self.page(self.records.site.home.timeline, fact.id)


def value_mark(number: int) -> str:
    """Return the mark of the value of that number (``Fragment.filled`` puts it in)."""
    return str(_mark(_VALUE, str(number)))


def link_mark(address: str) -> str:
    """Return the mark of a link to *address*."""
    return str(_mark(_LINK, address))


def claim_marks(address: str) -> dict[str, str]:
    """Return the marks round a link of prose to *address*, by what each may become."""
    return {name: str(_mark(kind, address)) for kind, name in CLAIM.items()}


def value_number(text: str) -> int | None:
    """Return the number of the value of which *text* is the mark, if it is one and no more."""
    mark = Fragment.of(text.strip())
    kinds = [part[:1] for part in mark.parts[1::2]]
    alone = kinds == [_VALUE] and not any(mark.parts[::2])
    return int(mark.parts[1][1:]) if alone else None


@dataclass(frozen=True)
class Fragment:
    """Filled HTML, cut at its marks: ``parts`` are HTML and marks by turns."""

    parts: tuple[str, ...] = ("",)

    @classmethod
    def of(cls, html: str) -> "Fragment":
        """Return *html*, in which marks may stand, as a fragment."""
        first, *rest = str(html).split(_START)  # Markup would escape each piece again
        parts = [first]
        for piece in rest:
            mark, _, text = piece.partition(_END)
            parts += [mark, text]
        return cls(tuple(parts))

    @classmethod
    def text(cls, text: str) -> "Fragment":
        """Return *text*, escaped, as a fragment."""
        return cls((str(escape(text)),))

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return any(self.parts)

    @property
    def source(self) -> Markup:
        """Return the HTML with its marks, for a template to place."""
        html = [
            part if n % 2 == 0 else f"{_START}{part}{_END}" for n, part in enumerate(self.parts)
        ]
        return Markup("".join(html))  # noqa: S704 (it was filled by a template)

    @property
    def marks(self) -> Iterator[tuple[str, str]]:
        """Yield kind and name of every mark."""
        return ((mark[0], mark[1:]) for mark in self.parts[1::2])

    @property
    def unmarked(self) -> str:
        """Return what stands between its marks."""
        return " ".join(self.parts[::2])

    def anchors(self) -> list[str]:
        """Return the ids in it that readers can cite."""
        return [name for kind, name in self.marks if kind == _ANCHOR]

    def links(self) -> list[str]:
        """Return the addresses to which it leads."""
        return [name for kind, name in self.marks if kind == _LINK]

    def filled(self, values: Mapping[int, str]) -> "Fragment":
        """Return it with the text of each value in the place of its mark."""
        html = [
            part if index % 2 == 0 else _filled(part, values)
            for index, part in enumerate(self.parts)
        ]
        return Fragment.of("".join(html))

    def claimed(self, claim: Callable[[str, str], str]) -> "Fragment":
        """Return it with what *claim* makes of the marks round links to claims.

        *claim* takes what is asked for (a value of ``CLAIM``) and the address of the link.
        """
        html = [
            part
            if index % 2 == 0
            else claim(CLAIM[part[0]], part[1:])
            if part[0] in CLAIM
            else f"{_START}{part}{_END}"
            for index, part in enumerate(self.parts)
        ]
        return Fragment.of("".join(html))

    def at(self, scope: Scope) -> Markup:
        """Return the HTML of this fragment where *scope* says that it stands."""
        html = [
            part if index % 2 == 0 else _placed(part, scope)
            for index, part in enumerate(self.parts)
        ]
        return Markup("".join(html))  # noqa: S704 (templates escape; marks hold slugs)

    def rows(self) -> "tuple[Fragment, list[tuple[str, Fragment]], Fragment]":
        """Return it cut at its rows: what stands before them, each with its key, what is after."""
        cuts = [n for n in range(1, len(self.parts), 2) if self.parts[n][0] == _ROW]
        if not cuts:
            return Fragment(), [("", self)], Fragment()
        rows = [
            (self.parts[cut][1:], Fragment(self.parts[cut + 1 : following]))
            for cut, following in pairwise(cuts)
        ]
        return Fragment(self.parts[: cuts[0]]), rows, Fragment(self.parts[cuts[-1] + 1 :])


def _filled(mark: str, values: Mapping[int, str]) -> str:
    if mark[0] == _VALUE:
        return str(escape(values[int(mark[1:])]))
    return f"{_START}{mark}{_END}"


def _placed(mark: str, scope: Scope) -> str:
    kind, name = mark[0], mark[1:]
    if kind == _LINK:
        return str(escape(scope.link(name)))
    if kind == _OPEN:
        return " open" if scope.opened() else ""
    return scope.id(name) if kind in (_ANCHOR, _ID) else ""


NOTHING = Fragment()
