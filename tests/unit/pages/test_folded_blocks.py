"""What stands short or folded: a section's claims, long tables, the key of marks, pictures."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.scopes import SinglePageScope
from explainer.pictures import NARROW, WIDE
from tests.unit.making import COUNCIL, HERE, PICTURES, html_of, placeholders

PAPER = SinglePageScope("en", "council", {})
FOLDS = {
    "before_after": (".change-fold", "table.before-after", "Chair: 1"),
    "compositions": (".table-fold", "table.compositions", "compositions.caption"),
    "preliminary": (".table-fold", "table.results--preliminary", "preliminary.caption"),
    "results": (".table-fold", ".table-notes", "results.notes"),
}


def parsed(island, name, *texts, scope=HERE, language="en"):
    made = placeholders(island, language).fill(name, texts)
    return BeautifulSoup(html_of(made, scope), "lxml")


def test_what_the_article_leaves_out_comes_last_and_else_the_order_is_that_of_records(island):
    left_out = "kind: context\n  verdict: context\n  #"
    for kind in ("event", "figure"):
        island.change(COUNCIL, f"kind: {kind}\n", f"{left_out}\n")
    island.change(COUNCIL, "  date: 1907-03-02\n  sentences: [1]\n  verdict: corroborated\n", "")
    island.change(COUNCIL, "  date: 1907-05-14\n  sentences: [1, 2]\n  verdict: partly\n", "")
    made = placeholders(island)
    pieces = made.fill("claims", ("rules",))
    names = [(piece.anchor, piece.folded) for piece in pieces]
    assert names == [("chair-chosen", False), ("rule-passed", True), ("vote-held", True)]
    assert sorted(made.placed) == ["chair-chosen", "rule-passed", "vote-held"]


@pytest.mark.parametrize("name", FOLDS)
def test_a_long_table_is_folded_under_a_line_that_names_it_but_on_paper(untouched, name):
    fold, inside, words = FOLDS[name]
    (details,) = parsed(untouched, name).select(fold)
    assert not details.has_attr("open")
    assert details.select_one(inside)
    loc = untouched.locale()
    assert details.summary.text == (loc.t(words) if "." in words else words)
    (paper,) = parsed(untouched, name, scope=PAPER).select(fold)
    assert paper.has_attr("open")


def test_final_results_themselves_are_not_folded(untouched):
    html = parsed(untouched, "results")
    assert html.select_one("table.results")
    assert not html.select("details table.results")


def test_each_institution_has_a_fold_of_its_own(island):
    change = island.text(COUNCIL).split("  change:\n")[1].split("  reviewed")[0]
    other = change.replace("institution: chair", "institution: elders")
    island.change(COUNCIL, "  history:", f"  change:\n{other}  history:")
    html = parsed(island, "before_after")
    assert [fold.summary.text for fold in html.select(".change-fold")] == ["Elders: 1", "Chair: 1"]
    assert [fold.caption["id"] for fold in html.select(".change-fold")] == [
        "change-elders", "change-chair",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_key_names_each_mark_that_links_to_claims_bear(untouched, language):
    loc, html = untouched.locale(language), parsed(untouched, "marks", language=language)
    key = html.select(".marks-key > span")
    verdicts = ("corroborated", "partly", "contradicted", "not-found", "opinion")
    assert [mark.text.strip() for mark in key] == [loc.t(f"verdict.{name}") for name in verdicts]
    assert [mark["class"] for mark in key] == [[f"claim-link--{name}"] for name in verdicts]
    assert len({str(mark.svg) for mark in key}) == len(verdicts)


@pytest.mark.parametrize("name", ["seats", "parties", "axis"])
def test_a_picture_is_drawn_for_a_narrow_and_for_a_wide_column(untouched, name):
    html = parsed(untouched, "picture", name)
    narrow, wide = html.select("figure > svg")
    assert narrow["class"] == ["drawing", "drawing--narrow"]
    assert wide["class"] == ["drawing", "drawing--wide"]
    assert float(narrow["width"]) <= NARROW < float(wide["width"]) <= WIDE
    for size, svg in (("narrow", narrow), ("wide", wide)):
        title, description = f"drawing-{name}-{size}-title", f"drawing-{name}-{size}-desc"
        assert (svg["aria-labelledby"], svg["aria-describedby"]) == (title, description)
        assert svg.find(id=title).name == "title"
        assert svg.find(id=description).name == "desc"
    assert narrow.desc.text == wide.desc.text
    assert len(html.select("table")) == 1


def as_bases(island):
    """The island whose picture of shares draws bases; its description has no figures."""
    island.change(PICTURES, "{threshold}.'\n    en", ".'\n    en")
    island.change(PICTURES, "'The threshold is {threshold}.'", "'Shares.'")
    return island.change(PICTURES, "kind: shares", "kind: bases")


def test_no_id_of_a_picture_is_given_twice(untouched, island):
    as_bases(island)
    for made in (untouched, island):
        ids = [tag["id"] for tag in parsed(made, "picture", "parties").find_all(id=True)]
        assert len(ids) == len(set(ids))


def test_hatches_of_both_widths_are_their_own(island):
    """A hatch of a drawing that is not shown would not be drawn."""
    for svg in parsed(as_bases(island), "picture", "parties").select("figure > svg"):
        (hatch,) = svg.select("pattern")
        fills = {tag["fill"] for tag in svg.select("[fill]")}
        assert fills == {f"url(#{hatch['id']})"}
