"""What a build remembers of the build before: never anything that has changed since.

Each field of the small project's records is changed, one at a time; the build that remembers
all builds before must come to what a build that remembers nothing comes to.
"""

from collections import defaultdict
from copy import deepcopy

import pytest

from explainer.build import build
from explainer.findings import DataError
from explainer.memo import Memo
from explainer.records.yamlio import dump, read
from tests.small import SMALL_URL

RECORDS = ["facts/charter-rules", "facts/index-vote", "sources", "slips", "glossary", "site"]
PLACES, OTHERS = 3, 2
LETTER = defaultdict(lambda: "y", kk="ө")
PROSE = "docs/en/charter.md"
TEMPLATES = "hooks/templates"


def leaves(tree, where=()):
    """Yield place and text of every scalar in *tree*."""
    if isinstance(tree, str):
        yield where, tree
        return
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in pairs:
        yield from leaves(value, (*where, key))


def with_text(tree, where, text):
    changed = deepcopy(tree)
    *way, last = where
    place = changed
    for key in way:
        place = place[key]
    place[last] = text
    return changed


def ways_to_change(tree):
    """Return, by field, what it might say instead: a letter more, or what it says elsewhere."""
    said = defaultdict(dict)
    for where, text in leaves(tree):
        field = tuple(key for key in where if isinstance(key, str))
        said[field][where] = text
    return {
        field: [
            (where, other)
            for where, text in list(places.items())[:PLACES]
            for other in (text + LETTER[field[-1]], *sorted({*places.values()} - {text})[:OTHERS])
        ]
        for field, places in said.items()
    }


def published(root, memo=None):
    """Return everything that a build comes to, or None where it finds something wrong."""
    try:
        site = build(root, SMALL_URL, memo)
    except DataError:
        return None
    return site.files, [(page.meta, page.html, list(page.contents())) for page in site.pages]


class Builder:
    """Builds a project again and again, and remembers."""

    def __init__(self, root):
        self.root, self.memo = root, Memo()
        self.first = published(root, self.memo)

    def write(self, path, text):
        (self.root / path).write_text(text, encoding="utf-8")

    def tells(self, path, text):
        """Return whether the site says something else with *text* in the file, and says it all."""
        before = (self.root / path).read_text(encoding="utf-8")
        self.write(path, text)
        remembered = published(self.root, self.memo)
        if remembered not in (None, self.first):
            assert remembered == published(self.root)
        self.write(path, before)
        return remembered not in (None, self.first)


@pytest.fixture
def builder(small_project):
    return Builder(small_project)


@pytest.mark.parametrize("name", RECORDS)
def test_a_changed_record_is_told_everywhere_at_once(builder, name):
    path = f"data/{name}.yaml"
    tree = read(builder.root / path, path).tree
    told = {
        field: any(builder.tells(path, dump(with_text(tree, *way), "")) for way in ways)
        for field, ways in ways_to_change(tree).items()
    }
    assert sum(told.values()) >= len(told) / 2, told
    assert published(builder.root, builder.memo) == builder.first


def test_a_changed_string_of_the_interface_is_told_everywhere_at_once(builder):
    path = "data/interface.yaml"
    text = (builder.root / path).read_text(encoding="utf-8")
    for said in ("en: Cite\n", "en: Supports\n"):
        assert builder.tells(path, text.replace(said, said.replace("\n", "y\n"), 1)), said


@pytest.mark.parametrize("name", ["fact/fact.html", "fact/card.html", "macros/parts.html"])
def test_a_changed_template_is_told_everywhere_at_once(builder, name):
    path = f"{TEMPLATES}/{name}"
    text = (builder.root / path).read_text(encoding="utf-8")
    assert builder.tells(path, text.replace('class="', 'class="tried '))


def test_changed_prose_is_told_everywhere_at_once(builder):
    text = (builder.root / PROSE).read_text(encoding="utf-8")
    assert builder.tells(PROSE, text.replace("description: ", "description: Tried "))


def test_what_was_published_before_is_told_anew_when_it_changes(builder):
    for path in ("data/released.tsv", "data/ledger.tsv"):
        lines = (builder.root / path).read_text(encoding="utf-8").splitlines(keepends=True)
        assert builder.tells(path, "".join(lines[:1])), path
