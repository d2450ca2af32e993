"""What machines read in a page's head: Highwire, Dublin Core, Open Graph, COinS.

Vocabularies: https://ogp.me, https://www.dublincore.org, Highwire Press tags as Google
Scholar and Zotero read them, COinS (OpenURL 1.0, ``dc`` format).
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from ..records.collection import Records
from ..records.model.values import Language, other

_OG_LOCALES: dict[Language, str] = {"kk": "kk_KZ", "en": "en_GB"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PICTURE = "assets/images/card-{language}.png"

Meta = dict[str, str]
"""One ``meta`` element: ``name`` or ``property``, and ``content``."""


@dataclass(frozen=True)
class Subject:
    """What a page is about: its language, address (relative to the root), title, description."""

    language: Language
    address: str
    title: str
    description: str


def head(records: Records, subject: Subject, base: str) -> list[Meta]:
    """Return the ``meta`` elements of a page of the site at *base*."""
    language, title, description = subject.language, subject.title, subject.description
    site = records.site
    author, url, name = site.contributors[language], base + subject.address, site.title[language]
    named = {
        "citation_title": title,
        "citation_author": author,
        "citation_publication_date": site.edition.date.replace("-", "/"),
        "citation_online_date": site.edition.date.replace("-", "/"),
        "citation_language": language,
        "citation_public_url": url,
        "citation_abstract": description,
        "DC.title": title,
        "DC.creator": author,
        "DC.publisher": name,
        "DC.date": site.edition.date,
        "DC.language": language,
        "DC.identifier": url,
        "DC.description": description,
        "DC.type": "Text",
        "DC.rights": LICENCE,
        "twitter:card": "summary_large_image",
    }
    properties = {
        "og:type": "article",
        "og:title": title,
        "og:description": description,
        "og:url": url,
        "og:site_name": name,
        "og:locale": _OG_LOCALES[language],
        "og:locale:alternate": _OG_LOCALES[other(language)],
        "og:image": base + PICTURE.format(language=language),
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"{name}. {site.tagline[language]}",
    }
    metas = [{"name": key, "content": value} for key, value in named.items()]
    return metas + [{"property": key, "content": value} for key, value in properties.items()]


def coins(item: dict[str, Any], site_name: str) -> str:
    """Return the ``title`` of a COinS span for a CSL-JSON *item*."""
    fields = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "webpage"),
        ("rft.title", item["title"]),
        ("rft.source", site_name),
        ("rft.creator", item["author"][0]["literal"]),
        ("rft.date", "-".join(f"{part:02d}" for part in item["issued"]["date-parts"][0])),
        ("rft.identifier", item["URL"]),
        ("rft.language", item["language"]),
        ("rft.description", item["abstract"]),
    ]
    return urlencode(fields)
