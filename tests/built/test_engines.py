"""The staged folder needs no hook: other engines build the same pages from it."""

import shutil

import pytest

from tests.conftest import SITE_URL, anchors, html_pages, parse_html, run


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    folder = tmp_path_factory.mktemp("staged") / "project"
    done = run("explainer", "stage", folder, "--site-url", SITE_URL)
    assert done.returncode == 0, done.stderr
    return folder


def page_anchors(site, address):
    """Return the ids inside the article of a page that readers can cite, not the theme's own."""
    html = parse_html(site / address / "index.html")
    return sorted(name for name in anchors(html.find("article")) if not name.startswith("__"))


ENGINES = {
    "properdocs": ("properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", "site"),
    "zensical": ("zensical", "build", "-f", "mkdocs.yml"),
}


@pytest.mark.parametrize("engine", ENGINES)
def test_another_engine_builds_the_same_pages_with_the_same_anchors(staged, site, engine, tmp_path):
    folder = tmp_path / engine
    shutil.copytree(staged, folder)
    done = run(*ENGINES[engine], cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    built = folder / "site"
    assert html_pages(built) == html_pages(site)
    for address in html_pages(site):
        assert page_anchors(built, address) == page_anchors(site, address), address
        html = (built / address / "index.html").read_text("utf-8")
        language = address[:2] if address else "kk"
        assert f'<html lang="{language}"' in html, address


def test_staging_never_overwrites_a_folder_with_something_in_it(tmp_path):
    (tmp_path / "mine.txt").write_text("keep me", encoding="utf-8")
    done = run("explainer", "stage", tmp_path)
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
