"""No word of the site is left that neither a dictionary nor a person has passed."""

import os
import re

import pytest

from explainer.rules import spelling
from explainer.rules.spelling import list_path, passed_words, proofread, updated_lists
from tests.conftest import ROOT
from tests.unit.making import LIGHT, told

INDEX = "docs/en/index.md"


@pytest.fixture
def hunspell():
    if not spelling.available():
        message = "no hunspell: install hunspell, hunspell-kk and hunspell-en-gb"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)


@pytest.fixture
def passed(island, monkeypatch):
    """The island with every word of it passed, and dictionaries that know none."""
    monkeypatch.setattr(spelling, "unknown_words", lambda words, _: set(words))
    words = spelling.words_of(island.root, island.records())
    for language, found in words.items():
        island.write(list_path(language), "".join(f"{word}\n" for word in sorted(found)))
    return island


def found(island):
    return told(proofread(island.root, island.records()))


def unpassed(place, word, language="en"):
    advice = f"mend it, or read it and add it to data/words/{language}.txt"
    return (place, f"'{word}'", "a word passed", advice)


def test_words_that_a_person_has_passed_are_left_alone(passed):
    assert found(passed) == []


@pytest.mark.parametrize(
    "old, word, language",
    [("The lighthouse", "The lihgthouse", "en"), ("Шамшырақ үш", "Шамшырық үш", "kk")],
)
def test_a_word_of_a_record_is_found_at_its_place(passed, old, word, language):
    passed.change(LIGHT, old, word)
    word = {"en": "lihgthouse", "kk": "Шамшырық"}[language]
    assert found(passed) == [unpassed(passed.place(LIGHT, word), word, language)]


def test_a_word_of_prose_is_found_at_its_line(passed):
    passed.change(INDEX, "The rule was passed", "The rulle was passed")
    assert found(passed) == [unpassed(passed.place(INDEX, "rulle"), "rulle")]


@pytest.mark.parametrize("text", ["# One yaer {#overview}", "description: One yaer of an island."])
def test_a_word_of_a_heading_or_a_description_is_found(passed, text):
    passed.change(INDEX, text.replace("yaer", "year"), text)
    assert found(passed) == [unpassed(passed.place(INDEX, text), "yaer")]


def test_a_word_is_found_where_it_first_stands_and_once(passed):
    passed.change(LIGHT, "The lighthouse took", "The lihgthouse took")
    passed.change(INDEX, "The rule was passed", "The lihgthouse was passed")
    assert found(passed) == [unpassed(passed.place(LIGHT, "lihgthouse"), "lihgthouse")]


@pytest.mark.parametrize(
    "text", ["`zzyzx`", '{{ term("seals") }}', "<https://zzyzx.example/>", "[rule](lists.md#s01)"]
)
def test_code_placeholders_and_addresses_are_no_words(passed, text):
    assert found(passed.change(INDEX, "{{ key_figures() }}", text)) == []


def test_placeholders_and_addresses_in_records_are_no_words(passed):
    text = "  sample.text: {kk: Аспаз, en: 'Cook {zzyzx} https://zzyzx.example/x'}\n"
    assert found(passed.add("data/interface.yaml", text)) == []


def test_hyphens_and_apostrophes_join_words(passed):
    passed.change(LIGHT, "The lighthouse took", "The lamp-keeper’s house took")
    place = passed.place(LIGHT, "lamp-keeper")
    assert found(passed) == [unpassed(place, "house"), unpassed(place, "lamp-keeper's")]


def test_a_passed_word_that_nobody_uses_is_to_be_deleted(passed):
    lines = passed.text(list_path("en")).count("\n")
    passed.add(list_path("en"), "zzyzx\n")
    place = f"data/words/en.txt:{lines + 1}"
    expected = "only words of the site's texts"
    assert found(passed) == [(place, "'zzyzx'", expected, "delete the line")]


def test_lists_brought_up_to_date_have_every_unknown_word_and_no_other(passed, monkeypatch):
    passed.change(LIGHT, "The lighthouse took", "The lihgthouse took")
    passed.add(list_path("en"), "zzyzx\n")
    monkeypatch.setattr(spelling, "unknown_words", lambda words, _: {"lihgthouse"} & set(words))
    texts = updated_lists(passed.root, passed.records())
    english = texts[passed.root / list_path("en")].splitlines()
    assert {"lihgthouse", "island"} <= set(english)
    assert "zzyzx" not in english
    assert english == sorted(english)
    assert texts[passed.root / list_path("kk")] == passed.text(list_path("kk"))


@pytest.mark.parametrize("text, words", [("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("", [])])
def test_a_list_has_a_word_a_line(island, text, words):
    assert passed_words(island.root, "en") == []
    assert passed_words(island.write(list_path("en"), text).root, "en") == words


@pytest.mark.usefixtures("hunspell")
def test_the_dictionaries_know_their_language_and_no_misspelling():
    words = dict.fromkeys(("parliament", "parliamant"))
    assert spelling.unknown_words(words, "en") == {"parliamant"}
    words = dict.fromkeys(("мектеп", "мектепп"))
    assert spelling.unknown_words(words, "kk") == {"мектепп"}


@pytest.mark.usefixtures("hunspell")
def test_every_word_is_in_a_dictionary_or_was_read_and_passed(records):
    assert [str(finding) for finding in proofread(ROOT, records)] == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_lists_of_passed_words_are_sorted_and_without_repetition(language):
    words = passed_words(ROOT, language)
    assert words == sorted(set(words))
    assert all(re.fullmatch(r"\S+", word) for word in words)
