"""YAML in and out: values as written, the place of each, and one canonical form.

Reading: scalars stay text exactly as written (typing is the model's business), so that
``no``, ``12:30``, ``1_000`` and ``2007-05-21`` are never coerced. Duplicate keys, aliases,
tags, several documents and absurd size or depth are refused with a finding each.

Writing: ``dump`` gives the canonical form. Loading and dumping a canonical file changes no
byte, so that a difference in review is always a difference in facts.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..findings import Finding, shown

Path_ = tuple[str | int, ...]
Tree = str | list[Any] | dict[str, Any]

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SCHEMA_COMMENT = "# yaml-language-server: $schema="


@dataclass(frozen=True)
class Document:
    """A parsed file: its *tree* of dicts, lists and text, and the place of every node."""

    path: str
    tree: Tree
    places: dict[Path_, tuple[int, int]] = field(repr=False)

    def place(self, where: Path_) -> tuple[int, int]:
        """Return line and column of the node at *where*, or of its nearest ancestor."""
        while where and where not in self.places:
            where = where[:-1]
        return self.places.get(where, (1, 1))

    def finding(self, where: Path_, found: str, expected: str, advice: str) -> Finding:
        """Return a finding about the node at *where*."""
        return Finding(self.path, *self.place(where), found, expected, advice)


def read_text(file: Path, name: str) -> str | Finding:
    """Return the text of *file*, called *name* in messages, or why it cannot be read.

    Line ends become LF, so that a checkout with Windows line ends reads the same.
    """
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return Finding(name, 1, 1, "no such file", "a file of the project", "restore or write it")
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        return Finding(name, 1, 1, found, "a readable file", "mend its kind or its permissions")
    if len(raw) > MAX_BYTES:
        found = f"{len(raw):,} bytes"
        return Finding(name, 1, 1, found, f"at most {MAX_BYTES:,}", "split the file")
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        before = raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8", "replace")) + 1
        found = f"byte 0x{raw[error.start]:02x}"
        return Finding(name, line, column, found, "UTF-8 text", "save the file as UTF-8")


def read(file: Path, name: str) -> Document | list[Finding]:
    """Parse *file*, called *name* in messages; return the document, or what is wrong with it."""
    text = read_text(file, name)
    return [text] if isinstance(text, Finding) else read_document(text, name)


def read_document(text: str, name: str) -> Document | list[Finding]:
    """Parse YAML *text*, called *name* in messages; return the document, or what is wrong."""
    composer = _Composer(name)
    try:
        events = list(yaml.parse(text, Loader=_LOADER))
    except (yaml.YAMLError, RecursionError) as error:
        return [_syntax_finding(error, text, name)]
    tree = composer.document(events)
    findings = composer.findings
    if tree is None and not findings:
        findings = [Finding(name, 1, 1, "an empty file", "records", "add records or delete it")]
    if findings or tree is None:
        return findings
    return Document(name, tree, composer.places)


def _syntax_finding(error: Exception, text: str, name: str) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or "what is no YAML"
    if mark is None:
        position = getattr(error, "position", 0) or 0
        line, column = text.count("\n", 0, position) + 1, 1
        return Finding(name, line, column, str(problem), "YAML", "remove the odd character")
    line, column = mark.line + 1, mark.column + 1
    lines = text.splitlines()
    at = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in at[: len(at) - len(at.lstrip())]:
        return Finding(name, line, column, "a tab", "spaces", "indent with two spaces")
    context = getattr(error, "context", None)
    found = f"{problem} ({context})" if context else str(problem)
    if mark.line >= len(lines):
        return Finding(name, line, column, "the end of the file", "the rest", f"mend: {found}")
    return Finding(name, line, column, found, "YAML", "check indentation, quotes and colons here")


class _Composer:
    """Builds the tree from parser events, noting places and refusing YAML's traps."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.findings: list[Finding] = []
        self.places: dict[Path_, tuple[int, int]] = {}
        self._documents = 0

    def document(self, events: list[Any]) -> Tree | None:
        """Return the tree of the first document in *events*, or None where there is none."""
        self._events = iter(events)
        tree: Tree | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self._refuse(event, "a second document", "one", "remove the '---' line")
                    return tree
                tree = self._node(next(self._events), ())
        return None if tree == "" else tree

    def _refuse(self, event: Any, found: str, expected: str, advice: str) -> None:
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1)
        self.findings.append(Finding(self.name, *place, found, expected, advice))

    def _node(self, event: Any, where: Path_) -> Tree:
        mark = event.start_mark
        self.places.setdefault(where, (mark.line + 1, mark.column + 1))
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"alias *{event.anchor}", "the value itself", "write it out")
            return ""
        if event.anchor:
            self._refuse(event, f"anchor &{event.anchor}", "a plain value", "remove the anchor")
        if event.tag:
            self._refuse(event, f"tag {shown(event.tag)}", "a plain value", "remove the tag")
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if len(where) >= MAX_DEPTH:
            return self._skip(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(where)
        return self._mapping(where)

    def _skip(self, event: Any) -> Tree:
        self._refuse(event, "very deep nesting", f"at most {MAX_DEPTH} levels", "flatten it")
        depth = 1
        while depth:
            event = next(self._events)
            depth += isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent))
            depth -= isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent))
        return ""

    def _sequence(self, where: Path_) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*where, len(items))))
        return items

    def _mapping(self, where: Path_) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, where)
            if key in mapping:
                found = f"key '{key}' a second time"
                self._refuse(event, found, "each key once", "delete one of the two")
            mark = event.start_mark
            value_event = next(self._events)
            value = self._node(value_event, (*where, key))
            if isinstance(value, dict | list):
                self.places[(*where, key)] = (mark.line + 1, mark.column + 1)
            mapping.setdefault(key, value)
        return mapping

    def _key(self, event: Any, where: Path_) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self._refuse(event, "a list or mapping as a key", "a word", "write 'name: value'")
        self._node(event, (*where, "?"))
        return "?"


class _Dumper(yaml.SafeDumper):
    """Block style, lists flush with their key, long texts folded."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Write list items at the indentation of their key."""
        super().increase_indent(flow, indentless)


_FOLD_FROM = 72
_SHORT_ITEM = 24
_WIDTH = 100


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    folded = len(text) > _FOLD_FROM and "\n" not in text and " " in text
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=">" if folded else None)


def _represent_list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.SequenceNode:
    short = all(isinstance(item, str | int) and len(str(item)) < _SHORT_ITEM for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=short)


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(list, _represent_list)


def dump(tree: Any, schema: str) -> str:
    """Return the canonical text of *tree*, naming its JSON Schema (a relative path) on top."""
    body = yaml.dump(
        tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH,
        default_flow_style=False,
    )  # fmt: skip
    spaced = re.sub(r"(?<!:)\n(?=- id: )", "\n\n", body)
    return f"{SCHEMA_COMMENT}{schema}\n{spaced}"


def comments(text: str) -> list[int]:
    """Return the numbers of the lines of YAML *text* that carry a comment, but for the first.

    The canonical form keeps no comments, so whoever rewrites a file must look first.
    """
    blanked = list(text)
    for token in yaml.scan(text, Loader=_LOADER):
        for index in range(token.start_mark.index, token.end_mark.index):
            if blanked[index] != "\n":
                blanked[index] = " "
    lines = "".join(blanked).split("\n")
    return [number for number, line in enumerate(lines, 1) if "#" in line and number > 1]
