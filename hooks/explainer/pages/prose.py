"""The prose in ``docs/<language>/``: front matter, and Markdown with placeholders.

A placeholder is a name with texts in brackets, ``{{ claims("passage") }}``. Prose holds no
other code: it is read with Jinja's parser and never run. Values are put in after the
Markdown was converted, so that what records say is never taken for Markdown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import ValidationError

from ..findings import DataError, Finding
from ..memo import Memo
from ..records.collection import Records
from ..records.load import shape_findings
from ..records.model.values import LANGUAGES, Label, Language, Line, Record
from ..records.yamlio import read_document, read_text
from .fragment import Fragment, value_mark
from .markdown import Converter, Heading, Part, Passage

_FENCE = "---\n"
_PRIVATE_USE = range(0xE000, 0xF900)


class FrontMatter(Record):
    """What the head of a prose file says of its page."""

    title: Label
    description: Line


@dataclass(frozen=True)
class Call:
    """A placeholder: its name, the texts in its brackets, and its line in the file."""

    name: str
    arguments: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Prose:
    """One page's prose in one language: its parts, and the placeholders that they name by number.

    *lines* are those of the file, for messages.
    """

    language: Language
    page: str
    path: str
    meta: FrontMatter
    parts: tuple[Part, ...]
    calls: tuple[Call, ...]
    lines: tuple[str, ...]

    def headings(self) -> list[Heading]:
        """Return the headings, in order."""
        return [part for part in self.parts if isinstance(part, Heading)]

    def typed_texts(self) -> Iterator[str]:
        """Yield what a writer typed: titles, headings and passages, without code and marks."""
        yield self.meta.title
        yield self.meta.description
        for part in self.parts:
            if isinstance(part, Heading):
                yield Fragment.of(part.text).unmarked
            elif isinstance(part, Passage):
                yield part.typed

    def line_of(self, words: str) -> int:
        """Return the first line of the file that has *words* in it, or the first of all."""
        return next((n for n, line in enumerate(self.lines, 1) if words in line), 1)

    def finding(self, words: str, found: str, expected: str, advice: str) -> Finding:
        """Return a finding about the line that has *words* in it."""
        line = self.line_of(words)
        column = self.lines[line - 1].find(words) + 1 if self.lines else 1
        return Finding(self.path, line, max(column, 1), found, expected, advice)


AllProse = dict[tuple[Language, str], Prose]
"""The prose of every page, by language and page."""


def prose_path(language: Language, page: str) -> str:
    """Return the path of a page's prose, relative to the project's root."""
    return f"docs/{language}/{page}.md"


def read_prose(root: Path, records: Records, converter: Converter, memo: Memo) -> AllProse:
    """Return the prose of every page that the site has.

    Raises ``DataError``: a page missing in one language, front matter that does not fit,
    code in place of a placeholder. What prose must agree on is checked by ``rules.prose``.
    """
    findings: list[Finding] = []
    pages: AllProse = {}
    for page in records.page_ids:
        for language in LANGUAGES:
            path = prose_path(language, page)
            text = read_text(root / path, path)
            if isinstance(text, Finding):
                findings.append(text)
                continue
            key = ("prose", converter.key, path, text)
            try:
                pages[language, page] = memo.recall(key, _Reader(converter, language, page, text))
            except DataError as error:
                findings += error.findings
    if findings:
        raise DataError(findings)
    return pages


@dataclass(frozen=True)
class _Reader:
    converter: Converter
    language: Language
    page: str
    text: str

    def __call__(self) -> Prose:
        """Return the prose in the text, or raise ``DataError``."""
        path = prose_path(self.language, self.page)
        head, body, first_line = _split(self.text, path)
        markdown, calls = _marked(body, path, first_line)
        parts = self.converter.convert(markdown, self.language, self.page)
        lines = tuple(self.text.split("\n"))
        return Prose(self.language, self.page, path, _front_matter(head, path), parts, calls, lines)


def _split(text: str, path: str) -> tuple[str, str, int]:
    """Return front matter, body, and the number of the body's first line."""
    for number, line in enumerate(text.split("\n"), 1):
        if hidden := [char for char in line if ord(char) in _PRIVATE_USE]:
            found = f"the character U+{ord(hidden[0]):04X}"
            column = line.index(hidden[0]) + 1
            raise DataError([Finding(path, number, column, found, "text", "delete it")])
    head, fence, body = text.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    if not (text.startswith(_FENCE) and fence):
        advice = "begin the file with title and description"
        raise DataError([Finding(path, 1, 1, "no front matter", "'---' on the first line", advice)])
    return head, body, head.count("\n") + 4


def _front_matter(head: str, path: str) -> FrontMatter:
    document = read_document(f"\n{head}\n", path)
    if isinstance(document, list):
        raise DataError(document)
    try:
        return FrontMatter.model_validate(document.tree)
    except ValidationError as error:
        raise DataError(shape_findings(document, error)) from None


@lru_cache(maxsize=1)
def _environment() -> Environment:
    # Comments get marks of their own because "{#id}" gives a Markdown heading its id.
    return Environment(  # noqa: S701 (it parses only)
        comment_start_string="{##", comment_end_string="##}", keep_trailing_newline=True
    )


def _marked(body: str, path: str, first_line: int) -> tuple[str, tuple[Call, ...]]:
    """Return *body* with a mark for each placeholder, and the placeholders in order."""
    try:
        tree = _environment().parse(body)
    except (TemplateSyntaxError, RecursionError) as error:
        line = getattr(error, "lineno", 1) + first_line - 1
        raise DataError([_no_placeholder(path, line, str(error))]) from None
    text: list[str] = []
    calls: list[Call] = []
    findings: list[Finding] = []
    for statement in tree.body:
        if not isinstance(statement, nodes.Output):
            line = statement.lineno + first_line - 1
            findings.append(_no_placeholder(path, line, type(statement).__name__.lower()))
            continue
        for node in statement.nodes:
            if isinstance(node, nodes.TemplateData):
                text.append(node.data)
                continue
            line = node.lineno + first_line - 1
            if call := _call(node, line):
                text.append(value_mark(len(calls)))
                calls.append(call)
            else:
                findings.append(_no_placeholder(path, line, type(node).__name__.lower()))
    if findings:
        raise DataError(findings)
    return "".join(text), tuple(calls)


def _call(node: nodes.Node, line: int) -> Call | None:
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        return None
    plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
    texts = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
    if not plain or len(texts) != len(node.args) or not all(isinstance(t, str) for t in texts):
        return None
    return Call(node.node.name, tuple(texts), line)


def _no_placeholder(path: str, line: int, what: str) -> Finding:
    expected = 'a name with texts in brackets, such as {{ claims("passage") }}'
    found = f"a placeholder that cannot be read ({what})"
    return Finding(path, line, 1, found, expected, "write a placeholder and no other code")
