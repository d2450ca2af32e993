"""Records grouped, counted and put in order for tables and lists."""

from explainer.pages import rows
from tests.unit.making import COUNCIL, ELECTION, SITE


def test_a_change_is_cut_into_words_of_its_own_language(untouched):
    fact = untouched.records().fact["chair-chosen"]
    row = rows.change_runs(untouched.locale("kk"), fact)
    assert row.fact is fact
    assert "".join(run.text for run in row.before) == fact.change.before.kk
    assert "".join(run.text for run in row.after) == fact.change.after.kk
    assert [run.text for run in row.before if run.changed] == ["халық сайлайды"]


def test_institutions_without_a_changed_rule_are_left_out(untouched):
    groups = rows.before_after(untouched.records(), untouched.locale())
    assert [(g.institution.id, len(g.rows)) for g in groups] == [("chair", 1)]


def test_sentences_have_their_anchor_and_their_facts(untouched):
    found = rows.sentences(untouched.records())
    assert [(row.number, row.anchor, row.incipit) for row in found] == [
        (1, "s01", "Аралда жаңа"), (2, "s02", "Төрағаны"),
    ]  # fmt: skip
    assert [[fact.id for fact in row.facts] for row in found] == [
        ["rule-passed", "vote-held"], ["vote-held", "chair-chosen"],
    ]  # fmt: skip


def test_corrections_stand_in_the_order_of_the_article(island):
    """Slips of one sentence before claims of it, which come in the order of the records."""
    island.change(COUNCIL, "verdict: corroborated", "verdict: contradicted  #")
    found = rows.corrections(island.records(), island.locale())
    assert [(row.sentences, row.anchor, row.fact.id) for row in found] == [
        ((1,), "", "rule-passed"), ((2,), "slip-bird", "vote-held"), ((2,), "", "chair-chosen"),
    ]  # fmt: skip


def test_a_slip_quotes_the_article_and_a_claim_is_in_our_words(untouched):
    slip, claim = rows.corrections(untouched.records(), untouched.locale())
    assert (slip.printed, slip.quoted, slip.right) == ("«Шағала»", True, "White Gull")
    assert (slip.reason, slip.sources) == ("The party bore that name.", ("daily",))
    assert (claim.printed, claim.quoted) == ("The council chose the chair.", False)
    assert (claim.right, claim.reason) == ("The governor appointed the chair.", "")
    assert claim.sources == ("daily", "gazette")


def test_a_contradicted_claim_with_a_slip_is_told_once(island):
    island.change("data/slips.yaml", "fact: vote-held", "fact: chair-chosen")
    found = rows.corrections(island.records(), island.locale())
    assert [row.anchor for row in found] == ["slip-bird"]


def test_the_sources_of_a_claim_are_named_once(island):
    island.change(COUNCIL, "  - source: gazette\n    relation: contradicts", "  - source: daily\n    relation: contradicts")  # fmt: skip
    claim = rows.corrections(island.records(), island.locale())[-1]
    assert claim.sources == ("daily",)


def test_notes_are_those_of_their_own_count(island):
    note = "- check: {}\n  note: {{kk: Солай., en: So.}}\n"
    names = ("final.turnout", "preliminary.shares", "finale.voted")
    island.add(ELECTION, "discrepancies:\n" + "".join(note.format(name) for name in names))
    records = island.records()
    assert [d.check for d in rows.discrepancies(records, "final")] == ["final.turnout"]
    assert [d.check for d in rows.discrepancies(records, "preliminary")] == ["preliminary.shares"]


def test_an_edition_has_the_changes_that_appeared_in_it(island):
    island.change(COUNCIL, "  aliases:", "  history:\n  - {edition: 1.9.0, note: {kk: А., en: A.}}\n  - {edition: 1.10.0, note: {kk: Б., en: B.}}\n  aliases:")  # fmt: skip
    latest, first = rows.editions(island.records())
    assert (latest.edition.version, first.edition.version) == ("1.10.0", "1.9.0")
    assert [(fact.id, change.note.en) for fact, change in latest.changes] == [
        ("rule-passed", "B."), ("vote-held", "The verdict changed."),
    ]  # fmt: skip
    assert [(fact.id, change.note.en) for fact, change in first.changes] == [("rule-passed", "A.")]


def test_sources_stand_by_tier_with_authors_and_the_facts_that_use_them(untouched):
    tiers = rows.bibliography(untouched.records())
    assert [tier.id for tier in tiers] == ["A", "B", "C"]
    (daily,) = tiers[1].rows
    assert (daily.source.id, daily.authors) == ("daily", "Gull Ada, Puffin")
    assert [fact.id for fact in daily.facts] == ["vote-held", "chair-chosen"]
    assert tiers[0].rows[0].authors == ""


def test_a_fact_that_uses_a_source_twice_is_named_once(island):
    island.change(COUNCIL, "  - source: gazette\n    relation: contradicts", "  - source: daily\n    relation: contradicts")  # fmt: skip
    (daily,) = rows.bibliography(island.records())[1].rows
    assert [fact.id for fact in daily.facts] == ["vote-held", "chair-chosen"]


def test_terms_stand_in_the_alphabetical_order_of_each_language(untouched):
    records = untouched.records()
    kazakh = [term.id for term in rows.glossary(records, untouched.locale("kk"))]
    english = [term.id for term in rows.glossary(records, untouched.locale("en"))]
    assert kazakh == ["islet-council", "seals", "gulls"]
    assert english == ["islet-council", "gulls", "seals"]


def test_the_site_may_have_one_edition(island):
    text = island.text(SITE)
    island.write(SITE, text[: text.index("- version: 1.9.0")])
    assert len(rows.editions(island.records())) == 1
