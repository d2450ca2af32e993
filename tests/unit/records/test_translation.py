"""The English of a fact awaits review once its Kazakh has changed, and only then."""

import pytest

from explainer.records.translation import awaits_review, kazakh_fingerprint
from tests.unit.making import COUNCIL


@pytest.fixture
def confirmed(untouched):
    fact = untouched.records().fact["chair-chosen"]
    return fact.model_copy(update={"english_reflects": kazakh_fingerprint(fact)})


def test_english_that_nobody_confirmed_awaits_review(untouched):
    assert awaits_review(untouched.records().fact["chair-chosen"])


def test_english_that_was_confirmed_does_not(confirmed):
    assert not awaits_review(confirmed)


@pytest.mark.parametrize(
    "kazakh",
    ["Төраға сайлау, en", "Төрағаны кеңес сайлады., en", "Төраға тағайындалды., en",
     "Бұйрық басылған., en", "Төрағаны халық сайлайды., en", "төрағаны әкімдік тағайындаған"],
)  # fmt: skip
def test_any_changed_word_of_the_kazakh_makes_it_wait(island, confirmed, kazakh):
    island.change(COUNCIL, kazakh, f"Енді {kazakh}")
    changed = island.records().fact["chair-chosen"]
    reflects = {"english_reflects": confirmed.english_reflects}
    assert awaits_review(changed.model_copy(update=reflects))


@pytest.mark.parametrize(
    "old, new",
    [
        ("The council chose the chair.", "The council chose its chair."),
        ("verdict: contradicted", "verdict: opinion"),
        ("sentences: [2]", "sentences: [1]"),
    ],
)
def test_nothing_else_makes_it_wait(island, confirmed, old, new):
    changed = island.change(COUNCIL, old, new).records().fact["chair-chosen"]
    reflects = {"english_reflects": confirmed.english_reflects}
    assert not awaits_review(changed.model_copy(update=reflects))


def test_words_that_move_from_one_text_to_the_next_are_a_change(confirmed):
    title, statement = confirmed.title, confirmed.statement
    moved = {
        "title": title.model_copy(update={"kk": title.kk + statement.kk[:1]}),
        "statement": statement.model_copy(update={"kk": statement.kk[1:]}),
    }
    assert awaits_review(confirmed.model_copy(update=moved))


def test_a_fingerprint_is_twelve_digits_and_stays_what_it_is(confirmed):
    """It is written into records: to compute it otherwise would make all of them wait."""
    assert confirmed.english_reflects == kazakh_fingerprint(confirmed) == "4f51fd4fee98"
