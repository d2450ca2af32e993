"""The prose frames in ``docs/<language>/``: front matter, headings, placeholders."""

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, ValidationError

from .addresses import PAGES
from .findings import DataError, Finding
from .load import shape_findings
from .model.values import LANGUAGES, Language, Record, Text
from .yamlio import parse

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{#([a-z0-9-]+)\})?\s*$")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#[a-z0-9-]+\}|\]\([^)]*\)|`[^`]*`|^\s*1\. ")


class FrontMatter(Record):
    """What the head of a prose file says of its page."""

    title: Text = Field(max_length=80)
    description: Text = Field(max_length=200)


@dataclass(frozen=True)
class Heading:
    """A heading of a prose file."""

    line: int
    level: int
    text: str
    anchor: str | None


@dataclass(frozen=True)
class Prose:
    """One page's prose in one language, as written."""

    language: Language
    slug: str
    path: str
    meta: FrontMatter
    body: str
    first_line: int

    def headings(self) -> list[Heading]:
        """Return the headings, in order, with their line in the file."""
        found = []
        for number, line in enumerate(self.body.split("\n"), self.first_line):
            if match := _HEADING.match(line):
                found.append(Heading(number, len(match[1]), match[2], match[3]))
        return found


def prose_path(language: Language, slug: str) -> str:
    """Return the path of a page's prose, relative to the project's root."""
    return f"docs/{language}/{slug or 'index'}.md"


def read_prose(root: Path) -> dict[tuple[Language, str], Prose]:
    """Return the prose of every page by language and slug.

    Raises ``DataError``: a page missing in one language, front matter that does not fit,
    headings without an id or different in the two languages, a figure typed by hand.
    """
    findings: list[Finding] = []
    pages: dict[tuple[Language, str], Prose] = {}
    for slug in PAGES:
        for language in LANGUAGES:
            page = _read_page(root, language, slug)
            if isinstance(page, Prose):
                pages[language, slug] = page
                findings += _check_page(page)
            else:
                findings += page
        if len({key for key in pages if key[1] == slug}) == len(LANGUAGES):
            findings += _check_twins(pages["kk", slug], pages["en", slug])
    if findings:
        raise DataError(findings)
    return pages


def _read_page(root: Path, language: Language, slug: str) -> Prose | list[Finding]:
    path = prose_path(language, slug)
    file = root / path
    if not file.is_file():
        return [Finding(path, 1, 1, "no such file", "the page in both languages", "write it")]
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return [Finding(path, 1, 1, "bytes that are no UTF-8", "UTF-8", "save it as UTF-8")]
    match = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    if not match:
        advice = "begin the file with title and description"
        return [Finding(path, 1, 1, "no front matter", "'---' on the first line", advice)]
    document = parse("\n" + match[1], path)
    if isinstance(document, list):
        return document
    try:
        meta = FrontMatter.model_validate(document.tree)
    except ValidationError as error:
        return list(shape_findings(document, error))
    first_line = match[0].count("\n") + 1
    return Prose(language, slug, path, meta, text[match.end() :], first_line)


def _check_page(page: Prose) -> list[Finding]:
    findings = []
    for heading in page.headings():
        if heading.anchor is None:
            advice = "add '{#ascii-id}' at its end, the same in both languages"
            found = "a heading without an id"
            findings.append(Finding(page.path, heading.line, 1, found, "an explicit id", advice))
    for number, line in enumerate(page.body.split("\n"), page.first_line):
        bare = _PLACEHOLDER.sub(lambda match: " " * len(match[0]), line)
        if digit := re.search(r"\d[\d,. ]*", bare):
            found, column = f"'{digit[0].strip()}' typed in prose", digit.start() + 1
            advice = "use a placeholder, so that the figure comes from a record"
            expected = "no number or date"
            findings.append(Finding(page.path, number, column, found, expected, advice))
    return findings


def _check_twins(kk: Prose, en: Prose) -> list[Finding]:
    theirs = [(heading.level, heading.anchor) for heading in kk.headings()]
    ours = [(heading.level, heading.anchor) for heading in en.headings()]
    if theirs == ours:
        return []
    differing = sorted({str(anchor) for _, anchor in set(theirs) ^ set(ours)})
    found = f"other headings than {kk.path} ({', '.join(differing) or 'another order'})"
    return [Finding(en.path, en.first_line, 1, found, "the same ids in order", "align the two")]


def check_anchors(
    prose: dict[tuple[Language, str], Prose], taken: dict[str, set[str]]
) -> list[Finding]:
    """Return a finding for each heading whose id a fact of its page has (*taken*, by slug)."""
    findings = []
    for (_, slug), page in prose.items():
        for heading in page.headings():
            if heading.anchor in taken.get(slug, set()):
                found = f"heading id '{heading.anchor}', which is also a fact of this page"
                advice = "rename the heading's id in both languages: a fact's id is for ever"
                expected = "each id once on a page"
                findings.append(Finding(page.path, heading.line, 1, found, expected, advice))
    return findings
