"""What machines read in a page's head: Highwire, Dublin Core, Open Graph, JSON-LD, COinS.

Vocabularies: https://schema.org, https://ogp.me, https://www.dublincore.org, Highwire Press
tags as Google Scholar and Zotero read them, COinS (OpenURL 1.0, ``dc`` format).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from .addresses import fact_address, page_address
from .citing import permalink
from .model.fact import Fact, Verdict
from .model.values import LANGUAGES, Language
from .records import Records

_OG_LOCALES: dict[Language, str] = {"kk": "kk_KZ", "en": "en_GB"}
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_PICTURE = "assets/images/card-{language}.png"
# ClaimReview wants a number, best and worst: the scale runs from contradicted to corroborated.
_RATINGS: dict[Verdict, int] = {"contradicted": 1, "partly": 2, "corroborated": 3}

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
    other: Language = "en" if language == "kk" else "kk"
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
        "DC.rights": _LICENCE,
        "twitter:card": "summary_large_image",
    }
    properties = {
        "og:type": "article",
        "og:title": title,
        "og:description": description,
        "og:url": url,
        "og:site_name": name,
        "og:locale": _OG_LOCALES[language],
        "og:locale:alternate": _OG_LOCALES[other],
        "og:image": base + _PICTURE.format(language=language),
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


def linked_data(things: list[dict[str, Any]]) -> str:
    """Return schema.org *things* as JSON-LD that is safe inside a ``script`` element."""
    graph = {"@context": {"@vocab": "https://schema.org/"}, "@graph": things}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def page_things(records: Records, subject: Subject, base: str) -> list[dict[str, Any]]:
    """Return the article that a page is, and the site that it is part of."""
    language = subject.language
    site = records.site
    publisher = {"@type": "Organization", "name": site.contributors[language]}
    return [
        {
            "@type": "Article",
            "@id": base + subject.address,
            "headline": subject.title,
            "description": subject.description,
            "inLanguage": language,
            "datePublished": site.edition.date,
            "version": site.edition.version,
            "license": _LICENCE,
            "author": publisher,
            "publisher": publisher,
            "image": base + _PICTURE.format(language=language),
            "isPartOf": {"@type": "WebSite", "name": site.title[language], "url": base},
        }
    ]


def dataset_thing(records: Records, language: Language, base: str) -> dict[str, Any]:
    """Return the published data as a dataset."""
    site = records.site
    return {
        "@type": "Dataset",
        "@id": f"{base}{page_address(language, 'data')}#dataset",
        "name": site.title[language],
        "description": site.description[language],
        "inLanguage": list(LANGUAGES),
        "license": _LICENCE,
        "version": site.edition.version,
        "datePublished": site.edition.date,
        "creator": {"@type": "Organization", "name": site.contributors[language]},
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "application/json",
                "contentUrl": f"{base}data/facts.json",
            }
        ],
    }


def fact_things(
    records: Records, fact: Fact, language: Language, verdict: str, base: str
) -> Iterator[dict[str, Any]]:
    """Yield the claim that *fact* is, its review (with *verdict* in words), and its event."""
    url = base + page_address(language, f"c/{fact.id}")
    site = records.site
    claim: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"{url}#claim",
        "name": fact.title[language],
        "text": fact.statement[language],
        "inLanguage": language,
        "url": base + fact_address(language, fact),
    }
    if fact.sentences:
        name = records.article.author_name[language]
        claim["appearance"] = {"@type": "CreativeWork", "author": {"@type": "Person", "name": name}}
    yield claim
    if fact.verdict in _RATINGS:
        yield {
            "@type": "ClaimReview",
            "@id": f"{url}#review",
            "url": permalink(records, fact, language, base),
            "datePublished": fact.reviewed,
            "claimReviewed": fact.statement[language],
            "itemReviewed": {"@id": f"{url}#claim"},
            "author": {"@type": "Organization", "name": site.contributors[language]},
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": _RATINGS[fact.verdict],
                "worstRating": 1,
                "bestRating": 3,
                "alternateName": verdict,
            },
        }
    if fact.date:
        start, _, end = fact.date.partition("/")
        yield {
            "@type": "Event",
            "@id": f"{url}#event",
            "name": fact.title[language],
            "description": fact.statement[language],
            "startDate": start,
            "endDate": end or start,
        }
