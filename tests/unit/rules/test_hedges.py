"""A word that limits the claim in one language only."""

import pytest

from explainer.records.model.values import Bilingual
from explainer.rules.readings.hedges import one_sided


@pytest.fixture
def hedges(worded):
    groups = worded.records().wording.hedges
    return lambda kk, en: [
        (language, word) for language, word, _ in one_sided(Bilingual(kk=kk, en=en), groups)
    ]


@pytest.mark.parametrize(
    "kk, en, found",
    [
        ("Аудан әкімдерін сайлап көрген.", "Some district akims were elected.", ("en", "Some")),
        ("Үш отырысты ғана жүргізді.", "He chaired three.", ("kk", "ғана")),
        ("Жүз адам келді.", "Almost a hundred came.", ("en", "Almost")),
        ("Шамамен жүз адам келді.", "A hundred came.", ("kk", "Шамамен")),
        ("Сірә, ол келген.", "He came.", ("kk", "Сірә")),
        ("Бұл дұрыс.", "This is mostly right.", ("en", "mostly")),
        ("Кемінде жүз адам.", "A hundred men.", ("kk", "Кемінде")),
    ],
)
def test_a_hedge_on_one_side_is_suspected(hedges, kk, en, found):
    assert hedges(kk, en) == [found]


@pytest.mark.parametrize(
    "kk, en",
    [
        ("Кейбір әкімдер сайланған.", "Some akims were elected."),
        ("Бірқатар әкім сайланған.", "Some akims were elected."),
        ("Үш отырысты ғана жүргізді.", "He alone chaired three."),
        ("Шамамен жүз адам келді.", "About a hundred came."),
        ("Адам келді.", "People came from somewhere lonely."),
    ],
)
def test_hedges_that_answer_each_other_are_left_alone(hedges, kk, en):
    assert hedges(kk, en) == []


def test_what_would_answer_is_told_in_the_other_language(worded):
    text = Bilingual(kk="Үшеуін ғана.", en="Three.")
    ((_, _, answers),) = one_sided(text, worded.records().wording.hedges)
    assert answers == ("only",)
