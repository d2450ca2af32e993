"""The second way out: the same pages as a plain folder that any engine can build.

No hook runs there. What the MkDocs hook decides page by page (language, twin) is in each
page's front matter, where the theme's overrides read it.
"""

import re
import shutil
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from ..addresses import file_name, page_address
from ..pages.page import Page
from ..pages.templates import Templates
from ..pages.workshop import Workshop
from ..records.model.values import LANGUAGES
from ..settings import read_settings
from .search_index import index_paths
from .whole import Site

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
    shutil.copytree(root / "hooks" / "material_9_8" / "overrides", folder / "overrides")
    workshop = Workshop(site.records, Templates(root), site_url)
    pages = {page.meta.path: as_markdown(page, workshop) for page in site.pages}
    texts = pages | site.files
    for path, text in sorted(texts.items()):
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    settings = yaml.safe_dump(
        staged_settings(root, site, site_url), allow_unicode=True, sort_keys=False
    )
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8", newline="\n")
    return sorted(page.meta.path for page in site.pages)


def staged_settings(root: Path, site: Site, site_url: str) -> dict[str, Any]:
    """Return the settings of the staged project: the project's own, without the hook."""
    settings = read_settings(root)
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
    titles = {page.meta.path: page.meta.title for page in site.pages}
    cover = file_name("")
    items: list[Any] = [{titles[cover]: cover}]
    for language in LANGUAGES:
        paths = [file_name(page_address(language, page)) for page in site.records.page_ids]
        pages = [{titles[path]: path} for path in paths]
        items.append({site.locale(language).t("language.name"): pages})
    return items


_MARKDOWN_SPECIAL = re.compile(r"[\\`*_{}\[\]#~^=|$:@!<>&\"']|(?<=^)[-+.]|(?<=[0-9])\.(?=\s)")


def markdown_text(text: str) -> Markup:
    """Return *text* as Markdown that renders to exactly that text, on one line."""
    flat = " ".join(text.split())
    escaped = _MARKDOWN_SPECIAL.sub(lambda match: f"&#{ord(match[0])};", flat)
    return Markup(escaped)  # noqa: S704 (every special character was just escaped)


def as_markdown(page: Page, workshop: Workshop) -> str:
    """Return *page* as a Markdown file with front matter.

    The headings of its sections are Markdown, so that the engine lists and searches them;
    everything else is HTML, which engines leave as it is.
    """
    front = yaml.safe_dump(page.meta.front_matter(), allow_unicode=True, sort_keys=True, width=1000)
    parts = [f"---\n{front}---"]
    for laid in page.sections:
        title = markdown_text(laid.section.label)
        parts += [
            workshop.render(
                "macros/heading.md", page.meta.language, section=laid.section, title=title
            ),
            laid.body,
        ]
    return "\n\n".join(part for part in (*parts, page.rest) if part) + "\n"
