"""The search box from the keyboard: whatever it finds, and however it is found."""

import pytest

from tests.browser.walking import DESK, LANGUAGES, PHONE, SIZES, is_focused, tab_to
from tests.tools.browsing import still

pytestmark = pytest.mark.browser


@SIZES
@pytest.mark.parametrize("key", ["/", "s", "f", "Control+k"])
def test_a_key_opens_the_search_and_escape_gives_the_focus_back(open_page, size, key):
    tab = open_page("en/reform/", viewport=size)
    link = tab.locator("article a[href] >> visible=true").first
    link.focus()
    tab.keyboard.press(key)
    box = tab.get_by_role("textbox", name="Search")
    assert is_focused(box)
    assert box.input_value() == ""
    tab.keyboard.type("senate")
    assert box.input_value() == "senate"
    tab.keyboard.press("Escape")
    tab.wait_for_function("!document.getElementById('__search').checked")
    tab.wait_for_function("link => link === document.activeElement", arg=link.element_handle())


@SIZES
@LANGUAGES
def test_the_search_is_reached_with_tab_and_its_results_with_arrows(open_page, size, language):
    tab = open_page(f"{language}/reform/", viewport=size)
    box = tab.locator("[data-md-component=search-query]")
    if size is PHONE:
        button = tab.locator(".md-header__button[for=__search]")
        assert button.get_attribute("aria-label") == {"en": "Search", "kk": "Іздеу"}[language]
        tab_to(tab, button)
        tab.keyboard.press("Enter")
    else:
        tab_to(tab, box)
    assert is_focused(box)
    tab.keyboard.type({"en": "senate", "kk": "сенат"}[language])
    results = tab.locator(".md-search a[href]:visible")
    results.first.wait_for()
    tab.keyboard.press("ArrowDown")
    first = tab.evaluate("document.activeElement.outerHTML")
    assert tab.evaluate("document.activeElement.closest('.md-search__output') !== null")
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.outerHTML") != first
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate("document.activeElement.outerHTML") == first
    tab.keyboard.press("Escape")
    tab.wait_for_function("!document.getElementById('__search').checked")


def test_the_arrow_in_the_search_of_a_phone_closes_it(open_page):
    tab = open_page("kk/reform/", viewport=PHONE)
    button = tab.locator(".md-header__button[for=__search]")
    button.click()
    still(tab)
    tab.get_by_role("button", name="Жабу").click()
    assert is_focused(button)
    assert button.get_attribute("aria-expanded") == "false"


def test_keys_of_one_letter_can_be_turned_off_and_stay_off(open_page):
    tab = open_page("en/reform/", viewport=DESK)
    address = tab.url
    switch = tab.get_by_role("button", name="Turn single-key shortcuts off")
    switch.focus()
    tab.keyboard.press("Enter")
    tab.get_by_role("button", name="Turn single-key shortcuts on").wait_for()
    tab.reload()
    tab.get_by_role("button", name="Turn single-key shortcuts on").wait_for()
    for key in ("/", "s", "f", "n", "p", ",", "."):
        tab.keyboard.press(key)
    assert tab.locator("#__search").evaluate("box => !box.checked")
    assert tab.url == address
    tab.keyboard.press("Control+k")
    assert is_focused(tab.locator("[data-md-component=search-query]"))
