"""Key figures: the few numbers of ``data/key_figures.yaml``, each recomputed from records."""

from dataclasses import dataclass

from ..language.locale import Locale
from ..records.collection import Records
from ..records.counts import counts
from ..records.model.figure import KeyFigure
from ..records.model.values import first_day
from ..records.tallies import percentage


@dataclass(frozen=True)
class FigureRow:
    """A key figure: its value and its label in words, and where it is shown in full."""

    value: str
    label: str
    page: str
    anchor: str


def key_figures(records: Records, locale: Locale) -> tuple[FigureRow, ...]:
    """Return the figures of the overview in the language of *locale*."""
    return tuple(_row(records, locale, figure) for figure in records.key_figures)


def _row(records: Records, locale: Locale, figure: KeyFigure) -> FigureRow:
    label = locale.pick(figure.label)
    if records.site.election:
        election = records.election
        names = {party.id: locale.pick(party.short) for party in election.parties}
        label = label.replace("{party}", names[election.tally("final").winner.party])
    return FigureRow(figure_value(records, locale, figure), label, figure.page, figure.anchor)


def figure_value(records: Records, locale: Locale, figure: KeyFigure) -> str:
    """Return the value of *figure*, with the digits and signs of the language of *locale*."""
    if figure.measure == "days":
        start, end = (first_day(records.fact[name].date or "") for name in figure.facts)
        return locale.number((end - start).days)
    if figure.measure == "count":
        return locale.number(counts(records)[figure.count or ""])
    tally = records.election.tally("final")
    winner = tally.winner
    if figure.measure == "seats":
        return f"{winner.seats}/{sum(result.seats or 0 for result in tally.results)}"
    if figure.measure == "share":
        return locale.percent(winner.share or "0")
    return locale.percent(percentage(winner.votes or 0, tally.registered or 1))
