"""What a page says of itself: its address, its twin, its versions, what machines read."""

import json

from markupsafe import Markup

from explainer.pages.makers import hidden, page_meta, subject_of, versions
from tests.unit.making import BASE


def made(island, language="en", page="c/lighthouse", **options):
    subject = subject_of(language, page, "Title", "Said")
    return page_meta(island.records(), BASE, subject, page=page, edit_path="data/x.yaml", **options)


def test_a_page_stands_at_its_address_and_its_twin_at_the_others(untouched):
    meta = made(untouched)
    assert (meta.address, meta.stands_at) == ("en/c/lighthouse/", "en/c/lighthouse/")
    assert meta.twin == "kk/c/lighthouse/"
    assert made(untouched, "kk").twin == "en/c/lighthouse/"
    assert made(untouched, "kk", "index").twin == "en/"
    assert (meta.language, meta.title, meta.description) == ("en", "Title", "Said")
    assert (meta.path, meta.edit_path) == ("en/c/lighthouse.md", "data/x.yaml")


def test_versions_are_both_languages_and_the_source_for_readers_of_neither(untouched):
    expected = (
        ("kk", "kk/c/lighthouse/"), ("en", "en/c/lighthouse/"), ("x-default", "kk/c/lighthouse/"),
    )  # fmt: skip
    assert made(untouched, "en").versions == made(untouched, "kk").versions == expected
    assert versions("kk/", "en/", "") == (("kk", "kk/"), ("en", "en/"), ("x-default", ""))
    assert versions("a", "b") == (("kk", "a"), ("en", "b"), ("x-default", "a"))


def test_machines_are_told_what_the_page_is(untouched):
    meta = made(untouched, things=[{"@type": "Claim"}])
    assert {"property": "og:url", "content": f"{BASE}en/c/lighthouse/"} in meta.metadata
    assert json.loads(meta.linked_data)["@graph"] == [{"@type": "Claim"}]
    assert made(untouched).linked_data == ""


def test_a_hidden_page_is_neither_listed_nor_searched_and_has_no_contents_list(untouched):
    page = hidden(made(untouched), Markup("<p>"))
    assert (page.meta.hidden, page.meta.searchable, page.html) == (("toc",), False, "<p>")


def test_what_a_page_hides_already_stays_hidden(untouched):
    from dataclasses import replace

    meta = replace(made(untouched), hidden=("navigation", "toc"))
    assert hidden(meta, Markup()).meta.hidden == ("navigation", "toc")
