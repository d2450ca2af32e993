"""Every block of the small project's pages, and its data, are as somebody has read them.

``python -m tests.tools.golden`` writes them anew; what changed is then read as a difference.
"""

import pytest

from tests.tools.golden import FOLDER, goldens

REVIEWED = sorted(f.relative_to(FOLDER).as_posix() for f in FOLDER.rglob("*") if f.is_file())


@pytest.fixture(scope="module")
def built(small_site):
    return goldens(small_site)


def test_nothing_is_built_that_nobody_has_read(built):
    assert sorted(built) == REVIEWED


@pytest.mark.parametrize("path", REVIEWED)
def test_it_is_as_it_was_read(path, built):
    assert built.get(path, "").splitlines() == (FOLDER / path).read_text("utf-8").splitlines()
