"""Terms are found as they stand in a sentence, and nothing else is taken for one."""

import pytest

from explainer.model.glossary import Phrases, Term, TermForms
from explainer.model.values import Bilingual
from explainer.language.term_finder import TermFinder


def term(name, kk, en):
    return Term(
        id=name,
        forms=TermForms(kk=kk, en=en, ru=kk),
        definition=Bilingual(kk="…", en="…"),
        match=Phrases(kk=(kk,), en=(en,)),
    )


TERMS = (
    term("akim", "әкім", "akim"),
    term("maslikhat", "мәслихат", "maslikhat"),
    term("party-list", "партиялық тізім", "party list"),
    term("chairmanship", "төрағалық", "Chairmanship"),
    term("nur-otan", "«Нұр Отан»", "Nur Otan"),
    term("osce", "ЕҚЫҰ", "OSCE"),
    term("council", "Конституциялық Кеңес", "Constitutional Council"),
)


def found(language, text):
    return [(run.text, run.term) for run in TermFinder(language, TERMS).runs(text) if run.term]


@pytest.mark.parametrize(
    "text, word, name",
    [
        ("Мәжіліс пен мәслихаттардың құқығы", "мәслихаттардың", "maslikhat"),
        ("Президент әкімдерді тағайындайды", "әкімдерді", "akim"),
        ("партиялық тізімінен алынды", "партиялық тізімінен", "party-list"),
        ("ЕҚЫҰ төрағалығына сайланды", "төрағалығына", "chairmanship"),
        ("«Нұр Отанның» емес, «Нұр Отан» партиясының", "«Нұр Отан»", "nur-otan"),
        ("Конституциялық Кеңестің қаулысы", "Конституциялық Кеңестің", "council"),
    ],
)
def test_an_inflected_kazakh_term_is_found_whole(text, word, name):
    assert (word, name) in found("kk", text)


@pytest.mark.parametrize("text", ["әкімшілік органдар", "әкімшіліктердің ісі", "төрағасы"])
def test_a_derived_word_is_not_taken_for_the_term(text):
    assert found("kk", text) == []


def test_english_plurals_and_possessives_are_found():
    text = "Akims, maslikhats and the Constitutional Council’s ruling"
    assert found("en", text) == [
        ("maslikhats", "maslikhat"),
        ("Constitutional Council’s", "council"),
    ]


def test_a_term_is_marked_once_and_no_letter_is_lost():
    text = "ЕҚЫҰ-ның төрағасы, ЕҚЫҰ-ға мүше емес, мәслихат пен мәслихаттар."
    runs = TermFinder("kk", TERMS).runs(text)
    assert "".join(run.text for run in runs) == text
    assert [run.term for run in runs if run.term] == ["osce", "maslikhat"]


def test_no_terms_leave_the_text_whole():
    assert [run.text for run in TermFinder("kk", ()).runs("мәслихат")] == ["мәслихат"]
