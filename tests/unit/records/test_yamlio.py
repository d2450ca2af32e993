"""YAML comes in exactly as written and goes out in one form."""

import pytest
import yaml

from explainer.records.canonical import canonical, schema_texts
from explainer.records.load import data_files
from explainer.records.yamlio import comments, dump, parse, read
from tests.conftest import ROOT

FILES = data_files(ROOT)


@pytest.mark.parametrize("kind, file", FILES, ids=[file.name for _, file in FILES])
def test_every_record_file_is_in_canonical_form(kind, file):
    assert canonical(kind, file, ROOT) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [file for _, file in FILES], ids=lambda file: file.name)
def test_plain_yaml_readers_see_the_same_texts_as_this_project(file):
    ours = read(file, file.name).tree
    theirs = yaml.safe_load(file.read_text(encoding="utf-8"))

    def as_text(node):
        if isinstance(node, dict):
            return {key: as_text(value) for key, value in node.items()}
        return [as_text(item) for item in node] if isinstance(node, list) else node

    def numbers_as_text(node):
        if isinstance(node, dict):
            return {key: numbers_as_text(value) for key, value in node.items()}
        if isinstance(node, list):
            return [numbers_as_text(item) for item in node]
        assert isinstance(node, str | int), f"{node!r} would be coerced"
        return "true" if node is True else str(node)

    assert as_text(ours) == numbers_as_text(theirs)


@pytest.mark.parametrize("scalar", ["no", "12:30", "1_000", "2007-05-21", "~", "0x1F", "1e3"])
def test_a_scalar_is_read_as_written(scalar):
    assert parse(f"a: {scalar}\n", "x.yaml").tree == {"a": scalar}


@pytest.mark.parametrize("scalar", ["no", "12:30", "1_000", "2007-05-21", "~", "0x1F", "жоқ: иә #"])
def test_a_written_scalar_is_read_back_by_any_yaml_reader(scalar):
    assert yaml.safe_load(dump({"a": scalar}, "s.json")) == {"a": scalar}


def test_places_are_lines_and_columns_of_the_value():
    document = parse("facts:\n- id: алғашқы\n  date: no\n", "x.yaml")
    assert document.place(("facts", 0, "date")) == (3, 9)
    assert document.place(("facts", 0, "missing")) == (2, 3)


@pytest.mark.parametrize(
    "text, found",
    [
        ("a: 1\na: 2\n", "x.yaml:2:1: found key 'a' a second time"),
        ("a: &x 1\nb: *x\n", "x.yaml:2:4: found alias *x"),
        ("a: !!python/object:os.system 1\n", "x.yaml:1:4: found tag"),
        ("a:\n\t- 1\n", "x.yaml:2:1: found a tab"),
        ("a: 'not closed\n", "x.yaml:"),
        ("", "x.yaml:1:1: found an empty file"),
        ("# nothing\n", "x.yaml:1:1: found an empty file"),
        ("a: 1\n---\nb: 2\n", "x.yaml:2:1: found a second document"),
        ("? [1, 2]\n: 3\n", "found a list or mapping as a key"),
        ("a: " + "[" * 60 + "]" * 60 + "\n", "found very deep nesting"),
        ("a: \x07\n", "x.yaml:"),
        ("a: [1, 2\n", "found the end of the file"),
    ],
)
def test_what_yaml_would_swallow_is_refused_with_its_place(text, found):
    findings = parse(text, "x.yaml")
    assert isinstance(findings, list)
    assert any(str(finding).startswith(found) or found in str(finding) for finding in findings)


def test_an_alias_bomb_is_refused_without_being_expanded():
    levels = "\n".join(
        f"{letter}: &{letter} [{', '.join([f'*{before}'] * 9)}]"
        for before, letter in zip("abcdefgh", "bcdefghi", strict=True)
    )
    findings = parse(f"a: &a [x]\n{levels}\n", "x.yaml")
    assert any("alias" in finding.found for finding in findings)


def test_comments_are_found_but_hashes_in_texts_are_not():
    text = "# first\na: 'no # comment'\nb: >-\n  neither # here\nc: 1 # but here\n"
    assert comments(text) == [5]


@pytest.mark.parametrize("path, text", schema_texts().items())
def test_schemas_are_those_of_the_models(path, text):
    assert (ROOT / path).read_text(encoding="utf-8") == text
