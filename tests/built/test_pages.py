"""The published site, as a reader gets it."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import material
import pytest

from explainer.addresses import page_address
from explainer.records.model.values import LANGUAGES
from tests.conftest import (
    PAGES,
    ROOT,
    SITE_URL,
    SMALL_ENVIRONMENT,
    build_with_mkdocs,
    html_pages,
)

FRAMES = [page_address(language, slug) for language in LANGUAGES for slug in PAGES]
KAZAKH_ONLY = re.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
THEME_ENGLISH = ("Skip to content", "Table of contents", "Back to top", "Search", "Previous", "Next",
                 "Footer", "Header", "Navigation", "Clear", "Type to start searching")  # fmt: skip


def test_every_page_exists_in_both_languages(site):
    pages = set(html_pages(site)) - {""}
    assert {page.removeprefix("kk/") for page in pages if page.startswith("kk/")} == {
        page.removeprefix("en/") for page in pages if page.startswith("en/")
    }
    assert set(FRAMES) <= pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_is_an_anchor_on_its_page_exactly_once(records, page, ids, language):
    for fact in records.facts:
        assert ids(page_address(language, fact.page)).count(fact.id) == 1, fact.id
        assert page(page_address(language, fact.page)).find(id=fact.id).name == "h3"
        assert page(f"{language}/c/{fact.id}/").find(id=fact.id).name == "h1"


def test_no_page_has_the_same_id_twice(site, ids):
    for address in html_pages(site):
        doubled = [name for name, times in Counter(ids(address)).items() if times > 1]
        assert doubled == [], address


def citable(names):
    """Return the ids *names* of a page but for the notes on terms, which follow each language's words.

    On a page with both languages, ids of the second begin with its code.
    """
    return sorted(
        re.sub("^(kk|en)-", "second-", name)
        for name in names
        if not re.match("([a-z]+-)?term-", name)
    )


def test_both_languages_have_the_same_anchors(site, ids):
    for address in html_pages(site):
        if address.startswith("kk/"):
            twin = "en/" + address.removeprefix("kk/")
            assert citable(ids(address)) == citable(ids(twin)), address


def test_every_internal_link_leads_to_a_page_and_an_anchor(site, page, ids):
    missing = set()
    known = {address: set(ids(address)) for address in html_pages(site)}
    for address in html_pages(site):
        for tag in page(address).find_all(href=True):
            target = urlsplit(urljoin(SITE_URL + address, tag["href"]))
            if f"{target.scheme}://{target.netloc}/" != SITE_URL:
                continue
            path = target.path.lstrip("/")
            file = site / path / "index.html" if path.endswith("/") or not path else site / path
            if not file.is_file() or (
                target.fragment and target.fragment not in known.get(path, {target.fragment})
            ):
                missing.add((address, tag["href"]))
    assert missing == set()


def test_headings_step_down_one_level_at_a_time_from_a_single_h1(site, page):
    for address in html_pages(site):
        article = page(address).find("article")
        levels = [int(tag.name[1]) for tag in article.find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
        assert all(tag.get("id") for tag in article.find_all(re.compile("^h[1-6]$"))), address


@pytest.mark.parametrize("address", FRAMES)
def test_a_page_says_its_language_and_its_twin(page, address):
    html = page(address)
    language, slug = address[:2], address[3:]
    assert html.html["lang"] == language
    alternates = {tag["hreflang"]: tag["href"] for tag in html.find_all("link", rel="alternate")}
    assert alternates == {
        "kk": f"{SITE_URL}kk/{slug}", "en": f"{SITE_URL}en/{slug}",
        "x-default": f"{SITE_URL}kk/{slug}",
    }  # fmt: skip
    assert html.find("link", rel="canonical")["href"] == SITE_URL + address
    switch = html.find(attrs={"data-language-switch": True})
    twin = {"kk": "en/", "en": "kk/"}[language] + slug
    assert urljoin(SITE_URL + address, switch["href"]) == SITE_URL + twin


def test_the_cover_speaks_both_languages(page):
    html = page("")
    parts = {tag["lang"]: tag.get_text(" ") for tag in html.find_all("section", lang=True)}
    assert KAZAKH_ONLY.search(parts["kk"])
    assert not KAZAKH_ONLY.search(parts["en"])
    assert {tag["href"] for tag in html.find_all(class_="cover__enter")} == {"kk/", "en/"}


def test_the_404_page_speaks_both_languages_and_leads_home(page):
    html = page("404.html")
    assert {tag["lang"] for tag in html.find_all("section")} == {"kk", "en"}
    home = [urljoin(SITE_URL, tag["href"]) for tag in html.find("article").find_all("a")]
    assert home == [f"{SITE_URL}kk/", f"{SITE_URL}en/"]


def _interface_texts(html):
    """Return what the theme and the templates say, without records and prose."""
    chrome = [tag for tag in (html.header, html.footer, html.find(class_="md-sidebar")) if tag]
    texts = [text for tag in chrome for text in tag.stripped_strings]
    attributes = ("aria-label", "title", "placeholder", "alt")
    texts += [tag[name] for tag in html.find_all(True) for name in attributes if tag.get(name)]
    skip = html.find(class_="md-skip")
    return texts + ([skip.get_text(strip=True)] if skip else [])


@pytest.mark.parametrize("address", FRAMES)
def test_no_page_shows_the_other_languages_interface(page, address):
    html = page(address)
    html.find(attrs={"data-language-switch": True}).parent.extract()
    texts = _interface_texts(html)
    if address.startswith("en/"):
        assert [text for text in texts if KAZAKH_ONLY.search(text)] == []
    else:
        assert [text for text in texts if text in THEME_ENGLISH] == []
        latin = [text for text in texts if re.search(r"[A-Za-z]{4,}", text)]
        assert [text for text in latin if not KAZAKH_ONLY.search(text)] == []


def test_kazakh_has_every_string_of_the_theme():
    key = re.compile(r'^  "([\w.]+)":', re.MULTILINE)
    theirs = Path(material.__file__).parent / "templates/partials/languages/en.html"
    ours = ROOT / "hooks/material_9_8/overrides/partials/languages/kk.html"
    keys = key.findall(ours.read_text(encoding="utf-8"))
    assert keys
    assert keys == key.findall(theirs.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_previous_and_next_stay_within_the_language(page, language):
    order = [page_address(language, slug) for slug in PAGES]
    for before, after in zip(order, order[1:], strict=False):
        assert urljoin(before, page(before).find("link", rel="next")["href"]) == after
        assert urljoin(after, page(after).find("link", rel="prev")["href"]) == before
    assert page(order[0]).find("link", rel="prev") is None
    assert page(order[-1]).find("link", rel="next") is None


def test_no_page_names_another_host_for_anything_it_loads(site, page):
    for address in [*html_pages(site), "404.html"]:
        for tag in page(address).find_all(["script", "link", "img", "iframe", "source", "video"]):
            link = tag.get("src") or (tag.get("href") if "stylesheet" in tag.get("rel", []) else "")
            assert not urlsplit(link or "").netloc, (address, link)


def test_styles_and_scripts_of_this_site_name_no_other_host():
    for file in (ROOT / "docs/assets").rglob("*"):
        if file.suffix in {".css", ".js"}:
            assert "//" not in re.sub(r"/\*.*?\*/", "", file.read_text(), flags=re.DOTALL), file


def test_cards_are_in_the_sitemap_but_not_in_search(site, records):
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    (index,) = (site / "assets/search").glob("kk.*.json")
    found = index.read_text(encoding="utf-8")
    for fact in records.facts:
        assert f"{SITE_URL}kk/c/{fact.id}/" in sitemap
    assert "/c/" not in found


def test_building_elsewhere_at_another_time_gives_identical_bytes(
    small_published, small_project, tmp_path
):
    elsewhere = {"SOURCE_DATE_EPOCH": "86400", "TZ": "Asia/Almaty", "PYTHONHASHSEED": "7"}
    again = tmp_path / "again"
    done = build_with_mkdocs(small_project, again, LC_ALL="C", **elsewhere, **SMALL_ENVIRONMENT)
    assert done.returncode == 0, done.stderr
    first, second = (
        {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}
        for site in (small_published, again)
    )
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
