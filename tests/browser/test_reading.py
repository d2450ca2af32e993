"""What a reader does with a page: change its language, read it on a phone, find it by anchor."""

import pytest

from explainer.addresses import page_address
from tests.browser.walking import too_wide
from tests.conftest import PAGES

pytestmark = pytest.mark.browser

FACT = "prime-minister-consent"
FRAMES = [page_address(language, slug) for language in ("kk", "en") for slug in PAGES]


@pytest.mark.parametrize("there, back", [("en", "kk"), ("kk", "en")])
def test_the_language_switch_keeps_page_and_anchor(open_page, address, there, back):
    tab = open_page(f"{there}/reform/#{FACT}")
    tab.click("[data-language-switch]")
    tab.wait_for_url(f"{address}{back}/reform/#{FACT}")
    assert tab.evaluate("document.documentElement.lang") == back
    assert tab.locator(f"#{FACT}").is_visible()
    tab.click("[data-language-switch]")
    tab.wait_for_url(f"{address}{there}/reform/#{FACT}")
    assert tab.troubles == []


def test_the_switch_follows_an_anchor_chosen_on_the_page(open_page, address):
    tab = open_page("en/reform/")
    tab.evaluate("location.hash = 'senators-after'")
    tab.click("[data-language-switch]")
    tab.wait_for_url(f"{address}kk/reform/#senators-after")
    assert tab.troubles == []


def test_without_javascript_the_switch_keeps_the_page(open_page, address):
    tab = open_page(f"en/reform/#{FACT}", java_script_enabled=False)
    tab.click("[data-language-switch]")
    tab.wait_for_url(f"{address}kk/reform/**")
    assert tab.locator("html").get_attribute("lang") == "kk"
    assert tab.troubles == []


def test_every_kind_of_page_fits_a_narrow_phone_and_asks_nobody_else(open_page):
    tab = open_page("", viewport={"width": 320, "height": 700})
    assert too_wide(tab, ["", *FRAMES, f"kk/c/{FACT}/", f"en/c/{FACT}/"]) == []
    tab.wait_for_load_state("networkidle")
    assert tab.troubles == []


def test_a_claim_opens_and_leads_to_its_evidence_without_javascript(open_page, address):
    tab = open_page("kk/reform/", java_script_enabled=False)
    whole = tab.locator(f"#{FACT} + .fact .fact__more")
    assert not whole.locator(".fact__statement").is_visible()
    whole.locator("summary").click()
    assert whole.locator(".fact__statement").is_visible()
    whole.locator(".fact__proof a").click()
    tab.wait_for_url(f"{address}kk/c/{FACT}/#evidence")
    assert tab.locator(".evidence").first.is_visible()


def test_an_unknown_address_gets_the_bilingual_page(browser, address):
    tab = browser.new_page()
    answer = tab.goto(address + "kk/no-such-page/")
    assert answer.status == 404
    assert tab.locator("section[lang=kk]").is_visible()
    assert tab.locator("section[lang=en]").is_visible()
    tab.close()


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_term_is_explained_in_place_from_the_keyboard(open_page, language):
    tab = open_page(f"{language}/reform/#{FACT}")
    link = tab.locator(f"#{FACT} + .fact [data-term=mazhilis]").first
    link.focus()
    tab.keyboard.press("Enter")
    note = tab.locator("#term-mazhilis")
    assert note.is_visible()
    assert tab.evaluate("document.activeElement.closest('#term-mazhilis') !== null")
    tab.keyboard.press("Escape")
    assert note.is_hidden()
    assert link.evaluate("link => link === document.activeElement")
    assert f"/{language}/reform/" in tab.url


def test_without_javascript_a_term_leads_to_the_glossary(open_page, address):
    tab = open_page(f"en/reform/#{FACT}", java_script_enabled=False)
    assert tab.locator("#term-mazhilis").is_hidden()
    tab.locator(f"#{FACT} + .fact [data-term=mazhilis]").first.click()
    tab.wait_for_url(f"{address}en/glossary/#mazhilis")
