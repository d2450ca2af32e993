"""Under the strict policy that hosts send, pages look and work as they were built to."""

import os
import shutil

import pytest

from tests.hosting.servers import hosting, missing

PATHS = (
    "",
    "kk/",
    "en/charter/",
    "kk/register/",
    "en/c/charter-adopted/",
    "kk/parallel/",
    "en/print/",
)
NOWHERE = ("nowhere/", "kk/nowhere/", "en/nowhere/")

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def refused(browser, small_published, tmp_path_factory):
    """Return a function from a path to what the browser would not run, style or fetch there."""
    if what := missing("nginx"):
        pytest.fail(what) if os.environ.get("CI") else pytest.skip(what)
    folder = tmp_path_factory.mktemp("policy")
    shutil.copytree(small_published, folder / "site")
    with hosting("nginx", folder / "site", folder) as port:

        def visit(path):
            tab, said = browser.new_page(), []
            tab.on("console", lambda message: said.append(message.text))
            tab.goto(f"http://127.0.0.1:{port}/{path}", wait_until="networkidle")
            tab.close()
            return [text for text in said if "Content Security Policy" in text]

        yield visit


@pytest.mark.parametrize("path", [*PATHS, *NOWHERE])
def test_nothing_of_a_page_is_refused(refused, path):
    assert refused(path) == []


def test_a_picture_opened_alone_is_coloured(refused):
    assert refused("assets/pictures/kk/council.svg") == []
