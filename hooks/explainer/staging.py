"""The second way out: the same pages as a plain folder that any engine can build.

No hook runs there. What the MkDocs hook decides page by page (language, twin) is in each
page's front matter, where the theme's overrides read it.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml

from .addresses import PAGES
from .model.values import LANGUAGES
from .pages import Site
from .searching import index_paths

_NOT_PAGES = shutil.ignore_patterns("*.md", "data")


def stage(root: Path, site: Site, folder: Path, site_url: str) -> list[str]:
    """Write *site* to *folder*: ``mkdocs.yml``, ``docs/``, ``overrides/``; return its pages.

    *folder* must be empty or absent, so that nothing that was good is lost; otherwise
    raises ``FileExistsError``.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty: name a new or an empty folder")
    docs = folder / "docs"
    shutil.copytree(root / "docs" / "assets", docs / "assets")
    shutil.copytree(root / "hooks" / "overrides", folder / "overrides")
    texts = {page.path: page.markdown for page in site.pages} | site.files
    for path, text in sorted(texts.items()):
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    settings = yaml.safe_dump(
        staged_settings(root, site, site_url), allow_unicode=True, sort_keys=False
    )
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8", newline="\n")
    return sorted(page.path for page in site.pages)


def staged_settings(root: Path, site: Site, site_url: str) -> dict[str, Any]:
    """Return the settings of the staged project: the project's own, without the hook."""
    settings = _plain_settings(root / "mkdocs.yml")
    for key in ("hooks", "watch", "repo_url", "edit_uri", "exclude_docs", "not_in_nav"):
        settings.pop(key, None)
    titles = site.records.site.title
    settings["site_name"] = f"{titles.kk} · {titles.en}"
    settings["site_url"] = site_url
    settings["theme"]["custom_dir"] = "overrides"
    settings["theme"]["palette"] = bilingual_palette(site, settings["theme"]["palette"])
    settings["extra"] = settings.get("extra", {}) | {
        "ui": interface_strings(site),
        "search": index_paths(site.files),
    }
    settings["nav"] = navigation(site)
    return settings


def bilingual_palette(site: Site, palette: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return *palette* with its buttons named in both languages, for pages that have neither."""
    strings = site.records.interface.strings
    named = []
    for scheme in palette:
        name = strings[f"palette.{scheme['scheme']}"]
        toggle = scheme["toggle"] | {"name": f"{name.kk} · {name.en}"}
        named.append(scheme | {"toggle": toggle})
    return named


def interface_strings(site: Site) -> dict[str, dict[str, str]]:
    """Return every interface string by language and key, for the theme's overrides."""
    strings = site.records.interface.strings
    return {
        language: {key: text[language] for key, text in strings.items()} for language in LANGUAGES
    }


def navigation(site: Site) -> list[Any]:
    """Return the navigation: the cover, then each language with its pages in order."""
    by_path = {page.path: page for page in site.pages}
    items: list[Any] = [{str(by_path["index.md"].meta["title"]): "index.md"}]
    for language in LANGUAGES:
        paths = [f"{language}/{slug or 'index'}.md" for slug in PAGES]
        pages = [{str(by_path[path].meta["title"]): path} for path in paths]
        items.append({site.voice(language).t("language.name"): pages})
    return items


class _Settings(yaml.SafeLoader):
    """Reads ``mkdocs.yml`` with its ``!ENV`` values as their defaults."""


def _environment_default(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)[-1]
    return None


_Settings.add_constructor("!ENV", _environment_default)


def _plain_settings(file: Path) -> dict[str, Any]:
    settings: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=_Settings)  # noqa: S506 (a SafeLoader)
    return settings
