"""Which of the sources of a fact is cited first."""

from explainer.cite.main_source import main_source
from tests.unit.making import COUNCIL


def test_the_main_source_supports_the_fact(island):
    """Even where a better source only qualifies it."""
    daily = (
        "  - source: daily\n    relation: supports\n    read: excerpt\n    note: {kk: а, en: a}\n"
    )
    island.change(COUNCIL, "relation: supports", "relation: qualifies")
    island.change(COUNCIL, "  aliases:", f"{daily}  aliases:")
    records = island.records()
    assert main_source(records, records.fact["rule-passed"]).id == "daily"


def test_of_several_the_main_source_is_of_the_best_tier(untouched):
    records = untouched.records()
    assert main_source(records, records.fact["chair-chosen"]).id == "gazette"


def test_a_fact_without_evidence_has_no_main_source(untouched):
    records = untouched.records()
    bare = records.fact["lighthouse"].model_copy(update={"evidence": ()})
    assert main_source(records, bare) is None


def test_every_real_fact_with_evidence_has_a_main_source(records):
    for fact in records.facts:
        assert (main_source(records, fact) is None) == (not fact.evidence)
