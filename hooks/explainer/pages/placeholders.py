"""The placeholders of prose: what may stand between ``{{`` and ``}}``, and what it becomes.

A public method of ``Placeholders`` is a placeholder of that name. One that returns pieces
(sections, blocks) stands alone in a paragraph of its own; one that returns text may stand
within a sentence.
"""

import inspect
from collections.abc import Mapping
from typing import TypeVar

from ..addresses import tier_anchor, year_anchor
from ..records.chronology import topics, years
from ..records.collection import Records
from ..records.counts import counts, verdict_counts, verdict_scale
from ..records.model.values import Language
from ..records.tallies import percentage, result_rows
from . import rows
from .facts import Facts
from .fragment import Fragment
from .key_figures import figure_value, key_figures
from .page import Block, Piece, Section
from .picture_block import picture_block
from .workshop import Workshop

Value = str | tuple[Piece, ...]
"""Text within a sentence, or pieces that stand by themselves."""
_Named = TypeVar("_Named")


class UnfillableError(Exception):
    """A placeholder that an author has to mend: what was found, and what was expected."""

    def __init__(self, found: str, expected: str) -> None:
        """Keep both, for the finding."""
        super().__init__(found)
        self.found, self.expected = found, expected


def _known(things: Mapping[str, _Named], name: str, kind: str) -> _Named:
    if name not in things:
        raise UnfillableError(f"no {kind} called '{name}'", f"the id of a {kind}")
    return things[name]


class Placeholders:
    """The placeholders of one page in one language; notes which facts and terms it has placed."""

    def __init__(self, workshop: Workshop, facts: Facts, language: Language, page: str) -> None:
        """Take what the values are made from."""
        self._workshop, self._facts = workshop, facts
        self._records: Records = workshop.records
        self._locale, self._language, self._page = workshop.locales[language], language, page
        self.placed: list[str] = []
        self.explained: set[str] = set()

    def fill(self, name: str, arguments: tuple[str, ...]) -> Value:
        """Return the value of the placeholder *name*. Raises ``UnfillableError``."""
        names = [key for key in vars(Placeholders) if not key.startswith("_") and key != "fill"]
        if name not in names:
            raise UnfillableError(f"no placeholder called '{name}'", f"one of {', '.join(names)}")
        method = getattr(self, name)
        try:
            inspect.signature(method).bind(*arguments)
        except TypeError:
            wanted = ", ".join(inspect.signature(method).parameters) or "nothing"
            found = f"{len(arguments)} text(s) in the brackets of '{name}'"
            raise UnfillableError(found, f"in the brackets: {wanted}") from None
        value: Value = method(*arguments)
        return value

    def _block(self, template: str, **values: object) -> Block:
        return Block.of(self._workshop.render(template, self._language, **values))

    def claims(self, section: str) -> tuple[Piece, ...]:
        """Return every claim of the page's *section*: the article's first, then what it omits."""
        found = self._records.facts_on(self._page, section)
        if not found:
            raise UnfillableError(f"no fact in section '{section}' of this page", "a section's id")
        self.placed += [fact.id for fact in found]
        made = [self._facts.section(self._language, fact) for fact in found]
        self.explained.update(*(fact.explained for fact in made))
        return tuple(sorted((fact.section for fact in made), key=lambda section: section.folded))

    def before_after(self) -> tuple[Piece, ...]:
        """Return the table of rules before and after, by institution."""
        groups = rows.before_after(self._records, self._locale)
        notice = self._block("tables/notice.html")
        return (notice, self._block("tables/before_after.html", groups=groups))

    def results(self) -> tuple[Piece, ...]:
        """Return the table of the final results, with totals recomputed."""
        tally = self._records.election.tally("final")
        registered = tally.registered or 0
        return (
            self._block(
                "tables/results.html", tally=tally, rows=result_rows(tally),
                parties=self._parties(), seats=sum(row.seats or 0 for row in tally.results),
                valid_of_registered=percentage(tally.valid or 0, registered),
                invalid_of_registered=percentage(tally.invalid or 0, registered),
                turnout=percentage(tally.voted or 0, registered),
                discrepancies=rows.discrepancies(self._records, "final"),
            ),
        )  # fmt: skip

    def preliminary(self) -> tuple[Piece, ...]:
        """Return the table of the preliminary results beside the final shares."""
        election = self._records.election
        tally, final = election.tally("preliminary"), election.tally("final")
        return (
            self._block(
                "tables/preliminary.html", tally=tally, rows=tally.results,
                parties=self._parties(), final={row.party: row for row in final.results},
                final_turnout=final.turnout,
                discrepancies=rows.discrepancies(self._records, "preliminary"),
            ),
        )  # fmt: skip

    def _parties(self) -> dict[str, object]:
        return {party.id: party for party in self._records.election.parties}

    def compositions(self) -> tuple[Piece, ...]:
        """Return the table of how each chamber was made up, before and after."""
        houses = self._records.election.compositions
        return (self._block("tables/compositions.html", houses=houses),)

    def timeline(self) -> tuple[Piece, ...]:
        """Return every dated fact, in order, by year; before them a filter by topic."""
        by_year = years(self._records)
        choice = self._workshop.render(
            "lists/timeline_filter.html", self._language, topics=topics(self._records),
            count=sum(len(year.facts) for year in by_year),
        )  # fmt: skip
        sections = [
            _section(2, year_anchor(year.label), year.label,
                     self._block("lists/timeline.html", facts=year.facts))
            for year in by_year
        ]  # fmt: skip
        return (Block.of(choice, stands="alone"), *sections)

    def sentences(self) -> tuple[Piece, ...]:
        """Return the article's sentences one by one, with the facts they became."""
        return (self._block("lists/sentences.html", rows=rows.sentences(self._records)),)

    def corrections(self) -> tuple[Piece, ...]:
        """Return the table of the article's slips and contradicted claims."""
        found = rows.corrections(self._records, self._locale)
        return (self._block("tables/corrections.html", rows=found),)

    def verdicts(self) -> tuple[Piece, ...]:
        """Return the verdicts with their meaning and the number of claims of each."""
        return (self._block("lists/verdicts.html", rows=verdict_counts(self._records)),)

    def verdict_scale(self) -> tuple[Piece, ...]:
        """Return the verdicts with their meaning."""
        return (self._block("lists/verdicts.html", rows=verdict_scale()),)

    def marks(self) -> tuple[Piece, ...]:
        """Return the marks that stand after links to claims, with their meaning in a word."""
        return (self._block("lists/marks_key.html", rows=verdict_scale()),)

    def bibliography(self) -> tuple[Piece, ...]:
        """Return the sources by tier, each with the facts that use it."""
        return tuple(
            _section(2, tier_anchor(tier.id), self._locale.t(f"tier.{tier.id}"),
                     self._block("lists/bibliography.html", rows=tier.rows))
            for tier in rows.bibliography(self._records)
        )  # fmt: skip

    def glossary(self) -> tuple[Piece, ...]:
        """Return the glossary in this language's alphabetical order."""
        terms = rows.glossary(self._records, self._locale)
        other = self._workshop.locales[self._locale.other]
        return (self._block("lists/glossary.html", terms=terms, other=other),)

    def key_figures(self) -> tuple[Piece, ...]:
        """Return the figures that sum the subject up."""
        figures = key_figures(self._records, self._locale)
        return (self._block("lists/key_figures.html", figures=figures),)

    def picture(self, name: str) -> tuple[Piece, ...]:
        """Return a picture with its data as a table and the way to save it."""
        picture = _known(self._records.picture, name, "picture")
        return (Block.of(picture_block(self._workshop, self._language, picture)),)

    def editions(self) -> tuple[Piece, ...]:
        """Return the site's editions, latest first, with the facts that each changed."""
        return (self._block("tables/editions.html", rows=rows.editions(self._records)),)

    def date(self, fact: str) -> str:
        """Return the date of a fact in words."""
        date = _known(self._records.fact, fact, "fact").date
        if date is None:
            raise UnfillableError(f"fact '{fact}', which has no date", "a dated fact")
        return self._locale.date(date)

    def share(self, party: str) -> str:
        """Return the final share of valid votes of a party."""
        results = self._records.election.tally("final").results
        shares = {result.party: result.share or "0" for result in results}
        return self._locale.percent(_known(shares, party, "party"))

    def votes(self, party: str) -> str:
        """Return the final number of votes of a party."""
        results = self._records.election.tally("final").results
        votes = {result.party: result.votes or 0 for result in results}
        return self._locale.number(_known(votes, party, "party"))

    def figure(self, name: str) -> str:
        """Return the value of a key figure."""
        figures = {figure.id: figure for figure in self._records.key_figures}
        return figure_value(self._records, self._locale, _known(figures, name, "key figure"))

    def turnout(self) -> str:
        """Return the final turnout, as published."""
        return self._locale.percent(self._records.election.tally("final").turnout)

    def count(self, what: str) -> str:
        """Return how many claims, sentences, sources, terms, slips … there are."""
        return self._locale.number(_known(counts(self._records), what, "count"))

    def seats(self, composition: str, group: str = "") -> str:
        """Return the seats of a chamber at one time, or of one group of its members."""
        houses = {house.id: house for house in self._records.election.compositions}
        house = _known(houses, composition, "composition")
        by_group = {member.id: member.seats for member in house.groups}
        seats = _known(by_group, group, f"group of {composition}") if group else house.total
        return self._locale.number(seats)

    def edition(self) -> str:
        """Return the number of this edition."""
        return self._records.site.edition.version

    def edition_date(self) -> str:
        """Return the date of this edition in words."""
        return self._locale.date(self._records.site.edition.date)

    def term(self, term: str) -> str:
        """Return the standard form of a term of the glossary."""
        return _known(self._records.term, term, "term").forms[self._language]


def _section(level: int, anchor: str, label: str, *blocks: Block) -> Section:
    return Section(anchor, level, Fragment.text(label), label, blocks)
