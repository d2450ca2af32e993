"""What single records must have, and what they say of themselves."""

import pytest
from pydantic import ValidationError

from explainer.records.model.election import PartyResult, Tally
from explainer.records.model.fact import Fact, Withdrawn
from explainer.records.model.figure import KeyFigure
from explainer.records.model.glossary import TermForms
from explainer.records.model.picture import Picture
from explainer.records.model.search import EndingRule, Group
from explainer.records.model.source import Source
from explainer.records.model.values import Bilingual, BilingualLine

TEXT = {"kk": "сан", "en": "number"}
PERIOD = {"first": "1900", "last": "1999", "opened": "1950", "labelled": []}


def figure(**fields):
    return KeyFigure.model_validate(
        {"id": "a", "label": TEXT, "page": "b", "anchor": "c", **fields}
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"measure": "days", "facts": ["a", "b"]},
        {"measure": "count", "count": "facts"},
        {"measure": "seats"},
    ],
)
def test_a_key_figure_names_what_its_measure_needs(fields):
    assert figure(**fields).measure == fields["measure"]


@pytest.mark.parametrize(
    "fields, message",
    [
        ({"measure": "days"}, "two facts for days, none for others"),
        ({"measure": "days", "facts": ["a"]}, "two facts for days, none for others"),
        ({"measure": "seats", "facts": ["a", "b"]}, "two facts for days, none for others"),
        ({"measure": "count"}, "'count' exactly for the measure count"),
        ({"measure": "share", "count": "facts"}, "'count' exactly for the measure count"),
    ],
)
def test_a_key_figure_that_cannot_be_measured_is_refused(fields, message):
    with pytest.raises(ValidationError, match=message):
        figure(**fields)


@pytest.mark.parametrize(
    "fields, good",
    [
        ({"kind": "chambers", "compositions": ["house"]}, True),
        ({"kind": "chambers"}, False),
        ({"kind": "timeline", "period": PERIOD}, True),
        ({"kind": "timeline"}, False),
        ({"kind": "shares"}, True),
    ],
)
def test_a_picture_says_what_it_shows(fields, good):
    fields = {"id": "a", "title": TEXT, "description": TEXT, **fields}
    if good:
        assert Picture.model_validate(fields).kind == fields["kind"]
    else:
        with pytest.raises(ValidationError, match="what a picture of this kind shows"):
            Picture.model_validate(fields)


@pytest.mark.parametrize("year", ["999", "3000"])
@pytest.mark.parametrize("end", ["first", "last", "opened"])
def test_a_drawn_period_stays_within_the_years_that_dates_may_have(end, year):
    period = {**PERIOD, end: year}
    with pytest.raises(ValidationError):
        Picture.model_validate(
            {"id": "a", "kind": "timeline", "period": period, "title": TEXT, "description": TEXT}
        )


def result(party, seats, votes, share):
    return PartyResult(party=party, seats=seats, votes=votes, share=share)


@pytest.mark.parametrize(
    "results, winner",
    [
        ([("a", "3", "900", "60"), ("b", "5", "500", "40")], "b"),  # most seats
        ([("a", "3", "500", "60"), ("b", "3", "900", "40")], "b"),  # else most votes
        ([("a", None, None, "9.5"), ("b", None, None, "10.5")], "b"),  # else the largest share
        ([("a", "0", "1", "1"), ("b", None, "0", None)], "a"),
    ],
)
def test_the_winner_is_who_has_most_seats_not_who_comes_first(results, winner):
    tally = Tally(
        status="final", as_of="1907-05-01", fact="f", turnout="50",
        results=tuple(result(*row) for row in results), provenance=(),
    )  # fmt: skip
    assert tally.winner.party == winner


def test_an_election_finds_its_counts_and_chambers_by_name(untouched):
    election = untouched.records().election
    assert election.tally("preliminary").status == "preliminary"
    assert election.composition("house-after").period == "after"
    assert election.year == "1907"
    with pytest.raises(KeyError):
        election.composition("senate")


@pytest.mark.parametrize(
    "fields, name",
    [
        ({"container": "Tern", "publisher": "Press"}, "Tern"),
        ({"publisher": "Press"}, "Press"),
        ({}, "A title"),
    ],
)
def test_a_source_is_called_after_where_it_appeared(fields, name):
    source = Source(
        id="s", type="book", title="A title", language="en", url="https://example.org/", tier="A",
        read="full", about=Bilingual(**TEXT), scope=Bilingual(**TEXT), **fields,
    )  # fmt: skip
    assert source.name == name


@pytest.mark.parametrize("language", ["kk", "en"])
def test_an_answer_is_a_line_in_each_language(language):
    line = {"kk": "ә" * 200, "en": "a" * 200}
    assert BilingualLine.model_validate(line)[language] == line[language]
    for wrong in (line[language] + "a", "", "a\nb"):
        with pytest.raises(ValidationError):
            BilingualLine.model_validate({**line, language: wrong})


@pytest.mark.parametrize("without", [None, {"kk": "Иә."}])
def test_every_fact_has_an_answer_in_both_languages(untouched, without):
    fact = untouched.records().fact["lighthouse"].model_dump(exclude_none=True)
    assert Fact.model_validate(fact)
    with pytest.raises(ValidationError, match="answer"):
        Fact.model_validate({**fact, "answer": without})


def test_a_term_has_a_form_in_each_language_of_the_site():
    forms = TermForms(kk="кеңес", en="council", ru="совет")
    assert (forms["kk"], forms["en"]) == ("кеңес", "council")


def test_what_was_withdrawn_keeps_its_earlier_names():
    gone = Withdrawn(id="a", page="p", edition="1.0.0", title=TEXT, reason=TEXT, aliases=("b", "c"))
    assert gone.names == ("a", "b", "c")


def test_a_group_without_a_word_is_refused():
    assert Group(ru=("остров",)).ru == ("остров",)
    with pytest.raises(ValidationError, match="at least one word"):
        Group()


def test_an_ending_that_is_no_pattern_is_refused():
    assert EndingRule(ending="лар|лер").ending == "лар|лер"
    with pytest.raises(ValidationError, match="a pattern that can be read"):
        EndingRule(ending="(лар")
