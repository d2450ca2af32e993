"""What unit tests share: the island, a small project to break and to read."""

import pytest

from tests.unit.making import Island


@pytest.fixture(scope="session")
def untouched(tmp_path_factory):
    """The island as it stands: nobody changes this one."""
    made = Island(tmp_path_factory.mktemp("untouched") / "island")
    yield made
    assert made.is_as_it_was(), "a test wrote to a file that all tests share"


@pytest.fixture
def island(untouched, tmp_path):
    """The island, in a folder that a test may change; the library must not write to it."""
    return untouched.copy(tmp_path / "island")


@pytest.fixture
def own_island(untouched, tmp_path):
    """The island for tests in which the library writes."""
    return untouched.copy(tmp_path / "island", apart=True)


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
