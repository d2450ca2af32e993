"""The MkDocs hook: hands the explainer's finished pages to MkDocs, and nothing else.

MkDocs loads this file by path and caches it for the life of ``mkdocs serve``: records,
prose and templates are read afresh for every build, but a change to Python code needs a
restart. All imports stand at the top because the hook's folder is importable only while
it is being loaded.
"""

import logging
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import is_error_template

from explainer.build import build
from explainer.findings import DataError
from explainer.memo import Memo
from explainer.publish.search_index import index_paths
from explainer.publish.staging import bilingual_palette, interface_strings, navigation
from explainer.publish.whole import Site
from explainer.records.model.values import LANGUAGES
from material_9_8.localise import Localiser
from mkdocs_pages import Compiled, FinishedPage, named, open_names, remembering
from mkdocs_style import Style

log = logging.getLogger("mkdocs.hooks.explainer")


class _State:
    """The site of the current build; in ``mkdocs serve``, the last one that was sound."""

    site: Site | None = None
    serving = False
    localiser: Localiser
    memo = Memo()
    pages = Memo()
    compiled = Compiled()
    style = Style()


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
        _State.site = build(root, config.site_url or "", _State.memo)
    except DataError as error:
        if not (_State.serving and _State.site):
            raise Abort(str(error)) from None
        log.error("%s\nThe last sound state stays up until this is mended.", error)
    except Exception:
        if not (_State.serving and _State.site):
            log.error("This is a fault of the explainer, not of your records or prose:")
            raise
        log.exception(
            "This is a fault of the explainer, not of your records or prose."
            " The last sound state stays up."
        )
    site = _State.site
    assert site
    if not config.repo_url:
        config.edit_uri = ""
    titles = site.records.site.title
    # The theme prints it as it stands, on the error page, which belongs to neither language.
    config.site_name = escape(f"{titles.kk} · {titles.en}")
    config.nav = navigation(site)
    config.theme["palette"] = bilingual_palette(site, config.theme["palette"])
    config.extra["ui"] = interface_strings(site)
    config.extra["search"] = open_names(index_paths(site.files))
    _State.style.settings(config)
    _State.localiser = Localiser(config, site)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the site's pages and data files in place of the prose."""
    assert _State.site
    date = _State.site.records.site.edition.date
    for page in _State.site.pages:
        file = _replace(files, config, page.meta.path, "")
        file.edit_uri = quote(page.meta.edit_path)
        FinishedPage(page, file, config, date)
    for path, text in _State.site.files.items():
        _replace(files, config, path, text).edit_uri = None
    _State.style.files(files, config)
    return files


def _replace(files: Files, config: MkDocsConfig, path: str, text: str) -> File:
    if prose := files.get_file_from_path(path):
        files.remove(prose)
    file = File.generated(config, path, content=text)
    files.append(file)
    return file


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Let each language have a navigation of its own."""
    _State.localiser.split(nav)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """While serving, fill the theme's templates only for pages that changed."""
    assert _State.site
    env.trim_blocks = env.lstrip_blocks = True
    if _State.serving:
        _State.pages.next_build()
        env.bytecode_cache = _State.compiled
        return remembering(env, _State.pages, config, _State.localiser)
    return env


def on_post_page(output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Return the page with the names of its style sheet and search index."""
    return _finished(output)


def on_template_context(
    context: dict[str, Any], *, template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Let the error page of a language be in that language, at whatever address it is shown."""
    language, _, name = template_name.rpartition("/")
    if language in LANGUAGES and is_error_template(name):
        context["only"] = [language]
        context["config"] = _State.localiser.config(language)
        context["nav"] = _State.localiser.nav(language)
        context["base_url"] = urlsplit(config.site_url or "/").path
    return context


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Do the same for the error page."""
    return _finished(output) if template_name.endswith(".html") else output


def _finished(output: str) -> str:
    assert _State.site
    return named(_State.style.seen(output), index_paths(_State.site.files))


def on_post_build(*, config: MkDocsConfig) -> None:
    """Publish the style sheet: what it needs is known when all pages are."""
    _State.style.publish(config)


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Show the page its own language's settings and navigation."""
    language = page.meta["lang"]
    context["config"] = _State.localiser.config(language)
    context["nav"] = _State.localiser.nav(language, page)
    return context
