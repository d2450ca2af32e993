"""Terms are found as they stand in a sentence, and nothing else is taken for one."""

import pytest

from explainer.language.term_finder import TermFinder
from explainer.records.model.glossary import Phrases, Term, TermForms
from explainer.records.model.values import Bilingual


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


def test_of_two_terms_the_longer_one_is_marked():
    terms = (*TERMS, term("list", "тізім", "list"))
    runs = TermFinder("en", terms).runs("a party list and a list")
    assert [(run.text, run.term) for run in runs if run.term] == [
        ("party list", "party-list"),
        ("list", "list"),
    ]


def test_a_term_explained_before_is_not_marked_again():
    runs = TermFinder("en", TERMS).runs("an akim and maslikhats", seen={"maslikhat"})
    assert [run.term for run in runs if run.term] == ["akim"]


@pytest.mark.parametrize("text", ["takim", "akimat", "maslikhate", "OSCErs"])
def test_a_part_of_a_word_is_no_term(text):
    assert found("en", text) == []


@pytest.mark.parametrize(
    "phrase, text, whole",
    [("халық", "халығын", True), ("кітап", "кітабы", True), ("көрік", "көрігі", True),
     ("халық", "халықтар", True), ("заң", "зағы", False)],
)  # fmt: skip
def test_a_final_consonant_is_voiced_before_a_vowel(phrase, text, whole):
    runs = TermFinder("kk", (term("t", phrase, "t"),)).runs(text)
    assert [run.text for run in runs if run.term] == ([text] if whole else [])


def test_a_phrase_is_plain_text_and_no_pattern():
    finder = TermFinder("en", (term("t", "а.б", "a.b (c)"),))
    assert [run.term for run in finder.runs("axb (c) and a.b (c)") if run.term] == ["t"]
    assert finder.runs("axb (c)")[0].term is None
