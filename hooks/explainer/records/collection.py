"""All records of the project, together, and where each stands in its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..findings import Finding
from .model.article import Article
from .model.election import Election
from .model.fact import Fact, Institution, Slip, Withdrawn
from .model.figure import KeyFigure
from .model.glossary import Term
from .model.picture import Picture
from .model.power import PowerFile
from .model.search import Lexicon, Normaliser
from .model.site import Interface, SiteFile
from .model.source import Source
from .model.wording import Wording
from .yamlio import Document, Path_


@dataclass(frozen=True)
class Origin:
    """The file a record came from, and its path inside it."""

    document: Document
    where: Path_

    def finding(self, key: Path_, found: str, expected: str, advice: str) -> Finding:
        """Return a finding about the part of the record at *key*."""
        return self.document.finding((*self.where, *key), found, expected, advice)


@dataclass(frozen=True)
class Records:
    """Everything ``data/`` says, typed; ``origins`` maps ``kind:id`` to a record's place."""

    site: SiteFile
    interface: Interface
    article: Article
    facts: tuple[Fact, ...]
    slips: tuple[Slip, ...]
    institutions: tuple[Institution, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    powers: PowerFile
    pictures: tuple[Picture, ...]
    key_figures: tuple[KeyFigure, ...]
    elections: tuple[Election, ...]
    withdrawn: tuple[Withdrawn, ...]
    lexicon: Lexicon
    normaliser: Normaliser
    wording: Wording
    origins: Mapping[str, Origin]

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def source(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def term(self) -> dict[str, Term]:
        """Terms of the glossary by id."""
        return {term.id: term for term in self.terms}

    @cached_property
    def picture(self) -> dict[str, Picture]:
        """Pictures by id."""
        return {picture.id: picture for picture in self.pictures}

    @cached_property
    def page_ids(self) -> tuple[str, ...]:
        """Ids of the pages that each language has, in the order of the navigation."""
        return tuple(page.id for page in self.site.pages)

    @property
    def election(self) -> Election:
        """The election that the pages show. Raises ``KeyError`` where the site names none."""
        return {election.id: election for election in self.elections}[self.site.election or ""]

    @cached_property
    def _facts_on(self) -> dict[tuple[str, str | None], list[Fact]]:
        found: dict[tuple[str, str | None], list[Fact]] = {}
        for fact in self.facts:
            for section in (None, fact.section):
                found.setdefault((fact.page, section), []).append(fact)
        return found

    def facts_on(self, page: str, section: str | None = None) -> tuple[Fact, ...]:
        """Return the facts at home on *page* (and in *section*), in their order."""
        return tuple(self._facts_on.get((page, section), ()))

    @cached_property
    def _facts_of(self) -> dict[int, list[Fact]]:
        found: dict[int, list[Fact]] = {}
        for fact in self.facts:
            for sentence in dict.fromkeys(fact.sentences):
                found.setdefault(sentence, []).append(fact)
        return found

    def facts_of(self, sentence: int) -> Iterator[Fact]:
        """Yield the facts that restate the article's sentence of that number."""
        return iter(self._facts_of.get(sentence, ()))

    @cached_property
    def _slips_of(self) -> dict[str, list[Slip]]:
        found: dict[str, list[Slip]] = {}
        for slip in self.slips:
            found.setdefault(slip.fact, []).append(slip)
        return found

    def slips_of(self, fact_id: str) -> Iterator[Slip]:
        """Yield the slips that are shown at the fact of that id."""
        return iter(self._slips_of.get(fact_id, ()))

    def origin(self, kind: str, identifier: str) -> Origin:
        """Return where the record of that *kind* and id stands."""
        return self.origins[f"{kind}:{identifier}"]
