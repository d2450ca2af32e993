"""Every picture has a title, a description, its data, and a file of its own."""

import pytest
from lxml import etree

from explainer.addresses import page_address
from explainer.records.model.values import LANGUAGES
from tests.conftest import PAGES, SITE_URL

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def figures(page):
    """Every picture on a page, with the address of the page, by language."""
    return {
        language: [
            (address, figure)
            for address in (page_address(language, name) for name in PAGES)
            for figure in page(address).find_all("figure", class_="picture")
        ]
        for language in LANGUAGES
    }


def test_every_picture_of_one_language_stands_in_the_other(figures, records):
    kk, en = ([figure["id"] for _, figure in figures[language]] for language in LANGUAGES)
    assert kk == en
    shown = {name.removeprefix("picture-") for name in kk} | {records.site.emblem}
    assert shown == {picture.id for picture in records.pictures}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_names_and_describes_itself_above_its_data(language, figures):
    for _, figure in figures[language]:
        drawing = figure.find("svg")
        title = figure.find(id=drawing["aria-labelledby"])
        description = figure.find(id=drawing["aria-describedby"])
        assert title.text == figure.figcaption.text
        assert len(description.text) > 40
        assert "{" not in description.text
        table = figure.select_one("details table")
        assert table.caption
        assert table.select("thead th[scope=col]")
        assert table.select("tbody th[scope=row]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_can_be_saved_and_then_stands_alone(language, figures, site):
    for address, figure in figures[language]:
        saved = (site / address / figure.select_one("a[download]")["href"]).resolve()
        assert saved.stem == figure["id"].removeprefix("picture-")
        root = etree.fromstring(saved.read_bytes())
        assert root.find(f"{SVG}style") is None
        assert root.find(f"{SVG}rect").get("fill") == "#fbf8f1", "brings its paper along"
        values = [value for item in root.iter() for value in item.attrib.values()]
        assert not [value for value in values if "var(" in value or "url(http" in value]
        assert all(text.get("fill") for text in root.iter(f"{SVG}text"))
        assert root.findtext(f"{SVG}title")
        for link in root.iter(f"{SVG}a"):
            assert link.get("href").startswith(SITE_URL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_in_saved_pictures_lead_somewhere(language, site, ids):
    for file in (site / f"assets/pictures/{language}").glob("*.svg"):
        for link in etree.fromstring(file.read_bytes()).iter(f"{SVG}a"):
            address, _, anchor = link.get("href").removeprefix(SITE_URL).partition("#")
            assert anchor in ids(address), link.get("href")
