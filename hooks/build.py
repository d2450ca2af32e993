"""The MkDocs hook: hands the explainer's pages to MkDocs, and nothing else.

MkDocs loads this file by path and caches it for the life of ``mkdocs serve``: records,
prose and templates are read afresh for every build, but a change to Python code needs a
restart. All imports stand at the top because the hook's folder is importable only while
it is being loaded.
"""

import logging
import shutil
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from explainer.findings import DataError
from explainer.pages import Site, build
from explainer.searching import index_paths
from explainer.staging import bilingual_palette, interface_strings, navigation
from localise import Localiser

log = logging.getLogger("mkdocs.hooks.explainer")


class _State:
    """The site of the current build; in ``mkdocs serve``, the last one that was sound."""

    site: Site | None = None
    serving = False
    localiser: Localiser


def on_startup(*, command: str, dirty: bool) -> None:
    """Note whether the site is being served: only then may an older state stand in."""
    _State.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build the site before MkDocs clears anything, and set up its navigation.

    Raises ``Abort`` with all findings; while serving, the last sound state stands instead,
    because MkDocs would answer no request until the next successful build.
    """
    root = Path(config.config_file_path).parent
    try:
        _State.site = build(root, config.site_url or "")
    except DataError as error:
        if not (_State.serving and _State.site):
            raise Abort(str(error)) from None
        log.error("%s\nThe last sound state stays up until this is mended.", error)
    site = _State.site
    assert site
    if not config.repo_url:
        config.edit_uri = ""
    config.nav = navigation(site)
    config.theme["palette"] = bilingual_palette(site, config.theme["palette"])
    config.extra["ui"] = interface_strings(site)
    config.extra["search"] = index_paths(site.files)
    _State.localiser = Localiser(config, site)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the site's pages and data files in place of the prose frames."""
    assert _State.site
    for page in _State.site.pages:
        _replace(files, config, page.path, page.markdown, page.edit_path)
    for path, text in _State.site.files.items():
        _replace(files, config, path, text, None)
    return files


def _replace(
    files: Files, config: MkDocsConfig, path: str, text: str, edit_path: str | None
) -> None:
    if frame := files.get_file_from_path(path):
        files.remove(frame)
    file = File.generated(config, path, content=text)
    file.edit_uri = edit_path
    files.append(file)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Let each language have a navigation of its own."""
    _State.localiser.split(nav)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Date every page by its edition: MkDocs would date it by the clock."""
    assert _State.site
    for file in files.documentation_pages():
        assert file.page
        file.page.update_date = _State.site.records.site.edition.date
    return env


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Return the page without what Material gets wrong outside any block."""
    return _mended(output)


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Do the same for the error page."""
    return _mended(output)


# Material 9.8.1, base.html and partials/search.html: HTML allows no autocomplete on a checkbox,
# and a dialog needs a name; what is inside the latter already says that it is a search.
_MENDED = {
    'id="__drawer" autocomplete="off"': 'id="__drawer"',
    'id="__search" autocomplete="off"': 'id="__search"',
    'data-md-component="search" role="dialog"': 'data-md-component="search"',
}


def _mended(html: str) -> str:
    for wrong, right in _MENDED.items():
        html = html.replace(wrong, right)
    return html


def on_post_build(*, config: MkDocsConfig) -> None:
    """Drop the theme's own search index: nothing reads it (hooks/qazsearch, README)."""
    shutil.rmtree(Path(config.site_dir) / "search", ignore_errors=True)


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Show the page its own language's settings and navigation."""
    language = page.meta["lang"]
    context["config"] = _State.localiser.config(language)
    context["nav"] = _State.localiser.nav(language)
    return context
