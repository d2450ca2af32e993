"""What makes the site worth citing: sources, terms, corrections, changes, translations in step."""

import re

import pytest

from explainer.addresses import page_address
from explainer.model.values import LANGUAGES
from tests.conftest import build_with_mkdocs, parse_html, run


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
    assert len(records.slips) == 16
    assert len(contradicted) == 8


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


def test_english_that_awaits_review_says_so_on_its_page_only(project):
    file = project / "data/facts/reform-passage.yaml"
    text = file.read_text(encoding="utf-8")
    start = text.index("- id: law-dated")
    stale = re.sub(
        r"english_reflects: .*", "english_reflects: '000000000000'", text[start:], count=1
    )
    file.write_text(text[:start] + stale, encoding="utf-8")
    done = build_with_mkdocs(project, project / "site")
    assert done.returncode == 0, done.stdout
    notices = {
        language: [
            tag.find_previous("h3")["id"]
            for tag in parse_html(project / f"site/{language}/reform/index.html").select(
                ".fact__stale"
            )
        ]
        for language in LANGUAGES
    }
    assert notices == {"kk": [], "en": ["law-dated"]}
    report = run("explainer", "--root", project, "check")
    assert "English awaiting review: law-dated\n" in report.stdout
    assert run("explainer", "--root", project, "confirm", "law-dated").returncode == 0
    assert "awaiting" not in run("explainer", "--root", project, "check").stdout
