"""Questions end with their mark, and a label is not said again by what it stands above."""

import pytest

from explainer.rules import titles
from explainer.rules.titles import asks
from tests.unit.making import COUNCIL, LIGHT, told

INDEX = {"kk": "docs/kk/index.md", "en": "docs/en/index.md"}
MARK = (
    "a question mark at its end, or a title that does not ask",
    "add '?', or name the subject instead",
)


@pytest.fixture
def questions(worded):
    wording = worded.records().wording
    return lambda title, language: asks(title, language, wording.of(language).questions)


@pytest.mark.parametrize(
    "language, title",
    [
        ("kk", "Бір жылда не өзгерді"),
        ("kk", "Кімнің билігі артты, кімдікі кеміді"),
        ("kk", "Қайдан бастауға болады"),
        ("kk", "Конституцияны өзгерту қажет болды ма"),
        ("kk", "Конституция реформаға жеткілікті ме еді"),
        ("kk", "Не таратылды: Парламент пе, Мәжіліс пе"),
        ("kk", "88 пайыз – ненің үлесі"),
        ("en", "Was the right new"),
        ("en", "What was dissolved: Parliament or the Mazhilis"),
        ("en", "The 88%: whose is the share"),
    ],
)
def test_a_title_that_asks_is_known(questions, language, title):
    assert questions(title, language)


@pytest.mark.parametrize(
    "language, title",
    [
        ("kk", "88 пайыздың неден есептелгені"),
        ("kk", "Реформаны кімнің дайындағаны туралы"),
        ("kk", "Президент қайта сайланды"),
        ("kk", "Мақаланың тұжырымдары"),
        ("en", "How the law was passed"),
        ("en", "What opened the way"),
        ("en", "Whether the right was new"),
        ("en", "Washing the dishes: the whole story"),
    ],
)
def test_a_title_that_only_names_is_known(questions, language, title):
    assert not questions(title, language)


def test_a_fact_whose_title_asks_without_a_mark_is_found(worded):
    worded.change(LIGHT, "kk: Шамшырақ салу", "kk: Шамшырақты кім салды")
    title, *_ = told(titles.check(worded.records()))
    assert title == (worded.place(LIGHT, "салды"), "'Шамшырақты кім салды'", *MARK)


def test_a_fact_whose_title_asks_with_its_mark_is_left_alone(worded):
    worded.change(LIGHT, "kk: Шамшырақ салу", "kk: 'Шамшырақты кім салды?'")
    assert told(titles.check(worded.records())) == []


def test_a_text_that_is_no_title_may_ask_in_passing(worded):
    worded.change(LIGHT, "kk: Альбомның аты айтады.", "kk: Кім салды деген сөз бар.")
    assert told(titles.check(worded.records())) == []


def test_a_heading_that_asks_without_a_mark_is_found(worded):
    worded.change(INDEX["en"], "# One year {#overview}", "# What did one year change {#overview}")
    findings = told(titles.check_prose(worded.prose().values(), worded.records()))
    place = worded.place(INDEX["en"], "# What did")
    assert findings == [(place, "'What did one year change'", *MARK)]


def test_a_description_of_a_page_may_ask(worded):
    worded.change(INDEX["en"], "description: One year of an island.", "description: Was it long")
    assert told(titles.check_prose(worded.prose().values(), worded.records())) == []


def test_headings_of_the_island_are_left_alone(worded):
    assert told(titles.check_prose(worded.prose().values(), worded.records())) == []


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("kk: Шамшырақ үш жыл", "kk: Мақалаға қарағанда шамшырақ үш жыл", "Мақалаға"),
        ("en: The lighthouse took", "en: The article leaves it out. It took", "The article"),
    ],
)
def test_a_context_statement_that_speaks_of_the_article_is_found(worded, old, new, said):
    worded.change(LIGHT, old, new)
    assert told(titles.check(worded.records())) == [
        (
            worded.place(LIGHT, said),
            f"'{said}' in the statement of a context fact",
            "what the article does not say, told without it: its label says so",
            "say the fact alone, or give it a claim",
        )
    ]


@pytest.mark.parametrize(
    "path, old, new",
    [
        (LIGHT, "en: The lighthouse took", "en: Article 4 says that it took"),
        (COUNCIL, "en: The rule was passed in March", "en: In the article the rule was passed"),
        (COUNCIL, "kk: Ереже наурызда", "kk: Мақалада ереже наурызда"),
    ],
)
def test_articles_of_a_law_and_statements_of_claims_are_left_alone(worded, path, old, new):
    assert told(titles.check(worded.change(path, old, new).records())) == []
