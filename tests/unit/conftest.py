"""What unit tests share: the island, a small project to break and to read."""

import pytest

from tests.unit.making import Island


@pytest.fixture
def island(tmp_path):
    """The island, in a folder that a test may change."""
    return Island(tmp_path / "island")


@pytest.fixture(scope="session")
def untouched(tmp_path_factory):
    """The island as it stands: nobody changes this one."""
    return Island(tmp_path_factory.mktemp("island") / "island")


@pytest.fixture(scope="session")
def shop(untouched):
    """The makings of the island's pages."""
    return untouched.workshop()


@pytest.fixture(scope="session")
def built(untouched):
    """The island's whole site."""
    return untouched.site()


@pytest.fixture(scope="session")
def pages(built):
    """Every page of the island by its address."""
    return {page.meta.stands_at: page for page in built.pages}
