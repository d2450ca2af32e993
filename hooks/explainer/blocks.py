"""The blocks that prose may place: each turns records into Markdown through one template."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, get_args

from markupsafe import Markup

from . import listings, tables
from .addresses import Links, fact_address
from .figures import percentage, result_rows
from .model.fact import Fact, Verdict, Withdrawn
from .model.values import Language
from .pictures import PICTURES, template_of
from .records import Records
from .render import Templates
from .terms import TermFinder
from .translation import awaits_review
from .voice import Voice

CUT = Markup("<!-- cut -->")
"""Stands before every row of a list that is laid out apart."""


@dataclass(frozen=True)
class Manner:
    """How a page lays its blocks out.

    ``apart``: each row of a list as a list of its own, after a cut, to be paired with the same
    row in the other language. ``order``: whose alphabet the glossary follows, if not the
    page's own. ``opened``: evidence stands open.
    """

    apart: bool = False
    order: Language | None = None
    opened: bool = False


@dataclass
class Blocks:
    """Blocks for one page in one language; notes which facts and terms it has placed."""

    records: Records
    templates: Templates
    voice: Voice
    links: Links
    slug: str
    base: str
    manner: Manner = field(default_factory=Manner)
    placed: list[str] = field(default_factory=list)
    explained: set[str] = field(default_factory=set)

    def placeholders(self) -> dict[str, Any]:
        """Return everything that prose may write between ``{{`` and ``}}``, by name."""
        names: Iterable[Callable[..., Any]] = (
            self.facts, self.before_after, self.results, self.preliminary, self.compositions,
            self.timeline, self.sentences, self.corrections, self.verdicts, self.verdict_scale,
            self.bibliography, self.glossary, self.date, self.share, self.turnout, self.count,
            self.seats, self.editions, self.edition, self.edition_date, self.term, self.picture,
            self.key_figures,
        )  # fmt: skip
        return {name.__name__: name for name in names}

    def _render(self, template: str, **values: Any) -> Markup:
        common = {"v": self.voice, "to": self.links, "records": self.records}
        layout = {
            "lists": self._lists,
            "cut": CUT if self.manner.apart else "",
            "opened": self.manner.opened,
        }
        return self.templates.render(template, **common, **layout, **values)

    def _lists(self, rows: Sequence[Any]) -> list[Sequence[Any]]:
        """Return *rows* as the lists in which they stand: all in one, or each in its own."""
        return [[row] for row in rows] if self.manner.apart else [rows]

    def facts(self, section: str) -> str:
        """Return every fact of the page's *section*, in the order of the records."""
        found = list(self.records.facts_on(self.slug, section))
        if not found:
            raise LookupError(section)
        self.placed += [fact.id for fact in found]
        return "\n\n".join(self._fact(fact) for fact in found)

    @cached_property
    def _finder(self) -> TermFinder:
        return TermFinder(self.voice.language, self.records.terms)

    def _fact(self, fact: Fact) -> str:
        statement = self._finder.runs(self.voice.pick(fact.statement))
        seen = {run.term for run in statement if run.term}
        known = self._finder.runs(self.voice.pick(fact.known), seen)
        self.explained |= seen | {run.term for run in known if run.term}
        return self._render(
            "fact.html", statement=statement, known=known,
            address=self.base + fact_address(self.voice.language, fact),
            **fact_values(self.records, self.voice, fact),
        )  # fmt: skip

    def term_notes(self) -> str:
        """Return the explanations of the terms that the page's facts have marked."""
        terms = [term for term in self.records.terms if term.id in self.explained]
        return self._render("term_notes.html", terms=terms) if terms else ""

    def before_after(self) -> str:
        """Return the table of rules before and after, by institution."""
        groups = tables.before_after(self.records, self.voice)
        return self._render("before_after.html", groups=groups)

    def results(self) -> str:
        """Return the table of the final results, with totals recomputed."""
        tally = self.records.election.tally("final")
        rows = result_rows(tally)
        registered = tally.registered or 0
        return self._render(
            "results.html", tally=tally, rows=rows, parties=self._parties(),
            seats=sum(row.seats or 0 for row in rows),
            valid_of_registered=percentage(tally.valid or 0, registered),
            invalid_of_registered=percentage(tally.invalid or 0, registered),
            turnout=percentage(tally.voted or 0, registered),
            discrepancies=tables.discrepancies(self.records, "final"),
        )  # fmt: skip

    def preliminary(self) -> str:
        """Return the table of the preliminary results beside the final shares."""
        election = self.records.election
        tally, final = election.tally("preliminary"), election.tally("final")
        return self._render(
            "preliminary.html", tally=tally, rows=tally.results, parties=self._parties(),
            final={row.party: row for row in final.results}, final_turnout=final.turnout,
            discrepancies=tables.discrepancies(self.records, "preliminary"),
        )  # fmt: skip

    def _parties(self) -> dict[str, Any]:
        return {party.id: party for party in self.records.election.parties}

    def compositions(self) -> str:
        """Return the table of how each chamber was made up, before and after."""
        return self._render("compositions.html", houses=self.records.election.compositions)

    def timeline(self) -> str:
        """Return every dated fact, in order, by year."""
        years = tables.timeline(self.records)
        return self._render("timeline.html", years=years, topics=tables.topics(years))

    def sentences(self) -> str:
        """Return the article's sentences one by one, with the facts they became."""
        return self._render("sentences.html", rows=tables.sentences(self.records))

    def corrections(self) -> str:
        """Return the table of the article's slips and contradicted claims."""
        return self._render("corrections.html", rows=tables.corrections(self.records, self.voice))

    def verdicts(self) -> str:
        """Return the verdicts with their meaning and the number of claims of each."""
        return self._render("verdicts.html", rows=tables.verdict_counts(self.records))

    def verdict_scale(self) -> str:
        """Return the verdicts with their meaning."""
        rows = [{"verdict": verdict, "count": None} for verdict in get_args(Verdict)]
        return self._render("verdicts.html", rows=rows)

    def bibliography(self) -> str:
        """Return the sources by tier, each with the facts that use it."""
        tiers = listings.bibliography(self.records)
        return self._render("bibliography.html", tiers=tiers)

    def glossary(self) -> str:
        """Return the glossary in this language's alphabetical order, or in the manner's."""
        language = self.manner.order or self.voice.language
        terms = listings.glossary(self.records, Voice(language, self.records.interface))
        other = Voice(self.voice.other, self.records.interface)
        return self._render("glossary.html", terms=terms, w=other)

    def date(self, fact_id: str) -> str:
        """Return the date of a fact in words."""
        return self.voice.date(self.records.fact[fact_id].date or "")

    def share(self, party: str) -> str:
        """Return the final share of valid votes of a party."""
        results = self.records.election.tally("final").results
        shares = {result.party: result.share or "0" for result in results}
        return self.voice.percent(shares[party])

    def turnout(self) -> str:
        """Return the final turnout, as published."""
        return self.voice.percent(self.records.election.tally("final").turnout)

    def count(self, what: str) -> str:
        """Return how many claims, sentences, sources, terms, slips … there are."""
        return self.voice.number(tables.counts(self.records)[what])

    def seats(self, composition: str, group: str = "") -> str:
        """Return the seats of a chamber at one time, or of one group of its members."""
        houses = {house.id: house for house in self.records.election.compositions}
        house = houses[composition]
        by_group = {member.id: member.seats for member in house.groups}
        return self.voice.number(by_group[group] if group else house.total)

    def departed(self, gone: list[Withdrawn], moved: list[tuple[str, Fact]]) -> str:
        """Return the facts that were withdrawn or moved from this page, at their old ids."""
        return self._render("departed.html", gone=gone, moved=moved) if gone or moved else ""

    def key_figures(self) -> str:
        """Return the figures that sum the year up."""
        figures = tables.key_figures(self.records, self.voice)
        winner = self.records.election.parties[0]
        return self._render("key_figures.html", figures=figures, party=winner.short)

    def picture(self, name: str) -> str:
        """Return a picture with its data as a table and the way to save it."""
        drawing = PICTURES[name](self.records, self.voice)
        svg = self._render(template_of(name), d=drawing, picture=name, style="")
        return self._render("picture.html", d=drawing, picture=name, svg=svg)

    def editions(self) -> str:
        """Return the site's editions, latest first, with the facts that each changed."""
        return self._render("editions.html", rows=tables.editions(self.records))

    def edition(self) -> str:
        """Return the number of this edition."""
        return self.records.site.edition.version

    def edition_date(self) -> str:
        """Return the date of this edition in words."""
        return self.voice.date(self.records.site.edition.date)

    def term(self, identifier: str) -> str:
        """Return the standard form of a term of the glossary."""
        terms = {term.id: term for term in self.records.terms}
        return terms[identifier].forms[self.voice.language]


def fact_values(records: Records, voice: Voice, fact: Fact) -> dict[str, Any]:
    """Return what the templates of a fact and of its card need besides the common values."""
    return {
        "fact": fact,
        "slips": tuple(records.slips_of(fact.id)),
        "change": tables.change_runs(voice, fact) if fact.change else None,
        "stale": awaits_review(fact) and voice.language == "en",
    }
