"""Dates, numbers and legal references are written as each language writes them."""

import pytest

from explainer.model.values import Bilingual
from explainer.pages.templates import markdown_text
from explainer.language.locale import Voice
from explainer.language.word_diff import changed_words


@pytest.fixture
def voices(records):
    return {language: Voice(language, records.interface) for language in ("kk", "en")}


@pytest.mark.parametrize(
    "date, kk, en",
    [
        ("2007", "2007 жыл", "2007"),
        ("2006-03", "2006 жылғы наурыз", "March 2006"),
        ("2007-05-21", "2007 жылғы 21 мамыр", "21 May 2007"),
        ("2002/2004", "2002–2004 жылдар", "2002–2004"),
        ("2007-11-29/2007-11-30", "2007 жылғы 29–30 қараша", "29–30 November 2007"),
        ("2006-07/2006-12", "2006 жылғы шілде–желтоқсан", "July–December 2006"),
        ("2006-11/2007-03", "2006 жылғы қараша – 2007 жылғы наурыз", "November 2006 – March 2007"),
    ],
)
def test_dates_read_as_an_editor_writes_them(voices, date, kk, en):
    assert voices["kk"].date(date) == kk
    assert voices["en"].date(date) == en


def test_numbers_and_percentages_follow_the_language(voices):
    assert voices["kk"].number(5247720) == "5\u00a0247\u00a0720"
    assert voices["en"].number(5247720) == "5,247,720"
    assert voices["kk"].percent("88.41") == "88,41\u00a0%"
    assert voices["en"].percent("88.41") == "88.41%"
    assert voices["en"].percent("68.4") == "68.4%"
    assert voices["en"].percent("7") == "7%"


def test_articles_are_cited_as_lawyers_cite_them(voices):
    assert voices["en"].articles(("44(1)(3)", "53(5)")) == "Art. 44(1)(3), Art. 53(5)"
    kazakh = "44-баптың 1-тармағының 3) тармақшасы, 94-1-бап"
    assert voices["kk"].articles(("44(1)(3)", "94-1")) == kazakh


@pytest.mark.parametrize(
    "before, after, gone, come",
    [
        ("Президент жеті жылға сайланады.", "Президент бес жылға сайланады.", "жеті", "бес"),
        ("The term is seven years.", "The term is five years.", "seven", "five"),
    ],
)
def test_only_changed_words_are_marked(before, after, gone, come):
    left, right = changed_words(before, after)
    assert [run.text for run in left if run.changed] == [gone]
    assert [run.text for run in right if run.changed] == [come]
    assert "".join(run.text for run in left) == before
    assert "".join(run.text for run in right) == after


@pytest.mark.parametrize(
    "text", ["a *b* _c_ `d`", "[x](y) {#z}", "<b>1 & 2</b>", "# 1. x | y ~ ^ =", "{{ a }} {% b %}"]
)
def test_records_survive_markdown_as_plain_text(text):
    import html

    import markdown

    rendered = markdown.markdown(f"## {markdown_text(text)} {{#i}}", extensions=["attr_list"])
    assert html.unescape(rendered) == f'<h2 id="i">{text}</h2>'


def test_a_text_is_picked_by_language(voices):
    text = Bilingual(kk="иә", en="yes")
    assert (voices["kk"].pick(text), voices["en"].pick(text)) == ("иә", "yes")
    assert voices["kk"].pick(None) == ""
