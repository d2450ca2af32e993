"""What all tests share: the project, a copy to break, and the site as it is published."""

import os
import shutil
import subprocess
import sys
from functools import cache

import pytest
import yaml
from bs4 import BeautifulSoup
from filelock import FileLock
from playwright.sync_api import sync_playwright

from explainer.build import build
from explainer.records.load import load
from tests.small import ROOT, SMALL_URL, small_copy
from tests.tools.browsing import FLAGS, chromium

SITE_URL = "https://kazakhstan-2007.example/"
SMALL_ENVIRONMENT = {"SITE_URL": SMALL_URL, "REPO_URL": "https://git.example/harbour"}
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
PAGES = [page["id"] for page in yaml.safe_load((ROOT / "data/site.yaml").read_bytes())["pages"]]
"""Names of the pages that each language has: tests are cut by them before anything is built."""
PARTS = ("data", "docs", "hooks", "mkdocs.yml")


def run(*command, cwd=ROOT, **environment):
    """Run *command* with this Python's own tools; return the finished process."""
    words = [sys.executable, "-m", *map(str, command)]
    return subprocess.run(
        words, cwd=cwd, env=ENVIRONMENT | environment,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def build_with_mkdocs(project, target, **environment):
    return run("mkdocs", "build", "--strict", "--site-dir", target, cwd=project, **environment)


def parse_html(file):
    return BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")


def missing(what):
    """End a test that needs *what*, which this machine has not: in CI it fails."""
    pytest.fail(what) if os.environ.get("CI") else pytest.skip(what)


@pytest.fixture(scope="session")
def browser():
    """A Chromium: one for all tests of a worker."""
    path = chromium()
    if path is None:
        missing("no Chromium on this machine: install the package 'chromium'")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def records():
    return load(ROOT)


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """Return the folder of a name that a function fills, once for all workers of a run."""
    own = tmp_path_factory.getbasetemp()
    common = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def folder(name, fill):
        made, filled = common / name, common / f"{name}.filled"
        with FileLock(common / f"{name}.lock"):
            if not filled.exists():
                fill(made)
                filled.touch()
        return made

    return folder


@pytest.fixture(scope="session")
def site(shared):
    """The published folder, built once by MkDocs in strict mode."""

    def fill(target):
        done = build_with_mkdocs(ROOT, target)
        assert done.returncode == 0, done.stderr + done.stdout
        assert "WARNING" not in done.stderr, done.stderr

    return shared("site", fill)


@pytest.fixture(scope="session")
def page(site):
    """Return the parsed HTML of an address, each page once."""
    return parser_of(site)


@pytest.fixture(scope="session")
def ids(page):
    """Return the ids of the page at an address, each page once."""
    return cache(lambda address: anchors(page(address)))


def parser_of(site):
    """Return a function from an address of the folder *site* to its page, each parsed once."""

    @cache
    def parse(address):
        file = address if address.endswith(".html") else f"{address}/index.html"
        return parse_html(site / file.lstrip("/"))

    return parse


def copy_project(copy):
    """Write what a build reads of this project to the folder *copy*; return *copy*."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            copy.mkdir(exist_ok=True)
            shutil.copy(source, copy / part)
    return copy


@pytest.fixture
def project(tmp_path):
    """A copy of the project that a test may break."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def small_project(tmp_path):
    """A copy of the small project (tests/small.py) that a test may break."""
    return small_copy(tmp_path / "small")


@pytest.fixture(scope="session")
def small_root(tmp_path_factory):
    """A copy of the small project that stays as it is."""
    return small_copy(tmp_path_factory.mktemp("small") / "small")


@pytest.fixture(scope="session")
def small_site(small_root):
    """The small project's site as the value that is handed to MkDocs."""
    return build(small_root, SMALL_URL)


@pytest.fixture(scope="session")
def small_published(small_root, tmp_path_factory):
    """The small project's published folder, built once by MkDocs, with a link to edit each page."""
    target = tmp_path_factory.mktemp("small-site")
    done = build_with_mkdocs(small_root, target, **SMALL_ENVIRONMENT)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "WARNING" not in done.stderr, done.stderr
    return target


@pytest.fixture(scope="session")
def small_page(small_published):
    """Return the parsed HTML of an address of the small project, each page once."""
    return parser_of(small_published)


@pytest.fixture(scope="session")
def small_html(small_site):
    """Return the parsed HTML of a page of the small project's site, without the theme."""
    pages = {page.meta.stands_at: page for page in small_site.pages}
    return cache(lambda address: BeautifulSoup(str(pages[address].html), "lxml"))


def said(tag):
    """Return the text of *tag* as it is read: white space folded."""
    return " ".join(tag.get_text().split())


def html_pages(site):
    """Return the addresses of all pages of a published folder."""
    return sorted(
        file.parent.relative_to(site).as_posix() + "/" if file.parent != site else ""
        for file in site.rglob("index.html")
    )


def anchors(html):
    return [tag["id"] for tag in html.find_all(id=True)]
