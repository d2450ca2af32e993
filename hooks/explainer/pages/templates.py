"""The HTML templates: records to HTML, escaped wherever a text meets it.

``hooks/templates`` holds all HTML of the pages. The environment escapes every value, so what
records say is never markup; ids and links are left open (``explainer.pages.fragment``).
"""

import hashlib
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateSyntaxError
from jinja2.exceptions import TemplateError
from markupsafe import Markup

from ..findings import DataError, Finding
from ..language.locale import Locale
from ..memo import Memo
from ..records.model.values import Bilingual, interval
from .fragment import Marks

FOLDER = Path(__file__).parents[2] / "templates"


def in_language(text: Bilingual, locale: Locale) -> str:
    """Return *text* in the language of *locale* (a template filter)."""
    return text[locale.language]


def start_of(edtf: str) -> str:
    """Return the first day, month or year of an EDTF date, as ``time`` elements take it."""
    return interval(edtf)[0]


class Templates:
    """The templates below *folder*; messages name them relative to *root*, if they are below it."""

    def __init__(self, root: Path, folder: Path = FOLDER) -> None:
        """Set the environment up: it escapes, and knows no name that it was not given."""
        self._root = root
        self._folder = root / "hooks/templates" if (root / "hooks/templates").is_dir() else folder
        self._texts = {
            file.relative_to(self._folder).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(self._folder.rglob("*.*"))
        }
        self.key = hashlib.sha256(repr(self._texts).encode()).hexdigest()
        self._environment = Environment(
            loader=FunctionLoader(self._load),
            autoescape=True,
            auto_reload=False,
            undefined=StrictUndefined,
            trim_blocks=False,
        )
        self._environment.filters |= {"start_of": start_of, "in_language": in_language}
        self._environment.globals["at"] = Marks

    def _load(self, name: str) -> tuple[str, str, None] | None:
        """Return text and file of the template *name*, as it stood when all were read."""
        if name not in self._texts:
            return None
        return self._texts[name], str(self._folder / name), None

    def render(self, name: str, **values: Any) -> Markup:
        """Return template *name* filled with *values*.

        Raises ``DataError`` naming the line of a template that is misspelt. Whatever else
        goes wrong is a fault of ours, and keeps its traceback.
        """
        try:
            text = self._environment.get_template(name).render(**values)
        except TemplateError as error:
            raise DataError([self._finding(error, name)]) from error
        return Markup(_squeezed(text))  # noqa: S704 (the environment escapes)

    def _finding(self, error: TemplateError, name: str) -> Finding:
        file = self._folder / (getattr(error, "name", None) or name)
        line = error.lineno if isinstance(error, TemplateSyntaxError) else _line_in(error, file)
        path = file.relative_to(self._root).as_posix() if self._root in file.parents else file.name
        found = f"a template that cannot be filled ({error.message})"
        return Finding(path, line, 1, found, "names and tags that exist", "correct the template")


def templates_of(root: Path, memo: Memo) -> Templates:
    """Return the templates for the project at *root*; *memo* keeps them until one changes."""
    templates = Templates(root)
    return memo.recall(("templates", root, templates.key), lambda: templates)  # type: ignore[no-any-return]


def _squeezed(text: str) -> str:
    """Return *text* without the blank lines that template tags leave behind."""
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())


def _line_in(error: BaseException, file: Path) -> int:
    line, trace = 1, error.__traceback__
    while trace:
        if Path(trace.tb_frame.f_code.co_filename).name == file.name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
