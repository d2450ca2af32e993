"""What tests of the rules on wording share."""

import pytest

from tests.conftest import ROOT


@pytest.fixture
def worded(island):
    """The island, with the real lists of words: they are what the rules go by."""
    path = "data/wording.yaml"
    return island.write(path, (ROOT / path).read_text(encoding="utf-8"))
