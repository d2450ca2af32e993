"""Prose is converted once, into headings and blocks; nothing is looked for in HTML later."""

import re

import pytest

from explainer.memo import Memo
from explainer.pages.fragment import Fragment, value_mark
from explainer.pages.markdown import Converter, Heading, Passage, Stand, converter_of
from explainer.pages.scopes import PageScope
from tests.conftest import ROOT

PAGE = PageScope("en/about/")


@pytest.fixture(scope="module")
def converter():
    return converter_of(ROOT, Memo())


@pytest.fixture
def parts(converter):
    return lambda text: converter.convert(text, "en", "about")


def html(part):
    return str(Fragment.of(part.html).at(PAGE))


def test_headings_passages_and_lone_placeholders_are_told_apart(parts):
    text = f"# Title {{#a}}\n\nSome *words*.\n\n{value_mark(0)}\n\n## Next {{#b}}\n"
    assert parts(text) == (
        Heading(1, "a", "Title", "Title"),
        Passage(
            "<p>Some <em>words</em>.</p>", "Some words.", "Some  words .", (("Some words.", ()),)
        ),
        Stand(0),
        Heading(2, "b", "Next", "Next"),
    )


def test_a_heading_has_an_id_only_where_somebody_gave_one(parts):
    (heading,) = parts("## Without an id\n")
    assert heading.anchor is None


def test_a_heading_keeps_its_markup_and_its_text_has_none(parts):
    (heading,) = parts("## A *new* `rule` & <more> {#a}\n")
    assert heading.html == "A <em>new</em> <code>rule</code> &amp; <more>"
    assert heading.text == "A new rule &"


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_have_six_levels(parts, level):
    assert parts(f"{'#' * level} A {{#a}}\n")[0].level == level


def test_a_sign_without_a_space_is_no_heading(parts):
    assert isinstance(parts("#tag and more\n")[0], Passage)


def test_a_placeholder_within_a_sentence_is_part_of_its_passage(parts):
    (part,) = parts(f"On {value_mark(0)} it was.\n")
    assert str(Fragment.of(part.html).filled({0: "a day"}).at(PAGE)) == "<p>On a day it was.</p>"


@pytest.mark.parametrize("text", ["**{}**", "- {}", "> {}", "{}\n{}", "`{}`"])
def test_a_placeholder_within_markup_does_not_stand_alone(parts, text):
    (part,) = parts(text.format(value_mark(0), value_mark(1)))
    assert isinstance(part, Passage)


@pytest.mark.parametrize(
    "link, target",
    [
        ("reform.md", "../reform/"),
        ("index.md", "../"),
        ("c/law.md", "../c/law/"),
        ("../kk/reform.md", "../../kk/reform/"),
        ("../data/facts.json", "../../data/facts.json"),
        ("https://example.org/a.md#b", "https://example.org/a.md#b"),
        ("//example.org/a", "//example.org/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_links_of_prose_lead_on_from_wherever_it_stands(parts, link, target):
    (part,) = parts(f"[a]({link})\n")
    assert html(part) == f'<p><a href="{target}">a</a></p>'


@pytest.mark.parametrize(
    "link, target",
    [
        ("reform.md#passage", "../reform/#passage"),
        ("index.md#top", "../#top"),
        ("../kk/reform.md#passage", "../../kk/reform/#passage"),
        ("#top", "#top"),
    ],
)
def test_links_to_an_id_do_so_too_and_are_marked_for_the_claim_that_may_be_there(
    parts, link, target
):
    (part,) = parts(f"[a *b*]({link})\n")
    assert re.sub(' (class|data-card)=""', "", html(part)) == (
        f'<p><a href="{target}">a <em>b</em></a></p>'
    )
    marked = Fragment.of(part.html).claimed(lambda asked, address: f"{asked} of {address}")
    address = marked.links()[0]
    assert str(marked.at(PAGE)) == (
        f'<p><a class="css_class of {address}" data-card="card of {address}" href="{target}">'
        f"a <em>b</em>mark of {address}</a></p>"
    )


def test_a_link_keeps_the_class_that_somebody_gave_it(parts):
    (part,) = parts("[a](#top){.wide .high}\n")
    marked = Fragment.of(part.html).claimed(lambda asked, _: asked)
    assert 'class="wide high css_class"' in str(marked.at(PAGE))


def test_marks_of_links_are_no_text(parts):
    (part,) = parts("Read [a *b*](#top) on.\n")
    assert part.statements == (("Read a b on.", ("en/about/#top",)),)
    assert part.typed.split() == ["Read", "a", "b", "on."]


@pytest.mark.parametrize(
    "text, statements",
    [
        ("One [a](#a) and [b](b.md).\n", [("One a and b.", ["en/about/#a", "en/b/"])]),
        ("- one [a](#a)\n- two\n", [("one a", ["en/about/#a"]), ("two", [])]),
        ("1. one\n2. two\n", [("one", []), ("two", [])]),
        ("> said [a](#a)\n", [("said a", ["en/about/#a"])]),
        ("- one\n\n    more\n\n- two\n", [("one", []), ("more", []), ("two", [])]),
        (
            "- one\n    - two [a](#a)\n",
            [("one two a", ["en/about/#a"]), ("two a", ["en/about/#a"])],
        ),
        ("/// note | Title\nOne.\n\nTwo.\n///\n", [("One.", []), ("Two.", [])]),
        ("[a](https://example.org/) b\n", [("a b", [])]),
    ],
)
def test_each_paragraph_and_item_is_a_statement_with_its_links(parts, text, statements):
    (part,) = parts(text)
    assert [(said, list(links)) for said, links in part.statements] == statements


def test_links_of_prose_are_those_of_its_language_and_page(converter):
    (part,) = converter.convert("[a](b.md#c) [d](#e)", "kk", "index")
    assert Fragment.of(part.html).links() == ["kk/b/#c", "kk/#e"]


def test_a_link_in_a_heading_leads_on_as_well(parts):
    (heading,) = parts("## See [a](reform.md) {#a}\n")
    assert Fragment.of(heading.html).links() == ["en/reform/"]


def test_code_is_shown_but_neither_typed_nor_searched_for(parts):
    (part,) = parts("Read `facts7.json` or 8.\n")
    assert part.text == "Read facts7.json or 8."
    assert "7" not in part.typed
    assert "8" in part.typed
    block = parts('```json\n{"year": 1907}\n```\n')[0]
    assert "1907" in html(block)
    assert (block.text, block.typed) == ("", "")


def test_a_table_or_note_is_one_part(parts):
    assert len(parts("- a\n- b\n\n    more\n")) == 1
    (note,) = parts("/// note | A *note*\nText 7.\n///\n")
    assert "admonition" in note.html
    assert note.typed.split() == ["A", "note", "Text", "7."]


def test_typed_text_is_apart_from_values(parts):
    (part,) = parts(f"In {value_mark(0)} and **{value_mark(1)}** of\nlists.\n")
    assert part.typed.split() == ["In", "and", "of", "lists."]


def test_converting_leaves_no_trace_of_the_text_before(converter):
    first = converter.convert("[a][x]\n\n[x]: https://example.org/\n", "en", "about")
    assert "example.org" in first[0].html
    second = converter.convert("[a][x]\n", "en", "about")
    assert "example.org" not in second[0].html


def test_extensions_are_those_of_the_settings_but_for_the_contents_list():
    plain = Converter({"toc": {"toc_depth": 2}})
    (heading,) = plain.convert("## A {#a}\n", "en", "about")
    assert (heading.anchor, heading.text) == (None, "A {#a}")
    assert Converter({"attr_list": None}).convert("## A {#a}\n", "en", "about")[0].anchor == "a"


def test_converters_of_other_settings_have_other_keys():
    keys = {Converter(extensions).key for extensions in ({}, {"attr_list": None}, {"tables": {}})}
    assert len(keys) == 3
    assert Converter({"toc": {}}).key == Converter({}).key
    smart = [Converter({"smarty": {"smart_quotes": on}}).key for on in (True, False)]
    assert smart[0] != smart[1]


def test_a_converter_is_made_again_when_the_settings_change(island):
    memo = Memo()
    first = converter_of(island.root, memo)
    assert converter_of(island.root, memo) is first
    island.write("mkdocs.yml", "markdown_extensions: [tables]\n")
    assert converter_of(island.root, memo).key != first.key
