"""A present tense for a rule that no longer holds."""

import pytest

from explainer.rules.readings.tense import present_rules
from tests.unit.making import COUNCIL
from tests.unit.rules.samples import with_statement


def found(island, fact="chair-chosen"):
    records = island.records()
    readings = present_rules(records.fact[fact], records.wording)
    return [(".".join(where), language, word) for where, _, language, word in readings]


@pytest.fixture
def settled(worded):
    """The island, with its one change told in the past tense."""
    worded.change(COUNCIL, "Төрағаны халық сайлайды.", "Төрағаны халық сайлайтын.")
    worded.change(COUNCIL, "Төрағаны әкімдік тағайындайды.", "Төрағаны әкімдік тағайындайтын.")
    worded.change(COUNCIL, "The people elect the chair", "The people elected the chair")
    return worded.change(COUNCIL, "The governor appoints the", "The governor appointed the")


def test_a_change_in_the_present_tense_is_suspected(worded):
    assert found(worded) == [
        ("change.before", "kk", "сайлайды"),
        ("change.after", "kk", "тағайындайды"),
        ("change.after", "en", "appoints"),
    ]


def test_a_rule_of_the_past_told_so_is_left_alone(settled):
    assert found(settled) == []


@pytest.mark.parametrize(
    "kk, en, said",
    [
        ("Төрағаны кеңес тоқтата алады.", "It chose.", ("kk", "алады")),
        ("Кеңес ұсынуға міндетті.", "It chose.", ("kk", "міндетті")),
        ("Ол мәтінде жазылмаған.", "It chose.", ("kk", "жазылмаған")),
        ("Бекітілді.", "The council may dissolve it.", ("en", "may")),
        ("Бекітілді.", "A member is elected.", ("en", "is")),
    ],
)
def test_a_statement_of_a_rule_in_the_present_tense_is_suspected(settled, kk, en, said):
    assert found(with_statement(settled, kk, en)) == [("statement", *said)]


def test_a_rule_without_a_change_is_read_as_well(worded):
    worded.change(COUNCIL, "  kind: figure", "  kind: rule")
    worded.change(COUNCIL, "en: Everyone elected the council.", "en: The council is elected.")
    assert found(worded, "vote-held") == [("statement", "en", "is")]


@pytest.mark.parametrize(
    "kk, en",
    [
        ("Құқықтары кеңейді, саны көбейді.", "On 18 May 2007 the rights grew."),
        ("Кеңес ұсынуға міндетті болды.", "The council could dissolve it."),
        ("Төрағаны кеңес сайлады.", "The council appointed him."),
    ],
)
def test_the_past_tense_is_left_alone(settled, kk, en):
    assert found(with_statement(settled, kk, en)) == []


def test_what_is_no_rule_may_use_any_tense(worded):
    worded.change(COUNCIL, "kk: Ереже наурызда қабылданды.", "kk: Ереже наурызда қабылданады.")
    assert found(worded, "rule-passed") == []
