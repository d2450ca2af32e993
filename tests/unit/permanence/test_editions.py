"""Which edition had a fact first, and whether it changed since."""

import pytest

from explainer.findings import DataError
from explainer.permanence.editions import (
    RELEASED,
    Past,
    fingerprint,
    read_released,
    released_texts,
)
from explainer.permanence.ledger import Entry
from tests.unit.making import COUNCIL


def past(island, *listed):
    entries = tuple(Entry(page, name, since, "") for page, name, since in listed)
    records = island.records()
    return Past.of(island.root, entries, [], records), records.fact


def said(island, name="rule-passed"):
    return fingerprint(island.records().fact[name])


@pytest.mark.parametrize(
    "old, new",
    [
        ("Passing the rule}", "Passing a rule}"),
        ("en: The rule was passed in March.", "en: The rule was passed."),
        ("kk: Ереже наурызда қабылданды.", "kk: Ереже қабылданды."),
        ("verdict: corroborated", "verdict: partly  #"),
        ("date: 1907-03-02", "date: 1907-03-03"),
        ("sentences: [1]", "sentences: [2]  #"),
        ("The gazette names the day.", "The gazette names a day."),
        ("locator: {articles: [4(1)]}", "locator: {articles: [4(2)]}"),
        ("kind: event", "kind: rule  #"),
        ("The gazette says so as well.", "So does the gazette."),
        ("The gazette agrees.", "The gazette says so."),
    ],
)
def test_whatever_readers_are_told_is_in_the_fingerprint(island, untouched, old, new):
    assert said(island.change(COUNCIL, old, new)) != said(untouched)


@pytest.mark.parametrize(
    "old, new",
    [
        ("aliases: [rule-adopted]", "aliases: [rule-adopted, rule-made]"),
        ("related: [vote-held, lighthouse]", "related: [vote-held]"),
        ("related: [vote-held, lighthouse]\n", "related: []\n  english_reflects: '012345678901'\n"),
        ("page: council\n  section: rules\n  kind: event",
         "page: council\n  section: other\n  kind: event"),
    ],
)  # fmt: skip
def test_what_readers_are_not_told_is_not(island, untouched, old, new):
    assert said(island.change(COUNCIL, old, new)) == said(untouched)


def test_a_fingerprint_is_twelve_digits_and_stays_what_it_is(untouched):
    """It stands in data/released.tsv: computed otherwise, every fact would seem changed."""
    assert said(untouched, "lighthouse") == "a5593a9790ff"


def test_what_was_released_is_read_back(island):
    records = island.records()
    island.write(RELEASED, released_texts(records))
    assert island.text(RELEASED).split("\n")[0] == f"rule-passed\t{said(island)}"
    assert read_released(island.root) == {fact.id: fingerprint(fact) for fact in records.facts}


def test_before_the_first_release_nothing_was_said(island):
    assert read_released(island.root) == {}


def test_a_file_that_cannot_be_read_is_a_finding(island):
    (island.root / RELEASED).write_bytes(b"\xff\n")
    with pytest.raises(DataError, match="byte 0xff"):
        read_released(island.root)


def test_the_first_edition_of_a_fact_is_that_of_its_oldest_id(untouched):
    listed = (("council", "rule-adopted", "1.9.0"), ("council", "rule-passed", "1.10.0"))
    story, facts = past(untouched, *listed)
    assert story.first_edition(facts["rule-passed"]) == "1.9.0"


def test_the_first_edition_is_that_of_the_id_where_no_earlier_one_was_listed(untouched):
    story, facts = past(untouched, ("council", "rule-passed", "1.10.0"))
    assert story.first_edition(facts["rule-passed"]) == "1.10.0"
    assert story.first_edition(facts["vote-held"]) == ""


def test_the_same_id_on_another_page_is_another_anchor(untouched):
    story, facts = past(untouched, ("light", "rule-passed", "1.9.0"))
    assert story.first_edition(facts["rule-passed"]) == ""


def test_a_fact_is_unchanged_while_it_says_what_it_said(island):
    island.write(RELEASED, released_texts(island.records()))
    story, facts = past(island)
    assert story.unchanged(facts["rule-passed"])
    island.change(COUNCIL, "en: The rule was passed in March.", "en: The rule was passed.")
    story, facts = past(island)
    assert not story.unchanged(facts["rule-passed"])
    assert story.unchanged(facts["chair-chosen"])


def test_a_fact_with_a_history_is_not_unchanged(island):
    island.write(RELEASED, released_texts(island.records()))
    story, facts = past(island)
    assert not story.unchanged(facts["vote-held"])


def test_a_fact_that_was_never_released_is_not_unchanged(untouched):
    story, facts = past(untouched)
    assert not story.unchanged(facts["rule-passed"])
