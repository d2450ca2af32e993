"""How many records of each kind, and of each verdict, there are."""

from explainer.records.counts import counts, verdict_counts, verdict_scale
from tests.unit.making import COUNCIL, SITE

SCALE = ["corroborated", "partly", "contradicted", "not-found", "opinion", "context"]


def test_everything_is_counted(untouched):
    assert counts(untouched.records()) == {
        "claims": 3, "context": 1, "facts": 4, "sentences": 2, "slips": 1, "sources": 3,
        "terms": 3, "parties": 2, "corroborated": 1, "partly": 1, "contradicted": 1,
        "not-found": 0, "opinion": 0,
    }  # fmt: skip


def test_without_an_election_there_are_no_parties(island):
    assert counts(island.change(SITE, "election: vote-1907\n", "").records())["parties"] == 0


def test_verdicts_are_counted_in_the_order_of_the_scale(island):
    island.change(COUNCIL, "verdict: corroborated", "verdict: partly  # now")
    rows = verdict_counts(island.records())
    assert [row.verdict for row in rows] == SCALE
    assert [row.count for row in rows] == [0, 2, 1, 0, 0, 1]


def test_the_scale_alone_counts_nothing():
    assert [(row.verdict, row.count) for row in verdict_scale()] == [(v, None) for v in SCALE]
