"""Lists: everything that belongs in them, in order, and what belongs to each."""

import pytest

from explainer.records.model.values import LANGUAGES, other
from tests.conftest import said

PERCENT = {"kk": ("54,99 %", "40,43 %"), "en": ("54.99%", "40.43%")}
WINNER = {"kk": "«Зәкір»", "en": "Anchor"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_figures_are_those_of_the_winner_who_is_not_the_first_on_the_list(language, small_html):
    figures = small_html(f"{language}/").select(".key-figures > div")
    share, registered = PERCENT[language]
    assert [said(figure.dd) for figure in figures] == ["99", "6/9", share, registered, "2"]
    assert [WINNER[language] in said(figure.dt) for figure in figures] == [
        False, True, True, False, False,
    ]  # fmt: skip
    assert not any("{" in said(figure) for figure in figures)
    assert [figure.a["href"] for figure in figures] == [
        "charter/#charter-adopted", *["#results-table"] * 3, "register/#corrections",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_verdicts_are_counted_and_explained(language, small_html, small_site):
    scale = small_html(f"{language}/").select(".verdict-scale__row")
    t = small_site.locale(language).t
    counts = {
        "corroborated": "1", "partly": "1", "contradicted": "2", "not-found": "0",
        "opinion": "1", "context": "1",
    }  # fmt: skip
    assert [said(row.find(class_="verdict-scale__count")) for row in scale] == list(counts.values())
    for page in ("", "register/"):
        rows = small_html(f"{language}/{page}").select(".verdict-scale__row")
        assert [said(row.find(class_="badge")) for row in rows] == [
            t(f"verdict.{v}") for v in counts
        ]
        assert [said(row.dd) for row in rows] == [t(f"verdict_meaning.{v}") for v in counts]
    assert not small_html(f"{language}/register/").select(".verdict-scale__count")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_is_in_order_of_time_by_year(language, small_html, small_site):
    html, records = small_html(f"{language}/register/"), small_site.records
    by_year = [
        (said(heading).split()[0], [entry["id"] for entry in heading.find_next("ol").select("li")])
        for heading in html.find_all("h2")
        if heading["id"].startswith("y1")
    ]
    assert by_year == [
        ("1997", ["quay-closure"]),
        ("1998", ["charter-adopted", "list-threshold", "vote-winner"]),
    ]
    for entry in html.select(".timeline__entry"):
        fact, locale = records.fact[entry["id"]], small_site.locale(language)
        assert said(entry) == (
            f"{locale.date(fact.date)} {fact.title[language]} {locale.t(f'verdict.{fact.verdict}')}"
        )
        assert entry.time["datetime"] == fact.date.split("/")[0]
        assert entry["data-topic"] == fact.page
        assert entry.a["href"] == ("../" if fact.page == "index" else "../charter/") + f"#{fact.id}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_can_be_narrowed_to_each_topic(language, small_html, small_site):
    html = small_html(f"{language}/register/")
    buttons = html.select("[data-timeline-filter] button")
    topics = {page.id: page.topic for page in small_site.records.site.pages if page.topic}
    named = {button["data-topic"]: said(button) for button in buttons}
    assert named.pop("") == small_site.locale(language).t("timeline.all")
    assert named == {page: topic[language] for page, topic in topics.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_stand_in_order_with_the_facts_they_became(language, small_html, small_site):
    records = small_site.records
    rows = small_html(f"{language}/register/").select(".sentence")
    became = [
        "charter-adopted", "harbourmaster-choice", "quay-closure", "vote-winner", "charter-praise",
    ]  # fmt: skip
    assert [row["id"] for row in rows] == [f"s0{number}" for number in range(1, 6)]
    for row, sentence, name in zip(rows, records.article.sentences, became, strict=True):
        fact = records.fact[name]
        number, incipit = row.find(class_="sentence__number"), row.q
        assert (said(number), said(incipit)) == (str(sentence.number), f"{sentence.incipit}…")
        assert incipit["lang"] == "kk"
        (item,) = row.find_all("li")
        verdict = small_site.locale(language).t(f"verdict.{fact.verdict}")
        assert said(item) == f"{verdict} {fact.title[language]}"
        assert item.a["href"].endswith(f"#{name}")


SOURCES = {
    "tier-a": ["charter-new", "charter-old", "count-record", "minutes"],
    "tier-b": ["gazette"], "tier-c": ["handbook"],
}  # fmt: skip
CITED = {
    "charter-new": "Ақайлақ қаласының айлақ жарғысы. Ақайлақ қалалық кеңесі. 12."
    " 1998 жылғы мамырдағы өзгерісімен. 14 March 1998",
    "gazette": "Moran Edith. Akailak votes under its charter. Lakeshore Gazette. Lakeshore Press."
    " 22 June 1998. Vol. 17. No. 25. pp. 2–3. DOI 10.5555/lake.1998.17",
    "handbook": "Bower. [Entry on the harbour of Akailak]. Handbook of Lake Ports",
}
READ = {
    "charter-new": "relevant text read in full · read on 10 November 2026 · The whole text.",
    "charter-old": "excerpt read · in a copy · address of the original · Articles seven and eight.",
    "handbook": "title seen only · Its title only.",
}


def test_sources_stand_by_tier_with_all_that_is_recorded_of_them(small_html):
    html = small_html("en/register/")
    for tier, names in SOURCES.items():
        listed = html.find(id=tier).find_next("ul").find_all("li", recursive=False)
        assert [item["id"] for item in listed] == names
    for name, text in CITED.items():
        assert said(html.find(id=name).find(class_="source__citation")) == text
    for name, text in READ.items():
        assert said(html.find(id=name).find(class_="source__read")) == text
    original = html.find(id="charter-old").find(class_="source__read").a
    assert original["href"] == "https://archive.example/rules-1961"
    doi = html.find(id="gazette").find(class_="source__citation").find_all("a")[-1]
    assert doi["href"] == "https://doi.org/10.5555/lake.1998.17"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_says_what_it_is_what_to_beware_of_and_what_rests_on_it(
    language, small_html, small_site
):
    html, records = small_html(f"{language}/register/"), small_site.records
    t = small_site.locale(language).t
    for source in records.sources:
        item = html.find(id=source.id)
        link = item.find(class_="source__citation").a
        assert (link["href"], link["lang"]) == (source.url, source.language)
        assert said(item.find_all("p")[1]) == source.about[language]
        caution = item.find(class_="source__caution")
        assert (said(caution) if caution else "") == (
            f"{t('source.caution')} {source.caution[language]}" if source.caution else ""
        )
        users = [f for f in records.facts if source.id in [e.source for e in f.evidence]]
        links = [(said(a), a["href"].rpartition("#")[2]) for a in item.select(".source__facts a")]
        assert links == [(fact.title[language], fact.id) for fact in users]


ORDER = {
    "kk": ["harbourmaster", "sail", "anchor", "mayor", "pilots-guild", "beacon"],
    "en": ["anchor", "beacon", "harbourmaster", "mayor", "pilots-guild", "sail"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_is_in_alphabetical_order_and_gives_every_form(
    language, small_html, small_site
):
    terms = small_html(f"{language}/register/").select(".term")
    assert [item["id"] for item in terms] == ORDER[language]
    for item in terms:
        term, t = small_site.records.term[item["id"]], small_site.locale(language).t
        assert said(item.dt) == term.forms[language]
        assert said(item.dd.p) == term.definition[language]
        forms = item.find(class_="term__forms")
        variants = (
            f" · {t('glossary.variants')}: {', '.join(term.variants)}" if term.variants else ""
        )
        assert said(forms) == f"{term.forms[other(language)]} · {term.forms.ru}{variants}"
        assert [span["lang"] for span in forms.find_all("span")] == [other(language), "ru"]
        note, sources = item.find(class_="term__note"), item.select(".term__sources a")
        assert (said(note) if note else None) == (term.note[language] if term.note else None)
        assert [a["href"] for a in sources] == [f"#{source}" for source in term.sources]
