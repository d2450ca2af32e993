"""Reading both languages side by side, in a real browser."""

import pytest

from explainer.addresses import page_address, parallel_page
from tests.browser.walking import open_all, too_wide
from tests.conftest import PAGES

pytestmark = pytest.mark.browser

FACT = "prime-minister-consent"
COMBINED = [
    page_address(language, slug)
    for language in ("kk", "en")
    for slug in (*map(parallel_page, PAGES), "print")
]
TOPS = """pairs => pairs.map((pair) => [...pair.children].map((side) => {
  const box = side.getBoundingClientRect();
  return [box.left, box.top, box.bottom];
}))"""


def test_equal_claims_start_at_the_same_height(open_page):
    tab = open_page("kk/parallel/reform/", viewport={"width": 1440, "height": 900})
    for own, other in tab.locator(".pair").evaluate_all(TOPS):
        assert own[1] == other[1]
        assert own[0] < other[0]


def test_on_a_phone_the_languages_take_turns_and_say_which_they_are(open_page):
    tab = open_page("kk/parallel/reform/", viewport={"width": 360, "height": 800})
    for own, other in tab.locator(".pair").evaluate_all(TOPS):
        assert other[1] >= own[2]
    marks = "sides => sides.map(side => getComputedStyle(side, '::before'))"
    marks += ".map(mark => [mark.display, mark.content])"
    found = tab.locator(".pair__side[lang=en]").evaluate_all(marks)
    assert set(map(tuple, found)) == {("block", '"English"')}


@pytest.mark.parametrize("width", [360, 1440])
def test_the_way_to_both_languages_and_back_keeps_the_place(open_page, address, width):
    tab = open_page(f"en/reform/#{FACT}", viewport={"width": width, "height": 800})
    tab.locator(".both-languages a").locator("visible=true").click()
    tab.wait_for_url(f"{address}en/parallel/reform/#{FACT}")
    assert tab.locator(f"#{FACT}").is_visible()
    assert tab.locator(f"#kk-{FACT}").is_visible()
    tab.evaluate(f"location.hash = 'kk-{FACT}'")
    tab.locator(".both-languages a").locator("visible=true").click()
    tab.wait_for_url(f"{address}en/reform/#{FACT}")
    assert tab.troubles == []


def test_the_language_switch_turns_the_columns_round(open_page, address):
    tab = open_page(f"en/parallel/reform/#kk-{FACT}")
    tab.click("[data-language-switch]")
    tab.wait_for_url(f"{address}kk/parallel/reform/#{FACT}")
    assert tab.evaluate("document.querySelector('.pair__side').lang") == "kk"


def test_a_card_leads_to_its_fact_in_both_languages(open_page, address):
    tab = open_page(f"kk/c/{FACT}/#cite", viewport={"width": 1440, "height": 900})
    tab.locator(".both-languages a").locator("visible=true").click()
    tab.wait_for_url(f"{address}kk/parallel/reform/#{FACT}")


def test_a_term_of_the_second_language_is_explained_in_it(open_page):
    tab = open_page("kk/parallel/reform/")
    open_all(tab)
    tab.locator(f"#en-{FACT} + .fact [data-term=mazhilis]").first.click()
    note = tab.locator("#en-term-mazhilis")
    assert note.is_visible()
    assert "Mazhilis" in note.inner_text()


def test_without_javascript_both_languages_are_there(open_page):
    tab = open_page("en/parallel/article/", java_script_enabled=False)
    assert tab.locator("#s01").is_visible()
    assert tab.locator("#kk-s01").is_visible()


def test_combined_pages_fit_a_narrow_phone_and_ask_nobody_else(open_page):
    tab = open_page("", viewport={"width": 320, "height": 700})
    assert too_wide(tab, COMBINED) == []
    tab.wait_for_load_state("networkidle")
    assert tab.troubles == []
