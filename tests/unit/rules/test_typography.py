"""Figures, dates and quotation marks as each language sets them."""

import pytest

from explainer.rules import typography
from tests.unit.making import LIGHT, told

INTERFACE = "data/interface.yaml"
NO_BREAK = "\u00a0"


def with_text(island, language, text):
    """Add an interface string whose text in *language* is *text*; its line is marked."""
    texts = {"kk": "Мәтін", "en": "Text", language: text}
    quoted = {code: value.replace("'", "''") for code, value in texts.items()}
    marked = {code: "  # here" if code == language else "" for code in texts}
    lines = [f"    {code}: '{quoted[code]}'{marked[code]}\n" for code in texts]
    return island.add(INTERFACE, "  sample.text:\n" + "".join(lines))


@pytest.mark.parametrize(
    "language, text, found, expected",
    [
        ("kk", "Үлесі 88,41% болды", "1%", "a no-break space before %"),
        ("kk", "Үлесі 88,41 % болды", "1 %", "a no-break space before %"),
        ("kk", f"Үлесі 88.41{NO_BREAK}% болды", "88.41", "',' as the decimal sign"),
        ("kk", "Барлығы 5247720 дауыс", "5247720", "a no-break space between thousands"),
        ("kk", "Барлығы 5 247 дауыс", "5 247", "a no-break space between thousands"),
        ("kk", "2007 жылғы 21 мамры", "2007 жылғы 21 мамры", "the name of a month after the day"),
        ("kk", 'Ол "Отан“ деді', '"', "«…»"),
        ("kk", "Ол ‘Отан’ деді", "‘", "«…»"),
        ("kk", "Сайлау - маңызды", " - ", "a dash (–), not a hyphen"),
        ("kk", "1995-2010 жылдар", "1995-2010", "a dash (–), not a hyphen"),
        ("kk", "…", "…", "the text that is still to be written"),
        ("en", "A share of 88,41% of votes", "88,41", "'.' as the decimal sign"),
        ("en", "A share of 88.41 % of votes", "1 %", "no space before %"),
        ("en", f"A share of 88.41{NO_BREAK}% of votes", f"1{NO_BREAK}%", "no space before %"),
        ("en", "5247720 votes", "5247720", "',' between thousands"),
        ("en", "52 477 votes", "52 477", "',' between thousands"),
        ("en", "on 21 Mai 2007", "21 Mai 2007", "the name of a month after the day"),
        ("en", "the Chamber's vote", "'", "‘…’"),
        ("en", "a “vote", "“", "‘…’"),
        ("en", "a «vote", "«", "‘…’"),
        ("en", "pages 12-1995", "12-1995", "a dash (–), not a hyphen"),
        ("en", "... .", "... .", "the text that is still to be written"),
    ],
)
def test_what_the_language_sets_otherwise_is_found(island, language, text, found, expected):
    findings = told(typography.check(with_text(island, language, text).records()))
    assert (island.place(INTERFACE), f"'{found}'", expected, "set it so") in findings


@pytest.mark.parametrize(
    "language, text",
    [
        ("kk", f"88,41{NO_BREAK}%-ын алды; 5{NO_BREAK}247{NO_BREAK}720 дауыс"),
        ("kk", "2007 жылғы 21 мамырда, 2007 жылғы мамырда; 254-III"),
        ("kk", "57-бап 3) тармақшасы – «Нұр Отан»"),
        ("kk", "1995–2010 жылдар, 2.3.1 нұсқасы"),
        ("en", "88.41%; 5,247,720 votes; 21 May 2007, May 2007; ‘so’, it’s"),
        ("en", "Art. 44(1)(3), no. 254-III; the word «өкілді»; 1995–2010"),
        ("en", "CC BY 4.0, edition 0.2.0, in 2007, doi 10.1000/182"),
        ("en", "one-party rule … and so on"),
    ],
)
def test_what_the_language_sets_so_is_left_alone(island, language, text):
    assert told(typography.check(with_text(island, language, text).records())) == []


def test_the_texts_of_the_records_are_looked_at_each_at_its_place(island):
    island.change(LIGHT, "The lighthouse took three years.}", "It took 10000 days.}  # here")
    assert told(typography.check(island.records())) == [
        (island.place(LIGHT), "'10000'", "',' between thousands", "set it so")
    ]


def test_patterns_of_the_interface_are_no_texts(island):
    pattern = "  sample.text_pattern: {kk: 'd-MMMM ''0%''', en: 'd - M'}\n"
    assert told(typography.check(island.add(INTERFACE, pattern).records())) == []


def test_the_island_is_left_alone(untouched):
    assert told(typography.check(untouched.records())) == []
