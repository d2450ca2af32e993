"""Reads ``data/`` into typed records, or says everything that keeps it from being read."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .findings import DataError, Finding, shown
from .model.article import Article
from .model.election import Election
from .model.fact import FactFile, InstitutionFile, SlipFile, WithdrawnFile
from .model.glossary import GlossaryFile
from .model.power import PowerFile
from .model.search import Lexicon, Normaliser
from .model.site import Interface, SiteFile
from .model.source import SourceFile
from .records import Origin, Records
from .yamlio import Document, read

Model = TypeVar("Model", bound=BaseModel)

KINDS: dict[str, type[BaseModel]] = {
    "article": Article,
    "election": Election,
    "facts": FactFile,
    "glossary": GlossaryFile,
    "institutions": InstitutionFile,
    "interface": Interface,
    "powers": PowerFile,
    "lexicon": Lexicon,
    "normaliser": Normaliser,
    "site": SiteFile,
    "slips": SlipFile,
    "sources": SourceFile,
    "withdrawn": WithdrawnFile,
}
"""The model of each kind of file; a schema of the same name is published for each."""

_LISTS = {
    "facts": ("facts", "fact"),
    "sources": ("sources", "source"),
    "glossary": ("terms", "term"),
    "institutions": ("institutions", "institution"),
    "slips": ("slips", "slip"),
    "withdrawn": ("withdrawn", "withdrawn"),
}


def data_files(root: Path) -> list[tuple[str, Path]]:
    """Return ``(kind, file)`` of every record file below *root*, in a fixed order."""
    data = root / "data"
    files = [("facts", file) for file in sorted((data / "facts").glob("*.yaml"))]
    files += [("election", data / "elections" / "2007.yaml")]
    files += [(kind, data / "search" / f"{kind}.yaml") for kind in ("lexicon", "normaliser")]
    single = sorted(KINDS.keys() - {kind for kind, _ in files})
    return files + [(kind, data / f"{kind}.yaml") for kind in single]


def load(root: Path) -> Records:
    """Return the records below *root* (the project's folder).

    Raises ``DataError`` with every finding of every file: syntax, types and shapes, ids
    given twice. What records say of each other is checked by ``explainer.rules``.
    """
    loader = _Loader(root)
    parsed = [(kind, loader.file(kind, file)) for kind, file in data_files(root)]
    if loader.findings:
        raise DataError(loader.findings)
    origins = loader.origins
    one = {kind: model for kind, model in parsed if kind != "facts"}
    facts = [fact for kind, model in parsed if isinstance(model, FactFile) for fact in model.facts]
    return Records(
        site=_as(SiteFile, one["site"]),
        interface=_as(Interface, one["interface"]),
        article=_as(Article, one["article"]),
        facts=tuple(facts),
        slips=_as(SlipFile, one["slips"]).slips,
        institutions=_as(InstitutionFile, one["institutions"]).institutions,
        sources=_as(SourceFile, one["sources"]).sources,
        terms=_as(GlossaryFile, one["glossary"]).terms,
        powers=_as(PowerFile, one["powers"]),
        election=_as(Election, one["election"]),
        lexicon=_as(Lexicon, one["lexicon"]),
        normaliser=_as(Normaliser, one["normaliser"]),
        withdrawn=_as(WithdrawnFile, one["withdrawn"]).withdrawn,
        origins=origins,
    )


def _as(model: type[Model], value: BaseModel | None) -> Model:
    assert isinstance(value, model)
    return value


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []
        self.origins: dict[str, Origin] = {}

    def file(self, kind: str, file: Path) -> BaseModel | None:
        """Return the model of one file, or None after noting what is wrong."""
        name = file.relative_to(self.root).as_posix()
        if not file.is_file():
            found = "no such file"
            self.findings.append(Finding(name, 1, 1, found, f"the {kind} file", "restore it"))
            return None
        document = read(file, name)
        if isinstance(document, list):
            self.findings += document
            return None
        self._note_origins(kind, document)
        try:
            return KINDS[kind].model_validate(document.tree)
        except ValidationError as error:
            self.findings += shape_findings(document, error)
            return None

    def _note_origins(self, kind: str, document: Document) -> None:
        self.origins[f"file:{document.path}"] = Origin(document, ())
        if kind not in _LISTS:
            self.origins[f"{kind}:"] = Origin(document, ())
            return
        key, record_kind = _LISTS[kind]
        items = document.tree.get(key) if isinstance(document.tree, dict) else None
        for index, item in enumerate(items if isinstance(items, list) else []):
            identifier = item.get("id") if isinstance(item, dict) else None
            if not isinstance(identifier, str):
                continue
            name, origin = f"{record_kind}:{identifier}", Origin(document, (key, index))
            if name in self.origins:
                first = self.origins[name].finding((), "", "", "")
                found = f"id '{identifier}' a second time"
                expected = f"it once (first at {first.path}:{first.line})"
                self.findings.append(origin.finding(("id",), found, expected, "choose another id"))
            self.origins.setdefault(name, origin)


def shape_findings(document: Document, error: ValidationError) -> Iterable[Finding]:
    """Return a finding for each way in which *document* does not fit its model."""
    for problem in error.errors(include_url=False):
        where = problem["loc"]
        found, expected, advice = _explain(problem)
        yield document.finding(where, found, expected, advice)


_EXPLANATIONS = {
    "missing": ("no '{name}'", "'{name}'", "add it"),
    "extra_forbidden": ("unknown field '{name}'", "a field of the schema", "correct or delete it"),
    "literal_error": ("{value} for '{name}'", "one of {expected}", "choose one of them"),
    "string_pattern_mismatch": (
        "{value} for '{name}'",
        "text of the form {pattern}",
        "rewrite it in that form",
    ),
    "string_too_short": ("an empty '{name}'", "text", "write it or delete the field"),
    "string_too_long": (
        "{length} characters in '{name}'",
        "at most {max_length}",
        "shorten it",
    ),
    "string_type": ("{value} for '{name}'", "text", "see its schema in data/schema/"),
    "tuple_type": ("{value} for '{name}'", "a list", "see its schema in data/schema/"),
    "model_type": ("{value} for '{name}'", "fields", "see its schema in data/schema/"),
}
"""For pydantic's error types: what was found, what was expected, what to do."""

_OTHERWISE = ("{value} for '{name}'", "{message}", "{hint}")


def _explain(problem: Any) -> tuple[str, str, str]:
    """Return what was found, what was expected and what to do, for one pydantic error."""
    value = problem["input"]
    words = {
        "name": ".".join(str(part) for part in problem["loc"][-2:] if isinstance(part, str))
        or "the file",
        "value": shown(value) if isinstance(value, str) else f"a {_noun(value)}",
        "length": len(value) if isinstance(value, str) else 0,
        "message": problem["msg"],
        "hint": "see its schema in data/schema/",
        **problem.get("ctx", {}),
    }
    found, expected, advice = _EXPLANATIONS.get(problem["type"], _OTHERWISE)
    return found.format(**words), expected.format(**words), advice.format(**words)


def _noun(value: object) -> str:
    return "mapping" if isinstance(value, dict) else type(value).__name__
