"""A word typed twice, a quotation that does not end, a day without its *to*."""

import pytest

from explainer.rules import lapses
from tests.unit.making import told
from tests.unit.rules.samples import INTERFACE, with_texts

INDEX = "docs/en/index.md"
TWICE = ("the words once", "delete one, or add the word to 'repeated' in data/wording.yaml")
DAY = ("'dates … to' a day", "write 'to' (or 'from') before the day")
END = "close the quotation or delete the mark"


def found(island, **texts):
    return told(lapses.check(with_texts(island, **texts).records()))


@pytest.mark.parametrize(
    "language, text, said",
    [
        ("en", "scholarship, and and tertiary sources", "and and"),
        ("en", "The the council", "The the"),
        ("en", "members of the of the council", "of the of the"),
        ("kk", "Сенат және және Мәжіліс", "және және"),
        ("kk", "Бұл күні күні өтті", "күні күні"),
    ],
)
def test_words_typed_twice_are_found(worded, language, text, said):
    findings = found(worded, **{language: text})
    assert findings == [(worded.place(INTERFACE), f"'{said}'", *TWICE)]


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "He said that that was all"),
        ("en", "to the theatre; vote, vote; is it its"),
        ("en", "10 10 votes"),
        ("en", "a well-known known"),
        ("kk", "бірте-бірте, рет-ретімен, бар бар"),
        ("kk", "сайлау сайлаушы"),
    ],
)
def test_words_that_may_stand_twice_or_differ_are_left_alone(worded, language, text):
    assert found(worded, **{language: text}) == []


@pytest.mark.parametrize(
    "language, text, marks",
    [
        ("kk", "«Нұр Отан жеңді", "«»"),
        ("kk", "Нұр Отан» жеңді", "«»"),
        ("kk", "»Нұр Отан«", "«»"),
        ("kk", "PDSs» жеңді", "«»"),
        ("kk", "«а «б «в» г» д", "«»"),
        ("en", "the ‘ruling party", "‘’"),
        ("en", "the ruling party’ won", "‘’"),
        ("en", "the word «халық", "«»"),
    ],
)
def test_a_quotation_that_does_not_end_is_found(worded, language, text, marks):
    expected = f"as many {marks[0]} as {marks[1]}, each pair in its order"
    findings = found(worded, **{language: text})
    assert findings == [(worded.place(INTERFACE), f"'{text}'", expected, END)]


@pytest.mark.parametrize(
    "language, text",
    [
        ("kk", "«Нұр Отан», «Ақ «жас» жол»"),
        ("en", "the ‘ruling party’s vote’ isn’t the deputies’ vote"),
        ("en", "‘the deputies’ vote’, the deputies’"),
        ("en", "‘deputies’ and «депутат»"),
    ],
)
def test_quotations_that_end_and_apostrophes_are_left_alone(worded, language, text):
    assert found(worded, **{language: text}) == []


@pytest.mark.parametrize(
    "text, said",
    [
        ("It also dates the first sitting 24 March.", "dates the first sitting 24 March"),
        ("Dates the President’s speech 17 May", "Dates the President’s speech 17 May"),
        ("Dating the new name 22 December", "Dating the new name 22 December"),
        ("dates the introduction of the bill May", "dates the introduction of the bill May"),
    ],
)
def test_english_that_dates_something_without_to_is_found(worded, text, said):
    assert found(worded, en=text) == [(worded.place(INTERFACE), f"'{said}'", *DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "It dates the sitting to 24 March and the end from 1 April.",
        "the law dated 21 May; a note dated Friday 16 January",
        "The dates of the vote and 18 May; it gives both dates, 16 and 21 May",
        "The dates the sources give are 16 May and 17 May",
        "dates it in June",
    ],
)
def test_english_with_to_and_dates_that_are_days_are_left_alone(worded, text):
    assert found(worded, en=text) == []


def test_a_long_text_is_told_by_its_first_sixty_characters(worded):
    ((_, said, *_),) = found(worded, kk=f"«{'ж' * 99}")
    assert said == f"'«{'ж' * 59}'"


def test_kazakh_is_no_business_of_the_english_rule(worded):
    assert found(worded, kk="dates the vote 18 May") == []


def test_a_lapse_of_prose_is_found_at_its_line(worded):
    worded.change(INDEX, "The rule was passed", "The rule rule was passed")
    findings = told(lapses.check_prose(worded.prose().values(), worded.records()))
    assert findings == [(worded.place(INDEX, "rule rule"), "'rule rule'", *TWICE)]


def test_what_stands_around_a_placeholder_is_not_one_word_twice(worded):
    worded.change(
        INDEX, 'was passed on {{ date("rule-passed") }}:', 'was {{ date("rule-passed") }} was:'
    )
    assert told(lapses.check_prose(worded.prose().values(), worded.records())) == []


def test_without_any_wording_the_rule_still_reads(island):
    island.remove("data/wording.yaml")
    assert found(island, en="the the") == [(island.place(INTERFACE), "'the the'", *TWICE)]
