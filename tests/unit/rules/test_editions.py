"""Whatever names an edition names one of this site."""

import pytest

from explainer.rules import editions
from tests.unit.making import COUNCIL, told


def test_editions_that_the_site_has_are_left_alone(untouched):
    assert told(editions.check(untouched.records())) == []


@pytest.mark.parametrize("path", [COUNCIL, "data/withdrawn.yaml"])
def test_an_edition_that_the_site_does_not_have_is_found(island, path):
    island.change(path, "edition: 1.10.0", "edition: 2.0.0")
    assert told(editions.check(island.records())) == [
        (
            island.place(path, "edition: 2.0.0"),
            "edition 2.0.0",
            "one of 1.10.0, 1.9.0",
            "correct the number, or add the edition to data/site.yaml",
        )
    ]
