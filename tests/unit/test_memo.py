"""What a build remembers of the one before is what it would make again: nothing stale."""

import shutil

import pytest

from explainer.build import build
from explainer.memo import Memo
from tests.conftest import ROOT
from tests.unit.making import BASE, COUNCIL, LIGHT, Island


def test_what_was_made_is_not_made_again():
    memo, made = Memo(), []
    for _ in range(3):
        assert memo.recall("a", lambda: made.append(1) or len(made)) == 1
    memo.next_build()
    assert memo.recall("a", lambda: made.append(1) or len(made)) == 1


def test_another_key_is_another_thing():
    memo = Memo()
    assert [memo.recall(key, lambda key=key: key) for key in ("a", "b", ("a",))] == [
        "a",
        "b",
        ("a",),
    ]


@pytest.mark.parametrize("builds, made_anew", [(2, False), (5, False), (6, True)])
def test_what_some_builds_did_not_ask_for_is_forgotten(builds, made_anew):
    """A build that fails halfway asks for little, and what is undone is asked for again."""
    memo, made = Memo(), []

    def ask():
        return memo.recall("a", lambda: made.append(1) or len(made))

    memo.next_build()
    ask()
    for _ in range(builds - 1):
        memo.next_build()
    assert ask() == (2 if made_anew else 1)


def test_nothing_is_a_result_as_well():
    memo, made = Memo(), []
    for _ in range(2):
        memo.recall("a", lambda: made.append(1))
    assert made == [1]


def test_what_failed_is_tried_again():
    memo = Memo()

    def fail():
        raise KeyError("ours")

    for _ in range(2):
        with pytest.raises(KeyError, match="ours"):
            memo.recall("a", fail)
    assert memo.recall("a", lambda: 7) == 7


RECORDS = (
    (LIGHT, "The lighthouse took three years.", "It took a hundred days."),
    (COUNCIL, "Some stayed at home.", "Many stayed at home."),
    ("data/sources.yaml", "title: The council is chosen", "title: A council is chosen"),
    ("data/glossary.yaml", "The body that governs", "A body that governs"),
    ("data/site.yaml", "en: Island 1907}", "en: Islet 1907}"),
    ("data/elections/1907.yaml", "en: Party of Gulls", "en: The Gulls"),
    ("data/pictures.yaml", "en: Shares}", "en: Parts}"),
    ("data/search/lexicon.yaml", "[lighthouse]", "[beacon]"),
    ("data/search/normaliser.yaml", "ending: s}", "ending: es}"),
    ("data/interface.yaml", "  kind.event:\n", "  kind.event: {kk: Іс, en: Deed}\n  kind.old:\n"),
)
PROSE = (
    ("docs/en/index.md", "The rule was passed", "The law was passed"),
    ("docs/kk/index.md", "title: Шолу", "title: Көрініс"),
)
SETTINGS = (("mkdocs.yml", "- attr_list\n", "- attr_list\n- nl2br\n"),)
STYLES = (("docs/assets/css/parts/drawing.css", "color", "fill"),)
TEMPLATES = (("hooks/templates/fact/moved.html", "</h1>", "</h1>\n<hr>"),)
CHANGES = {
    "records": RECORDS, "prose": PROSE, "settings": SETTINGS, "styles": STYLES,
    "templates": TEMPLATES,
}  # fmt: skip
SEEN = {
    "records": (
        "It took a hundred days.", "Many stayed at home.", "A council is chosen", "A body that",
        "Islet 1907", "The Gulls", "Parts", "beacon", "Deed",
    ),
    "prose": ("The law was passed", "Көрініс"),
    "settings": ("wind<br",),
    "styles": (' fill="black"',),
    "templates": ("<hr>",),
}  # fmt: skip
"""Something of each change that a reader or a search then meets."""


def said(site):
    pages = {page.meta.stands_at: f"{page.meta} {page.html}" for page in site.pages}
    return pages | {path: str(text) for path, text in site.files.items()}


@pytest.fixture(scope="module")
def remembering(tmp_path_factory):
    """An island with templates of its own that was built, and what that build remembers."""
    island, memo = Island(tmp_path_factory.mktemp("memo") / "island"), Memo()
    shutil.copytree(ROOT / "hooks/templates", island.root / "hooks/templates")
    island.add("docs/en/index.md", "\nThe wind\nblows.\n").add("docs/kk/index.md", "\nЖел.\n")
    build(island.root, BASE, memo)
    return island, memo


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_of_any_kind_is_seen_and_nothing_else_is_stale(remembering, kind):
    """What is built with a memory is what is built without one."""
    island, memo = remembering
    for path, old, new in CHANGES[kind]:
        island.change(path, old, new)
    after = said(build(island.root, BASE, memo))
    assert after == said(build(island.root, BASE))
    for words in SEEN[kind]:
        assert any(words in text for text in after.values()), words
