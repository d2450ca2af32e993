"""Pictures draw what the records say: nothing left out, nothing out of proportion."""

import itertools

import pytest

from explainer.model.values import LANGUAGES
from explainer.pictures import PICTURES
from explainer.pages.rows import dated
from explainer.language.locale import Voice


@pytest.fixture(params=LANGUAGES)
def draw(request, records):
    voice = Voice(request.param, records.interface)
    return lambda name: PICTURES[name](records, voice)


def near(marks, reach):
    pairs = itertools.combinations(marks, 2)
    return [(a, b) for a, b in pairs if abs(a.x - b.x) < reach and abs(a.y - b.y) < reach]


def test_every_seat_is_drawn_once_and_touches_no_other(draw, records):
    houses = {house.id: house for house in records.election.compositions}
    for name, chamber in zip(
        ("mazhilis-before", "mazhilis-after"), draw("mazhilis-compared").chambers, strict=True
    ):
        drawn = [seat.group for seat in chamber.seats]
        groups = houses[name].groups
        assert {g.id: drawn.count(g.id) for g in groups} == {g.id: g.seats for g in groups}
        assert near(chamber.seats, 10) == []


def test_bars_are_as_long_as_the_shares_and_one_alone_crosses_the_threshold(draw, records):
    picture = draw("shares")
    shares = [float(row.share) for row in records.election.tally("final").results]
    for bar, share in zip(picture.bars, shares, strict=True):
        assert bar.width / picture.line == pytest.approx(share / 7, abs=0.03)
        assert (bar.width > picture.line) == (bar.kind == "passed") == (share >= 7)


def test_the_parts_of_each_whole_fill_it_without_gaps(draw):
    picture = draw("bases")
    for stack in picture.stacks:
        for part, following in itertools.pairwise(stack.parts):
            assert following.x == pytest.approx(part.x + part.width, abs=0.15)
        last = stack.parts[-1]
        assert last.x + last.width == pytest.approx(picture.width, abs=0.2)
    assert [len(stack.parts) for stack in picture.stacks] == [2, 3, 4]


def test_differences_stand_on_the_side_of_their_sign(draw):
    picture = draw("counts")
    assert [bar.value[0] for bar in picture.bars] == list("++−−−−+−")
    for bar in picture.bars:
        edge = bar.x if bar.kind == "up" else bar.x + bar.width
        assert edge == pytest.approx(picture.zero, abs=0.11)


def test_gains_and_losses_are_counted_from_the_powers_drawn(draw, records):
    holdings = [h for power in records.powers.powers for h in power.holdings]
    picture = draw("powers")
    gained = sum(len(balance.gained) for balance in picture.balances)
    lost = sum(len(balance.lost) for balance in picture.balances)
    assert gained == sum(h.shift == "more" for h in holdings)
    assert lost == sum(h.shift == "less" for h in holdings)
    cells = [cell for group in picture.groups for row in group.rows for cell in row.cells]
    assert sorted(map(str, (c.holding for c in cells))) == sorted(map(str, holdings))
    assert picture.balances[0].gained, "what the presidency gained is drawn"


def test_no_row_of_powers_runs_into_the_next(draw):
    rows = [row for group in draw("powers").groups for row in group.rows]
    for row, following in itertools.pairwise(rows):
        lowest = max(cell.y + (16 if cell.name else 13) for cell in row.cells)
        assert lowest <= following.y


def test_every_dated_fact_has_one_mark_that_touches_no_other(draw, records):
    picture = draw("timeline")
    marks = [*picture.years.marks, *picture.months.marks]
    assert sorted(mark.fact.id for mark in marks) == sorted(fact.id for fact in dated(records))
    assert near(picture.years.marks, 11) == near(picture.months.marks, 11) == []
    assert {mark.fact.date[:4] for mark in picture.months.marks} == {"2007"}


def test_marks_stand_in_the_order_of_time(draw):
    for scale in (draw("timeline").years, draw("timeline").months):
        assert [mark.x for mark in scale.marks] == sorted(mark.x for mark in scale.marks)


def test_every_claim_has_its_mark_inside_its_sentences_cell(draw, records):
    cells = draw("article").sentences
    assert [cell.number for cell in cells] == [s.number for s in records.article.sentences]
    for cell in cells:
        assert sorted(claim.verdict for claim in cell.claims) == sorted(
            fact.verdict for fact in records.facts_of(cell.number)
        )
        for claim in cell.claims:
            assert cell.x <= claim.x <= cell.x + cell.width - 12
            assert cell.y <= claim.y <= cell.y + cell.height - 12


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_has_its_data_in_a_table_without_holes(name, draw):
    table = draw(name).table
    assert table.rows
    for row in table.rows:
        assert len(row) == len(table.columns)
        assert all(cell.strip() for cell in row)
