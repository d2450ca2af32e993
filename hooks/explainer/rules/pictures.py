"""A picture shows what is there, and all of it."""

from collections.abc import Iterator

from ..findings import Finding
from ..language.locale import Locale
from ..pictures import NARROW, draw
from ..records.collection import Records
from ..records.counts import counts
from ..records.model.picture import Picture
from ..records.model.values import LANGUAGES, first_day
from . import tallies
from .interface import BRACES, WITHOUT_OTHERS, placeholders

_OF_ELECTIONS = {"shares", "bases", "counts", "chambers"}


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every picture, key figure and step of the story that cannot be made."""
    # Figures that do not add up cannot be drawn; what is wrong with them is said by their rule.
    drawable = not any(tallies.check(records))
    for picture in records.pictures:
        faults = list(_faults(records, picture))
        yield from faults
        if not faults and (drawable or picture.kind not in _OF_ELECTIONS):
            yield from _descriptions(records, picture)
    yield from _key_figures(records)
    yield from _cover(records)


def _faults(records: Records, picture: Picture) -> Iterator[Finding]:
    origin = records.origin("picture", picture.id)
    if picture.kind in _OF_ELECTIONS and not records.site.election:
        advice = "name the election in data/site.yaml, or draw something else"
        yield origin.finding(("kind",), f"'{picture.kind}' without an election", "one", advice)
        return
    if picture.kind == "powers" and not records.powers.powers:
        advice = "write data/powers.yaml, or draw something else"
        yield origin.finding(("kind",), "'powers' without any", "powers", advice)
    for index, name in enumerate(picture.compositions):
        known = [house.id for house in records.election.compositions]
        if name not in known:
            where, found = ("compositions", index), f"unknown composition '{name}'"
            yield origin.finding(where, found, f"one of {', '.join(known)}", "correct the id")
    if picture.period:
        yield from _outside(records, picture)


def _outside(records: Records, picture: Picture) -> Iterator[Finding]:
    period = picture.period
    assert period
    if not period.first <= period.opened <= period.last:
        origin = records.origin("picture", picture.id)
        where, found = ("period", "opened"), f"{period.opened} opened"
        expected = f"a year from {period.first} to {period.last}"
        yield origin.finding(where, found, expected, "correct the years")
    for fact in records.facts:
        if fact.date and not period.first <= first_day(fact.date).year <= period.last:
            found = f"date {fact.date}, which the picture '{picture.id}' does not reach"
            expected = f"a year from {period.first} to {period.last}"
            advice = "correct the date, or widen the picture's period in data/pictures.yaml"
            yield records.origin("fact", fact.id).finding(("date",), found, expected, advice)


def _descriptions(records: Records, picture: Picture) -> Iterator[Finding]:
    origin = records.origin("picture", picture.id)
    for language in LANGUAGES:
        values = draw(records, Locale(language, records.interface), picture, NARROW).values
        where = ("description", language)
        try:
            names = placeholders(picture.description[language])
        except ValueError as error:
            yield origin.finding(where, f"{error}", BRACES, WITHOUT_OTHERS)
            continue
        for name in sorted(names - values.keys()):
            expected = f"one of {', '.join(values) or 'none'}"
            yield origin.finding(where, f"unknown value '{{{name}}}'", expected, "correct the name")


def _key_figures(records: Records) -> Iterator[Finding]:
    for figure in records.key_figures:
        origin = records.origin("key_figure", figure.id)
        if figure.measure not in ("days", "count") and not records.site.election:
            yield origin.finding(("measure",), "no election", "one", "name it in data/site.yaml")
        for index, name in enumerate(figure.facts):
            if not records.fact[name].date:
                where, found = ("facts", index), f"'{name}', which has no date"
                yield origin.finding(where, found, "a dated fact", "date it, or name another")
        if figure.count and figure.count not in (known := counts(records)):
            expected = f"one of {', '.join(known)}"
            yield origin.finding(("count",), f"'{figure.count}'", expected, "correct the name")


def _cover(records: Records) -> Iterator[Finding]:
    origin, site = records.origin("site", ""), records.site
    for index, step in enumerate(site.story):
        if not records.fact[step.fact].date:
            where, found = ("story", index, "fact"), f"'{step.fact}', which has no date"
            yield origin.finding(where, found, "a dated fact", "date it, or tell of another")
    if site.emblem and (kind := records.picture[site.emblem].kind) != "chambers":
        found = f"'{site.emblem}', a picture of the kind '{kind}'"
        yield origin.finding(("emblem",), found, "a picture of chambers", "name another, or none")
