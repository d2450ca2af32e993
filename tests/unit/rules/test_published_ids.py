"""No id that was ever published leads nowhere."""

import pytest

from explainer.permanence.ledger import Entry
from explainer.rules import published_ids
from tests.unit.making import told

ANCHORS = [("council", "rule-passed"), ("lists", "s01")]


def found(untouched, *listed):
    entries = tuple(Entry(page, name, "1.9.0", "") for page, name in listed)
    return told(published_ids.check(entries, ANCHORS, untouched.records()))


@pytest.mark.parametrize(
    "page, name",
    [
        ("council", "rule-passed"),
        ("lists", "s01"),
        ("council", "rule-adopted"),  # an alias
        ("light", "rule-passed"),  # it moved to another page
        ("light", "vote-held"),
        ("council", "harbour-tax"),  # withdrawn
        ("council", "harbour-fee"),  # an alias of what was withdrawn
    ],
)
def test_an_id_that_resolves_is_left_alone(untouched, page, name):
    assert found(untouched, (page, name)) == []


@pytest.mark.parametrize("page, name", [("council", "s01"), ("council", "gone"), ("lists", "s02")])
def test_an_id_that_leads_nowhere_is_found_at_its_line(untouched, page, name):
    advice = (
        "restore it, add it to 'aliases' of the fact that took its place,"
        " or withdraw it in data/withdrawn.yaml with a reason"
    )
    assert found(untouched, ("council", "rule-passed"), (page, name)) == [
        (
            "data/ledger.tsv:2",
            f"id '{name}', published on '{page}' in 1.9.0, leads nowhere",
            "every published id to resolve",
            advice,
        )
    ]
