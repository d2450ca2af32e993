"""A figure that does not follow from its parts needs a written note."""

import pytest

from explainer.rules import tallies
from tests.unit.making import ELECTION, SITE, told

SHOWN = ("it: the pages show it", "add the figure")
SEALS = "{party: seals, votes: 260, share: '33.33', seats: 0}"
GULLS = "{party: gulls, votes: 520, share: '66.67', seats: 7}"


def found(island):
    return told(tallies.check(island.records()))


def noted(island, name):
    """Add a note on the check of that *name*."""
    note = f"discrepancies:\n- check: {name}\n  note: {{kk: Солай., en: It is so.}}\n"
    return island.add(ELECTION, note)


def test_figures_that_add_up_are_left_alone(untouched):
    assert found(untouched) == []


@pytest.mark.parametrize(
    "old, new, name, computed",
    [
        ("voted: 800", "voted: 801", "801 for 'final.voted'", "800"),
        ("turnout: '80.00'", "turnout: '80.01'", "80.01 for 'final.turnout'", "80.00"),
        (SEALS, SEALS.replace("33.33", "33.32"), "33.32 for 'final.seals.share'", "33.33"),
        ("total: 5", "total: 6", "6 for 'house-before.seats'", "5"),
        ("    seats: 7", "    seats: 8", "8 for 'house-after.lists'", "7"),
    ],
)
def test_a_figure_that_does_not_follow_is_found(island, old, new, name, computed):
    """Whatever else no longer adds up then is found besides."""
    island.change(ELECTION, old, new)
    check = name.split("'")[1]
    advice = f"correct a figure or add a note on '{check}' to 'discrepancies'"
    said = (island.place(ELECTION, new), name, f"{computed} from its parts", advice)
    assert said in found(island)


def test_votes_that_are_not_all_valid_ones_are_found(island):
    island.change(ELECTION, "valid: 780\n", "valid: 781  # here\n")
    island.change(ELECTION, "invalid: 20", "invalid: 19")
    said = [finding[:3] for finding in found(island)]
    assert (island.place(ELECTION), "781 for 'final.valid'", "780 from its parts") in said


def test_shares_that_are_no_whole_are_found(island):
    island.change(ELECTION, "share: '34.25'", "share: '34.24'")
    name, published = "preliminary.shares", "100.00 for 'preliminary.shares'"
    assert [finding[1:3] for finding in found(island)] == [(published, "99.99 from its parts")]
    assert found(noted(island, name)) == []


def test_a_figure_with_a_note_is_left_alone(island):
    island.change(ELECTION, "turnout: '80.00'", "turnout: '80.01'")
    assert found(noted(island, "final.turnout")) == []


def test_a_note_on_what_adds_up_is_found(island):
    noted(island, "final.turnout  # here")
    expected = "only notes on figures that do not add up"
    said = "a note on 'final.turnout'"
    assert found(island) == [(island.place(ELECTION), said, expected, "delete the note")]


@pytest.mark.parametrize("name", ["registered: 1000", "voted: 800", "invalid: 20", "valid: 780"])
def test_a_count_that_the_pages_show_and_nobody_gave_is_found(island, name):
    island.change(ELECTION, f"  {name}\n", "")
    place = island.place(ELECTION, "status: final")
    assert found(island) == [(place, f"no '{name.split(':')[0]}'", *SHOWN)]


@pytest.mark.parametrize(
    "line, figure, name",
    [
        (SEALS, "votes: 260, ", "votes"),
        (GULLS, "share: '66.67', ", "share"),
        (SEALS, ", seats: 0", "seats"),
        ("{party: gulls, share: '65.75'}", ", share: '65.75'", "share"),
    ],
)
def test_a_figure_of_a_party_that_the_pages_show_and_nobody_gave_is_found(
    island, line, figure, name
):
    island.change(ELECTION, line, line.replace(figure, "") + "  # here")
    assert found(island) == [(island.place(ELECTION), f"no '{name}'", *SHOWN)]


def test_a_party_that_is_not_on_the_ballot_is_found(island):
    island.change(ELECTION, GULLS, GULLS.replace("gulls", "terns"))
    place = island.place(ELECTION, "party: terns")
    said = (place, "unknown party 'terns'", "a party of this election", "correct the id")
    assert found(island) == [said]


@pytest.mark.parametrize("line", [GULLS, "{party: gulls, share: '65.75'}"])
def test_a_party_that_a_count_leaves_out_is_found(island, line):
    """Tables set the counts side by side."""
    island.change(ELECTION, f"  - {line}\n", "")
    places = {
        f"{ELECTION}:{n}"
        for n, text in enumerate(island.text(ELECTION).split("\n"), 1)
        if text == "  results:"
    }
    ((place, *said),) = found(island)
    assert place in places
    assert said == ["no result of 'gulls'", "one of each party", "add the party's result"]


@pytest.mark.parametrize(
    "old, new, name",
    [
        ("- id: gulls", "- id: seals", "seals"),
        ("- id: house-after", "- id: house-before", "house-before"),
        ("- status: preliminary", "- status: final", "final"),
        ("{party: gulls, share: '65.75'}", "{party: seals, share: '65.75'}", "seals"),
    ],
)
def test_a_name_given_twice_is_found(island, old, new, name):
    island.change(ELECTION, old, f"{new}  # here")
    advice = "delete or rename one of the two"
    assert (island.place(ELECTION), f"'{name}' a second time", "each once", advice) in found(island)


@pytest.mark.parametrize("status, other", [("final", "preliminary"), ("preliminary", "final")])
def test_the_election_that_is_shown_needs_both_counts(island, status, other):
    start = island.text(ELECTION).index(f"- status: {status}")
    rest = island.text(ELECTION)[start + 1 :]
    end = rest.index("- status:") if "- status:" in rest else rest.index("compositions:")
    island.write(ELECTION, island.text(ELECTION)[:start] + rest[end:])
    place = island.place(ELECTION, "tallies:")
    said = (place, f"no {status} tally", "both counts", f"add the {status} count to 'tallies'")
    assert found(island) == [said]
    assert other in island.text(ELECTION)


def test_another_election_may_have_one_count(island):
    island.change(SITE, "election: vote-1907\n", "")
    start = island.text(ELECTION).index("- status: preliminary")
    end = island.text(ELECTION).index("compositions:")
    island.write(ELECTION, island.text(ELECTION)[:start] + island.text(ELECTION)[end:])
    assert found(island) == []


@pytest.mark.parametrize(
    "changes, whole, expected",
    [
        ([("registered: 1000", "registered: 799")], "799 'registered'", "as 'voted'"),
        ([("voted: 800", "voted: 779")], "779 'voted'", "as 'valid'"),
        ([("\n  valid: 780", "\n  valid: 0")], "0 'valid'", "more than none"),
    ],
)
def test_a_whole_that_is_nothing_or_less_than_its_part_is_found(island, changes, whole, expected):
    """Tables and pictures divide by it."""
    for old, new in changes:
        island.change(ELECTION, old, f"{new}  # here")
    ((place, said, wanted, advice),) = found(island)
    assert (place, said, advice) == (island.place(ELECTION), whole, "correct it")
    assert wanted.endswith(expected)


def test_a_whole_may_be_as_large_as_its_part(island):
    island.change(ELECTION, "registered: 1000", "registered: 800")
    island.change(ELECTION, "turnout: '80.00'", "turnout: '100.00'")
    assert found(island) == []
