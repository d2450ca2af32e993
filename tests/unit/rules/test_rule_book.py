"""The rule book has every rule, and runs each of them."""

import pytest

from explainer import rules
from explainer.rules import check_records
from tests.conftest import ROOT
from tests.unit.making import COUNCIL, ELECTION, LIGHT, PICTURES, told
from tests.unit.rules.samples import crowd

BUILT = {"placed_facts", "prose", "published_ids"}
"""Rules that the build runs once pages are filled."""
COMMANDS = {"article_copy", "spelling", "told_changes"}
"""Rules that have a command of their own, or belong to 'release'."""

BROKEN = {
    "editions": (COUNCIL, "edition: 1.10.0", "edition: 2.0.0"),
    "evidence": (COUNCIL, "relation: supports", "relation: qualifies"),
    "forbidden_forms": (LIGHT, "The lighthouse took", "The Soviet took"),
    "interface": ("data/interface.yaml", "{kk: Аспаз,", "{kk: 'Аспаз {n}',"),
    "lapses": (LIGHT, "The lighthouse took", "The lighthouse lighthouse took"),
    "page_size": (LIGHT, "facts:\n", f"facts:\n{crowd(120)}"),
    "pictures": (PICTURES, "opened: 1907", "opened: 1910"),
    "powers": ("data/powers.yaml", "shift: more", "shift: same"),
    "references": (LIGHT, "source: album", "source: nobody"),
    "sentences": (COUNCIL, "sentences: [1, 2]", "sentences: [1, 3]"),
    "tallies": (ELECTION, "turnout: '80.00'", "turnout: '80.01'"),
    "titles": (LIGHT, "en: Building the lighthouse", "en: Who was building the lighthouse"),
    "typography": (LIGHT, "The lighthouse took", "The 10000 men took"),
}
"""For each rule on records, something that it alone finds."""


def modules(folder, pattern):
    return {file.stem for file in (ROOT / folder).glob(pattern)} - {"__init__"}


def test_every_rule_is_run_somewhere():
    assert modules("hooks/explainer/rules", "*.py") == {*BROKEN, *BUILT, *COMMANDS}


def test_every_rule_has_a_test_file():
    tests = modules("tests/unit/rules", "test_*.py")
    for name in modules("hooks/explainer/rules", "*.py"):
        assert f"test_{name}" in tests, name


@pytest.mark.parametrize("name", BROKEN)
def test_the_rule_book_says_what_each_rule_finds(island, name):
    records = island.change(*BROKEN[name]).records()
    alone = told(getattr(rules, name).check(records))
    assert len(alone) >= 1
    assert told(check_records(records)) == alone


def test_where_a_name_leads_nowhere_no_other_rule_is_asked(island):
    """The others would stumble over it."""
    island.change(*BROKEN["typography"]).change(*BROKEN["references"])
    assert [said for _, said, *_ in told(check_records(island.records()))] == [
        "unknown source 'nobody'"
    ]


def test_the_rule_book_finds_nothing_in_the_real_records(records):
    assert told(check_records(records)) == []


def test_the_rule_book_finds_nothing_in_the_island(untouched):
    assert told(check_records(untouched.records())) == []
