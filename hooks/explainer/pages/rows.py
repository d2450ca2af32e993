"""Rows for the site's tables and lists: records grouped, counted and put in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from ..addresses import sentence_anchor
from ..language.alphabet import alphabetical
from ..language.locale import Locale
from ..language.word_diff import Run, changed_words
from ..records.collection import Records
from ..records.model.election import Discrepancy
from ..records.model.fact import Fact, Institution, Revision
from ..records.model.glossary import Term
from ..records.model.site import Edition
from ..records.model.source import Source, Tier


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
    rows: tuple[ChangeRow, ...]


def change_runs(locale: Locale, fact: Fact) -> ChangeRow:
    """Return the change of *fact* as a row in the language of *locale*."""
    assert fact.change
    before, after = changed_words(locale.pick(fact.change.before), locale.pick(fact.change.after))
    return ChangeRow(fact, before, after)


def before_after(records: Records, locale: Locale) -> tuple[ChangeGroup, ...]:
    """Return every changed rule, by institution, in the order of the records."""
    rows: dict[str, list[ChangeRow]] = {}
    for fact in records.facts:
        if fact.change:
            rows.setdefault(fact.change.institution, []).append(change_runs(locale, fact))
    return tuple(
        ChangeGroup(institution, tuple(rows[institution.id]))
        for institution in records.institutions
        if institution.id in rows
    )


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


def corrections(records: Records, locale: Locale) -> list[CorrectionRow]:
    """Return slips and contradicted claims, in the order of the article."""
    rows = [
        CorrectionRow(
            slip.sentences, slip.id, slip.printed, True, locale.pick(slip.right),
            locale.pick(slip.reason), records.fact[slip.fact], slip.sources,
        )
        for slip in records.slips
    ]  # fmt: skip
    slipped = {slip.fact for slip in records.slips}
    rows += [
        CorrectionRow(
            fact.sentences, "", locale.pick(fact.statement), False, locale.pick(fact.correction),
            "", fact, tuple(dict.fromkeys(evidence.source for evidence in fact.evidence)),
        )
        for fact in records.facts
        if fact.verdict == "contradicted" and fact.id not in slipped
    ]  # fmt: skip
    return sorted(rows, key=lambda row: row.sentences)


def discrepancies(records: Records, status: str) -> list[Discrepancy]:
    """Return the written notes on the tally of *status*."""
    notes = records.election.discrepancies
    return [note for note in notes if note.check.startswith(f"{status}.")]


@dataclass(frozen=True)
class EditionRow:
    """An edition and the changes to facts that appeared in it."""

    edition: Edition
    changes: tuple[tuple[Fact, Revision], ...]


def editions(records: Records) -> tuple[EditionRow, ...]:
    """Return the site's editions, latest first."""
    return tuple(
        EditionRow(
            edition,
            tuple(
                (fact, revision)
                for fact in records.facts
                for revision in fact.history
                if revision.edition == edition.version
            ),
        )
        for edition in records.site.editions
    )


@dataclass(frozen=True)
class SourceRow:
    """A source, its authors in words, and the facts that use it."""

    source: Source
    authors: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class TierRows:
    """The sources of one tier."""

    id: Tier
    rows: tuple[SourceRow, ...]


def bibliography(records: Records) -> tuple[TierRows, ...]:
    """Return the sources by tier, each with the facts whose evidence it is."""
    using: dict[str, dict[str, Fact]] = {}
    for fact in records.facts:
        for evidence in fact.evidence:
            using.setdefault(evidence.source, {})[fact.id] = fact
    tiers = (TierRows(tier, tuple(_source_rows(records, tier, using))) for tier in get_args(Tier))
    return tuple(tier for tier in tiers if tier.rows)


def _source_rows(
    records: Records, tier: Tier, using: dict[str, dict[str, Fact]]
) -> Iterator[SourceRow]:
    for source in records.sources:
        if source.tier == tier:
            authors = ", ".join(
                f"{person.family} {person.given}" if person.given else person.family
                for person in source.author
            )
            yield SourceRow(source, authors, tuple(using.get(source.id, {}).values()))


def glossary(records: Records, locale: Locale) -> list[Term]:
    """Return the terms in the alphabetical order of the language of *locale*."""
    return sorted(records.terms, key=lambda term: alphabetical(term.forms[locale.language]))
