"""Values are what their author wrote, or are refused: dates, numbers, texts, ids."""

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError

from explainer.records.model import values
from explainer.records.model.values import date_bounds, first_day, interval, is_interval, last_day


def taken(kind, text):
    """Return what a value of *kind* makes of *text*, or the message that refuses it."""
    try:
        return TypeAdapter(getattr(values, kind)).validate_python(text)
    except ValidationError as error:
        return ValueError(error.errors()[0]["msg"])


def refused(kind, text):
    return isinstance(taken(kind, text), ValueError)


@pytest.mark.parametrize(
    "date, first, last",
    [
        ("2007", (2007, 1, 1), (2007, 12, 31)),
        ("2007-02", (2007, 2, 1), (2007, 2, 28)),
        ("2008-02", (2008, 2, 1), (2008, 2, 29)),
        ("2008-02-29", (2008, 2, 29), (2008, 2, 29)),
        ("2000-02-29", (2000, 2, 29), (2000, 2, 29)),
        ("2002/2004", (2002, 1, 1), (2004, 12, 31)),
        ("2007-11-29/2007-11-30", (2007, 11, 29), (2007, 11, 30)),
        ("2006-11/2007", (2006, 11, 1), (2007, 12, 31)),
        ("2007-05-01/2007-05-01", (2007, 5, 1), (2007, 5, 1)),
        ("1000", (1000, 1, 1), (1000, 12, 31)),
        ("2999-12-31", (2999, 12, 31), (2999, 12, 31)),
    ],
)
def test_edtf_dates_cover_their_days(date, first, last):
    assert date_bounds(date) == (first, last)
    assert (first_day(date), last_day(date)) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize(
    "date, reason",
    [
        ("2007-02-30", "no such date: 2007-02-30"),
        ("2007-02-29", "no such date: 2007-02-29"),
        ("2100-02-29", "no such date: 2100-02-29"),
        ("1900-02-29/1900-03-01", "no such date: 1900-02-29"),
        ("2007-06-31", "no such date: 2007-06-31"),
        ("2007-13", "no such date: 2007-13"),
        ("2007-00-10", "no such date: 2007-00-10"),
        ("жаз", "no such date: жаз"),
        ("0999", "no year from 1000 to 2999: 0999"),
        ("0000", "no year from 1000 to 2999: 0000"),
        ("0000-01-01", "no year from 1000 to 2999: 0000-01-01"),
        ("3000", "no year from 1000 to 2999: 3000"),
        ("9999", "no year from 1000 to 2999: 9999"),
        ("2000/9999-12-31", "no year from 1000 to 2999: 2000/9999-12-31"),
        ("2007-05-02/2007-05-01", "the interval ends before it begins: 2007-05-02/2007-05-01"),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_a_reason(date, reason):
    with pytest.raises(ValueError, match=f"^{reason}$"):
        date_bounds(date)


@pytest.mark.parametrize("date", ["2004/2002", "2007-02/2007-01", "2007-05-02/2007-05-01"])
def test_an_interval_that_runs_backwards_is_refused(date):
    assert refused("EdtfDate", date)


@pytest.mark.parametrize(
    "date",
    ["2007?", "2007~", "200X", "20070521", "2007-5-1", "/2007", "2007/", "..", "2007/2008/2009"],
)
def test_of_edtf_only_level_0_is_taken(date):
    assert refused("EdtfDate", date)


def test_a_date_is_kept_as_written_and_a_wrong_one_says_why():
    assert taken("EdtfDate", "2006-07/2006-12") == "2006-07/2006-12"
    assert str(taken("EdtfDate", "2007-02-29")) == "no such date: 2007-02-29"


@pytest.mark.parametrize("text", ["2007", "2007-05", "2007-05-01/2007-05-02", "2007-02-29"])
def test_a_day_is_a_whole_day_of_the_calendar(text):
    assert taken("Day", "2007-05-01") == "2007-05-01"
    assert refused("Day", text)


def test_the_two_ends_of_a_date():
    assert interval("2002/2004") == ("2002", "2004")
    assert interval("2002-05") == ("2002-05", "2002-05")
    assert (is_interval("2002/2004"), is_interval("2002-05")) == (True, False)


@pytest.mark.parametrize("text", ["0", "7", "5247720", "1000000000000"])
def test_a_whole_number_is_plain_digits(text):
    assert taken("Whole", text) == int(text)


@pytest.mark.parametrize(
    "text", ["-1", "+1", "1.0", "1,000", "1_000", "0x1F", "1e3", "", " 7", "٣", "1000000000001", "9" * 5000]
)  # fmt: skip
def test_any_other_spelling_of_a_number_is_refused(text):
    assert str(taken("Whole", text)) == "a whole number in plain digits, not below nought"


@pytest.mark.parametrize("text, good", [("1", True), ("2000", True), ("0", False), ("2001", False)])
def test_a_chamber_has_seats_that_can_be_drawn(text, good):
    assert refused("Seats", text) is not good


def test_a_flag_is_true_or_false_and_nothing_that_yaml_takes_for_it():
    assert (taken("Flag", "true"), taken("Flag", "false")) == (True, False)
    for text in ("yes", "no", "on", "True", "1", "0", ""):
        assert str(taken("Flag", text)) == "expected true or false"


@pytest.mark.parametrize("text", ["0", "7", "7.5", "88.41", "99.99", "100", "100.0", "100.00"])
def test_a_percentage_is_kept_as_written(text):
    assert taken("Percentage", text) == text


@pytest.mark.parametrize(
    "text", ["-1", "101", "100.01", "100.5", "7,5", "7.", ".5", "7.555", "7%", "007", "1e1", "NaN"]
)
def test_what_is_no_percentage_is_refused(text):
    assert refused("Percentage", text)


@pytest.mark.parametrize(
    "character",
    ["\n", "\t", "\r", "\0", "\x7f", "\u0085", "\u00ad", "\u200b", "\u200e", "\u2028", "\u202e",
     "\u2060", "\u2069", "\ufeff", "\ufffe", "\ue000", "\ue010", "\uf8ff"],
)  # fmt: skip
def test_a_character_that_nobody_sees_is_refused(character):
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(values.Text).validate_python(f"a{character}b")
    (error,) = caught.value.errors()
    assert error["type"] == "unseen_character"
    assert error["ctx"]["code"] == f"U+{ord(character):04X}"


@pytest.mark.parametrize("text", ["a", "Қазақ «елі» – 5\u00a0%", "<b>", "½ ⅔ →", "a’b", "😀"])
def test_whatever_can_be_seen_is_text(text):
    assert taken("Text", text) == text


@pytest.mark.parametrize("text", ["", " ", "\u00a0 \u2003"])
def test_nothing_and_blanks_are_no_text(text):
    assert refused("Text", text)


@pytest.mark.parametrize(
    "kind, most", [("Text", 4000), ("Label", 80), ("Line", 200), ("Incipit", 60)]
)
def test_a_text_may_be_so_long_and_no_longer(kind, most):
    assert taken(kind, "ә" * most) == "ә" * most
    assert refused(kind, "ә" * (most + 1))


@pytest.mark.parametrize("text", ["a", "a-b", "2007", "law-of-21-may", "a" * 64])
def test_an_id_is_small_letters_digits_and_hyphens(text):
    assert taken("Slug", text) == text


@pytest.mark.parametrize("text", ["", "A", "a_b", "a--b", "-a", "a-", "a b", "ә", "a.b", "a" * 65])
def test_what_is_no_id_is_refused(text):
    assert refused("Slug", text)


@pytest.mark.parametrize("text", ["1", "44(1)(3)", "53(5)", "94-1", "94-1(2-1)", "53(-)(5)"])
def test_an_article_is_numbered_as_in_the_law(text):
    assert taken("ArticleNumber", text) == text


@pytest.mark.parametrize(
    "text", ["", "44.1", "44(1", "(1)", "44(1)3", "IV", "44 (1)", "53(-)", "1(2)(3)(4)"]
)
def test_what_is_no_article_is_refused(text):
    assert refused("ArticleNumber", text)


@pytest.mark.parametrize("text, good", [("0.1.0", True), ("10.0.12", True), ("1.0", False), ("v1.0.0", False), ("1.0.0-rc", False), ("12345.0.0", False)])  # fmt: skip
def test_an_edition_has_three_numbers(text, good):
    assert refused("Version", text) is not good


@pytest.mark.parametrize(
    "text, good",
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org/қазақ", True),
        ("ftp://example.org/", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://example.org/a b", False),
        ('https://example.org/"', False),
        ("https://example.org/<", False),
        ("https://example.org/" + "a" * 490, False),
    ],
)
def test_an_address_leads_into_the_web(text, good):
    assert refused("WebAddress", text) is not good


def test_a_text_has_both_languages_and_no_other():
    text = values.Bilingual(kk="иә", en="yes")
    assert (text["kk"], text["en"]) == ("иә", "yes")
    for fields in ({"kk": "иә"}, {"en": "yes"}, {"kk": "иә", "en": "yes", "ru": "да"}):
        assert refused("Bilingual", fields)
    with pytest.raises(ValidationError):
        text.kk = "жоқ"


def test_each_language_has_the_other():
    assert (values.other("kk"), values.other("en")) == ("en", "kk")
    assert values.LANGUAGES[0] == values.SOURCE_LANGUAGE == "kk"
