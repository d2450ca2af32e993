"""What a first visit may weigh, and why: bytes as they are sent, requests, nothing inline."""

import re

import pytest

from tests.conftest import html_pages
from tests.tools.weight import KINDS, small, weigh

OVER = 14_000  # the first packets of a new connection carry that much: a page more is a wait more
REQUESTS = 4  # the page, its style sheet, its script, its icon
SCRIPT = 1_024  # colours as chosen, and what waits for a reader: everything else comes later
STYLE = 9_900  # one sheet for all pages, cached by its name: what OVER leaves beside the frame
FRAME = 2_450  # head, header, menu, contents and foot of a page, beyond its words
ICON = 250  # a drawing of twenty dots


@pytest.fixture(scope="module")
def weights(site):
    return {kind: weigh(site, address) for kind, address in KINDS.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_first_visit_weighs_little_more_than_its_words_in_plain_html(weights, kind):
    weight = weights[kind]
    assert weight.over <= OVER
    assert weight.requests <= REQUESTS
    assert weight.style <= STYLE
    assert weight.icon <= ICON
    assert weight.html - weight.floor + weight.headers // weight.requests <= FRAME


def test_the_words_themselves_are_weighed_and_not_nothing(weights):
    assert weights["story"].floor > weights["card"].floor > 2_000


def test_one_script_under_a_kilobyte_comes_with_a_page(site, page):
    for address in [*html_pages(site), "404.html"]:
        (script,) = page(address).find_all("script", src=True)
        assert script["src"].endswith("assets/js/first.js"), address
        assert script.has_attr("async"), address
    assert len((site / "assets/js/first.js").read_bytes()) <= SCRIPT


def test_all_pages_share_one_style_sheet_named_by_its_content(site, page):
    (sheet,) = (site / "assets").rglob("*.css")
    assert re.fullmatch(r"style\.[0-9a-f]{8}\.css", sheet.name)
    for address in [*html_pages(site), "404.html"]:
        (link,) = page(address).find_all("link", rel="stylesheet")
        assert link["href"].endswith(f"assets/{sheet.name}"), address
    assert "/*" not in sheet.read_text(encoding="utf-8")


def test_nothing_of_the_themes_shell_is_published(site):
    published = {file.relative_to(site).as_posix() for file in site.rglob("*.*")}
    assert not {path for path in published if re.search(r"bundle|workers|lunr|\.map$", path)}
    scripts = sum(small((site / path).read_bytes()) for path in published if path.endswith(".js"))
    assert scripts < 15_000  # all of it, the search too


def test_no_page_and_no_picture_has_script_or_style_inside(site, page):
    for address in [*html_pages(site), "404.html"]:
        html = page(address)
        assert html.find("style") is None, address
        assert html.find(style=True) is None, address
        inline = [tag for tag in html.find_all("script") if not tag.get("src")]
        assert {tag["type"] for tag in inline} <= {"application/ld+json"}, address
        handlers = [
            tag for tag in html.find_all(True) if any(k.startswith("on") for k in tag.attrs)
        ]
        assert handlers == [], address
    for file in site.rglob("*.svg"):
        text = file.read_text(encoding="utf-8")
        assert "<style" not in text, file
        assert " style=" not in text, file
        assert "<script" not in text, file
