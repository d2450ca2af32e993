"""Filled HTML is cut at its marks: ids, links, rows and values are put in where it stands."""

import pytest
from markupsafe import Markup

from explainer.pages.fragment import (
    NOTHING,
    Fragment,
    Marks,
    Targets,
    claim_marks,
    link_mark,
    value_mark,
    value_number,
)
from explainer.pages.scopes import FileScope, PageScope

HERE = PageScope("en/council/")


class Elsewhere:
    """A scope that shows what it was asked for."""

    def id(self, name):
        return f"<{name}>"

    def link(self, address):
        return f"to {address} & on"

    def opened(self):
        return True


def fragment(*parts):
    return Fragment.of("".join(map(str, parts)))


def test_ids_and_links_are_those_of_the_place():
    made = fragment('<p id="', Marks.anchor("a"), '"><a href="', link_mark("en/#b"), '">')
    assert made.at(HERE) == '<p id="a"><a href="../#b">'
    assert made.at(FileScope("https://x/")) == '<p id="a"><a href="https://x/en/#b">'
    assert made.at(Elsewhere()) == '<p id="<a>"><a href="to en/#b &amp; on">'


def test_references_to_ids_are_ids_but_no_anchors():
    made = fragment(Marks.anchor("a"), Marks.id("b"), Marks.anchor("c"))
    assert made.anchors() == ["a", "c"]
    assert made.at(Elsewhere()) == "<a><b><c>"


def test_what_is_folded_stands_open_where_the_place_says_so():
    made = fragment("<details", Marks.open, ">")
    assert made.at(HERE) == "<details>"
    assert made.at(Elsewhere()) == "<details open>"


def test_it_knows_where_it_leads():
    made = fragment(link_mark("en/"), Marks.id("x"), link_mark("data/facts.json#a"))
    assert made.links() == ["en/", "data/facts.json#a"]
    assert list(made.marks) == [("L", "en/"), ("I", "x"), ("L", "data/facts.json#a")]


def test_text_is_escaped_and_html_is_not():
    assert Fragment.text('<b> & "c"').at(HERE) == "&lt;b&gt; &amp; &#34;c&#34;"
    assert fragment("<b>").at(HERE) == "<b>"
    assert isinstance(fragment("<b>").at(HERE), Markup)


def test_its_source_is_what_it_was_cut_from():
    text = f"a{Marks.anchor('b')}c{link_mark('en/')}"
    assert Fragment.of(text).source == text
    assert Fragment.of(Fragment.of(text).source) == Fragment.of(text)
    assert isinstance(Fragment.of(text).source, Markup)


def test_between_its_marks_stands_what_was_typed():
    assert fragment("a", value_mark(0), "b", value_mark(1)).unmarked == "a b "


def test_nothing_is_nothing_and_anything_is_something():
    assert not NOTHING
    assert not Fragment()
    assert fragment("a")
    assert fragment(Marks.anchor("a"))


def test_values_are_put_in_as_text():
    made = fragment("<p>", value_mark(1), " of ", value_mark(0), Marks.anchor("a"), "</p>")
    filled = made.filled({0: "<7>", 1: "5 & 6"})
    assert filled.at(HERE) == "<p>5 &amp; 6 of &lt;7&gt;a</p>"
    assert filled.anchors() == ["a"]


def test_a_value_that_is_missing_is_no_silent_gap():
    with pytest.raises(KeyError):
        fragment(value_mark(3)).filled({0: "a"})


@pytest.mark.parametrize(
    "text, number",
    [
        (value_mark(0), 0),
        (value_mark(12), 12),
        (f"\n {value_mark(3)} ", 3),
        (f"a {value_mark(3)}", None),
        (f"{value_mark(3)}.", None),
        (value_mark(3) + value_mark(4), None),
        (str(Marks.anchor("3")), None),
        ("3", None),
        ("", None),
    ],
)
def test_a_value_stands_alone_or_does_not(text, number):
    assert value_number(text) == number


def test_marks_of_claims_become_what_is_made_of_them_and_all_others_stay():
    marks = claim_marks("en/#b")
    assert set(marks) == {"css_class", "card", "mark"}
    made = fragment(
        '<p id="', Marks.anchor("a"), '"><a class="', marks["css_class"], '" data-card="',
        marks["card"], '" href="', link_mark("en/#b"), '">', value_mark(0), marks["mark"], "</a>",
    )  # fmt: skip
    answers = {"css_class": "claim", "card": link_mark("en/c/b/"), "mark": "<i>!</i>"}
    asked = []

    def claim(what, address):
        asked.append((what, address))
        return answers[what]

    claimed = made.claimed(claim).filled({0: "words"})
    assert asked == [("css_class", "en/#b"), ("card", "en/#b"), ("mark", "en/#b")]
    assert claimed.links() == ["en/c/b/", "en/#b"]
    assert claimed.anchors() == ["a"]
    assert claimed.at(HERE) == (
        '<p id="a"><a class="claim" data-card="../c/b/" href="../#b">words<i>!</i></a>'
    )


def test_marks_of_claims_of_which_nothing_is_made_leave_nothing_behind():
    marks = claim_marks("en/#b")
    made = fragment("<a>", *marks.values(), "</a>")
    assert made.claimed(lambda *_: "").at(HERE) == made.at(HERE) == "<a></a>"
    assert made.links() == made.anchors() == []


def test_rows_are_cut_with_their_keys_from_first_to_end():
    made = fragment(
        "<ul>", Marks.row("a"), "<li>1", Marks.anchor("x"), Marks.row(7), "<li>2", Marks.end(), "</ul>"
    )  # fmt: skip
    opening, rows, closing = made.rows()
    assert (opening.at(HERE), closing.at(HERE)) == ("<ul>", "</ul>")
    assert [(key, row.at(HERE)) for key, row in rows] == [("a", "<li>1x"), ("7", "<li>2")]


def test_what_has_no_rows_is_one_row_without_a_key():
    made = fragment("<p>", Marks.anchor("x"))
    assert made.rows() == (NOTHING, [("", made)], NOTHING)


def test_a_list_without_rows_has_an_opening_and_a_closing():
    opening, rows, closing = fragment("<ul>", Marks.end(), "</ul>").rows()
    assert (opening.at(HERE), rows, closing.at(HERE)) == ("<ul>", [], "</ul>")


def test_marks_of_rows_leave_nothing_behind():
    made = fragment("<ul>", Marks.row("a"), "<li>", Marks.end(), "</ul>")
    assert made.at(HERE) == "<ul><li></ul>"


@pytest.mark.parametrize(
    "method, address",
    [
        ("fact", "kk/council/#rule-passed"),
        ("card", "kk/c/rule-passed/"),
        ("cite", "kk/c/rule-passed/#cite"),
        ("evidence", "kk/c/rule-passed/#evidence"),
        ("event", "kk/lists/#rule-passed"),
    ],
)
def test_a_fact_stands_in_several_places(untouched, method, address):
    records = untouched.records()
    target = getattr(Targets("kk", records), method)(records.fact["rule-passed"])
    assert fragment(target).links() == [address]


def test_other_records_stand_on_the_page_that_is_their_home(island):
    """Each kind on another page: the island's own stand on one."""
    home = "{sentences: council, sources: light, terms: index, timeline: lists, data: lists}"
    island.change(
        "data/site.yaml", island.text("data/site.yaml").split("home: ")[1].split("\n")[0], home
    )
    to = Targets("en", island.records())
    made = fragment(to.sentence(7), to.source("daily"), to.term("seals"), to.page("index"))
    assert made.links() == ["en/council/#s07", "en/light/#daily", "en/#seals", "en/"]
    event = to.event(island.records().fact["vote-held"])
    assert fragment(event).links() == ["en/lists/#vote-held"]
    assert fragment(to.page("council", "a"), to.to("data/x")).links() == ["en/council/#a", "data/x"]
