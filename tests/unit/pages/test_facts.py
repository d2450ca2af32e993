"""A fact as a section: everything that its record says, in the language of its page."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.facts import Facts
from explainer.pages.scopes import SinglePageScope
from explainer.records.canonical import confirm
from tests.unit.making import BASE, COUNCIL, HERE, LIGHT

PAPER = SinglePageScope("en", "council", {})
GAZETTE = "  - source: gazette\n    relation: contradicts\n    read: full\n"
NOTE = "    note: {kk: Жоқ., en: It was not.}\n"


def section(island, name, language="en"):
    shop = island.workshop()
    return Facts(shop).section(language, shop.records.fact[name])


def shown(island, name, language="en", scope=HERE, stands="everywhere"):
    (block,) = (
        block for block in section(island, name, language).section.blocks if block.stands == stands
    )
    html = "".join(str(part.at(scope)) for part in block.fragments)
    return BeautifulSoup(html, "lxml").body


def evidence(island, name, language="en"):
    """Return what only the page for paper has."""
    return shown(island, name, language, PAPER, "on paper")


def text(html, selector):
    found = html.select_one(selector)
    return found and found.get_text(" ", strip=True)


def test_a_fact_is_a_section_under_its_id_and_its_earlier_ids(untouched):
    made = section(untouched, "rule-passed").section
    assert (made.anchor, made.level, made.label) == ("rule-passed", 3, "Passing the rule")
    assert (made.aliases, made.css_class) == (("rule-adopted",), "fact-title")
    assert made.title.at(HERE) == "Passing the rule"


def test_it_says_what_is_claimed_what_is_known_and_how_sure_that_is(untouched):
    loc, html = untouched.locale(), shown(untouched, "rule-passed")
    assert text(html, ".badge") == loc.t("verdict.corroborated")
    assert text(html, ".fact__kind") == loc.t("kind.event")
    assert html.select_one(".fact__sources time")["datetime"] == "1907-03-02"
    said = f"{loc.t('fact.label_statement')} The rule was passed in March."
    assert text(html, ".fact__statement") == said
    known = f"{loc.t('fact.label_known')} The gazette says so as well."
    assert text(html, ".fact__known") == known
    assert text(html, ".fact__id") == "rule-passed"
    assert text(html, ".fact__url") == f"{BASE}en/council/#rule-passed"


def test_it_answers_in_a_line_and_the_rest_opens_behind_that(untouched):
    loc, html = untouched.locale(), shown(untouched, "chair-chosen")
    answer = "No: the governor appointed the chair."
    assert text(html, ".fact__answer") == f"{loc.t('verdict.contradicted')} {answer}"
    more = html.find("details")
    assert (more["class"], text(more, "summary")) == (["fact__more"], loc.t("fact.more"))
    short, behind = (".fact__answer", ".fact__sources"), (".fact__statement", ".fact__known",
        ".fact__correction", "dl.change", ".fact__cite", ".fact__card", ".fact__proof",
        ".fact__address")  # fmt: skip
    assert [len(html.select(part)) for part in (*short, *behind)] == [1] * 10
    assert [len(more.select(part)) for part in (*short, *behind)] == [0] * 2 + [1] * 8


@pytest.mark.parametrize(
    "language, answer", [("en", "The gazette agrees."), ("kk", "Газет те солай дейді.")]
)
def test_it_answers_in_the_language_of_its_page(untouched, language, answer):
    said = text(shown(untouched, "rule-passed", language), ".fact__answer")
    assert said.endswith(f" {answer}")


def test_its_sources_are_named_after_its_date_and_each_once(island):
    assert text(shown(island, "rule-passed"), ".fact__sources") == "2 March 1907 · Арал газеті"
    assert text(shown(island, "chair-chosen"), ".fact__sources") == "The Daily Tern · Арал газеті"
    island.change(COUNCIL, GAZETTE, GAZETTE.replace("gazette", "daily"))
    assert text(shown(island, "chair-chosen"), ".fact__sources") == "The Daily Tern"


def test_of_many_sources_three_are_named_and_the_others_counted(island):
    """Five, of which two go by one name: four names."""
    loc, album = island.locale(), island.text("data/sources.yaml").split("- id: ")[1]
    for name, title in (("second", "Second"), ("third", "Third"), ("twin", "Third")):
        copied = album.replace("album", name).replace("Views of a lighthouse", title)
        island.add("data/sources.yaml", f"- id: {copied}")
        island.change(COUNCIL, GAZETTE, GAZETTE.replace("gazette", name) + NOTE + GAZETTE)
    named = "The Daily Tern · Second · Third"
    more = loc.t("fact.more_sources", count=1)
    assert text(shown(island, "chair-chosen"), ".fact__sources") == f"{named} · {more}"


def test_context_is_called_context(untouched):
    loc, html = untouched.locale(), shown(untouched, "lighthouse")
    assert text(html, ".fact__statement .fact__label") == loc.t("fact.label_context")
    assert not html.select(".fact__sentences")
    assert not html.select(".fact__known")


def test_it_leads_to_its_sentences_its_card_and_its_citations(untouched):
    html = shown(untouched, "vote-held")
    links = [(a.text, a["href"]) for a in html.select(".fact__sentences a")]
    assert links == [("1", "../../en/lists/#s01"), ("2", "../../en/lists/#s02")]
    assert html.select_one("a.fact__card")["href"] == "../../en/c/vote-held/"
    assert html.select_one("a.fact__cite")["href"] == "../../en/c/vote-held/#cite"


def test_evidence_says_what_it_does_where_it_stands_and_how_much_was_read(untouched):
    loc, html = untouched.locale(), evidence(untouched, "vote-held")
    (item,) = html.select(".evidence")
    assert item["class"] == ["evidence", "evidence--qualifies"]
    assert text(item, ".evidence__relation") == loc.t("relation.qualifies")
    assert text(item, ".evidence__place") == "page two:"
    assert text(item, ".evidence__note") == "page two: Those who came were counted."
    assert "The Daily Tern" in text(item, ".evidence__head")
    assert "16 May 1907" in text(item, ".evidence__head")
    standing = text(item, ".evidence__standing")
    assert standing.startswith(f"{loc.t('tier.B')} · {loc.t('read.excerpt')} · ")
    assert item.select_one(".evidence__standing a")["href"] == "../lists/#daily"
    assert text(html, ".fact__evidence > .fact__label") == loc.t("fact.evidence", count=1)


def test_a_supplied_title_stands_in_brackets(untouched):
    assert "[Views of a lighthouse]" in text(evidence(untouched, "lighthouse"), ".evidence__head")


def test_evidence_is_for_paper_and_elsewhere_a_link_leads_to_it(untouched):
    html = shown(untouched, "chair-chosen")
    assert not html.select(".evidence, .fact__evidence")
    assert "There is an order on it." not in html.text
    proof = html.select_one(".fact__proof a")
    assert proof["href"] == "../../en/c/chair-chosen/#evidence"
    assert proof.text == untouched.locale().t("fact.evidence", count=2)
    assert len(evidence(untouched, "chair-chosen").select(".evidence")) == 2


def test_a_fact_without_evidence_has_neither_evidence_nor_a_link_to_it(island):
    text = island.text(LIGHT)
    island.write(LIGHT, text[: text.index("  evidence:")] + text[text.index("  reviewed:") :])
    assert evidence(island, "lighthouse") is None
    assert not shown(island, "lighthouse").select(".fact__proof")
    assert shown(island, "lighthouse").select_one(".fact__sources").text == "1906–1908"


def test_what_is_behind_the_answer_is_folded_but_on_paper(untouched):
    assert not shown(untouched, "vote-held").details.has_attr("open")
    assert shown(untouched, "vote-held", scope=PAPER).details.has_attr("open")


def test_what_the_article_leaves_out_is_folded_with_its_neighbours(untouched):
    assert section(untouched, "lighthouse").section.folded
    assert not section(untouched, "vote-held").section.folded


def test_a_contradicted_claim_shows_what_is_right(untouched):
    html = shown(untouched, "chair-chosen")
    assert "The governor appointed the chair." in text(html, ".fact__correction")
    assert not shown(untouched, "rule-passed").select(".fact__correction")


def test_a_slip_is_shown_at_its_fact_only(untouched):
    html = shown(untouched, "vote-held")
    assert text(html, ".slip s") == "«Шағала»"
    assert text(html, ".slip strong") == "White Gull"
    assert "The party bore that name." in text(html, ".slip")
    assert not shown(untouched, "chair-chosen").select(".slip")


def test_a_changed_rule_shows_both_sides_and_how_the_change_is_dated(untouched):
    loc, html = untouched.locale(), shown(untouched, "chair-chosen")
    before, after, dating = html.select("dl.change > div")
    assert text(before, "dt") == loc.t("change.before")
    assert text(before, "dd") == "The people elect the chair. Art. 7"
    assert (text(before, "del"), text(after, "ins")) == ("people elect", "governor appoints")
    assert text(after, "dd") == "The governor appoints the chair. Art. 8"
    assert text(dating, "dd") == loc.t("attribution.law")
    assert not shown(untouched, "rule-passed").select("dl.change")


def test_related_facts_are_linked(untouched):
    links = shown(untouched, "rule-passed").select(".fact__related a")
    assert [(link.text, link["href"]) for link in links] == [
        ("Electing the council", "../../en/council/#vote-held"),
        ("Building the lighthouse", "../../en/light/#lighthouse"),
    ]


def test_a_term_is_explained_where_it_first_stands_and_once(island):
    island.change(COUNCIL, "Some stayed at home.", "The council was small.")
    html = shown(island, "vote-held")
    (link,) = html.select("a.term-link")
    assert (link.text, link["data-term"]) == ("council", "islet-council")
    assert link["data-note"] == "term-islet-council"
    assert link.find_parent(class_="fact__statement")
    assert section(island, "vote-held").explained == {"islet-council"}
    assert section(island, "lighthouse").explained == set()


def test_english_that_awaits_review_says_so_and_kazakh_never_does(own_island):
    confirm(own_island.root, {"rule-passed"})
    assert not shown(own_island, "rule-passed").select(".fact__stale")
    assert shown(own_island, "vote-held").select(".fact > .fact__stale")
    assert not shown(own_island, "vote-held", "kk").select(".fact__stale")


@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_word_of_it_is_in_the_language_of_its_page(untouched, language):
    html = shown(untouched, "chair-chosen", language).get_text()
    html += evidence(untouched, "chair-chosen", language).get_text()
    loc = untouched.locale(language)
    other = untouched.locale(loc.other)
    fact = untouched.records().fact["chair-chosen"]
    notes = [item.note for item in fact.evidence]
    for field in (fact.answer, fact.statement, fact.known, fact.correction, *notes):
        assert loc.pick(field) in html
        assert other.pick(field) not in html


def test_a_section_is_made_once(untouched):
    shop = untouched.workshop()
    facts = Facts(shop)
    fact = shop.records.fact["lighthouse"]
    assert facts.section("en", fact) is facts.section("en", fact)
    assert facts.section("kk", fact) is not facts.section("en", fact)
