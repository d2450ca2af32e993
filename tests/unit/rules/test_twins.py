"""Facts that tell the same in nearly the same words."""

from explainer.rules.readings.twins import twins
from tests.unit.making import LIGHT


def pairs(island):
    return [(one.id, two.id) for one, two in twins(island.records().facts)]


def test_facts_with_other_words_are_left_alone(island):
    assert pairs(island) == []


def test_the_same_told_twice_is_suspected_whatever_its_endings(island):
    island.change(LIGHT, "kk: Шамшырақ салу", "kk: Кеңестің сайлауы")
    island.change(LIGHT, "kk: Шамшырақ үш жыл салынды.", "kk: Кеңесті бәрі де бұрын сайлаған.")
    assert pairs(island) == [("vote-held", "lighthouse")]


def test_two_words_are_enough_where_there_are_no_more(island):
    island.change(LIGHT, "kk: Шамшырақ салу", "kk: Кеңесті")
    island.change(LIGHT, "kk: Шамшырақ үш жыл салынды.", "kk: сайлау")
    assert pairs(island) == [("vote-held", "lighthouse"), ("chair-chosen", "lighthouse")]


def test_a_few_words_in_common_are_no_twins(island):
    island.change(LIGHT, "kk: Шамшырақ салу", "kk: Кеңесті сайлау және шамшырақты ұзақ салу ісі")
    assert pairs(island) == []
