"""What a page, a claim and the data are, in schema.org's words (https://schema.org, JSON-LD)."""

import json
from collections.abc import Iterator
from typing import Any

from ..addresses import card_address, fact_address, page_address
from ..cite.items import permalink
from ..records.collection import Records
from ..records.model.fact import Fact, Verdict
from ..records.model.values import LANGUAGES, Language, interval
from .head import LICENCE, PICTURE, Subject

# ClaimReview wants a number, best and worst: the scale runs from contradicted to corroborated.
_RATINGS: dict[Verdict, int] = {"contradicted": 1, "partly": 2, "corroborated": 3}


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
            "license": LICENCE,
            "author": publisher,
            "publisher": publisher,
            "image": base + PICTURE.format(language=language),
            "isPartOf": {"@type": "WebSite", "name": site.title[language], "url": base},
        }
    ]


def dataset_thing(records: Records, language: Language, base: str) -> dict[str, Any]:
    """Return the published data as a dataset."""
    site = records.site
    return {
        "@type": "Dataset",
        "@id": f"{base}{page_address(language, records.site.home.data)}#dataset",
        "name": site.title[language],
        "description": site.description[language],
        "inLanguage": list(LANGUAGES),
        "license": LICENCE,
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
    url = base + card_address(language, fact.id)
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
        start, end = interval(fact.date)
        yield {
            "@type": "Event",
            "@id": f"{url}#event",
            "name": fact.title[language],
            "description": fact.statement[language],
            "startDate": start,
            "endDate": end,
        }
