"""Commands that put files right: canonical YAML, fresh schemas, confirmed translations."""

import json
from pathlib import Path

from ..findings import DataError, Finding
from .load import KINDS, data_files, load
from .schema import schemas
from .translation import awaits_review, kazakh_fingerprint
from .yamlio import Document, Tree, comments, dump, read

SCHEMA_FOLDER = "data/schema"


def schema_texts() -> dict[str, str]:
    """Return the text of every schema file, by its path relative to the root."""
    return {
        f"{SCHEMA_FOLDER}/{kind}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False)
        + "\n"
        for kind, schema in schemas().items()
    }


def _document(file: Path, root: Path) -> Document:
    """Return a record file that may be rewritten without losing anything, or raise."""
    name = file.relative_to(root).as_posix()
    document = read(file, name)
    if isinstance(document, list):
        raise DataError(document)
    if commented := comments(file.read_text(encoding="utf-8")):
        found, expected = "a comment", "none: the canonical form keeps no comments"
        advice = "move it into a field, or delete it"
        raise DataError(Finding(name, line, 1, found, expected, advice) for line in commented)
    return document


def _canonical_text(kind: str, tree: Tree, file: Path, root: Path) -> str:
    plain = KINDS[kind].model_validate(tree).model_dump(mode="json", exclude_defaults=True)
    depth = "../" * (len(file.relative_to(root).parts) - 2)
    return dump(plain, f"{depth}schema/{kind}.schema.json")


def canonical(kind: str, file: Path, root: Path) -> str:
    """Return the canonical text of a record file.

    Raises ``DataError`` where the file cannot be read, does not fit its model, or carries
    comments, which the canonical form would lose.
    """
    return _canonical_text(kind, _document(file, root).tree, file, root)


def canonical_texts(root: Path) -> dict[Path, str]:
    """Return the canonical text of every record file below *root*.

    Raises ``DataError`` with everything that keeps a file from being read.
    """
    load(root)
    return {file: canonical(kind, file, root) for kind, file in data_files(root)}


def write_changed(texts: dict[Path, str]) -> list[Path]:
    """Write each text that differs from its file; return the files that were written."""
    changed = []
    for file, text in texts.items():
        if not file.is_file() or file.read_bytes() != text.encode():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            changed.append(file)
    return changed


def confirm(root: Path, identifiers: set[str]) -> list[str]:
    """Record that the English of these facts (all, where none is named) reflects the Kazakh.

    Returns the ids that were confirmed. Raises ``DataError`` on an unreadable project or a
    comment that would be lost, and ``KeyError`` on an unknown id.
    """
    records = load(root)
    if unknown := identifiers - records.fact.keys():
        raise KeyError(", ".join(sorted(unknown)))
    confirmed: list[str] = []
    texts: dict[Path, str] = {}
    for kind, file in data_files(root):
        if kind != "facts":
            continue
        document = _document(file, root)
        assert isinstance(document.tree, dict)
        for item in document.tree["facts"]:
            fact = records.fact[item["id"]]
            if awaits_review(fact) and (not identifiers or fact.id in identifiers):
                item["english_reflects"] = kazakh_fingerprint(fact)
                confirmed.append(fact.id)
                texts[file] = _canonical_text(kind, document.tree, file, root)
    write_changed(texts)
    return confirmed
