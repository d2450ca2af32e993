"""Each placeholder becomes what it promises, and a slip in one is told from a fault of ours."""

import pytest

from explainer.pages.key_figures import key_figures
from explainer.pages.placeholders import Placeholders, UnfillableError
from tests.unit.making import ELECTION, placeholders

NB = "\u00a0"


@pytest.fixture
def fill(untouched):
    """What a placeholder of the untouched island becomes."""
    made = placeholders(untouched)
    return lambda name, *texts: made.fill(name, texts)


@pytest.mark.parametrize(
    "name, texts, value",
    [
        ("date", ("rule-passed",), "2 March 1907"),
        ("share", ("gulls",), "66.67%"),
        ("share", ("seals",), "33.33%"),
        ("votes", ("gulls",), "520"),
        ("votes", ("seals",), "260"),
        ("figure", ("campaign",), "73"),
        ("figure", ("checked",), "3"),
        ("figure", ("won",), "7/7"),
        ("turnout", (), "80.00%"),
        ("count", ("claims",), "3"),
        ("count", ("sources",), "3"),
        ("seats", ("house-after",), "9"),
        ("seats", ("house-after", "lists"), "7"),
        ("seats", ("house-before",), "5"),
        ("edition", (), "1.10.0"),
        ("edition_date", (), "29 February 1908"),
        ("term", ("islet-council",), "council (IC)"),
    ],
)
def test_a_placeholder_of_text_is_the_text(fill, name, texts, value):
    assert fill(name, *texts) == value


@pytest.mark.parametrize(
    "name, texts, value",
    [
        ("date", ("rule-passed",), "1907 жылғы 2 наурыз"),
        ("share", ("gulls",), f"66,67{NB}%"),
        ("turnout", (), f"80,00{NB}%"),
        ("edition_date", (), "1908 жылғы 29 ақпан"),
        ("term", ("islet-council",), "арал кеңесі"),
    ],
)
def test_it_is_written_in_the_language_of_its_page(untouched, name, texts, value):
    assert placeholders(untouched, "kk").fill(name, texts) == value


def test_votes_are_those_of_the_final_count_in_the_digits_of_the_language(island):
    island.change(ELECTION, "votes: 520", "votes: 52012")
    island.change(ELECTION, "votes: 250", "votes: 4")
    made = {code: placeholders(island, code) for code in ("kk", "en")}
    assert made["en"].fill("votes", ("gulls",)) == "52,012"
    assert made["kk"].fill("votes", ("gulls",)) == f"52{NB}012"
    assert made["en"].fill("votes", ("seals",)) == "260"


def test_votes_that_nobody_counted_are_none(island):
    island.change(ELECTION, "votes: 260, ", "")
    assert placeholders(island).fill("votes", ("seals",)) == "0"


@pytest.mark.parametrize("name", ["campaign", "checked", "won"])
@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_figure_is_what_the_key_figures_say(untouched, name, language):
    made, records = placeholders(untouched, language), untouched.records()
    figures = [figure.id for figure in records.key_figures]
    shown = key_figures(records, untouched.locale(language))[figures.index(name)]
    assert made.fill("figure", (name,)) == shown.value


@pytest.mark.parametrize(
    "name, texts, found, expected",
    [
        ("date", ("nobody",), "no fact called 'nobody'", "the id of a fact"),
        ("date", ("chair-chosen",), "fact 'chair-chosen', which has no date", "a dated fact"),
        ("share", ("terns",), "no party called 'terns'", "the id of a party"),
        ("votes", ("terns",), "no party called 'terns'", "the id of a party"),
        ("figure", ("losses",), "no key figure called 'losses'", "the id of a key figure"),
        ("count", ("birds",), "no count called 'birds'", "the id of a count"),
        ("seats", ("senate",), "no composition called 'senate'", "the id of a composition"),
        ("seats", ("house-after", "lots"), "no group of house-after called 'lots'",
         "the id of a group of house-after"),
        ("term", ("terns",), "no term called 'terns'", "the id of a term"),
        ("picture", ("nobody",), "no picture called 'nobody'", "the id of a picture"),
        ("claims", ("tower",), "no fact in section 'tower' of this page", "a section's id"),
        ("date", (), "0 text(s) in the brackets of 'date'", "in the brackets: fact"),
        ("date", ("a", "b"), "2 text(s) in the brackets of 'date'", "in the brackets: fact"),
        ("edition", ("a",), "1 text(s) in the brackets of 'edition'", "in the brackets: nothing"),
        ("seats", (), "0 text(s) in the brackets of 'seats'",
         "in the brackets: composition, group"),
    ],
)  # fmt: skip
def test_a_placeholder_that_an_author_has_to_mend_says_why(fill, name, texts, found, expected):
    with pytest.raises(UnfillableError) as caught:
        fill(name, *texts)
    assert (caught.value.found, caught.value.expected) == (found, expected)


@pytest.mark.parametrize("name", ["fact", "fill", "_block", "placed", "__init__", "Date", ""])
def test_a_name_that_is_no_placeholder_is_answered_with_all_that_are(fill, name):
    with pytest.raises(UnfillableError) as caught:
        fill(name)
    assert caught.value.found == f"no placeholder called '{name}'"
    names = caught.value.expected.removeprefix("one of ").split(", ")
    assert {"claims", "date", "picture", "editions", "before_after"} <= set(names)
    assert not {"fill", "placed", "explained"} & set(names)
    assert not [each for each in names if each.startswith("_")]


def test_a_fault_of_ours_keeps_its_traceback(untouched, monkeypatch):
    """It is neither an author's slip nor a wrong number of texts, whatever its type."""
    made = placeholders(untouched)

    def faulty(_, fact):
        raise TypeError(f"ours: {fact}")

    monkeypatch.setattr(Placeholders, "date", faulty)
    with pytest.raises(TypeError, match="ours: rule-passed"):
        made.fill("date", ("rule-passed",))
