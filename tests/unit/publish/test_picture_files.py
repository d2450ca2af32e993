"""Pictures as files: each in every language, with its colours, leading to the site."""

import pytest
from lxml import etree

from explainer.publish.picture_files import picture_files
from tests.unit.making import BASE


@pytest.fixture(scope="module")
def files(untouched):
    return picture_files(untouched.root, untouched.workshop())


def test_every_picture_is_a_file_in_every_language(files):
    assert set(files) == {
        f"assets/pictures/{code}/{name}.svg"
        for code in ("kk", "en")
        for name in ("seats", "parties", "axis")
    }


def test_each_is_an_svg_that_carries_its_colours_and_language(files):
    for path, text in files.items():
        svg = etree.fromstring(text.encode())
        assert svg.tag == "{http://www.w3.org/2000/svg}svg"
        assert svg.get("lang") == path.split("/")[2]
        assert svg.get("color") == "black"
        assert svg.find("{*}style") is None


def test_its_links_lead_to_the_site(files):
    svg = etree.fromstring(files["assets/pictures/en/axis.svg"].encode())
    links = {a.get("href") for a in svg.iter("{*}a")}
    assert f"{BASE}en/lists/#rule-passed" in links
    assert all(link.startswith(f"{BASE}en/") for link in links)


def test_its_words_are_those_of_its_language(files):
    kazakh = files["assets/pictures/kk/parties.svg"]
    assert "<title" in kazakh
    assert "Үлестер" in kazakh
    assert "Shares" not in kazakh
