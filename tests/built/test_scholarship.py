"""What makes the site worth citing: sources, terms, corrections, changes, translations in step."""

import pytest
from bs4 import BeautifulSoup

from explainer.addresses import page_address
from explainer.build import build
from explainer.records.model.values import LANGUAGES
from tests.small import SMALL_URL, command, edit, replacing


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bibliography_names_every_source_and_every_fact_that_uses_it(records, page, language):
    html = page(f"{language}/sources/")
    for source in records.sources:
        item = html.find(id=source.id)
        assert source.title in item.get_text(), source.id
        linked = {tag["href"].rpartition("#")[2] for tag in item.select(".source__facts a")}
        users = {f.id for f in records.facts if any(e.source == source.id for e in f.evidence)}
        assert linked == users, source.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_gives_every_term_in_three_languages(records, page, language):
    html = page(f"{language}/glossary/")
    for term in records.terms:
        text = " ".join(html.find(id=term.id).get_text(" ").split())
        for form in (term.forms.kk, term.forms.en, term.forms.ru, term.definition[language]):
            assert " ".join(form.split()) in text, term.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_corrections_gather_every_slip_and_every_contradicted_claim(records, page, language):
    table = page(f"{language}/article/").find("table", class_="corrections")
    rows = table.tbody.find_all("tr")
    assert {row["id"] for row in rows if row.get("id")} == {slip.id for slip in records.slips}
    linked = {tag["href"].rpartition("#")[2] for tag in table.find_all("a")}
    contradicted = {fact.id for fact in records.facts if fact.verdict == "contradicted"}
    assert contradicted <= linked


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_is_shown_at_its_fact(records, page, language):
    for slip in records.slips:
        fact = records.fact[slip.fact]
        block = page(page_address(language, fact.page)).find(id=fact.id).find_next("div")
        assert slip.printed in [tag.get_text() for tag in block.find_all("s")], slip.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_changed_words_are_marked_before_and_after(records, page, language):
    html = page(f"{language}/reform/")
    for fact in records.facts:
        if fact.change and fact.change.before != fact.change.after:
            block = html.find(id=fact.id).find_next("div").find(class_="change")
            assert block.find(["del", "ins"]), fact.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_verdict_counts_on_the_overview_are_those_of_the_records(records, page, language):
    scale = page(f"{language}/").find(class_="verdict-scale")
    shown = [int(tag.get_text()) for tag in scale.find_all(class_="verdict-scale__count")]
    verdicts = ("corroborated", "partly", "contradicted", "not-found", "opinion", "context")
    assert shown == [sum(f.verdict == verdict for f in records.facts) for verdict in verdicts]


def test_english_that_awaits_review_says_so_on_its_page_only(small_project):
    kazakh = replacing("ең әділ жарғы", "ең жақсы жарғы")
    edit(small_project, "data/facts/charter-rules.yaml", kazakh)
    pages = {page.meta.stands_at: page for page in build(small_project, SMALL_URL).pages}
    notices = {
        language: [
            tag.find_previous("h3")["id"]
            for tag in BeautifulSoup(str(pages[f"{language}/charter/"].html), "lxml").select(
                ".fact__stale"
            )
        ]
        for language in LANGUAGES
    }
    assert notices == {"kk": [], "en": ["charter-praise"]}
    waiting = "English awaiting review: charter-praise, list-threshold\n"
    assert waiting in command(small_project, "check").stdout
    assert command(small_project, "confirm", "charter-praise").exit_code == 0
    assert "review: list-threshold\n" in command(small_project, "check").stdout
    assert command(small_project, "confirm", "--all").exit_code == 0
    assert "awaiting" not in command(small_project, "check").stdout
