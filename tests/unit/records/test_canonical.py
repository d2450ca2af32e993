"""Files are put into their one form, and nothing an author wrote is lost on the way."""

import json

import pytest

from explainer.findings import DataError
from explainer.records.canonical import (
    canonical,
    canonical_texts,
    confirm,
    schema_texts,
    write_changed,
)
from explainer.records.load import load
from explainer.records.translation import awaits_review, kazakh_fingerprint
from tests.unit.making import COUNCIL, LIGHT, told

HEAD = "# yaml-language-server: $schema=../schema/facts.schema.json\n"


@pytest.fixture
def island(own_island):
    """The island, whose files the library rewrites here."""
    return own_island


def tidied(island):
    write_changed(canonical_texts(island.root))
    return island


def test_the_canonical_text_says_the_same(island):
    before = load(island.root)
    after = load(tidied(island).root)
    for field in ("facts", "sources", "site", "elections", "powers", "normaliser", "terms"):
        assert getattr(after, field) == getattr(before, field), field


def test_the_canonical_text_is_its_own_canonical_text(island):
    tidied(island)
    for file, text in canonical_texts(island.root).items():
        assert file.read_text(encoding="utf-8") == text


def test_each_file_names_its_schema_from_where_it_stands(island):
    texts = {
        path.relative_to(island.root).as_posix(): t
        for path, t in canonical_texts(island.root).items()
    }
    heads = {path: text.split("\n", 1)[0].partition("=")[2] for path, text in texts.items()}
    assert heads[LIGHT] == "../schema/facts.schema.json"
    assert heads["data/site.yaml"] == "schema/site.schema.json"
    assert heads["data/elections/1907.yaml"] == "../schema/election.schema.json"
    assert heads["data/search/lexicon.yaml"] == "../schema/lexicon.schema.json"


def test_fields_stand_in_the_order_of_the_model_and_defaults_are_left_out(island):
    island.change(LIGHT, "  kind: context\n", "")
    island.change(LIGHT, "  reviewed:", "  aliases: []\n  kind: context\n  reviewed:")
    text = canonical("facts", island.root / LIGHT, island.root)
    assert text.startswith(
        f"{HEAD}facts:\n- id: lighthouse\n  page: light\n  section: tower\n  kind:"
    )
    assert "aliases" not in text


@pytest.mark.parametrize(
    "path, old, new",
    [(LIGHT, "kind: context", "kind: context  # here"), (COUNCIL, "facts:", "facts:\n# here")],
)
def test_a_comment_would_be_lost_and_is_refused_with_its_line(island, path, old, new):
    island.change(path, old, new)
    with pytest.raises(DataError) as caught:
        canonical_texts(island.root)
    assert told(caught.value.findings) == [
        (
            island.place(path),
            "a comment",
            "none: the canonical form keeps no comments",
            "move it into a field, or delete it",
        )
    ]


def test_the_comment_on_the_first_line_is_the_schemas(island):
    island.write(LIGHT, "# anything\n" + island.text(LIGHT))
    assert canonical("facts", island.root / LIGHT, island.root).startswith(HEAD)


@pytest.mark.parametrize("text", ["facts: [", "facts: x\n"])
def test_a_file_that_cannot_be_read_keeps_all_from_being_rewritten(island, text):
    with pytest.raises(DataError):
        canonical_texts(island.write(LIGHT, text).root)


def test_only_what_differs_is_written(tmp_path):
    same, other, new = tmp_path / "same", tmp_path / "other", tmp_path / "folder/new"
    same.write_bytes(b"a\n")
    other.write_bytes(b"a\r\n")
    before = same.stat().st_mtime_ns
    assert write_changed({same: "a\n", other: "a\n", new: "b\n"}) == [other, new]
    assert (other.read_bytes(), new.read_bytes()) == (b"a\n", b"b\n")
    assert same.stat().st_mtime_ns == before


def test_schemas_are_draft_07_in_its_own_words():
    for path, text in schema_texts().items():
        schema = json.loads(text)
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#", path
        assert "$defs" not in text, path
        assert '"$ref": "#/definitions/' in text or '"$ref"' not in text, path
        assert text.endswith("}\n")
    assert "definitions" in json.loads(schema_texts()["data/schema/facts.schema.json"])


def waiting(island):
    return {fact.id for fact in load(island.root).facts if awaits_review(fact)}


def test_the_english_of_named_facts_is_confirmed_and_no_other(island):
    every = {"rule-passed", "vote-held", "chair-chosen", "lighthouse"}
    assert waiting(island) == every
    assert confirm(island.root, {"lighthouse", "vote-held"}) == ["vote-held", "lighthouse"]
    assert waiting(island) == every - {"lighthouse", "vote-held"}
    fact = load(island.root).fact["lighthouse"]
    assert fact.english_reflects == kazakh_fingerprint(fact)


def test_where_none_is_named_all_are_confirmed_and_then_none_waits(island):
    assert len(confirm(island.root, set())) == 4
    assert waiting(island) == set()
    assert confirm(island.root, set()) == []


def test_confirming_changes_nothing_else(island):
    tidied(island)
    before = island.text(LIGHT)
    confirm(island.root, {"lighthouse"})
    added = [line for line in island.text(LIGHT).split("\n") if line not in before.split("\n")]
    assert len(added) == 1
    assert added[0].startswith("  english_reflects: ")
    assert len(island.text(LIGHT)) == len(before) + len(added[0]) + 1


def test_files_without_a_confirmed_fact_are_left_as_they_are(island):
    before = island.text(COUNCIL)
    confirm(island.root, {"lighthouse"})
    assert island.text(COUNCIL) == before


def test_an_unknown_fact_cannot_be_confirmed_and_nothing_is_written(island):
    before = island.text(LIGHT)
    with pytest.raises(KeyError, match="nobody, nothing"):
        confirm(island.root, {"nobody", "lighthouse", "nothing"})
    assert island.text(LIGHT) == before


def test_a_comment_is_not_lost_in_confirming(island):
    island.change(LIGHT, "kind: context", "kind: context  # here")
    with pytest.raises(DataError, match="a comment"):
        confirm(island.root, {"lighthouse"})
    assert "# here" in island.text(LIGHT)
