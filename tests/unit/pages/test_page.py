"""A page is what it says of itself, and sections made of blocks."""

from markupsafe import Markup

from explainer.pages.fragment import Fragment, Marks, link_mark
from explainer.pages.page import Block, LaidSection, Page, PageMeta, Section
from explainer.pages.scopes import PageScope

HERE = PageScope("en/")


def meta(**fields):
    return PageMeta(**{
        "language": "en", "title": "Title", "description": "Said", "address": "en/a/",
        "edit_path": "docs/en/a.md", "versions": (("kk", "kk/a/"), ("en", "en/a/")),
        "metadata": ({"name": "x", "content": "y"},), "stands_at": "en/a/", **fields,
    })  # fmt: skip


def section(level, name="a", *html):
    blocks = tuple(Block.of(text, text=text) for text in html)
    return Section(name, level, Fragment.text(name), name, blocks)


def test_a_block_is_cut_at_its_rows():
    html = f"<ul>{Marks.row('k')}<li>{Marks.row('l')}<li>{Marks.end()}</ul>"
    block = Block.of(html, text="said", stands="alone")
    assert [row.key for row in block.rows] == ["k", "l"]
    assert [str(part.at(HERE)) for part in block.fragments] == ["<ul>", "<li>", "<li>", "</ul>"]
    assert (block.text, block.stands) == ("said", "alone")


def test_a_section_knows_its_anchors_its_links_and_its_text():
    first = Block.of(f"{Marks.anchor('b')}{link_mark('en/')}", text="one")
    rows = Block.of(f"{Marks.row('k')}{Marks.anchor('c')}{link_mark('kk/')}{Marks.end()}")
    last = Block.of("", text="two")
    made = Section("a", 2, Fragment.text("A"), "A", (first, rows, last), aliases=("z",))
    assert made.anchors() == ["a", "b", "c"]
    assert made.links() == ["en/", "kk/"]
    assert made.text == "one two"


def test_the_front_matter_says_what_the_templates_read():
    assert meta().front_matter() == {
        "title": "Title",
        "description": "Said",
        "lang": "en",
        "address": "en/a/",
        "versions": [{"lang": "kk", "address": "kk/a/"}, {"lang": "en", "address": "en/a/"}],
        "metadata": [{"name": "x", "content": "y"}],
        "jsonld": "",
    }


def test_the_front_matter_leaves_out_what_is_not_so():
    said = meta(
        twin="", parallel="p", single="s", refresh="r", hidden=("toc",), searchable=False
    ).front_matter()  # fmt: skip
    optional = ("twin", "parallel", "single", "refresh", "hide", "search")
    assert [said[name] for name in optional] == ["", "p", "s", "r", ["toc"], {"exclude": True}]
    assert not set(optional) & set(meta().front_matter())


def test_a_page_is_its_sections_and_what_follows_them():
    laid = [
        LaidSection(section(1), Markup("<h1>"), Markup("<p>1")),
        LaidSection(section(2), Markup("<h2>"), Markup()),
    ]
    page = Page(meta(), tuple(laid), Markup("<div>"))
    assert page.html == "<h1>\n<p>1\n<h2>\n<div>"
    assert Page(meta(), rest=Markup("<div>")).html == "<div>"
    assert page.meta.path == "en/a.md"


def test_the_contents_list_has_two_levels():
    laid = tuple(LaidSection(section(n, f"s{n}"), Markup(), Markup()) for n in (1, 2, 3, 2))
    assert [part.anchor for part in Page(meta(), laid).contents()] == ["s1", "s2", "s2"]
