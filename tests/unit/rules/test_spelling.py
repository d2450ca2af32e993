"""No word of the site is left that neither a dictionary nor a person has passed."""

import os

import pytest

from explainer.rules.spelling import available, list_path, passed_words, proofread
from tests.conftest import ROOT


@pytest.fixture
def hunspell():
    if not available():
        message = "no hunspell: install hunspell, hunspell-kk and hunspell-en-gb"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)


@pytest.mark.usefixtures("hunspell")
def test_every_word_is_in_a_dictionary_or_was_read_and_passed(records):
    assert [str(finding) for finding in proofread(ROOT, records)] == []


@pytest.mark.usefixtures("hunspell")
def test_a_misspelt_word_is_found_with_its_place(project):
    from explainer.records.load import load

    file = project / "data/site.yaml"
    text = file.read_text(encoding="utf-8").replace("Конституциясы", "Констетуциясы", 1)
    file.write_text(text, encoding="utf-8")
    lines = [str(finding) for finding in proofread(project, load(project))]
    assert any(line.startswith("data/site.yaml:") and "Констетуциясы" in line for line in lines)


@pytest.mark.usefixtures("hunspell")
def test_a_passed_word_that_nobody_uses_is_to_be_deleted(project):
    from explainer.records.load import load

    file = project / list_path("en")
    file.write_text(file.read_text(encoding="utf-8") + "zzyzx\n", encoding="utf-8")
    lines = [str(finding) for finding in proofread(project, load(project))]
    assert [line for line in lines if "zzyzx" in line]


@pytest.mark.parametrize("language", ["kk", "en"])
def test_lists_of_passed_words_are_sorted_and_without_repetition(language):
    words = passed_words(ROOT, language)
    assert words == sorted(set(words))
