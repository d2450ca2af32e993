"""An index in parts: what its head knows, and where the rest is."""

import pytest

from qazsearch import parting
from qazsearch.indexer import Index
from qazsearch.parting import parted
from tests.unit.qazsearch.test_index import unpacked

LISTS = {"bay": {0: 3, 2: 5}, "harbour": {0: 9, 1: 2}, "law": {}, "port": {1: 4, 3: 1}}
GROUPS = [[("harbour",), ("port",)], [("bay", "harbour"), ("law",)], [("law", "port")]]
SHOWN = [[0, 0, 1, 1], ["a", "b", "c", "d"], [0, 0, 1, 2]]


@pytest.fixture
def index():
    return Index(list(LISTS), list(LISTS.values()), GROUPS, SHOWN)


def parts_of(index):
    return parted(index, SHOWN[2], [5, 6, 7, 8])


def lists_of(parts):
    """Return every list of the parts, in order."""
    found = []
    for name in sorted(
        (name for name in parts if name.startswith("l")), key=lambda name: int(name[1:])
    ):
        documents, strengths = parts[name]
        at = 0
        for line in documents.split("\n"):
            numbers = unpacked(line)
            found.append(
                dict(zip(numbers, map(int, strengths[at : at + len(numbers)]), strict=True))
            )
            at += len(numbers)
        assert at == len(strengths)
    return found


def test_the_head_knows_all_words_and_what_ranking_needs_and_no_list(index):
    head = parts_of(index)[""]
    assert head["terms"] == index.whole()["terms"]
    assert head["groups"] == index.whole()["groups"]
    assert head["measures"] == [[0, 0, 1, 2], [5, 6, 7, 8]]
    assert not {"postings", "shown"} & head.keys()


def test_lists_of_words_come_first_and_those_of_groups_after_them(index):
    """A group has what any of its forms has whole, as strongly as the form's weakest word."""
    assert lists_of(parts_of(index)) == [
        *LISTS.values(), {0: 9, 1: 4, 3: 1}, {0: 3}, {},
    ]  # fmt: skip


@pytest.mark.parametrize(
    "size, firsts", [(1, [0, 1, 2, 3, 4, 5, 6]), (6, [0, 2, 4, 5]), (999, [0])]
)
def test_a_part_ends_when_it_is_full_and_the_head_says_where_each_begins(
    index, monkeypatch, size, firsts
):
    monkeypatch.setattr(parting, "_LIST_PART", size)
    parts = parts_of(index)
    assert parts[""]["lists"] == firsts
    assert [name for name in parts if name.startswith("l")] == [f"l{n}" for n in range(len(firsts))]
    assert lists_of(parts)[:4] == list(LISTS.values())


def test_rows_lie_together_by_number(index, monkeypatch):
    monkeypatch.setattr(parting, "ROWS", 3)
    parts = parts_of(index)
    assert parts[""]["rows"] == 3
    assert parts["r0"] == [[0, 0, 1], ["a", "b", "c"], [0, 0, 1]]
    assert parts["r1"] == [[1], ["d"], [2]]
    assert "r2" not in parts


def test_an_index_without_groups_has_parts_too(index):
    parts = parted(Index(index.vocabulary, index.lists, [], SHOWN), SHOWN[2], [1, 1, 1, 1])
    assert lists_of(parts) == list(LISTS.values())
