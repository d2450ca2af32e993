"""Words told as the article's stand in the article."""

import pytest
from click.testing import CliRunner

from explainer.__main__ import main
from explainer.rules.readings.passed import LIST
from explainer.rules.readings.quotations import misprinted, misquoted
from tests.unit.making import COUNCIL, LIGHT, SENTENCES, told

SLIPS = "data/slips.yaml"
ARTICLE = dict(enumerate(SENTENCES, 1))
ADVICE = "quote the sentence, drop the marks, or pass it: --accept"
EXPECTED = "the article’s words to the letter, or no quotation marks"
KNOWN = "known: {kk: Оны газет те жазды., en: The gazette says so as well.}"


def found(island):
    return told(reading.finding for reading in misquoted(island.records(), ARTICLE))


def known(island, kk="Мәтін.", en="Text."):
    return island.change(COUNCIL, KNOWN, f"known: {{kk: '{kk}', en: '{en}'}}")


@pytest.mark.parametrize("text", ["Мұнда «ескі ереже» делінген.", "«Жаңа ережелер» туралы."])
def test_words_that_no_named_sentence_has_are_suspected(worded, text):
    known(worded, kk=text)
    said = text[text.index("«") : text.index("»") + 1]
    assert found(worded) == [(worded.place(COUNCIL, said), said, EXPECTED, ADVICE)]


def test_words_of_another_sentence_than_the_named_are_suspected(worded):
    assert [said for _, said, *_ in found(known(worded, kk="«бірауыздан» деген сөз"))] == [
        "«бірауыздан»"
    ]


def test_every_quotation_of_a_text_is_read(worded):
    known(worded, kk="«жаңа ереже», «ескі ереже», «Шағала», «қара құс»")
    assert [said for _, said, *_ in found(worded)] == ["«ескі ереже»", "«қара құс»"]


def test_kazakh_words_quoted_in_english_are_read_as_well(worded):
    assert [said for _, said, *_ in found(known(worded, en="the words «ескі ереже»"))] == [
        "«ескі ереже»"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "«жаңа ереже» деген сөз",
        "«Жаңа ереже» дегені",
        "«Аралда … қабылданды» делінген",
        "«Шағаланың» орны, «Итбалық» партиясы",
    ],
)
def test_the_sentences_own_words_and_known_names_are_left_alone(worded, text):
    assert found(known(worded, kk=text)) == []


@pytest.mark.parametrize(
    "old, new",
    [
        ("title: The council is chosen", "title: Кеңес сайланды"),
        ("publisher: Island Press", "publisher: Кеңес сайланды"),
        ("container: The Daily Tern", "container: Кеңес сайланды"),
        ("kk: Газет мақаласы", "kk: «Кеңес сайланды» атты мақала"),
    ],
)
def test_names_of_sources_are_left_alone(worded, old, new):
    known(worded, kk="«Кеңес сайланды» газеті")
    assert [said for _, said, *_ in found(worded)] == ["«Кеңес сайланды»"]
    assert found(worded.change("data/sources.yaml", old, new)) == []


@pytest.mark.parametrize(
    "text, said",
    [("Ол «ескі ереже» екен.", []), ("Мақалада «ескі ереже» делінген.", ["«ескі ереже»"])],
)
def test_a_context_fact_quotes_the_article_only_where_it_says_so(worded, text, said):
    line = "  statement: {kk: Шамшырақ үш жыл салынды., en: The lighthouse took three years.}"
    worded.change(LIGHT, line, f"{line}\n  known: {{kk: '{text}', en: 'x'}}")
    assert [words for _, words, *_ in found(worded)] == said


def test_a_correction_says_what_should_stand_there(worded):
    worded.change(COUNCIL, "{kk: Төрағаны әкімдік тағайындады.", "{kk: 'Дұрысы – «жоқ сөз».'")
    assert found(worded) == []


def test_the_reason_of_a_slip_quotes_its_sentence(worded):
    worded.change(SLIPS, "{kk: Партия солай аталған.", "{kk: 'Партия «Қара құс» деп аталған.'")
    place = worded.place(SLIPS, "Қара")
    assert found(worded) == [(place, "«Қара құс»", EXPECTED, ADVICE)]


def test_printed_words_that_a_sentence_of_the_slip_lacks_are_found(worded):
    records = worded.change(SLIPS, "sentences: [2]", "sentences:\n  - 2\n  - 1  # here").records()
    assert told(misprinted(records, ARTICLE)) == [
        (
            worded.place(SLIPS),
            "'«Шағала»', which sentence 1 does not have",
            "the words as printed there",
            "quote to the letter, or give that sentence a slip of its own",
        )
    ]


def test_printed_words_to_the_letter_are_left_alone(worded):
    assert told(misprinted(worded.records(), ARTICLE)) == []


def test_the_command_reports_a_quotation_until_it_is_passed(worded):
    known(worded, kk="Мұнда «ескі ереже» делінген.")
    copy = worded.root / "copy.tsv"
    copy.write_text("".join(f"{n}\t{text}\n" for n, text in ARTICLE.items()), encoding="utf-8")

    def article(*options):
        arguments = ["--root", str(worded.root), "article", str(copy), *options]
        return CliRunner().invoke(main, arguments)

    assert "«ескі ереже»" in article().output
    assert article("--accept").output == f"rewrote {LIST}\n"
    assert article().exit_code == 0
    assert "ескі" not in worded.text(LIST)
    worded.change(COUNCIL, "Мұнда «ескі", "Сонда «ескі")
    assert article().output.count("\n") == 3
