"""What all tests share: the project, a copy to break, and the site as it is published."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from explainer.records.load import load

ROOT = Path(__file__).parent.parent
SITE_URL = "https://kazakhstan-2007.example/"
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
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


@pytest.fixture(scope="session")
def records():
    return load(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The published folder, built once by MkDocs in strict mode."""
    target = tmp_path_factory.mktemp("site")
    done = build_with_mkdocs(ROOT, target)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "WARNING" not in done.stderr, done.stderr
    return target


@pytest.fixture(scope="session")
def page(site):
    """Return the parsed HTML of an address, each page once."""
    parsed = {}

    def parse(address):
        if address not in parsed:
            file = (
                site / address / "index.html" if not address.endswith(".html") else site / address
            )
            parsed[address] = parse_html(file)
        return parsed[address]

    return parse


@pytest.fixture
def project(tmp_path):
    """A copy of the project that a test may break."""
    copy = tmp_path / "project"
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            copy.mkdir(exist_ok=True)
            shutil.copy(source, copy / part)
    return copy


def html_pages(site):
    """Return the addresses of all pages of a published folder."""
    return sorted(
        file.parent.relative_to(site).as_posix() + "/" if file.parent != site else ""
        for file in site.rglob("index.html")
    )


def anchors(html):
    return [tag["id"] for tag in html.find_all(id=True)]
