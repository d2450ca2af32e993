"""Sections laid out: headings at their level, rows in one list or each in its own."""

import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup

from explainer.pages.fragment import Fragment, Marks
from explainer.pages.layout import Headings, laid_out, lines, row_by_row, whole
from explainer.pages.page import Block, Section
from explainer.pages.scopes import PageScope, SinglePageScope

HERE = PageScope("en/council/")
PAPER = SinglePageScope("en", "council", {"en/council/": "council"})
LIST = Block.of(f"<ul>{Marks.row('a')}<li id='{Marks.anchor('x')}'>{Marks.row('b')}<li>{Marks.end()}</ul>")  # fmt: skip


def section(level=2, **fields):
    return Section("rules", level, Fragment.of("The <em>rules</em>"), "The rules", **fields)


@pytest.fixture
def headings(shop):
    return Headings(shop)


def heading(headings, made, scope=HERE, **options):
    html = headings.html(made, "en", scope, **options)
    return BeautifulSoup(html, "html.parser").find()


def test_lines_leave_no_empty_ones():
    assert lines(map(Markup, ["<a>", "", "<b>"])) == "<a>\n<b>"
    assert lines(["<a>"]) == "&lt;a&gt;"


def test_a_block_is_one_list():
    assert whole(LIST, HERE) == "<ul>\n<li id='x'>\n<li>\n</ul>"
    assert whole(LIST, PAPER) == "<ul>\n<li id='council-x'>\n<li>\n</ul>"


def test_each_row_of_a_block_is_a_list_of_its_own():
    assert row_by_row(LIST, HERE) == {"a": "<ul>\n<li id='x'>\n</ul>", "b": "<ul>\n<li>\n</ul>"}
    assert row_by_row(Block.of("<p>"), HERE) == {"": "<p>"}


def test_a_heading_has_its_id_its_words_and_a_link_to_itself(headings, untouched):
    made = heading(headings, section())
    assert (made.name, made["id"]) == ("h2", "rules")
    assert made.em.text == "rules"
    link = made.select_one("a.headerlink")
    assert (link["href"], link["title"]) == ("#rules", untouched.locale().t("fact.permalink"))


def test_ids_of_a_heading_are_those_of_its_place(headings):
    made = heading(headings, section(aliases=("laws",)), PAPER)
    assert made["id"] == "council-rules"
    assert made.a["href"] == "#council-rules"
    assert [span["id"] for span in made.find_all("span")] == ["council-laws"]


def test_a_title_has_no_link_and_other_sections_have(headings):
    assert not heading(headings, section(level=1)).find("a")
    assert heading(headings, section(level=3)).find("a")


def test_a_heading_keeps_its_class(headings):
    assert heading(headings, section(css_class="fact-title"))["class"] == ["fact-title"]
    assert not heading(headings, section()).has_attr("class")


def test_a_heading_may_stand_at_another_level_or_only_look_like_a_title(headings):
    assert heading(headings, section(), level=4).name == "h4"
    like = heading(headings, section(level=1), level=0)
    assert (like.name, like["id"], like["class"]) == ("p", "rules", ["parallel__title"])


def test_headings_of_one_shape_and_another_language_are_told_apart(headings, untouched):
    kazakh = BeautifulSoup(headings.html(section(), "kk", HERE), "html.parser")
    heading(headings, section())
    assert kazakh.a["title"] == untouched.locale("kk").t("fact.permalink")


def test_sections_are_laid_out_with_what_stands_below_them(headings):
    lone = Block.of("<p>filter", stands="alone")
    made = section(blocks=(lone, Block.of("<p>one"), LIST))
    (laid,) = laid_out([made], headings, "en", HERE)
    assert laid.section is made
    assert laid.heading.startswith("<h2 ")
    assert laid.body == "<p>filter\n<p>one\n<ul>\n<li id='x'>\n<li>\n</ul>"
    assert laid.parts == ("", laid.heading, laid.body, "")


def test_further_down_headings_are_lower_and_what_stands_alone_is_left_out(headings):
    made = section(blocks=(Block.of("<p>filter", stands="alone"), Block.of("<p>one")))
    (laid,) = laid_out([made], headings, "en", PAPER, below=1)
    assert laid.heading.startswith('<h3 id="council-rules"')
    assert laid.body == "<p>one"


def test_what_is_for_paper_stands_on_the_page_for_paper_only(headings):
    made = section(blocks=(Block.of("<p>one"), Block.of("<p>proof", stands="on paper")))
    (here,) = laid_out([made], headings, "en", HERE)
    (paper,) = laid_out([made], headings, "en", PAPER, below=1)
    assert (here.body, paper.body) == ("<p>one", "<p>one\n<p>proof")


def named(*names):
    """Return a section of each name; those in capitals are folded."""
    return [
        Section(
            name, 3, Fragment.text(name), name, (Block.of(f"<p>{name}</p>"),), folded=name.isupper()
        )
        for name in names
    ]


def page_of(sections, headings, scope=HERE, language="en", below=0):
    laid = laid_out(sections, headings, language, scope, below=below)
    html = lines(part for section in laid for part in section.parts)
    return BeautifulSoup(html, "html.parser")


def test_folded_neighbours_stand_in_order_under_one_line_that_counts_them(headings, untouched):
    html = page_of(named("a", "B", "C", "d"), headings)
    (fold,) = html.select("details")
    assert [part.name for part in html.find_all(recursive=False)] == [
        "h3",
        "p",
        "details",
        "h3",
        "p",
    ]
    assert fold["class"] == ["claims-fold"]
    assert [part.name for part in fold.find_all(recursive=False)] == [
        "summary",
        "h3",
        "p",
        "h3",
        "p",
    ]
    assert fold.summary.text == untouched.locale().t("claims.added", count=2)
    assert [h3["id"] for h3 in html.select("h3")] == ["a", "B", "C", "d"]
    assert [h3["id"] for h3 in fold.select("h3")] == ["B", "C"]


@pytest.mark.parametrize(
    "names, counts", [("aB", [1]), ("AbC", [1, 1]), ("ABC", [3]), ("aBCdEf", [2, 1]), ("ab", [])]
)
def test_each_run_of_folded_sections_has_a_fold_of_its_own(headings, names, counts):
    html = page_of(named(*names), headings)
    assert [len(fold.select("h3")) for fold in html.select("details")] == counts
    assert not html.select("details details")
    assert len(html.select("h3")) == len(names)


def test_folds_are_in_the_language_of_their_page(headings, untouched):
    for language in ("kk", "en"):
        fold = page_of(named("A"), headings, language=language).details
        assert fold.summary.text == untouched.locale(language).t("claims.added", count=1)


def test_folds_are_open_on_paper_and_their_ids_those_of_the_paper(headings):
    assert not page_of(named("A"), headings).details.has_attr("open")
    paper = page_of(named("A"), headings, PAPER, below=1).details
    assert paper.has_attr("open")
    assert paper.h4["id"] == "council-A"
