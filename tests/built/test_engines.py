"""The staged folder needs no hook: other engines build the same pages from it."""

import shutil

import pytest

from tests.conftest import anchors, html_pages, parse_html, run, said
from tests.small import SMALL_URL, command, edit, replacing, small_copy

ODD = "1. *A* [b](c) {#d} `e` ~~f~~ <g> & |h| ==i== :j: +k"


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    """The small project staged; a title of it is full of what Markdown might take for its own."""
    project = small_copy(tmp_path_factory.mktemp("staged") / "small")
    title = replacing("en: The praise of the charter", f"en: '{ODD}'")
    edit(project, "data/facts/charter-rules.yaml", title)
    folder = project / "staged"
    done = command(project, "stage", folder, "--site-url", SMALL_URL)
    assert done.exit_code == 0, done.stderr
    return folder


def page_anchors(html):
    """Return the ids inside the article of a page that readers can cite, not the theme's own."""
    return sorted(name for name in anchors(html.find("article")) if not name.startswith("__"))


ENGINES = {
    "properdocs": ("properdocs", "build", "--strict", "-f", "mkdocs.yml", "-d", "site"),
    "zensical": ("zensical", "build", "-f", "mkdocs.yml"),
}


@pytest.mark.parametrize("engine", ENGINES)
def test_another_engine_builds_the_same_pages_with_the_same_anchors(
    staged, small_published, small_page, engine, tmp_path
):
    folder = tmp_path / engine
    shutil.copytree(staged, folder)
    done = run(*ENGINES[engine], cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    built = folder / "site"
    assert html_pages(built) == html_pages(small_published)
    for address in html_pages(small_published):
        html = parse_html(built / address / "index.html")
        assert page_anchors(html) == page_anchors(small_page(address)), address
        assert html.html["lang"] == (address[:2] or "kk"), address
    heading = parse_html(built / "en/charter/index.html").find(id="charter-praise")
    for link in heading.find_all("a"):
        link.extract()
    assert said(heading) == ODD


def test_staging_never_overwrites_a_folder_with_something_in_it(small_root, tmp_path):
    (tmp_path / "mine.txt").write_text("keep me", encoding="utf-8")
    done = command(small_root, "stage", tmp_path)
    assert done.exit_code == 2
    assert "is not empty" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
