"""The real pictures draw what the records say: nothing left out, nothing out of proportion."""

import itertools

import pytest

from explainer.language.locale import Locale
from explainer.pictures import draw
from explainer.records.chronology import dated
from explainer.records.load import load
from explainer.records.model.values import LANGUAGES
from tests.conftest import ROOT

NAMES = [picture.id for picture in load(ROOT).pictures]


@pytest.fixture(params=LANGUAGES, scope="module")
def drawn(request, records):
    """Each picture of that kind or name, drawn once."""
    locale = Locale(request.param, records.interface)
    return {picture.id: draw(records, locale, picture) for picture in records.pictures}


@pytest.fixture
def of_kind(drawn, records):
    def find(kind):
        found = [drawn[picture.id] for picture in records.pictures if picture.kind == kind]
        assert found, f"no picture of the kind {kind}"
        return found

    return find


def near(marks, reach):
    pairs = itertools.combinations(marks, 2)
    return [(a, b) for a, b in pairs if abs(a.x - b.x) < reach and abs(a.y - b.y) < reach]


def test_every_seat_is_drawn_once_and_touches_no_other(drawn, records):
    for picture in records.pictures:
        for name, chamber in zip(
            picture.compositions, getattr(drawn[picture.id], "chambers", ()), strict=True
        ):
            marks = [seat.mark for seat in chamber.seats]
            groups = records.election.composition(name).groups
            assert len(marks) == sum(group.seats for group in groups)
            for mark in set(marks):
                seats = sum(group.seats for group in groups if group.mark == mark)
                assert marks.count(mark) == seats
            assert near(chamber.seats, 10) == []


def test_one_party_alone_crosses_the_threshold(of_kind, records):
    threshold = float(records.election.threshold)
    shares = [float(row.share) for row in records.election.tally("final").results]
    for picture in of_kind("shares"):
        for bar, share in zip(picture.bars, shares, strict=True):
            assert (bar.width > picture.line) == (bar.kind == "passed") == (share >= threshold)


def test_the_parts_of_each_whole_fill_it_without_gaps(of_kind):
    for picture in of_kind("bases"):
        for stack in picture.stacks:
            for part, following in itertools.pairwise(stack.parts):
                assert following.x == pytest.approx(part.x + part.width, abs=0.15)
            last = stack.parts[-1]
            assert last.x + last.width == pytest.approx(picture.width, abs=0.2)
        assert [len(stack.parts) for stack in picture.stacks] == [2, 3, 4]


def test_no_row_of_powers_runs_into_the_next(of_kind):
    for picture in of_kind("powers"):
        rows = [row for group in picture.groups for row in group.rows]
        for row, following in itertools.pairwise(rows):
            told = (*row.subject.lines, *row.before.lines, *row.after.lines)
            lowest = max([y for _, y in told] + [change.y for change in row.changes])
            assert lowest <= row.bottom < following.subject.lines[0][1] - 12


def test_every_power_is_told_and_every_change_of_a_part_is_marked(of_kind, records):
    for picture in of_kind("powers"):
        rows = [row for group in picture.groups for row in group.rows]
        assert sorted(row.fact for row in rows) == sorted(p.fact for p in records.powers.powers)
        changes = sum(h.shift != "same" for p in records.powers.powers for h in p.holdings)
        assert sum(len(row.changes) for row in rows) == changes


def test_every_dated_fact_has_one_mark_that_touches_no_other(of_kind, records):
    for picture in of_kind("timeline"):
        marks = [*picture.years.marks, *picture.months.marks]
        assert sorted(mark.fact.id for mark in marks) == sorted(fact.id for fact in dated(records))
        assert near(picture.years.marks, 11) == near(picture.months.marks, 11) == []
        for scale in (picture.years, picture.months):
            assert [mark.x for mark in scale.marks] == sorted(mark.x for mark in scale.marks)


def test_every_claim_has_its_mark_inside_its_sentences_cell(of_kind, records):
    for picture in of_kind("article"):
        cells = picture.sentences
        assert [cell.number for cell in cells] == [s.number for s in records.article.sentences]
        for cell in cells:
            assert sorted(claim.verdict for claim in cell.claims) == sorted(
                fact.verdict for fact in records.facts_of(cell.number)
            )
            for claim in cell.claims:
                assert cell.x <= claim.x <= cell.x + cell.width - 12
                assert cell.y <= claim.y <= cell.y + cell.height - 12


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_has_its_data_in_a_table_without_holes(name, drawn):
    table = drawn[name].table
    assert table.rows
    for row in table.rows:
        assert len(row) == len(table.columns)
        assert all(cell.strip() for cell in row)


@pytest.mark.parametrize("name", NAMES)
def test_every_value_of_a_description_is_there(name, drawn, records):
    for language in LANGUAGES:
        assert records.picture[name].description[language].format(**drawn[name].values)
