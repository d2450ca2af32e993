"""What tests of the rules on wording share."""

import shutil

import pytest

from tests.conftest import ROOT


@pytest.fixture
def worded(island):
    """The island, with the real lists of words: they are what the rules go by."""
    shutil.copy(ROOT / "data/wording.yaml", island.root / "data/wording.yaml")
    return island
