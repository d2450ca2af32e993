"""A fact as a section: everything that its record says, in the language of its page."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.facts import Facts
from explainer.pages.scopes import SinglePageScope
from explainer.records.canonical import confirm
from tests.unit.making import BASE, COUNCIL, HERE


def section(island, name, language="en"):
    shop = island.workshop()
    return Facts(shop).section(language, shop.records.fact[name])


def shown(island, name, language="en", scope=HERE):
    (block,) = section(island, name, language).section.blocks
    html = "".join(str(part.at(scope)) for part in block.fragments)
    return BeautifulSoup(html, "lxml").body


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
    assert html.select_one(".fact__meta time")["datetime"] == "1907-03-02"
    said = f"{loc.t('fact.label_statement')} The rule was passed in March."
    assert text(html, ".fact__statement") == said
    known = f"{loc.t('fact.label_known')} The gazette says so as well."
    assert text(html, ".fact__known") == known
    assert text(html, ".fact__id") == "rule-passed"
    assert text(html, ".fact__url") == f"{BASE}en/council/#rule-passed"


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
    loc, html = untouched.locale(), shown(untouched, "vote-held")
    (item,) = html.select(".evidence")
    assert item["class"] == ["evidence", "evidence--qualifies"]
    assert text(item, ".evidence__relation") == loc.t("relation.qualifies")
    assert text(item, ".evidence__place") == "page two:"
    assert text(item, ".evidence__note") == "page two: Those who came were counted."
    assert "The Daily Tern" in text(item, ".evidence__head")
    assert "16 May 1907" in text(item, ".evidence__head")
    standing = text(item, ".evidence__standing")
    assert standing.startswith(f"{loc.t('tier.B')} · {loc.t('read.excerpt')} · ")
    assert item.select_one(".evidence__standing a")["href"] == "../../en/lists/#daily"
    assert text(html, "summary") == loc.t("fact.evidence", count=1)


def test_a_supplied_title_stands_in_brackets(untouched):
    assert "[Views of a lighthouse]" in text(shown(untouched, "lighthouse"), ".evidence__head")


def test_evidence_is_folded_but_on_paper(untouched):
    paper = SinglePageScope("en", "council", {})
    assert not shown(untouched, "vote-held").details.has_attr("open")
    assert shown(untouched, "vote-held", scope=paper).details.has_attr("open")


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
    assert shown(own_island, "vote-held").select(".fact__stale")
    assert not shown(own_island, "vote-held", "kk").select(".fact__stale")


@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_word_of_it_is_in_the_language_of_its_page(untouched, language):
    html, loc = shown(untouched, "chair-chosen", language), untouched.locale(language)
    other = untouched.locale(loc.other)
    fact = untouched.records().fact["chair-chosen"]
    for field in (fact.statement, fact.known, fact.correction, *(e.note for e in fact.evidence)):
        assert loc.pick(field) in html.get_text()
        assert other.pick(field) not in html.get_text()


def test_a_section_is_made_once(untouched):
    shop = untouched.workshop()
    facts = Facts(shop)
    fact = shop.records.fact["lighthouse"]
    assert facts.section("en", fact) is facts.section("en", fact)
    assert facts.section("kk", fact) is not facts.section("en", fact)
