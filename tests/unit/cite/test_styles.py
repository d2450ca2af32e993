"""Every form of citation says what its style guide asks for, in both languages."""

import dataclasses
import json
import re

import jsonschema
import pytest
import rispy
from lxml import etree
from pybtex.database import parse_string

from explainer.cite.items import (
    bibtex,
    csl_json,
    fact_item,
    primary_source,
    references,
    ris,
    source_item,
)
from explainer.pages.head import coins
from explainer.model.values import Bilingual
from tests.conftest import ROOT, SITE_URL

CARD = "https://kazakhstan-2007.example/{}/c/law-dated/?edition=0.1.0"
KK, EN = CARD.format("kk"), CARD.format("en")

# Checked by hand: GOST R 7.0.5-2008 (electronic resources), Publication Manual of the APA
# (7th ed., 10.16), MLA Handbook (9th ed.), Chicago Manual of Style (author-date, websites).
GOLDEN = {
    ("gost-r-7-0-5-2008", "kk"): f"Конституцияны өзгерткен заңның күні // Қазақстан 2007 : [электрондық ресурс]. Нұсқа 0.1.0. 2026. URL: {KK} (қаралған күні: __.__.____).",
    ("gost-r-7-0-5-2008", "en"): f"The date of the amending law // Kazakhstan 2007 : [online]. Version 0.1.0. 2026. URL: {EN} (accessed: __.__.____).",
    ("apa-7", "kk"): f"«Қазақстан 2007» жобасының авторлары. (2026, 22 қараша). <i>Конституцияны өзгерткен заңның күні</i> (Нұсқа 0.1.0). Қазақстан 2007. {KK}",
    ("apa-7", "en"): f"Kazakhstan 2007 contributors. (2026, November 22). <i>The date of the amending law</i> (Version 0.1.0). Kazakhstan 2007. {EN}",
    ("mla-9", "kk"): f"«Қазақстан 2007» жобасының авторлары. «Конституцияны өзгерткен заңның күні». <i>Қазақстан 2007</i>, нұсқа 0.1.0, 22 қар. 2026, {KK}.",
    ("mla-9", "en"): f"Kazakhstan 2007 contributors. “The Date of the Amending Law.” <i>Kazakhstan 2007</i>, version 0.1.0, 22 Nov. 2026, {EN}.",
    ("chicago-author-date", "kk"): f"«Қазақстан 2007» жобасының авторлары. 2026. «Конституцияны өзгерткен заңның күні». <i>Қазақстан 2007</i>. Нұсқа 0.1.0. 22 қараша. {KK}.",
    ("chicago-author-date", "en"): f"Kazakhstan 2007 contributors. 2026. “The Date of the Amending Law.” <i>Kazakhstan 2007</i>. Version 0.1.0. November 22. {EN}.",
}  # fmt: skip

JOURNAL = {
    "gost-r-7-0-5-2008": "Kanapyanov T., Kaliyev N. Parliamentary Reforms of 2007 and One Party Dominated Parliament of Kazakhstan (2007–2012) // Mediterranean J. of Social Sciences : [online]. № 6(6 S1). 2015. URL: ",
    "apa-7": "Kanapyanov, T., &amp; Kaliyev, N. (2015). <i>Parliamentary Reforms of 2007 and One Party Dominated Parliament of Kazakhstan (2007–2012)</i> (6(6 S1)). Mediterranean J. of Social Sciences. https://doi.org/10.5901/mjss.2015.v6n6s1p335",
    "mla-9": "Kanapyanov, T., and N. Kaliyev. “Parliamentary Reforms of 2007 and One Party Dominated Parliament of Kazakhstan (2007–2012).” <i>Mediterranean J. of Social Sciences</i>, no. 6(6 S1), 2015, ",
    "chicago-author-date": "Kanapyanov, T., and N. Kaliyev. 2015. “Parliamentary Reforms of 2007 and One Party Dominated Parliament of Kazakhstan (2007–2012).” <i>Mediterranean J. of Social Sciences</i>. 6(6 S1). ",
}  # fmt: skip


def text(reference):
    if reference.after is None:
        return str(reference.before)
    return f"{reference.before}{reference.blank}{reference.after}"


def all_items(records):
    items = [fact_item(records, fact, "kk", SITE_URL) for fact in records.facts]
    return items + [source_item(source) for source in records.sources]


@pytest.fixture
def records(records):
    """The records as of a known edition, with a known title: both change with time."""
    edition = records.site.edition.model_copy(update={"version": "0.1.0", "date": "2026-11-22"})
    site = records.site.model_copy(update={"editions": (edition,)})
    title = Bilingual(kk="Конституцияны өзгерткен заңның күні", en="The date of the amending law")
    facts = [
        fact.model_copy(update={"title": title}) if fact.id == "law-dated" else fact
        for fact in records.facts
    ]
    return dataclasses.replace(records, site=site, facts=tuple(facts))


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_fact_is_cited_as_each_style_guide_asks(records, language):
    fact = records.fact["law-dated"]
    for reference in references(fact_item(records, fact, language, SITE_URL), language):
        assert text(reference) == GOLDEN[reference.style, language]


def test_a_journal_article_is_cited_with_its_authors_and_doi(records):
    for reference in references(source_item(records.source["kanap"]), "en"):
        assert text(reference).startswith(JOURNAL[reference.style])


def test_a_source_without_an_author_begins_with_its_title(records):
    item = source_item(records.source["const17"])
    assert "author" not in item
    for reference in references(item, "en"):
        start = text(reference).lstrip("“").removeprefix("<i>")
        assert start.lower().startswith(item["title"][:20].lower()), reference


def test_a_title_with_quotation_marks_gets_inner_ones_inside_quotation_marks(records):
    item = fact_item(records, records.fact["ruling-party-result"], "kk", SITE_URL)
    by_style = {reference.style: text(reference) for reference in references(item, "kk")}
    assert "««" not in by_style["mla-9"]
    assert "«„Нұр Отан“" in by_style["mla-9"]
    assert "<i>«Нұр Отан»" in by_style["apa-7"]


def test_no_reference_is_empty_or_shows_the_stand_in_for_a_day(records):
    for item in all_items(records):
        for reference in references(item, "en"):
            assert len(text(reference)) > 20
            assert "2222" not in text(reference)


def test_html_in_a_title_is_escaped(records):
    item = fact_item(records, records.facts[0], "en", SITE_URL) | {"title": "<b>1 & 2</b>"}
    assert all("<b>" not in text(reference).lower() for reference in references(item, "en"))


def test_bibtex_is_read_back_by_a_bibtex_parser(records):
    items = all_items(records)
    library = parse_string(bibtex(items), "bibtex")
    assert set(library.entries) == {item["id"] for item in items}
    entry = library.entries["law-dated"]
    assert entry.type == "online"
    assert entry.fields["url"] == KK
    assert entry.fields["date"] == "2026-11-22"
    authors = library.entries["kanap"].persons["author"]
    assert [author.last_names for author in authors] == [["Kanapyanov"], ["Kaliyev"]]


def test_ris_is_read_back_by_a_ris_parser(records):
    items = all_items(records)
    entries = rispy.loads(ris(items))
    assert [entry["id"] for entry in entries] == [item["id"] for item in items]
    assert [entry["title"] for entry in entries] == [item["title"] for item in items]
    assert entries[0]["language"] == "kk"


def test_csl_json_fits_its_schema(records):
    schema = json.loads((ROOT / "tests/unit/csl-data.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(json.loads(csl_json(all_items(records))))


def test_the_kazakh_locale_has_the_terms_and_months_that_styles_ask_for():
    root = etree.parse(ROOT / "hooks/csl/locales-kk-KZ.xml").getroot()
    names = {term.get("name") for term in root.iter("{*}term")}
    months = {f"month-{number:02d}" for number in range(1, 13)}
    assert names >= {"accessed", "online", "and", "et-al", "version", "open-quote"} | months
    for term in root.iter("{*}term"):
        assert not re.search("[A-Za-z]{2,}", "".join(term.itertext()).strip()), term.get("name")


def test_the_primary_source_supports_the_fact_and_is_of_the_best_tier(records):
    assert primary_source(records, records.fact["law-dated"]).tier == "A"
    for fact in records.facts:
        source = primary_source(records, fact)
        assert (source is None) == (not fact.evidence)


def test_coins_carry_title_date_site_language_address_and_abstract(records):
    from urllib.parse import parse_qs

    item = fact_item(records, records.fact["law-dated"], "en", SITE_URL)
    fields = {name: values[0] for name, values in parse_qs(coins(item, "Kazakhstan 2007")).items()}
    assert fields["rft.title"] == item["title"]
    assert fields["rft.date"] == "2026-11-22"
    assert fields["rft.source"] == "Kazakhstan 2007"
    assert fields["rft.language"] == "en"
    assert fields["rft.identifier"] == EN
    assert fields["rft.description"] == item["abstract"]
