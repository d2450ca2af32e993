"""Every id that a record names must be the id of a record."""

from collections.abc import Iterable, Iterator

from ..addresses import RESERVED
from ..findings import Finding
from ..records.collection import Origin, Records
from ..records.model.election import Election
from ..records.model.fact import Fact
from ..records.yamlio import Path_

Reference = tuple[Path_, str, str]
"""Where the name stands inside its record, the kind of record it names, and the id."""


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every id that names nothing."""
    for fact in records.facts:
        yield from _missing(records, records.origin("fact", fact.id), _of_fact(fact))
    for slip in records.slips:
        sources = _listed(("sources",), "source", slip.sources)
        references = [(("fact",), "fact", slip.fact), *sources]
        yield from _missing(records, records.origin("slip", slip.id), references)
    for term in records.terms:
        sources = _listed(("sources",), "source", term.sources)
        yield from _missing(records, records.origin("term", term.id), sources)
    yield from _missing(records, records.origin("site", ""), _of_site(records))
    for figure in records.key_figures:
        facts = _listed(("facts",), "fact", figure.facts)
        yield from _missing(records, records.origin("key_figure", figure.id), facts)
    yield from _pages(records)
    if records.powers.powers:
        powers = records.origin("powers", "")
        yield from _missing(records, powers, _of_powers(records))
        yield from _holders(records, powers)
    for election in records.elections:
        origin = records.origin("election", election.id)
        yield from _missing(records, origin, _of_election(election))


def _missing(
    records: Records, origin: Origin, references: Iterable[Reference]
) -> Iterator[Finding]:
    for where, kind, identifier in references:
        if f"{kind}:{identifier}" not in records.origins:
            found, expected = f"unknown {kind} '{identifier}'", f"the id of a {kind}"
            yield origin.finding(where, found, expected, f"correct it or add that {kind}")


def _listed(where: Path_, kind: str, identifiers: tuple[str, ...]) -> list[Reference]:
    return [((*where, index), kind, name) for index, name in enumerate(identifiers)]


def _of_fact(fact: Fact) -> Iterator[Reference]:
    for index, evidence in enumerate(fact.evidence):
        yield ("evidence", index, "source"), "source", evidence.source
    yield from _listed(("related",), "fact", fact.related)
    if fact.change:
        yield ("change", "institution"), "institution", fact.change.institution
        yield ("change", "read_before", "source"), "source", fact.change.read_before.source
        yield ("change", "read_after", "source"), "source", fact.change.read_after.source


def _of_site(records: Records) -> Iterator[Reference]:
    for index, step in enumerate(records.site.story):
        yield ("story", index, "fact"), "fact", step.fact
    if records.site.emblem:
        yield ("emblem",), "picture", records.site.emblem
    if records.site.election:
        yield ("election",), "election", records.site.election


def _pages(records: Records) -> Iterator[Finding]:
    """Yield a finding for every name of a page that the site does not have."""
    named: list[tuple[Origin, Path_, str]] = [
        (records.origin("fact", fact.id), ("page",), fact.page) for fact in records.facts
    ]
    named += [(records.origin("withdrawn", g.id), ("page",), g.page) for g in records.withdrawn]
    named += [(records.origin("key_figure", f.id), ("page",), f.page) for f in records.key_figures]
    homes = records.site.home.model_dump()
    named += [(records.origin("site", ""), ("home", kind), page) for kind, page in homes.items()]
    yield from _of_navigation(records)
    for origin, where, page in named:
        if page not in records.page_ids:
            expected = f"a page of data/site.yaml ({', '.join(records.page_ids)})"
            yield origin.finding(where, f"unknown page '{page}'", expected, "correct the name")


def _of_navigation(records: Records) -> Iterator[Finding]:
    """Yield a finding for every page whose address another page has."""
    for index, page in enumerate(records.page_ids):
        if page in RESERVED or page in records.page_ids[:index]:
            found, expected = f"page '{page}', whose address is taken", "an address of its own"
            where, advice = ("pages", index, "id"), "choose another id"
            yield records.origin("site", "").finding(where, found, expected, advice)


def _of_powers(records: Records) -> Iterator[Reference]:
    for index, power in enumerate(records.powers.powers):
        yield ("powers", index, "fact"), "fact", power.fact


def _holders(records: Records, origin: Origin) -> Iterator[Finding]:
    for index, power in enumerate(records.powers.powers):
        for number, holding in enumerate(power.holdings):
            if (name := f"holder.{holding.holder}") not in records.interface.strings:
                where = ("powers", index, "holdings", number, "holder")
                found, expected = f"unknown holder '{holding.holder}'", "one that has a name"
                advice = f"correct it, or add '{name}' to data/interface.yaml"
                yield origin.finding(where, found, expected, advice)


def _of_election(election: Election) -> Iterator[Reference]:
    yield ("fact",), "fact", election.fact
    yield ("threshold_fact",), "fact", election.threshold_fact
    for index, party in enumerate(election.parties):
        yield ("parties", index, "term"), "term", party.term
    for index, tally in enumerate(election.tallies):
        here: Path_ = ("tallies", index)
        yield (*here, "fact"), "fact", tally.fact
        for number, figure in enumerate(tally.provenance):
            place = (*here, "provenance", number, "sources")
            yield from _listed(place, "source", figure.sources)
    for index, house in enumerate(election.compositions):
        here = ("compositions", index)
        yield (*here, "fact"), "fact", house.fact
        yield from _listed((*here, "total_sources"), "source", house.total_sources)
        for number, group in enumerate(house.groups):
            place = (*here, "groups", number, "sources")
            yield from _listed(place, "source", group.sources)
