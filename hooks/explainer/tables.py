"""Rows for the site's tables and lists: records grouped, counted and put in order."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import get_args

from .addresses import sentence_anchor
from .figures import result_rows
from .model.election import Discrepancy
from .model.fact import Fact, Institution, PageSlug, Revision, Verdict
from .model.site import Edition
from .model.values import date_bounds
from .records import Records
from .voice import Voice
from .wording import Run, changed_words


@dataclass(frozen=True)
class ChangeRow:
    """A rule before and after, cut into changed and unchanged words."""

    fact: Fact
    before: tuple[Run, ...]
    after: tuple[Run, ...]


@dataclass(frozen=True)
class ChangeGroup:
    """The rules of one institution."""

    institution: Institution
    anchor: str
    rows: tuple[ChangeRow, ...]


def change_runs(voice: Voice, fact: Fact) -> ChangeRow:
    """Return the change of *fact* as a row in the language of *voice*."""
    assert fact.change
    before, after = changed_words(voice.pick(fact.change.before), voice.pick(fact.change.after))
    return ChangeRow(fact, before, after)


def before_after(records: Records, voice: Voice) -> tuple[ChangeGroup, ...]:
    """Return every changed rule, by institution, in the order of the records."""
    groups = []
    for institution in records.institutions:
        rows = tuple(
            change_runs(voice, fact)
            for fact in records.facts
            if fact.change and fact.change.institution == institution.id
        )
        if rows:
            groups.append(ChangeGroup(institution, change_anchor(institution), rows))
    return tuple(groups)


@dataclass(frozen=True)
class Year:
    """A year of the timeline."""

    label: str
    anchor: str
    facts: tuple[Fact, ...]


def dated(records: Records) -> list[Fact]:
    """Return every dated fact in order of time; a day comes before the month it begins."""
    facts = [fact for fact in records.facts if fact.date]
    return sorted(facts, key=lambda fact: (*date_bounds(fact.date or ""), fact.id))


def timeline(records: Records) -> tuple[Year, ...]:
    """Return every dated fact, by the year in which it begins."""
    years: dict[str, list[Fact]] = {}
    for fact in dated(records):
        years.setdefault((fact.date or "")[:4], []).append(fact)
    return tuple(Year(year, f"y{year}", tuple(facts)) for year, facts in years.items())


def topics(years: tuple[Year, ...]) -> tuple[PageSlug, ...]:
    """Return the topics of the timeline's facts: the pages that are their homes, in order."""
    present = {fact.page for year in years for fact in year.facts}
    return tuple(page for page in get_args(PageSlug) if page in present)


@dataclass(frozen=True)
class SentenceRow:
    """A sentence of the article and the facts it became."""

    number: int
    anchor: str
    incipit: str
    facts: tuple[Fact, ...]


def sentences(records: Records) -> tuple[SentenceRow, ...]:
    """Return the article's sentences in order."""
    return tuple(
        SentenceRow(
            sentence.number,
            sentence_anchor(sentence.number),
            sentence.incipit,
            tuple(records.facts_of(sentence.number)),
        )
        for sentence in records.article.sentences
    )


@dataclass(frozen=True)
class CorrectionRow:
    """What stands in the article, and what is right; *quoted* where the words are its own."""

    sentences: tuple[int, ...]
    anchor: str
    printed: str
    quoted: bool
    right: str
    reason: str
    fact: Fact
    sources: tuple[str, ...]


def corrections(records: Records, voice: Voice) -> list[CorrectionRow]:
    """Return slips and contradicted claims, in the order of the article."""
    rows = [
        CorrectionRow(
            slip.sentences, slip.id, slip.printed, True, voice.pick(slip.right),
            voice.pick(slip.reason), records.fact[slip.fact], slip.sources,
        )
        for slip in records.slips
    ]  # fmt: skip
    slipped = {slip.fact for slip in records.slips}
    rows += [
        CorrectionRow(
            fact.sentences, "", voice.pick(fact.statement), False, voice.pick(fact.correction),
            "", fact, tuple(dict.fromkeys(evidence.source for evidence in fact.evidence)),
        )
        for fact in records.facts
        if fact.verdict == "contradicted" and fact.id not in slipped
    ]  # fmt: skip
    return sorted(rows, key=lambda row: row.sentences)


def change_anchor(institution: Institution) -> str:
    """Return the anchor of an institution's table of rules before and after."""
    return f"change-{institution.id}"


@dataclass(frozen=True)
class VerdictRow:
    """A verdict and how many claims have it."""

    verdict: Verdict
    count: int


def verdict_counts(records: Records) -> tuple[VerdictRow, ...]:
    """Return the number of records of each verdict, in the order of the scale."""
    counted = Counter(fact.verdict for fact in records.facts)
    return tuple(VerdictRow(verdict, counted[verdict]) for verdict in get_args(Verdict))


def counts(records: Records) -> dict[str, int]:
    """Return how many of each thing the site has."""
    claims = sum(fact.verdict != "context" for fact in records.facts)
    return {
        "claims": claims,
        "context": len(records.facts) - claims,
        "facts": len(records.facts),
        "sentences": len(records.article.sentences),
        "slips": len(records.slips),
        "sources": len(records.sources),
        "terms": len(records.terms),
        "parties": len(records.election.parties),
        **{row.verdict: row.count for row in verdict_counts(records)},
    }


@dataclass(frozen=True)
class KeyFigure:
    """A figure that sums the year up, what it counts, and where it is shown in full."""

    name: str
    value: str
    page: str
    anchor: str


def key_figures(records: Records, voice: Voice) -> tuple[KeyFigure, ...]:
    """Return the figures of the overview, each recomputed from the records."""
    tally, facts = records.election.tally("final"), records.fact
    winner = result_rows(tally)[0]
    passed = _days(facts["amendments-presented"], facts["law-passed"])
    campaign = _days(facts["mazhilis-dissolved"], facts["election-day"])
    seats = f"{winner.seats}/{sum(result.seats or 0 for result in tally.results)}"
    registered = voice.percent(winner.share_of_registered or "0")
    contradicted = voice.number(counts(records)["contradicted"])
    return (
        KeyFigure("passage", voice.number(passed), "reform", "law-passed"),
        KeyFigure("campaign", voice.number(campaign), "elections", "mazhilis-dissolved"),
        KeyFigure("seats", seats, "elections", "final-results"),
        KeyFigure("share", voice.percent(winner.share or "0"), "elections", "results-table"),
        KeyFigure("registered", registered, "elections", "results-table"),
        KeyFigure("contradicted", contradicted, "article", "corrections"),
    )


def _days(first: Fact, last: Fact) -> int:
    """Return the days from one fact's date to another's."""
    start, end = (dt.date(*date_bounds(fact.date or "").first) for fact in (first, last))
    return (end - start).days


def discrepancies(records: Records, status: str) -> list[Discrepancy]:
    """Return the written notes on the tally of *status*."""
    notes = records.election.discrepancies
    return [note for note in notes if note.check.startswith(f"{status}.")]


@dataclass(frozen=True)
class EditionRow:
    """An edition and the changes to facts that appeared in it."""

    edition: Edition
    anchor: str
    changes: tuple[tuple[Fact, Revision], ...]


def editions(records: Records) -> tuple[EditionRow, ...]:
    """Return the site's editions, latest first."""
    return tuple(
        EditionRow(
            edition,
            edition.version.replace(".", "-"),
            tuple(
                (fact, revision)
                for fact in records.facts
                for revision in fact.history
                if revision.edition == edition.version
            ),
        )
        for edition in records.site.editions
    )
