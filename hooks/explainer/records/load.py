"""Reads ``data/`` into typed records, or says everything that keeps it from being read."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..findings import DataError, Finding, shown
from ..memo import Memo
from .collection import Origin, Records
from .model.article import Article
from .model.election import Election
from .model.fact import FactFile, InstitutionFile, SlipFile, WithdrawnFile
from .model.figure import KeyFigureFile
from .model.glossary import GlossaryFile
from .model.picture import PictureFile
from .model.power import PowerFile
from .model.search import Lexicon, Normaliser
from .model.site import Interface, SiteFile
from .model.source import SourceFile
from .model.wording import Wording
from .yamlio import Document, read_document, read_text

Model = TypeVar("Model", bound=BaseModel)

KINDS: dict[str, type[BaseModel]] = {
    "article": Article,
    "election": Election,
    "facts": FactFile,
    "glossary": GlossaryFile,
    "institutions": InstitutionFile,
    "interface": Interface,
    "key_figures": KeyFigureFile,
    "lexicon": Lexicon,
    "normaliser": Normaliser,
    "pictures": PictureFile,
    "powers": PowerFile,
    "site": SiteFile,
    "slips": SlipFile,
    "sources": SourceFile,
    "withdrawn": WithdrawnFile,
    "wording": Wording,
}
"""The model of each kind of file; a schema of the same name is published for each."""

_FOLDERS = {"facts": "facts", "election": "elections"}
"""Kinds with a file for each section or election, and their folders."""
_SEARCH = ("lexicon", "normaliser")
_EMPTY: dict[str, BaseModel] = {
    "glossary": GlossaryFile(terms=()),
    "institutions": InstitutionFile(institutions=()),
    "key_figures": KeyFigureFile(figures=()),
    "lexicon": Lexicon(groups=()),
    "pictures": PictureFile(pictures=()),
    "powers": PowerFile(powers=()),
    "slips": SlipFile(slips=()),
    "withdrawn": WithdrawnFile(withdrawn=()),
    "wording": Wording(),
}
"""Kinds of which a project may have none: what stands for the file that is not there."""

_LISTS = {
    "facts": ("facts", "fact"),
    "sources": ("sources", "source"),
    "glossary": ("terms", "term"),
    "institutions": ("institutions", "institution"),
    "key_figures": ("figures", "key_figure"),
    "pictures": ("pictures", "picture"),
    "slips": ("slips", "slip"),
    "withdrawn": ("withdrawn", "withdrawn"),
}
"""Kinds that are lists: the key of the list, and what one of its records is called."""


def data_files(root: Path) -> list[tuple[str, Path]]:
    """Return ``(kind, file)`` of every record file below *root*, in a fixed order.

    A file that a project must have is named even where it is not there.
    """
    data = root / "data"
    files = [
        (kind, file)
        for kind, folder in _FOLDERS.items()
        for file in sorted((data / folder).glob("*.y*ml"))
    ]
    for kind in sorted(KINDS.keys() - _FOLDERS.keys()):
        file = data / ("search" if kind in _SEARCH else "") / f"{kind}.yaml"
        if kind not in _EMPTY or file.exists():
            files.append((kind, file))
    return files


def load(root: Path, memo: Memo | None = None) -> Records:
    """Return the records below *root* (the project's folder).

    What *memo* remembers of a file with the same bytes is not read again. Raises
    ``DataError`` with every finding of every file: syntax, types and shapes, ids given
    twice. What records say of each other is checked by ``explainer.rules``.
    """
    loader = _Loader(root, memo or Memo())
    parsed = [(kind, loader.file(kind, file)) for kind, file in data_files(root)]
    if loader.findings:
        raise DataError(loader.findings)
    one = _EMPTY | {kind: model for kind, model in parsed if model and kind not in _FOLDERS}
    facts = [model.facts for _, model in parsed if isinstance(model, FactFile)]
    return Records(
        site=_as(SiteFile, one["site"]),
        interface=_as(Interface, one["interface"]),
        article=_as(Article, one["article"]),
        facts=tuple(fact for group in facts for fact in group),
        slips=_as(SlipFile, one["slips"]).slips,
        institutions=_as(InstitutionFile, one["institutions"]).institutions,
        sources=_as(SourceFile, one["sources"]).sources,
        terms=_as(GlossaryFile, one["glossary"]).terms,
        powers=_as(PowerFile, one["powers"]),
        pictures=_as(PictureFile, one["pictures"]).pictures,
        key_figures=_as(KeyFigureFile, one["key_figures"]).figures,
        elections=tuple(model for _, model in parsed if isinstance(model, Election)),
        lexicon=_as(Lexicon, one["lexicon"]),
        normaliser=_as(Normaliser, one["normaliser"]),
        withdrawn=_as(WithdrawnFile, one["withdrawn"]).withdrawn,
        wording=_as(Wording, one["wording"]),
        origins=loader.origins,
    )


def _as(model: type[Model], value: BaseModel | None) -> Model:
    assert isinstance(value, model)
    return value


class _Loader:
    def __init__(self, root: Path, memo: Memo) -> None:
        self.root, self.memo = root, memo
        self.findings: list[Finding] = []
        self.origins: dict[str, Origin] = {}

    def file(self, kind: str, file: Path) -> BaseModel | None:
        """Return the model of one file, or None after noting what is wrong."""
        name = file.relative_to(self.root).as_posix()
        text = read_text(file, name)
        if isinstance(text, Finding):
            self.findings.append(text)
            return None
        key = (kind, name, hashlib.sha256(text.encode()).digest())
        document, model, findings = self.memo.recall(key, lambda: _modelled(kind, text, name))
        self.findings += findings
        if document:
            self._note_origins(kind, document)
        return model  # type: ignore[no-any-return]

    def _note_origins(self, kind: str, document: Document) -> None:
        self.origins[f"file:{document.path}"] = Origin(document, ())
        if kind == "election" and isinstance(document.tree, dict):
            self._note("election", document.tree, Origin(document, ()))
        if kind not in _LISTS:
            self.origins[f"{kind}:"] = Origin(document, ())
            return
        key, record_kind = _LISTS[kind]
        items = document.tree.get(key) if isinstance(document.tree, dict) else None
        for index, item in enumerate(items if isinstance(items, list) else []):
            self._note(record_kind, item, Origin(document, (key, index)))

    def _note(self, kind: str, item: object, origin: Origin) -> None:
        """Note where a record stands, and whether another has its id."""
        identifier = item.get("id") if isinstance(item, dict) else None
        if not isinstance(identifier, str):
            return
        name = f"{kind}:{identifier}"
        if name in self.origins:
            first = self.origins[name].finding((), "", "", "")
            found = f"id '{identifier}' a second time"
            expected = f"it once (first at {first.path}:{first.line})"
            self.findings.append(origin.finding(("id",), found, expected, "choose another id"))
        self.origins.setdefault(name, origin)


_Modelled = tuple[Document | None, BaseModel | None, tuple[Finding, ...]]


def _modelled(kind: str, text: str, name: str) -> _Modelled:
    """Return the document in *text*, its model, and what is wrong with either."""
    document = read_document(text, name)
    if isinstance(document, list):
        return None, None, tuple(document)
    try:
        return document, KINDS[kind].model_validate(document.tree), ()
    except ValidationError as error:
        return document, None, tuple(shape_findings(document, error))


def shape_findings(document: Document, error: ValidationError) -> Iterable[Finding]:
    """Return a finding for each way in which *document* does not fit its model."""
    for problem in error.errors(include_url=False):
        where = problem["loc"]
        found, expected, advice = _explain(problem)
        yield document.finding(where, found, expected, advice)


_EXPLANATIONS = {
    "missing": ("no '{name}'", "'{name}'", "add it"),
    "extra_forbidden": ("unknown field '{name}'", "a field of the schema", "correct or delete it"),
    "unseen_character": ("{code} in '{name}'", "{message}", "{hint}"),
    "blank_text": ("{code} in '{name}'", "{message}", "{hint}"),
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
