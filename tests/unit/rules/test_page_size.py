"""No page has more claims than can be read, and whoever writes one too many is told."""

from explainer.rules import page_size
from tests.unit.making import LIGHT, told
from tests.unit.rules.samples import crowd


def crowded(island, count):
    return island.change(LIGHT, "facts:\n", f"facts:\n{crowd(count)}")


def test_a_page_may_have_a_hundred_and_twenty_claims(island):
    assert told(page_size.check(crowded(island, 119).records())) == []


def test_a_page_with_more_is_found_once_at_the_first_that_is_too_many(island):
    crowded(island, 122)
    assert told(page_size.check(island.records())) == [
        (
            island.place(LIGHT, "id: stone-120,"),
            "123 claims on the page 'light'",
            "at most 120",
            "move sections to a page of their own: docs/kk, docs/en and data/site.yaml",
        )
    ]
