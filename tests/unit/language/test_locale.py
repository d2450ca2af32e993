"""Dates, numbers and legal references are written as each language writes them."""

import datetime as dt
from decimal import Decimal

import pytest

from explainer.findings import DataError
from explainer.language.locale import Locale
from explainer.records.model.fact import Locator
from explainer.records.model.values import Bilingual
from tests.unit.making import told


@pytest.fixture(scope="module")
def locales(records):
    """The real interface's locales: how to write a date is settled there."""
    return {language: Locale(language, records.interface) for language in ("kk", "en")}


def both(locales, method, *arguments):
    return tuple(getattr(locale, method)(*arguments) for locale in locales.values())


@pytest.mark.parametrize(
    "date, kk, en",
    [
        ("2007", "2007 жыл", "2007"),
        ("2006-03", "2006 жылғы наурыз", "March 2006"),
        ("2007-05-21", "2007 жылғы 21 мамыр", "21 May 2007"),
        ("2007-05-01", "2007 жылғы 1 мамыр", "1 May 2007"),
        ("2002/2004", "2002–2004 жылдар", "2002–2004"),
        ("2007-11-29/2007-11-30", "2007 жылғы 29–30 қараша", "29–30 November 2007"),
        ("2007-11-02/2007-11-09", "2007 жылғы 2–9 қараша", "2–9 November 2007"),
        ("2006-07/2006-12", "2006 жылғы шілде–желтоқсан", "July–December 2006"),
        ("2006-11/2007-03", "2006 жылғы қараша – 2007 жылғы наурыз", "November 2006 – March 2007"),
        ("2006-11-30/2006-12-01", "2006 жылғы 30 қараша – 2006 жылғы 1 желтоқсан",
         "30 November 2006 – 1 December 2006"),
        ("2006-11-30/2007-11-30", "2006 жылғы 30 қараша – 2007 жылғы 30 қараша",
         "30 November 2006 – 30 November 2007"),
        ("2006-11/2007", "2006 жылғы қараша – 2007 жыл", "November 2006 – 2007"),
        ("2006/2006-05", "2006 жыл – 2006 жылғы мамыр", "2006 – May 2006"),
    ],
)  # fmt: skip
def test_dates_read_as_an_editor_writes_them(locales, date, kk, en):
    assert both(locales, "date", date) == (kk, en)


def test_numbers_are_grouped_as_the_language_groups_them(locales):
    assert both(locales, "number", 5247720) == ("5\u00a0247\u00a0720", "5,247,720")
    assert both(locales, "number", 999) == ("999", "999")
    assert both(locales, "number", 0) == ("0", "0")


@pytest.mark.parametrize(
    "value, kk, en",
    [
        ("88.41", "88,41\u00a0%", "88.41%"),
        ("88.40", "88,40\u00a0%", "88.40%"),
        ("68.4", "68,4\u00a0%", "68.4%"),
        ("7", "7\u00a0%", "7%"),
        ("100.00", "100,00\u00a0%", "100.00%"),
        ("0.05", "0,05\u00a0%", "0.05%"),
    ],
)
def test_a_percentage_keeps_its_places(locales, value, kk, en):
    assert both(locales, "percent", value) == (kk, en)


@pytest.mark.parametrize(
    "value, kk, en",
    [
        ("3.85", "+3,85", "+3.85"),
        ("-0.08", "−0,08", "−0.08"),
        ("0.00", "+0,00", "+0.00"),
        ("0.9", "+0,9", "+0.9"),
        ("2", "+2", "+2"),
        ("-12", "−12", "−12"),
    ],
)
def test_a_difference_has_its_sign_and_keeps_its_places(locales, value, kk, en):
    assert both(locales, "signed", Decimal(value)) == (kk, en)


def test_months_have_their_short_names(locales):
    assert both(locales, "month", dt.date(2007, 1, 31)) == ("қаң.", "Jan")
    assert both(locales, "month", dt.date(2007, 8, 1)) == ("там.", "Aug")


def test_articles_are_cited_as_lawyers_cite_them(locales):
    assert locales["en"].articles(("44(1)(3)", "53(5)")) == "Art. 44(1)(3), Art. 53(5)"
    kazakh = "44-баптың 1-тармағының 3) тармақшасы, 94-1-бап"
    assert locales["kk"].articles(("44(1)(3)", "94-1")) == kazakh
    assert locales["kk"].articles(("63(1)",)) == "63-баптың 1-тармағы"


def test_an_item_of_an_article_without_numbered_paragraphs_is_no_paragraph(locales):
    assert locales["kk"].articles(("53(-)(5)",)) == "53-баптың 5) тармақшасы"
    assert locales["en"].articles(("53(-)(5)",)) == "Art. 53(5)"


def test_a_passage_is_named_by_its_articles_and_in_words(locales):
    place = Bilingual(kk="екінші бет", en="page two")
    english = locales["en"].locator
    assert english(None) == ""
    assert english(Locator(articles=("7",))) == "Art. 7"
    assert english(Locator(place=place)) == "page two"
    assert english(Locator(articles=("7", "8"), place=place)) == "Art. 7, Art. 8, page two"
    assert locales["kk"].locator(Locator(place=place)) == "екінші бет"


def test_a_text_is_picked_by_language(locales):
    text = Bilingual(kk="иә", en="yes")
    assert both(locales, "pick", text) == ("иә", "yes")
    assert both(locales, "pick", None) == ("", "")
    assert (locales["kk"].other, locales["en"].other) == ("en", "kk")


def test_a_string_of_the_interface_takes_its_values(island):
    island.add("data/interface.yaml", "  sample.text: {kk: '{n} құс', en: '{n} birds'}\n")
    assert island.locale("kk").t("sample.text", n=3) == "3 құс"
    assert island.locale("en").t("sample.text", n=3) == "3 birds"
    assert island.locale("en").t("sample.text") == "{n} birds"


def test_a_string_that_nobody_wrote_is_a_finding(locales):
    with pytest.raises(DataError) as caught:
        locales["en"].t("sample.nothing")
    assert told(caught.value.findings) == [
        (
            "data/interface.yaml:1",
            "no string 'sample.nothing'",
            "every string used",
            "add 'sample.nothing' with kk and en",
        )
    ]


@pytest.mark.parametrize("text", ["{m} birds", "{} birds", "{n:x} birds", "{n birds"])
def test_a_string_with_other_values_than_it_is_given_is_a_finding(island, text):
    island.add("data/interface.yaml", f"  sample.text: {{kk: '{text}', en: '{text}'}}\n")
    with pytest.raises(DataError) as caught:
        island.locale().t("sample.text", n="a", k=1)
    assert told(caught.value.findings) == [
        (
            "data/interface.yaml:1",
            "string 'sample.text' with other placeholders",
            "only n, k",
            "correct the braces of 'sample.text'",
        )
    ]
