"""Pages that arrive finished at MkDocs: nothing is converted again, nor filled again unchanged."""

import hashlib
import json
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from explainer.memo import Memo
from explainer.pages.page import Page
from material_9_8.localise import Localiser


class FinishedPage(MkDocsPage):
    """A page of the explainer as MkDocs takes it: content, contents list and front matter set."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, date: str) -> None:
        """Take *page*, dated by its edition: MkDocs would date it by the clock."""
        # The theme prints titles as they stand, so they must be safe as HTML already.
        super().__init__(escape(page.meta.title, quote=False), file, config)
        self.finished = page
        self.update_date = date

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the front matter; there is no source to read."""
        self.markdown = ""
        self.meta = self.finished.meta.front_matter() | {"search": {"exclude": True}}
        self.meta["title"] = escape(self.finished.meta.title, quote=False)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set content and contents list; there is nothing to convert."""
        self.content = str(self.finished.html)
        self.toc = contents(self.finished)
        self.present_anchor_ids = set()
        self.links_to_anchors = {}

    @property
    def fingerprint(self) -> str:
        """Everything that the page is made of, as one text."""
        return json.dumps([self.content, self.meta, self.edit_url], sort_keys=True)


def contents(page: Page) -> TableOfContents:
    """Return the contents list of *page*: its title, and its sections below that."""
    top: list[AnchorLink] = []
    for section in page.contents():
        link = AnchorLink(escape(section.label), section.anchor, section.level)
        (top[-1].children if section.level > 1 and top else top).append(link)
    if top:
        top[0].active = True  # type: ignore[attr-defined]
    return TableOfContents(top)


class Compiled(BytecodeCache):
    """Templates as Jinja compiles them, kept for as long as their texts stay the same."""

    def __init__(self) -> None:
        """Begin with none."""
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket*; it takes nothing that was made of another text."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in *bucket*."""
        self._code[bucket.key] = bucket.bytecode_to_string()


_NAME = "\ue000"


def open_names(paths: Mapping[str, str]) -> dict[str, str]:
    """Return a mark for each of *paths*: the name of a search index changes with every word.

    A page that stays as it was need not be filled anew for that; ``named`` puts names in.
    """
    return {language: f"{_NAME}{language}{_NAME}" for language in paths}


def named(html: str, paths: Mapping[str, str]) -> str:
    """Return *html* with *paths* in the places of their marks."""
    for language, mark in open_names(paths).items():
        html = html.replace(mark, paths[language])
    return html


def remembering(
    env: Environment, memo: Memo, config: MkDocsConfig, localiser: Localiser
) -> Environment:
    """Return *env*, whose templates are filled once for the same page in the same shell."""
    shell = _shell(config, localiser)

    class _Template(Template):
        def render(self, *contexts: Any, **values: Any) -> str:
            """Return the filled template; MkDocs fills it with one dictionary."""
            context = dict(*contexts, **values)
            page = context.get("page")
            if not isinstance(page, FinishedPage):
                return super().render(context)
            around = [p and (p.url, p.title) for p in (page.previous_page, page.next_page)]
            key = (self.name, shell, repr(around), page.url, page.fingerprint)
            digest = hashlib.sha256(repr(key).encode()).digest()
            fill = super().render
            return str(memo.recall(digest, lambda: fill(context)))

    env.template_class = _Template
    return env


def _shell(config: MkDocsConfig, localiser: Localiser) -> str:
    """Return a fingerprint of everything on a page that is not the page's own.

    Settings, navigation, interface, and the theme's templates as they stand on the disk.
    """
    said = [repr(sorted(dict(config).items(), key=lambda item: item[0])), localiser.fingerprint]
    for folder in config.theme.dirs:
        for file in sorted(Path(folder).rglob("*.html")):
            state = file.stat()
            said.append(f"{file} {state.st_mtime_ns} {state.st_size}")
    return hashlib.sha256("\n".join(said).encode()).hexdigest()
