"""The order of the Kazakh alphabet, which is not that of code points."""

import pytest

from explainer.language.alphabet import alphabetical


@pytest.mark.parametrize(
    "words",
    [
        "аға әке баба ғылым дала",
        "кеңес қала лағыл мәлім нан ңа он өр",
        "ұл үн фильм хат һауа цирк",
        "шам щи ыдыс іс эра юрта яғни",
        "alpha beta",
        "аға яғни alpha beta",
    ],
)
def test_words_stand_in_the_order_of_their_letters(words):
    assert sorted(words.split(), key=alphabetical) == words.split()


def test_case_quotation_marks_and_spaces_do_not_matter():
    assert alphabetical("«Нұр Отан»") == alphabetical("нұротан")
    assert sorted(["Ән", "«ара»", "бал"], key=alphabetical) == ["«ара»", "Ән", "бал"]


def test_the_beginning_of_a_word_comes_before_the_word():
    assert sorted(["заңды", "заң"], key=alphabetical) == ["заң", "заңды"]
