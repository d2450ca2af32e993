"""Templates to Markdown: the two Jinja environments, and text made safe for each.

``hooks/templates`` holds all HTML (autoescaped); ``docs/<language>`` holds prose in
Markdown with placeholders, run in a sandbox. Records are plain text wherever they land:
neither their HTML nor their Markdown nor their Jinja is ever carried out.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from .findings import DataError, Finding
from .model.values import Bilingual
from .voice import Voice

# Comments get marks of their own because "{#id}" gives a Markdown heading its id.
_COMMENT_START, _COMMENT_END = "{##", "##}"
_MARKDOWN_SPECIAL = re.compile(r"[\\`*_{}\[\]#~^=|$:@!<>&\"']|(?<=^)[-+.]|(?<=\d)\.(?=\s)")


def markdown_text(text: str) -> Markup:
    """Return *text* as Markdown that renders to exactly that text, on one line."""
    flat = " ".join(text.split())
    escaped = _MARKDOWN_SPECIAL.sub(lambda match: f"&#{ord(match[0])};", flat)
    return Markup(escaped)  # noqa: S704 (every special character was just escaped)


def in_language(text: Bilingual, voice: Voice) -> str:
    """Return *text* in the language of *voice* (a template filter)."""
    return text[voice.language]


def start_of(edtf: str) -> str:
    """Return the first day, month or year of an EDTF date, as ``time`` elements take it."""
    return edtf.partition("/")[0]


class Templates:
    """The HTML templates below *folder*; messages name them relative to *root*."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root, self._folder = root, folder
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            comment_start_string=_COMMENT_START,
            comment_end_string=_COMMENT_END,
        )
        self._environment.filters["markdown_text"] = markdown_text
        self._environment.filters["start_of"] = start_of
        self._environment.filters["in_language"] = in_language

    def render(self, name: str, **values: Any) -> Markup:
        """Return template *name* filled with *values*.

        Raises ``DataError`` naming the line of a template that cannot be filled.
        """
        try:
            text = self._environment.get_template(name).render(**values)
            return Markup(_squeeze(text))  # noqa: S704 (the environment autoescapes)
        except (TemplateError, LookupError, TypeError, ValueError) as error:
            file = self._folder / (getattr(error, "name", None) or name)
            raise DataError([_finding(error, file.relative_to(self._root).as_posix())]) from error


def _squeeze(text: str) -> str:
    """Return *text* without the blank lines that template tags leave behind.

    A blank line is kept before and after a Markdown heading, where it has a meaning.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    kept: list[str] = []
    for line in lines:
        if line.startswith("#"):
            kept += ["", line, ""]
        elif line:
            kept.append(line)
    return "\n".join(kept).strip("\n")


def _finding(error: Exception, path: str) -> Finding:
    line = getattr(error, "lineno", None) or _line_in_traceback(error, path)
    reason = error.message if isinstance(error, TemplateError) else _reason(error)
    found = f"a placeholder that cannot be filled ({reason})"
    return Finding(path, line, 1, found, "a known placeholder", "correct its name or spelling")


def _reason(error: Exception) -> str:
    named = ", ".join(str(argument) for argument in error.args)
    return f"nothing is called '{named}'" if isinstance(error, LookupError) else named


def _line_in_traceback(error: BaseException, path: str) -> int:
    line, trace = 1, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


@lru_cache(maxsize=1)
def _prose_environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(
        undefined=StrictUndefined,
        comment_start_string=_COMMENT_START,
        comment_end_string=_COMMENT_END,
    )


def render_prose(text: str, path: str, first_line: int, values: dict[str, Any]) -> str:
    """Return prose *text* with its placeholders filled from *values*.

    *path* and *first_line* say where the text stands, for messages. Raises ``DataError``
    where a placeholder is misspelt, misused or names a record that does not exist.
    """
    environment = _prose_environment()
    padded = "\n" * (first_line - 1) + text
    try:
        code = environment.compile(padded, name=path, filename=path)
        template = environment.template_class.from_code(environment, code, dict(values))
        return template.render()[first_line - 1 :]
    except (TemplateError, LookupError, TypeError, ValueError) as error:
        raise DataError([_finding(error, path)]) from error
