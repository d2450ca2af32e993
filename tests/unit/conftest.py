"""What unit tests share: the island, a small project to break and to read."""

from functools import partial

import pytest
from jinja2 import BytecodeCache, Environment

from explainer.pages import templates
from tests.unit.making import Island


class _Compiled(BytecodeCache):
    """Templates that one test has compiled need not be compiled for the next."""

    def __init__(self):
        self._codes = {}

    def load_bytecode(self, bucket):
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket):
        self._codes[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture(scope="session", autouse=True)
def _compiled_once():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(templates, "Environment", partial(Environment, bytecode_cache=_Compiled()))
        yield


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
