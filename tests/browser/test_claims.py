"""Claims in the story: previews, what an address opens, and how long a page is on a phone."""

import pytest

from explainer.records.model.values import LANGUAGES
from tests.tools.reading import SCREEN, on_a_phone

SCREENS = {"reform/": 30, "elections/": 18}
PREVIEW = "#claim-preview:popover-open"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", SCREENS)
def test_a_story_with_everything_closed_is_not_too_long_for_a_phone(
    browser, address, language, story
):
    screens, _ = on_a_phone(browser, f"{address}{language}/{story}")
    assert screens <= SCREENS[story]


def first_link(tab):
    return tab.locator(".claim-link--corroborated").first


@pytest.mark.parametrize("language", LANGUAGES)
def test_pointing_at_a_link_shows_the_claim_in_short(open_page, records, language):
    tab = open_page(f"{language}/reform/")
    link = first_link(tab)
    fact = records.fact[link.get_attribute("href").rpartition("#")[2]]
    link.hover()
    preview = tab.locator(PREVIEW)
    preview.wait_for()
    assert fact.answer[language] in preview.inner_text()
    assert records.interface.strings["cite.heading"][language] in preview.inner_text()
    tab.keyboard.press("Escape")
    preview.wait_for(state="hidden")
    assert tab.troubles == []


def test_the_keyboard_shows_the_claim_and_goes_on_to_it(open_page):
    tab = open_page("en/reform/")
    link = first_link(tab)
    target = link.get_attribute("href").removeprefix("..")
    link.focus()
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Tab")
    tab.locator(PREVIEW).wait_for()
    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda url: url.endswith(target))


def test_a_tap_shows_the_claim_and_a_second_tap_leads_to_it(open_page):
    tab = open_page("kk/reform/", has_touch=True, is_mobile=True, viewport=SCREEN)
    link = first_link(tab)
    target = link.get_attribute("href").removeprefix("..")
    link.tap()
    tab.locator(PREVIEW).wait_for()
    assert not tab.url.endswith(target)
    link.tap()
    tab.wait_for_url(lambda url: url.endswith(target))


def test_an_address_opens_its_claim_wherever_it_is_folded(open_page, records):
    fact = next(fact for fact in records.facts if fact.kind == "context" and fact.page == "reform")
    for options in ({}, {"java_script_enabled": False}):
        tab = open_page(f"en/reform/#{fact.id}", **options)
        statement = tab.locator(f"#{fact.id} + .fact .fact__statement")
        statement.wait_for(state="visible")
