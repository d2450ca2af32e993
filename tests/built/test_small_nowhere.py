"""What a reader sees at an address that leads nowhere, in each language and in both."""

import pytest

from tests.conftest import parse_html


@pytest.mark.parametrize(
    "file, languages",
    [("404.html", ["kk", "en"]), ("kk/404.html", ["kk"]), ("en/404.html", ["en"])],
)
def test_each_error_page_speaks_its_languages_and_leads_home(small_published, file, languages):
    html = parse_html(small_published / file)
    sections = html.select(".not-found section")
    assert [section["lang"] for section in sections] == languages
    assert html.html["lang"] == languages[0]
    assert html.title.text == " · ".join(section.find(["h1", "h2"]).text for section in sections)
    homes = [section.a["href"] for section in sections]
    assert homes == [f"/{language}/" for language in languages]
    assert len(html.select("h1")) == 1


@pytest.mark.parametrize("file", ["404.html", "kk/404.html", "en/404.html"])
def test_its_links_lead_from_any_address(small_published, file):
    html = parse_html(small_published / file)
    links = [tag["href"] for tag in html.select("link[href], a[href]")]
    links += [tag["src"] for tag in html.select("script[src]")]
    near = [link for link in links if not link.startswith(("/", "#", "https://"))]
    assert near == []
    for link in (link for link in links if link.startswith("/") and "#" not in link):
        target = small_published / link.removeprefix("/")
        assert target.is_file() or (target / "index.html").is_file(), link
