"""Every style of reference says what its guide asks for, in both languages, as text."""

import json
import re

import pytest
from lxml import etree

from explainer.cite import styles
from explainer.cite.items import fact_item, source_item
from explainer.cite.styles import STYLES, Reference, Run, references
from tests.conftest import ROOT
from tests.unit.making import BASE

KK, EN = (f"{BASE}{code}/c/rule-passed/?edition=1.10.0" for code in ("kk", "en"))

# Checked by hand: GOST R 7.0.5-2008 (electronic resources), Publication Manual of the APA
# (7th ed., 10.16), MLA Handbook (9th ed.), Chicago Manual of Style (author-date, websites).
GOLDEN = {
    ("gost-r-7-0-5-2008", "kk"): f"Ережені қабылдау // Арал 1907 : [электрондық ресурс]. Нұсқа 1.10.0. 1908. URL: {KK} (қаралған күні: __.__.____).",
    ("gost-r-7-0-5-2008", "en"): f"Passing the rule // Island 1907 : [online]. Version 1.10.0. 1908. URL: {EN} (accessed: __.__.____).",
    ("apa-7", "kk"): f"Арал авторлары. (1908, 29 ақпан). *Ережені қабылдау* (Нұсқа 1.10.0). Арал 1907. {KK}",
    ("apa-7", "en"): f"Island contributors. (1908, February 29). *Passing the rule* (Version 1.10.0). Island 1907. {EN}",
    ("mla-9", "kk"): f"Арал авторлары. «Ережені қабылдау». *Арал 1907*, нұсқа 1.10.0, 29 ақп. 1908, {KK}.",
    ("mla-9", "en"): f"Island contributors. “Passing the Rule.” *Island 1907*, version 1.10.0, 29 Feb. 1908, {EN}.",
    ("chicago-author-date", "kk"): f"Арал авторлары. 1908. «Ережені қабылдау». *Арал 1907*. Нұсқа 1.10.0. 29 ақпан. {KK}.",
    ("chicago-author-date", "en"): f"Island contributors. 1908. “Passing the Rule.” *Island 1907*. Version 1.10.0. February 29. {EN}.",
}  # fmt: skip

NEWSPAPER = {
    "gost-r-7-0-5-2008": "Gull Ada, Puffin The council is chosen // The Daily Tern : [online]. ",
    "apa-7": "Gull, A., & Puffin. (1907, May 16). *The council is chosen*. The Daily Tern",
    "mla-9": "Gull, Ada, and Puffin. “The Council Is Chosen.” *The Daily Tern*, ",
    "chicago-author-date": "Gull, Ada, and Puffin. 1907. “The Council Is Chosen.” *The Daily Tern*. ",
}  # fmt: skip

STATUTE = {
    "gost-r-7-0-5-2008": "Арал ережесі : [online]. № 7. URL: https://example.org/gazette (accessed: __.__.____).",
    "apa-7": "*Арал ережесі* (7). (n.d.). https://example.org/gazette",
    "mla-9": "“Арал ережесі.” no. 7, https://example.org/gazette.",
    "chicago-author-date": "“Арал ережесі.” n.d. 7. https://example.org/gazette.",
}  # fmt: skip


def written(runs):
    return "".join(f"*{run.text}*" if run.italic else run.text for run in runs)


def text(reference):
    """Return a reference as a line of text, what is in italics between stars."""
    if reference.after is None:
        return written(reference.before)
    return f"{written(reference.before)}{reference.blank}{written(reference.after)}"


def cited(item, language="en"):
    return {reference.style: text(reference) for reference in references(item, language)}


@pytest.fixture
def item(untouched):
    records = untouched.records()
    return fact_item(records, records.fact["rule-passed"], "en", BASE)


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_fact_is_cited_as_each_style_guide_asks(untouched, language):
    records = untouched.records()
    found = cited(fact_item(records, records.fact["rule-passed"], language, BASE), language)
    assert found == {style: GOLDEN[style, language] for style in STYLES}


def test_an_article_begins_with_its_authors(untouched):
    found = cited(source_item(untouched.records().source["daily"]))
    for style, start in NEWSPAPER.items():
        assert found[style].startswith(start)


def test_a_source_without_an_author_begins_with_its_title(untouched):
    assert cited(source_item(untouched.records().source["gazette"])) == STATUTE


def test_a_doi_stands_for_the_address_where_the_style_asks_for_it(item):
    found = cited(item | {"DOI": "10.1000/182"})
    assert found["apa-7"].endswith("https://doi.org/10.1000/182")


def test_only_gost_asks_for_the_day_of_access(item):
    after = {reference.style: reference.after for reference in references(item, "en")}
    assert after.pop("gost-r-7-0-5-2008") == (Run(").", italic=False),)
    assert set(after.values()) == {None}


def test_a_title_with_quotation_marks_gets_inner_ones_inside_quotation_marks(item):
    found = cited(item | {"title": "«Шағала» партиясы", "language": "kk"}, "kk")
    assert "«„Шағала“ партиясы»" in found["mla-9"]
    assert "«„Шағала“ партиясы»" in found["chicago-author-date"]
    assert "*«Шағала» партиясы*" in found["apa-7"]
    assert found["gost-r-7-0-5-2008"].startswith("«Шағала» партиясы // ")


def test_only_titles_are_in_italics(item):
    by_style = {reference.style: reference for reference in references(item, "en")}
    italics = {
        style: [run.text for run in reference.before if run.italic]
        for style, reference in by_style.items()
    }
    assert italics == {
        "gost-r-7-0-5-2008": [],
        "apa-7": ["Passing the rule"],
        "mla-9": ["Island 1907"],
        "chicago-author-date": ["Island 1907"],
    }


@pytest.mark.parametrize("field", ["title", "container-title", "publisher", "number"])
def test_what_looks_like_html_stays_text(item, field):
    """The processor would take it for formatting; a template escapes it when it is shown."""
    marked = "<b>1 & 2</b> <script>"
    for style, said in cited(item | {field: marked}).items():
        assert (field == "publisher") or marked in said.replace("Script", "script"), style
        assert "&amp;" not in said
        assert "&lt;" not in said


def test_an_author_that_looks_like_html_stays_text(item):
    found = cited(item | {"author": [{"literal": "<i>We</i>"}]})
    assert found["apa-7"].startswith("<i>We</i>. (1908")


def test_no_reference_is_empty_or_shows_the_stand_in_for_a_day(records):
    """Of any real source; facts are alike."""
    items = [fact_item(records, fact, "en", BASE) for fact in records.facts[:9]]
    for item in items + [source_item(source) for source in records.sources]:
        for style, said in cited(item).items():
            assert len(said) > 20, (item["id"], style)
            assert "2222" not in said
            assert not re.search("[\ue000-\uf8ff]", said)
            assert item["title"][:10].lower() in said.lower().replace("„", "«")


def test_references_are_the_same_whenever_they_are_made(item):
    assert references(item, "en") == references(dict(item), "en")
    assert references(item, "en")[0] == Reference(
        "gost-r-7-0-5-2008", references(item, "en")[0].before, (Run(").", italic=False),)
    )  # fmt: skip


def test_the_kazakh_locale_has_the_terms_and_months_that_styles_ask_for():
    root = etree.parse(ROOT / "hooks/explainer/cite/csl/locales-kk-KZ.xml").getroot()
    names = {term.get("name") for term in root.iter("{*}term")}
    months = {f"month-{number:02d}" for number in range(1, 13)}
    assert names >= {"accessed", "online", "and", "et-al", "version", "open-quote"} | months
    for term in root.iter("{*}term"):
        assert not re.search("[A-Za-z]{2,}", "".join(term.itertext()).strip()), term.get("name")


@pytest.mark.parametrize("language", ["kk", "en"])
def test_an_item_is_cited_as_if_the_processor_had_seen_all_of_it(records, language):
    """Facts are cited by a form with their title and address put in."""
    items = [fact_item(records, fact, language, BASE) for fact in records.facts]
    items += [source_item(source) for source in records.sources]
    items += [
        items[0] | {"title": title}
        for title in (
            "Who?",
            "«Отан»",
            "It’s <b>so</b> etc.",
            "«Нұр» мен «Отан» одағы",
            "A <i>b</i> c: d – e",
        )
    ]
    for item in items:
        seen = [styles._reference(json.dumps(item), style, language) for style in STYLES]
        assert list(references(item, language)) == seen
