"""What machines read: metadata, linked data, conformant HTML."""

import json
import os
import shutil
import subprocess
from urllib.parse import parse_qs

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from explainer.records.model.values import LANGUAGES
from tests.conftest import ROOT, SITE_URL, html_pages

SCHEMA = Namespace("https://schema.org/")


def metas(html, key):
    return {tag[key]: tag["content"] for tag in html.find_all("meta", attrs={key: True})}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_can_be_saved_as_one_item(page, records, language):
    fact = next(fact for fact in records.facts if fact.date)
    html = page(f"{language}/c/{fact.id}/")
    url = f"{SITE_URL}{language}/c/{fact.id}/"
    named, properties = metas(html, "name"), metas(html, "property")
    assert named["citation_title"] == named["DC.title"] == fact.title[language]
    assert named["citation_publication_date"].replace("/", "-") == records.site.edition.date
    assert named["citation_language"] == named["DC.language"] == language
    assert named["citation_public_url"] == named["DC.identifier"] == properties["og:url"] == url
    assert named["citation_abstract"] == fact.statement[language]
    assert properties["og:site_name"] == named["DC.publisher"] == records.site.title[language]
    spans = html.find_all(class_="Z3988")
    assert len(spans) == 1
    assert parse_qs(spans[0]["title"])["rft.title"] == [fact.title[language]]


def test_every_page_has_its_picture(site, page):
    for address in html_pages(site):
        picture = metas(page(address), "property")["og:image"]
        assert (site / picture.removeprefix(SITE_URL)).is_file()


def graph_of(html):
    text = html.find("script", type="application/ld+json").string
    return Graph().parse(data=text, format="json-ld")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_is_a_claim_to_an_rdf_tool(page, records, language):
    for fact in records.facts:
        graph = graph_of(page(f"{language}/c/{fact.id}/"))
        claims = list(graph.subjects(RDF.type, SCHEMA.Claim))
        assert len(claims) == 1
        assert str(graph.value(claims[0], SCHEMA.text)) == fact.statement[language]
        reviews = list(graph.subjects(RDF.type, SCHEMA.ClaimReview))
        reviewed = fact.verdict in {"corroborated", "partly", "contradicted"}
        assert len(reviews) == (1 if reviewed else 0), fact.id
        if reviews:
            assert graph.value(reviews[0], SCHEMA.itemReviewed) == claims[0]
        assert len(list(graph.subjects(RDF.type, SCHEMA.Event))) == (1 if fact.date else 0)


def test_pages_are_articles_and_the_data_is_a_dataset(page):
    for address in ("kk/reform/", "en/timeline/", ""):
        assert list(graph_of(page(address)).subjects(RDF.type, SCHEMA.Article))
    graph = graph_of(page("en/data/"))
    dataset = next(graph.subjects(RDF.type, SCHEMA.Dataset))
    download = graph.value(dataset, SCHEMA.distribution)
    assert str(graph.value(download, SCHEMA.contentUrl)) == f"{SITE_URL}data/facts.json"


def test_every_page_names_its_edition(site, page, records):
    for address in html_pages(site):
        assert records.site.edition.version in page(address).footer.get_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_offers_every_form_of_citation_without_any_script(page, records, language):
    for fact in records.facts:
        html = page(f"{language}/c/{fact.id}/")
        permalink = f"{SITE_URL}{language}/c/{fact.id}/?edition={records.site.edition.version}"
        forms = {tag.parent.h3["id"]: tag.get_text() for tag in html.select("h3 + [data-cite]")}
        assert list(forms) == [
            "cite-gost-r-7-0-5-2008", "cite-apa-7", "cite-mla-9", "cite-chicago-author-date",
            "cite-bibtex", "cite-ris", "cite-csl-json", "cite-permalink",
        ]  # fmt: skip
        assert all(permalink in form for form in forms.values()), fact.id
        assert json.loads(forms["cite-csl-json"])[0]["id"] == fact.id
        assert bool(html.find(id="cite-source")) == bool(fact.evidence)


def test_html_is_conformant_on_every_page(site):
    jar = next(ROOT.glob(".venv/npm/node_modules/vnu-jar/build/dist/vnu.jar"), None)
    if jar is None or shutil.which("java") is None:
        message = "no HTML checker: npm install --prefix .venv/npm vnu-jar, and a Java runtime"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    command = ["java", "-jar", jar, "--skip-non-html", "--errors-only", "--format", "gnu", site]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr.splitlines() == []
