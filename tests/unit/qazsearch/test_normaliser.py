"""Words that mean the same get the same key, however they are typed or inflected."""

import re

import pytest

from explainer.findings import DataError
from explainer.records.load import load
from qazsearch.normaliser import Normaliser, compiled, tokens
from tests.conftest import ROOT
from tests.tools.stemming import GROUPS, indexes, strip_three, word_groups
from tests.unit.making import told

VECTORS = ROOT / "tests/vectors/normaliser.tsv"


@pytest.fixture(scope="module")
def normaliser(records):
    return Normaliser(compiled(records.normaliser.model_dump(mode="json")))


def vectors():
    lines = VECTORS.read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


def test_every_vector_holds(normaliser):
    assert len(vectors()) > 100
    for language, word, keys in vectors():
        assert normaliser.candidates(word, language) == keys.split(), word


@pytest.mark.parametrize(
    "spellings",
    [
        "мәслихат мәслихаттардың мәслихатқа маслихат маслихаттын maslihat maslikhat maslixat mäslihattıñ",
        "мәжіліс мәжілістің мажилис мажилистин mäjılıs majilis mazhilis",
        "Қазақстан Қазақстанның Казакстан казакстанда Qazaqstan qazaqstannyñ",
        "сайлау сайлаудың сайлаулар сайлауында сайлауда sailau saylaw saylaudyn",
        "конституция конституцияға конституцияга конституциясының konstituciya konstitutsiyany",
        "билік билігі биліктің билиги biligi",
        "халық халқы халқының халыктар halyq xalıq",
        "бап бабы баптар баптың",
        "тағайындау тағайындады тағайындайды тағайындалады тагайындау тағайындалған",
        "елдің елдер елге елдiң eldiñ",
    ],
)
def test_one_word_has_one_key_however_it_is_written(normaliser, spellings):
    assert len({normaliser.key(word, "kk") for word in spellings.split()}) == 1


def test_different_words_keep_different_keys(normaliser):
    words = "сайлау сайлаушы заң заңды партия парламент президент үкімет әкім облыс аудан қала мандат мәслихат"
    keys = [normaliser.key(word, "kk") for word in words.split()]
    assert len(set(keys)) >= len(keys) - 1


def test_words_are_parted_at_hyphens_and_quotation_marks_but_not_at_apostrophes():
    text = "«Нұр-Отан» 77-ден, voters’ O'zbek ‘Ak Zhol’"
    assert [token.text for token in tokens(text)] == [
        "Нұр", "Отан", "77", "ден", "voters", "O'zbek", "Ak", "Zhol",
    ]  # fmt: skip
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


def test_a_wrong_ending_in_the_tables_is_a_finding_with_its_line(island):
    path = "data/search/normaliser.yaml"
    island.change(path, "ending: лер", "ending: (лер")
    with pytest.raises(DataError) as caught:
        load(island.root)
    expected = "a pattern that can be read (missing ), unterminated subpattern at position 0)"
    said = (
        island.place(path, "(лер"),
        "'(лер' for 'ending'",
        expected,
        "mend the regular expression",
    )
    assert said in told(caught.value.findings)


def test_stemming_joins_most_forms_of_a_word_and_few_of_different_words(normaliser):
    groups = word_groups()
    assert len(groups) > GROUPS / 2
    groups = groups[::3]  # tests.tools.benchmark counts all of them
    ours = indexes(groups, lambda word: normaliser.key(word, "kk"))
    none = indexes(groups, str)
    naive = indexes(groups, strip_three)
    assert ours.under < 0.25
    assert ours.under < naive.under / 3
    assert ours.over < 5e-5
    assert none.under == 1
    assert none.over == 0


def test_no_word_of_the_sites_texts_is_stripped_to_nothing(normaliser, records):
    texts = [fact.statement.kk for fact in records.facts]
    words = {token.text for text in texts for token in tokens(text)}
    for word in words:
        key = normaliser.key(word, "kk")
        assert key
        letters = set(normaliser.fold(word))  # a letter again and again (III) counts once
        assert len(key) >= min(2, len(letters)), word
        assert re.fullmatch("[a-z0-9]+", key), word
