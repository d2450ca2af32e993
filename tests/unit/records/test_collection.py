"""Records are found by id, by page and by sentence, in their order."""

import pytest

from tests.unit.making import SITE


def ids(facts):
    return [fact.id for fact in facts]


def test_records_are_found_by_id(untouched):
    records = untouched.records()
    assert records.fact["lighthouse"].page == "light"
    assert records.source["daily"].tier == "B"
    assert records.term["seals"].forms.en == "Seals"
    assert records.picture["axis"].kind == "timeline"
    assert records.page_ids == ("index", "council", "light", "lists")


def test_facts_are_found_by_page_and_section_in_their_order(untouched):
    records = untouched.records()
    council = ["rule-passed", "vote-held", "chair-chosen"]
    assert ids(records.facts_on("council")) == ids(records.facts_on("council", "rules")) == council
    assert records.facts_on("council", "tower") == records.facts_on("index") == ()


def test_facts_are_found_by_sentence_and_slips_by_fact(untouched):
    records = untouched.records()
    assert ids(records.facts_of(1)) == ["rule-passed", "vote-held"]
    assert ids(records.facts_of(2)) == ["vote-held", "chair-chosen"]
    assert [slip.id for slip in records.slips_of("vote-held")] == ["slip-bird"]
    assert list(records.slips_of("rule-passed")) == []


def test_the_election_shown_is_the_one_that_the_site_names(island):
    other = island.text("data/elections/1907.yaml").replace("vote-1907", "vote-1903")
    island.write("data/elections/1903.yaml", other)
    assert island.records().election.id == "vote-1907"
    island.change(SITE, "election: vote-1907", "election: vote-1903")
    assert island.records().election.id == "vote-1903"
    island.change(SITE, "election: vote-1903\n", "")
    with pytest.raises(KeyError):
        _ = island.records().election


def test_the_edition_is_the_first_named(untouched):
    assert untouched.records().site.edition.version == "1.10.0"
