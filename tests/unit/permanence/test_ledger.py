"""The ledger: lines are only ever added, and each anchor ever published is accounted for."""

import hashlib

import pytest

from explainer.findings import DataError
from explainer.permanence.ledger import (
    LEDGER,
    Entry,
    forwards,
    page_anchors,
    read_ledger,
    released,
    sealed,
    withdrawn_from,
)
from tests.unit.making import told

ANCHORS = [("index", "overview"), ("council", "rule-passed"), ("council", "rules")]


def listed(*names, since="1.9.0"):
    return tuple(Entry(page, name, since, "") for page, name in names)


@pytest.fixture
def ledger(island):
    """The island with a ledger of three lines from two editions."""
    island.write(LEDGER, released((), ANCHORS[:2], "1.9.0"))
    return island.write(LEDGER, released(read_ledger(island.root), ANCHORS, "1.10.0"))


def test_a_project_without_a_ledger_has_an_empty_one(island):
    assert read_ledger(island.root) == ()


def test_what_was_released_is_read_back(ledger):
    assert [(entry.page, entry.id, entry.since) for entry in read_ledger(ledger.root)] == [
        ("index", "overview", "1.9.0"),
        ("council", "rule-passed", "1.9.0"),
        ("council", "rules", "1.10.0"),
    ]


def test_a_seal_is_made_of_the_line_and_of_the_seal_before():
    """Anyone can compute it again: twelve digits of SHA-256."""
    first = hashlib.sha256(b"\tindex\toverview\t1.9.0").hexdigest()[:12]
    second = hashlib.sha256(f"{first}\tcouncil\ta\t1.9.0".encode()).hexdigest()[:12]
    text = released((), [("index", "overview"), ("council", "a")], "1.9.0")
    assert text == f"index\toverview\t1.9.0\t{first}\ncouncil\ta\t1.9.0\t{second}\n"
    assert sealed(first, "council", "a", "1.9.0") == second


def test_releasing_adds_what_is_new_once_and_changes_no_line(ledger):
    before = ledger.text(LEDGER)
    entries = read_ledger(ledger.root)
    assert released(entries, ANCHORS, "2.0.0") == before
    after = released(entries, [("lists", "s01"), *ANCHORS], "2.0.0")
    assert after.startswith(before)
    assert [line.split("\t")[:3] for line in after[len(before) :].splitlines()] == [
        ["lists", "s01", "2.0.0"]
    ]


@pytest.mark.parametrize(
    "change, line",
    [
        (lambda lines: lines[1:], 1),
        (lambda lines: [lines[0], *lines[2:]], 2),
        (lambda lines: [lines[1], lines[0], lines[2]], 1),
        (lambda lines: [lines[0], lines[1].replace("rule", "role"), lines[2]], 2),
        (lambda lines: [lines[0], lines[1].replace("1.9.0", "1.8.0"), lines[2]], 2),
        (lambda lines: [lines[0], lines[1].replace("council", "light"), lines[2]], 2),
        (lambda lines: [lines[0], lines[0], *lines[1:]], 2),
        (lambda lines: [*lines, "council\tby-hand\t1.10.0\t000000000000\n"], 4),
        (lambda lines: [*lines, "council\tby-hand\n"], 4),
        (lambda lines: [lines[0], "\n", *lines[1:]], 2),
        (lambda lines: [lines[0].replace("\n", "\tmore\n"), *lines[1:]], 1),
    ],
)
def test_a_line_that_is_not_as_it_was_released_is_found(ledger, change, line):
    lines = ledger.text(LEDGER).splitlines(keepends=True)
    ledger.write(LEDGER, "".join(change(lines)))
    with pytest.raises(DataError) as caught:
        read_ledger(ledger.root)
    ((place, found, expected, advice),) = told(caught.value.findings)
    assert place == f"{LEDGER}:{line}"
    assert found.startswith("a line that is not as it was released (")
    assert expected == "every line as released"
    assert advice == "restore the file: lines are only ever added, by 'release'"


def test_the_last_line_may_be_taken_back_unseen_by_seals_alone(ledger):
    """Only what follows a line seals it: that is why a release is committed."""
    lines = ledger.text(LEDGER).splitlines(keepends=True)
    assert len(read_ledger(ledger.write(LEDGER, "".join(lines[:2])).root)) == 2


def test_a_ledger_that_cannot_be_read_is_a_finding(island):
    (island.root / LEDGER).write_bytes(b"\xff\n")
    with pytest.raises(DataError, match="byte 0xff"):
        read_ledger(island.root)


def test_anchors_are_those_of_pages_and_earlier_ids_each_once(untouched):
    frames = [("council", ["rules", "rule-passed"]), ("lists", ["s01", "s01"])]
    assert page_anchors(frames, untouched.records()) == [
        ("council", "rules"),
        ("council", "rule-passed"),
        ("lists", "s01"),
        ("council", "rule-adopted"),
    ]


def test_ids_that_left_their_page_lead_to_their_fact(untouched):
    """Renamed (an alias) or moved to another page; what still stands there needs no leading."""
    entries = listed(
        ("council", "rule-passed"), ("council", "rule-adopted"), ("light", "vote-held"),
        ("light", "tower"), ("council", "harbour-tax"),
    )  # fmt: skip
    found = forwards(entries, [("council", "rule-passed")], untouched.records())
    assert {page: [(name, fact.id) for name, fact in rows] for page, rows in found.items()} == {
        "council": [("rule-adopted", "rule-passed")],
        "light": [("vote-held", "vote-held")],
    }


def test_withdrawn_facts_are_told_of_on_every_page_that_had_them(untouched):
    entries = listed(("light", "harbour-fee"), ("lists", "s01"))
    found = withdrawn_from(entries, untouched.records())
    assert {page: [gone.id for gone in rows] for page, rows in found.items()} == {
        "light": ["harbour-tax"],
        "lists": [],
        "council": ["harbour-tax"],
    }
