"""YAML comes in exactly as written and goes out in one form."""

import pytest
import yaml

from explainer.records.yamlio import (
    MAX_BYTES,
    comments,
    dump,
    read,
    read_document,
    read_text,
)


@pytest.mark.parametrize("scalar", ["no", "12:30", "1_000", "2007-05-21", "~", "0x1F", "1e3"])
def test_a_scalar_is_read_as_written(scalar):
    assert read_document(f"a: {scalar}\n", "x.yaml").tree == {"a": scalar}


@pytest.mark.parametrize("scalar", ["no", "12:30", "1_000", "2007-05-21", "~", "0x1F", "жоқ: иә #"])
def test_a_written_scalar_is_read_back_by_any_yaml_reader(scalar):
    assert yaml.safe_load(dump({"a": scalar}, "s.json")) == {"a": scalar}


def test_places_are_lines_and_columns_of_the_value():
    document = read_document("facts:\n- id: алғашқы\n  date: no\n", "x.yaml")
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
    findings = read_document(text, "x.yaml")
    assert isinstance(findings, list)
    assert any(str(finding).startswith(found) or found in str(finding) for finding in findings)


def test_an_alias_bomb_is_refused_without_being_expanded():
    levels = "\n".join(
        f"{letter}: &{letter} [{', '.join([f'*{before}'] * 9)}]"
        for before, letter in zip("abcdefgh", "bcdefghi", strict=True)
    )
    findings = read_document(f"a: &a [x]\n{levels}\n", "x.yaml")
    assert any("alias" in finding.found for finding in findings)


def test_comments_are_found_but_hashes_in_texts_are_not():
    text = "# first\na: 'no # 😀 comment'\nb: >-\n  neither # here\nc: 1 # but here\n# and here\n"
    assert comments(text) == [5, 6]


def said(finding):
    return (f"{finding.path}:{finding.line}:{finding.column}", finding.found, finding.expected)


@pytest.mark.parametrize(
    "raw, place, found, expected",
    [
        (None, "x:1:1", "no such file", "a file of the project"),
        (b"a: \xff\n", "x:1:4", "byte 0xff", "UTF-8 text"),
        ("a: 1\nә: ".encode() + b"\xc3\n", "x:2:4", "byte 0xc3", "UTF-8 text"),
        (b"#" * (MAX_BYTES + 1), "x:1:1", "1,000,001 bytes", "at most 1,000,000"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_finding(tmp_path, raw, place, found, expected):
    if raw is not None:
        (tmp_path / "x").write_bytes(raw)
    assert said(read_text(tmp_path / "x", "x")) == (place, found, expected)
    assert [said(finding) for finding in read(tmp_path / "x", "x")] == [(place, found, expected)]


def test_a_folder_in_the_place_of_a_file_is_a_finding(tmp_path):
    place, found, _ = said(read_text(tmp_path, "x"))
    assert (place, found) == ("x:1:1", "a file that cannot be read (Is a directory)")


def test_a_file_as_large_as_may_be_is_read(tmp_path):
    (tmp_path / "x").write_bytes(b"#" * MAX_BYTES)
    assert read_text(tmp_path / "x", "x") == "#" * MAX_BYTES


def test_line_ends_of_windows_are_read_as_any_others(tmp_path):
    (tmp_path / "x").write_bytes("a: ә\r\nb: 2\r\n".encode())
    assert read(tmp_path / "x", "x").tree == {"a": "ә", "b": "2"}


def test_depth_is_counted_from_the_top():
    deep = "[" * 20 + "]" * 20
    assert read_document(f"{deep}\n", "x").tree
    (finding,) = read_document(f"[{deep}]\n", "x")
    assert finding.expected == "at most 20 levels"


def test_what_follows_something_refused_is_still_read_in_its_place():
    text = "a: " + "[" * 30 + "]" * 30 + "\nb: &x 1\n"
    assert [finding.line for finding in read_document(text, "x")] == [1, 2]


def test_the_place_of_a_list_or_mapping_is_its_key():
    document = read_document("a:\n  b:\n  - c\n", "x")
    assert document.place(("a",)) == (1, 1)
    assert document.place(("a", "b")) == (2, 3)
    assert document.place(("a", "b", 0)) == (3, 5)
    assert document.place(("nowhere", 5)) == (1, 1)


def test_the_canonical_form():
    tree = {
        "facts": [
            {"id": "a", "list": ["x", "y" * 23], "text": ("word " * 24).strip()},
            {"id": "b", "list": [], "n": 5, "flag": True, "line": "x" * 80},
            {"id": "c", "long": ["y" * 24, "x"], "72": "x " * 35 + "yz", "73": "x " * 36 + "y"},
        ]
    }
    assert dump(tree, "../schema/facts.json").split("\n") == [
        "# yaml-language-server: $schema=../schema/facts.json",
        "facts:",
        "- id: a",
        f"  list: [x, {'y' * 23}]",
        "  text: >-",
        "    " + " ".join(["word"] * 20),
        "    " + " ".join(["word"] * 4),
        "",
        "- id: b",
        "  list: []",
        "  n: 5",
        "  flag: true",
        f"  line: {'x' * 80}",
        "",
        "- id: c",
        "  long:",
        f"  - {'y' * 24}",
        "  - x",
        "  '72': " + "x " * 35 + "yz",
        "  '73': >-",
        "    " + "x " * 36 + "y",
        "",
    ]


def test_texts_are_written_in_their_own_letters_and_may_hold_line_ends():
    assert "a: Қазақ «елі»\n" in dump({"a": "Қазақ «елі»"}, "s")
    text = "word " * 20 + "\n" + "word"
    assert yaml.safe_load(dump({"a": text}, "s")) == {"a": text}
