"""Every record of the real site stands on its page, and everything on it is a record."""

import json
import re
from urllib.parse import urljoin

import pytest

from explainer.addresses import fact_address, page_address
from explainer.records.chronology import dated
from explainer.records.model.values import LANGUAGES
from tests.conftest import PAGES, SITE_URL


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_shows_verdict_statement_sentences_and_where_its_evidence_is(
    records, page, language
):
    for fact in records.facts:
        block = page(page_address(language, fact.page)).find(id=fact.id).find_next("div")
        assert "fact" in block["class"]
        words = " ".join(block.get_text().split())
        assert " ".join(fact.statement[language].split()) in words
        assert records.interface.strings[f"verdict.{fact.verdict}"][language] in words
        if fact.correction:
            assert " ".join(fact.correction[language].split()) in words
        assert [link["href"].rpartition("/c/")[2] for link in block.select(".fact__proof a")] == (
            [f"{fact.id}/#evidence"] if fact.evidence else []
        )
        links = [tag["href"] for tag in block.find_all(class_="sentence-link")]
        assert [link.rpartition("#s")[2] for link in links] == [f"{n:02d}" for n in fact.sentences]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_is_in_order_and_complete(records, page, language):
    home = page_address(language, records.site.home.timeline)
    entries = page(home).find_all(class_="timeline__entry")
    assert [entry["id"] for entry in entries] == [fact.id for fact in dated(records)]
    starts = [(entry.time["datetime"] + "-01-01")[:10] for entry in entries]
    assert starts == sorted(starts)
    for entry in entries:
        fact = records.fact[entry["id"]]
        assert urljoin(home, entry.a["href"]) == fact_address(language, fact)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_institution_whose_rules_changed_has_a_table(records, page, language):
    tables = [
        tag
        for name in PAGES
        for tag in page(page_address(language, name)).select(".before-after caption")
    ]
    changed = {fact.change.institution for fact in records.facts if fact.change}
    assert [tag.get_text() for tag in tables] == [
        institution.name[language]
        for institution in records.institutions
        if institution.id in changed
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_results_table_has_every_party_and_recomputed_totals(records, page, language):
    final = records.election.tally("final")
    tables = [
        tag for name in PAGES for tag in page(page_address(language, name)).select("table.results")
    ]
    table = next(tag for tag in tables if "results--preliminary" not in tag["class"])
    assert len(table.tbody.find_all("tr")) == len(final.results)
    digits = re.sub(r"[\s\u00a0,]", "", table.tfoot.get_text())
    for total in (final.valid, final.invalid, final.voted, final.registered):
        assert str(total) in digits


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_article_page_takes_up_every_sentence(records, page, language):
    rows = page(page_address(language, records.site.home.sentences)).find_all(class_="sentence")
    numbers = [sentence.number for sentence in records.article.sentences]
    assert [row["id"] for row in rows] == [f"s{number:02d}" for number in numbers]
    for number, row in zip(numbers, rows, strict=True):
        linked = {tag["href"].rpartition("#")[2] for tag in row.find_all("a")}
        assert linked == {fact.id for fact in records.facts_of(number)}


def test_facts_json_publishes_every_record_with_its_addresses(site, records, ids):
    data = json.loads((site / "data/facts.json").read_text(encoding="utf-8"))
    assert [fact["id"] for fact in data["facts"]] == [fact.id for fact in records.facts]
    for fact in data["facts"]:
        assert set(fact["title"]) == set(fact["statement"]) == set(LANGUAGES)
        for language in LANGUAGES:
            address, _, anchor = fact["url"][language].removeprefix(SITE_URL).partition("#")
            assert anchor == fact["id"]
            assert anchor in ids(address)
            assert (site / fact["card"][language].removeprefix(SITE_URL) / "index.html").is_file()
