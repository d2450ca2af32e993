"""A form that the glossary lists as another's, or a second name of ours."""

import pytest

from explainer.rules.readings.rivals import finders

GLOSSARY = "data/glossary.yaml"


@pytest.fixture
def rivals(worded):
    old = "variants: [Islet board]"
    worded.change(
        GLOSSARY,
        old,
        "variants: [Islet board, council, IC, арал алқасы, алқа кеңес, кеңес ағасы, big council]",
    )
    found = finders(worded.records())
    return lambda text, language="en": list(found[language].rivals(text))


@pytest.mark.parametrize(
    "language, text, said, standard",
    [
        ("en", "The Islet boards met.", "Islet boards", "council (IC)"),
        ("en", "islet board", "islet board", "council (IC)"),
        ("kk", "Арал алқасының жиыны", "Арал алқасының", "арал кеңесі"),
        ("kk", "кеңес ағасы келді", "кеңес ағасы", "арал кеңесі"),
        ("kk", "алқа кеңеске барды", "алқа кеңеске", "арал кеңесі"),
        ("kk", "Партияның үміткерлері", "үміткерлері", "кандидат"),
        ("en", "Two towns voted", "towns", "city"),
    ],
)
def test_a_rival_is_suspected_however_it_is_inflected(rivals, language, text, said, standard):
    assert rivals(text, language) == [(said, standard)]


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "the ‘Islet board’ of the paper"),
        ("en", "the council, the IC, an islet, a boardroom, the big council"),
        ("kk", "газеттегі «арал алқасы» деген сөз"),
        ("kk", "арал кеңесінде, кеңестің"),
        ("kk", "Islet board"),
        ("kk", "сыбайлас жемқорлықпен күрес"),
    ],
)
def test_our_own_forms_quotations_and_the_other_script_are_left_alone(rivals, language, text):
    assert rivals(text, language) == []


def test_what_our_form_contains_is_a_rival_where_it_stands_alone(rivals):
    assert rivals("жемқорлықпен күрес", "kk") == [("жемқорлықпен", "сыбайлас жемқорлық")]
