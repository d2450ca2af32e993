"""Renderings that the glossary forbids may be discussed, but not used."""

import pytest

from explainer.rules import forbidden_forms
from tests.unit.making import COUNCIL, LIGHT, SITE, told

ADVICE = "write the standard form, or quote the other where it is discussed"
KK = ("'кеңесші'", "'арал кеңесі' (data/glossary.yaml)", ADVICE)
EN = ("'Soviet'", "'council (IC)' (data/glossary.yaml)", ADVICE)


def found(island):
    return told(forbidden_forms.check(island.records()))


def test_texts_with_the_standard_forms_are_left_alone(untouched):
    assert found(untouched) == []


@pytest.mark.parametrize(
    "path, old, new, said",
    [
        (
            LIGHT,
            "{kk: Шамшырақ үш жыл салынды., en: The lighthouse took three years.}",
            "{kk: Оны бір кеңесші салды., en: It took three years.}",
            KK,
        ),
        (COUNCIL, "was passed in March.}", "was passed by the Soviet.}", EN),
        (SITE, "The council of one island}", "The Soviet of one island}", EN),
        ("data/sources.yaml", "The text of the rule}", "The text of a Soviet rule}", EN),
        ("data/withdrawn.yaml", "The harbour tax}", "The Soviet tax}", EN),
        ("data/key_figures.yaml", "en: claims}", "en: Soviet claims}", EN),
        ("data/institutions.yaml", "en: Elders}", "en: Soviet elders}", EN),
    ],
)
def test_a_forbidden_rendering_is_found_wherever_a_text_uses_it(island, path, old, new, said):
    island.change(path, old, f"{new}  # here")
    assert found(island) == [(island.place(path), *said)]


def test_a_rendering_is_forbidden_in_its_own_language_only(island):
    island.change(LIGHT, "The lighthouse took three years.", "The lighthouse of кеңесші.")
    assert found(island) == []


@pytest.mark.parametrize(
    "path, old, new",
    [
        (COUNCIL, "The council chose the chair.}", "The ‘Soviet’ chose the chair.}  # here"),
        (COUNCIL, "Төрағаны кеңес сайлады., en", "Төрағаны «кеңесші» сайлады., en"),
        (COUNCIL, "Everyone elected the council.}", "All elected a ‘new Soviet’.}"),
        ("data/slips.yaml", "The party bore that name.}", "It was no ‘Soviet’.}"),
        ("data/glossary.yaml", "So it was called then.}", "Never ‘the ‘Soviet’ board’.}"),
    ],
)
def test_it_may_be_quoted_where_it_is_discussed(island, path, old, new):
    """That is at a correction, at a slip, in a slip and in the glossary."""
    assert found(island.change(path, old, new)) == []


@pytest.mark.parametrize(
    "path, old, new",
    [
        (LIGHT, "The lighthouse took three years.}", "The ‘Soviet’ took years.}  # here"),
        (COUNCIL, "The council chose the chair.}", "A ‘new’ Soviet ‘chose’ it.}  # here"),
        (COUNCIL, "The council chose the chair.}", "It’s a Soviet’s ‘choice’.}  # here"),
    ],
)
def test_quoted_elsewhere_or_unquoted_it_is_found(island, path, old, new):
    island.change(path, old, new)
    assert found(island) == [(island.place(path), *EN)]
