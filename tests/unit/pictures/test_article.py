"""The article at a glance: a cell for each sentence, and below it what is wrong."""

import itertools

import pytest

from explainer.pictures import draw
from tests.unit.making import COUNCIL, PICTURES


@pytest.fixture
def article(island):
    return island.change(PICTURES, "kind: shares", "kind: article")


def picture(island):
    records = island.records()
    return draw(records, island.locale(), records.picture["parties"])


def test_every_sentence_has_its_claims_in_the_order_of_the_scale(article):
    first, second = picture(article).sentences
    assert [claim.verdict for claim in first.claims] == ["corroborated", "partly"]
    assert [claim.verdict for claim in second.claims] == ["partly", "contradicted"]
    article.change(COUNCIL, "verdict: corroborated", "verdict: opinion")
    assert [claim.verdict for claim in picture(article).sentences[0].claims] == [
        "partly",
        "opinion",
    ]


def test_a_cell_names_its_sentence_and_verdicts(article):
    loc = article.locale()
    words = f"{loc.t('verdict.corroborated')}, {loc.t('verdict.partly')}"
    first = picture(article).sentences[0]
    assert first.number == 1
    assert first.label == loc.t("picture.sentence", number=1, said=words)


def test_marks_stand_inside_their_cell_and_cells_side_by_side(article):
    first, second = picture(article).sentences
    assert first.y == second.y
    assert first.x + first.width < second.x
    for cell in (first, second):
        for claim in cell.claims:
            assert cell.x <= claim.x <= cell.x + cell.width - 12
            assert cell.y <= claim.y <= cell.y + cell.height - 12
    assert first.claims[0].x < first.claims[1].x


def test_cells_go_on_in_the_next_row(article):
    text = article.text("data/article.yaml")
    last = text[text.index("- number: 2") :]
    article.add("data/article.yaml", "".join(last.replace("2", str(n), 1) for n in range(3, 9)))
    cells = picture(article).sentences
    assert [cell.y for cell in cells[:7]] == [cells[0].y] * 7
    assert (cells[7].x, cells[7].y) == (0, cells[0].y + 49)


def test_the_key_counts_claims_but_not_context(article):
    key = picture(article).key
    assert [(count.verdict, count.count) for count in key] == [
        ("corroborated", "1"), ("partly", "1"), ("contradicted", "1"), ("not-found", "0"),
        ("opinion", "0"),
    ]  # fmt: skip
    assert [count.width for count in key] == [120, 120, 120, 0, 0]
    pitches = {below.y - above.y for above, below in itertools.pairwise(key)}
    assert len(pitches) == 1
    assert pitches.pop() > 14  # the height of a bar
    article.change(COUNCIL, "verdict: corroborated", "verdict: partly  #")
    assert [count.width for count in picture(article).key][:3] == [0, 120, 60]


def test_values_and_table_count_the_same(article):
    made = picture(article)
    assert made.values == {
        "corroborated": "1", "partly": "1", "contradicted": "1", "not_found": "0", "opinion": "0",
    }  # fmt: skip
    assert made.table.rows == (
        ("1", "1", "1", "–", "–", "–"), ("2", "–", "1", "1", "–", "–"),
    )  # fmt: skip


def test_what_is_wrong_stands_below_line_by_line(article):
    made = picture(article)
    (wrong,) = made.wrong
    assert (wrong.number, wrong.fact.id) == (2, "chair-chosen")
    assert [line for line, _ in wrong.lines] == ["The governor appointed the chair."]
    assert made.sentences[-1].y + 46 < made.wrong_top < wrong.lines[0][1] < made.height


def test_long_corrections_are_wrapped_and_those_below_make_room(article):
    article.change(COUNCIL, "The governor appointed the chair.", "The governor chose. " * 6)
    article.change(COUNCIL, "verdict: corroborated", "verdict: contradicted  #")
    article.change(
        COUNCIL, "  aliases:", "  correction: {kk: Жоқ., en: It was not so.}\n  aliases:"
    )
    first, second = picture(article).wrong
    assert first.fact.id == "rule-passed"
    assert len(second.lines) == 3
    assert all(len(line) <= 48 for line, _ in second.lines)
    ys = [y for _, y in (*first.lines, *second.lines)]
    assert [b - a for a, b in zip(ys, ys[1:], strict=False)] == [26, 16, 16]
    assert picture(article).height == ys[-1] + 10


def test_where_nothing_is_wrong_nothing_stands_below(article):
    article.change(COUNCIL, "verdict: contradicted", "verdict: partly  #")
    made = picture(article)
    assert made.wrong == ()
    assert made.height == made.wrong_top
