"""Every picture has a title, a description, its data, and a file of its own."""

import re

import pytest
from lxml import etree

from explainer.model.values import LANGUAGES
from explainer.pictures import PICTURES
from tests.conftest import SITE_URL, anchors

SVG = "{http://www.w3.org/2000/svg}"
PLACES = {
    "shares": "elections", "bases": "elections", "counts": "elections",
    "mazhilis-compared": "elections", "powers": "reform", "timeline": "timeline",
    "article": "article",
}  # fmt: skip


@pytest.fixture(params=[(lang, name) for lang in LANGUAGES for name in PLACES], ids="-".join)
def figure(request, page):
    language, name = request.param
    found = page(f"{language}/{PLACES[name]}/").find(id=f"picture-{name}")
    assert found, "every picture in both languages"
    return found


def test_a_picture_names_and_describes_itself(figure):
    drawing = figure.find("svg")
    title = figure.find(id=drawing["aria-labelledby"])
    description = figure.find(id=drawing["aria-describedby"])
    assert title.text == figure.figcaption.text
    assert len(description.text) > 40
    assert "{" not in description.text


def test_a_picture_has_its_data_under_it(figure):
    table = figure.select_one("details table")
    assert table.caption
    assert table.select("thead th[scope=col]")
    assert table.select("tbody th[scope=row]")


def test_a_picture_can_be_saved(figure, site):
    link = figure.select_one("a[download]")
    saved = (site / "kk/elections" / link["href"]).resolve()
    assert saved.is_file()
    assert saved.stem == figure["id"].removeprefix("picture-")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_a_saved_picture_stands_alone(language, name, site):
    file = site / f"assets/pictures/{language}/{name}.svg"
    root = etree.fromstring(file.read_bytes())
    style = root.findtext(f"{SVG}style")
    used = set(re.findall(r"var\((--[\w-]+)\)", style))
    assert used <= set(re.findall(r"(--[\w-]+):", style)), "brings its colours along"
    assert root.findtext(f"{SVG}title")
    assert "@import" not in style
    assert "http" not in style
    for link in root.iter(f"{SVG}a"):
        assert link.get("href").startswith(SITE_URL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_in_saved_pictures_lead_somewhere(language, site, page):
    for file in (site / f"assets/pictures/{language}").glob("*.svg"):
        for link in etree.fromstring(file.read_bytes()).iter(f"{SVG}a"):
            address, _, anchor = link.get("href").removeprefix(SITE_URL).partition("#")
            assert anchor in anchors(page(address)), link.get("href")
