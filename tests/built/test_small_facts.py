"""A fact says all that its record says: on its page in one language, on its card in both."""

from copy import copy

import pytest

from explainer.addresses import card_address, page_address
from explainer.records.model.values import LANGUAGES, other
from tests.conftest import said

FACTS = (
    "charter-adopted", "quay-closure", "harbourmaster-choice", "charter-praise", "vote-winner",
    "list-threshold",
)  # fmt: skip


@pytest.fixture(params=[(name, language) for name in FACTS for language in LANGUAGES], ids=str)
def told(request, small_site):
    """A fact, and the language in which it is told."""
    name, language = request.param
    return small_site.records.fact[name], language


@pytest.fixture
def block(told, small_html):
    """The fact on its page, below its heading."""
    fact, language = told
    return small_html(page_address(language, fact.page)).find(id=fact.id).find_next("div")


@pytest.fixture
def card(told, small_html):
    fact, language = told
    return small_html(card_address(language, fact.id)).find(class_="card-page")


@pytest.fixture
def paper(told, small_html):
    """The evidence of the fact on the page for paper."""
    fact, language = told
    html = small_html(f"{language}/print/").find(id=f"{fact.page}-{fact.id}")
    return html.find_next("div").find_next_sibling() or html.find_next("div")


@pytest.fixture
def proven(card, paper):
    """The two places where the evidence of a fact is told in full."""
    return card, paper


@pytest.fixture
def both(block, card):
    """The two places where a fact is told in full."""
    return block, card


@pytest.fixture
def t(told, small_site):
    """What the interface says in the language of the page."""
    return small_site.locale(told[1]).t


def test_these_are_all_facts(small_site):
    assert {fact.id for fact in small_site.records.facts} == set(FACTS)


def test_the_page_tells_what_is_claimed_what_is_right_and_what_is_known(told, block, t):
    fact, language = told
    label = t("fact.label_context" if fact.kind == "context" else "fact.label_statement")
    assert said(block.find(class_="fact__statement")) == f"{label} {fact.statement[language]}"
    known, right = block.find(class_="fact__known"), block.find(class_="fact__correction")
    assert (said(known) if known else "") == (
        f"{t('fact.label_known')} {fact.known[language]}" if fact.known else ""
    )
    assert bool(right) == bool(fact.correction)
    if right:
        assert said(right).startswith(f"{t('fact.label_correction')} {fact.correction[language]}")


def test_the_card_tells_it_in_both_languages_the_pages_own_first(told, card, small_site):
    fact, language = told
    sections = card.find_all("section", class_="card-page__text")
    assert [section["lang"] for section in sections] == [language, other(language)]
    for section in sections:
        t = small_site.locale(section["lang"]).t
        assert section["aria-label"] == t("language.name")
        label = t("fact.label_context" if fact.kind == "context" else "fact.label_statement")
        expected = [label, fact.statement[section["lang"]]]
        for name, text in (("known", fact.known), ("correction", fact.correction)):
            expected += [t(f"fact.label_{name}"), text[section["lang"]]] if text else []
        assert [said(p) for p in section.find_all("p")] == expected


def test_verdict_and_short_answer_come_first_and_the_sources_by_name(told, both, small_site):
    fact, language = told
    locale = small_site.locale(language)
    names = list(dict.fromkeys(small_site.records.source[e.source].name for e in fact.evidence))
    for place in both:
        top = place.find(class_="fact__answer")
        assert said(top) == f"{locale.t(f'verdict.{fact.verdict}')} {fact.answer[language]}"
        assert f"badge--{fact.verdict}" in top.find(class_="badge")["class"]
        sources = top.find_next(class_="fact__sources")
        assert all(name in said(sources) for name in names[:3])


def test_kind_date_and_sentences_are_told(told, both, small_site):
    fact, language = told
    locale = small_site.locale(language)
    for place in both:
        top = place.find(class_="fact__meta")
        assert said(top.find(class_="fact__kind")) == locale.t(f"kind.{fact.kind}")
        dates = place.select(".fact__meta time, .fact__sources time")
        assert [said(tag) for tag in dates] == ([locale.date(fact.date)] if fact.date else [])
        links = [(said(a), a["href"]) for a in top.find_all(class_="sentence-link")]
        assert [text for text, _ in links] == [str(number) for number in fact.sentences]
        assert all(link.endswith(f"register/#s0{text}") for text, link in links)


def test_evidence_says_where_it_stands_what_it_says_and_how_far_it_was_read(
    told, proven, small_site
):
    fact, language = told
    locale = small_site.locale(language)
    for place in proven:
        items = place.find_all("li", class_="evidence")
        assert len(items) == len(fact.evidence)
        for item, evidence in zip(items, fact.evidence, strict=True):
            source = small_site.records.source[evidence.source]
            assert f"evidence--{evidence.relation}" in item["class"]
            relation = item.find(class_="evidence__relation")
            assert said(relation) == locale.t(f"relation.{evidence.relation}")
            where = f"{locale.locator(evidence.locator)}: " if evidence.locator else ""
            note = item.find(class_="evidence__note")
            assert said(note) == f"{where}{evidence.note[language]}"
            standing = said(item.find(class_="evidence__standing"))
            copy = f" · {locale.t('source.mirror')}" if source.mirror else ""
            assert standing == (
                f"{locale.t(f'tier.{source.tier}')} · {locale.t(f'read.{evidence.read}')}{copy}"
                f" · {locale.t('fact.about_source')}"
            )


def test_the_page_leads_to_the_evidence_on_the_card(told, block, card, t):
    fact, _ = told
    links = block.select(".fact__proof a")
    assert bool(links) == bool(fact.evidence) == bool(card.find(id="evidence"))
    for link in links:
        assert said(link) == t("fact.evidence", count=len(fact.evidence))
        assert link["href"].endswith(f"c/{fact.id}/#evidence")


def test_evidence_names_its_source_and_leads_to_it(told, card, proven, small_site):
    fact, language = told
    for place in proven:
        for item, evidence in zip(place.select("li.evidence"), fact.evidence, strict=True):
            source = small_site.records.source[evidence.source]
            head = item.find(class_="evidence__head")
            link = head.a
            title = f"[{source.title}]" if source.supplied_title else source.title
            assert (said(link), link["href"], link["lang"]) == (title, source.url, source.language)
            after = [part for part in said(head).split(title)[1].split(" · ") if part]
            date = [small_site.locale(language).date(source.issued)] if source.issued else []
            assert after == [source.name, *date]
            about = item.find_all("a")[-1]["href"]
            assert about.endswith(("register/#" if place is card else "#register-") + source.id)


def test_related_facts_are_named_in_order_and_linked(told, both, small_site):
    fact, language = told
    for place in both:
        line = place.find(class_="fact__related")
        links = (
            [(said(a), a["href"].rpartition("#")[2]) for a in line.find_all("a")] if line else []
        )
        related = [small_site.records.fact[name] for name in fact.related]
        assert links == [(f.title[language], f.id) for f in related]


def test_a_rule_stands_as_it_was_before_and_as_it_was_after(told, both, small_site):
    fact, language = told
    locale = small_site.locale(language)
    for place in both:
        change = place.find(class_="change")
        assert bool(change) == bool(fact.change)
        if not fact.change:
            continue
        rows = {said(row.dt): row.dd for row in change.find_all("div", recursive=False)}
        for name in ("before", "after"):
            row = copy(rows[locale.t(f"change.{name}")])
            reading = getattr(fact.change, f"read_{name}")
            where = row.find(class_="change__read").extract().a
            assert said(row) == getattr(fact.change, name)[language]
            assert said(where) == locale.articles(reading.articles)
            assert where["href"].endswith(f"register/#{reading.source}")
            assert row.find("del" if name == "before" else "ins")
        dating = rows[locale.t("change.dating")]
        assert said(dating) == locale.t(f"attribution.{fact.change.attribution}")


def test_a_slip_is_shown_beside_what_is_right(told, both, small_site):
    fact, language = told
    slips = [slip for slip in small_site.records.slips if slip.fact == fact.id]
    for place in both:
        shown = place.find_all(class_="slip")
        assert [said(line.s) for line in shown] == [slip.printed for slip in slips]
        assert [said(line.strong) for line in shown] == [slip.right[language] for slip in slips]
        for line, slip in zip(shown, slips, strict=True):
            assert said(line).endswith(slip.reason[language])


def test_only_english_that_was_not_compared_says_so(told, block):
    fact, language = told
    assert bool(block.find(class_="fact__stale")) == (
        fact.id == "list-threshold" and language == "en"
    )


def test_the_page_leads_to_card_and_citations_and_gives_the_address(told, block):
    fact, language = told
    home = "" if fact.page == "index" else "../"
    assert block.find(class_="fact__card")["href"] == f"{home}c/{fact.id}/"
    assert block.find(class_="fact__cite")["href"] == f"{home}c/{fact.id}/#cite"
    page = "" if fact.page == "index" else f"{fact.page}/"
    address = f"https://harbour.example/{language}/{page}#{fact.id}"
    assert said(block.find(class_="fact__url")) == address


@pytest.mark.parametrize(
    "language, found", [("kk", ["айлақ бастығын", "қала басшысынан"]), ("en", ["harbourmaster", "mayor"])]
)  # fmt: skip
def test_a_term_is_explained_where_it_first_stands(language, found, small_html, small_site):
    html = small_html(page_address(language, "charter"))
    block = html.find(id="harbourmaster-choice").find_next("div")
    links = block.find_all(class_="term-link")
    assert [said(link) for link in links] == found
    for link in links:
        term = small_site.records.term[link["data-term"]]
        note = html.find(id=link["data-note"])
        assert said(note).startswith(f"{term.forms[language]} {term.definition[language]}")
        assert link["href"] == note.a["href"] == f"../register/#{term.id}"
