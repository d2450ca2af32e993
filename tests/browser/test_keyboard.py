"""The whole site from the keyboard, on a phone and at a desk, in a real browser."""

import pytest

from explainer.addresses import page_address
from tests.browser.walking import LANGUAGES, PHONE, SIZES, is_focused, open_all, stop, tab_to
from tests.conftest import PAGES
from tests.tools.browsing import still

pytestmark = pytest.mark.browser

ENGLISH = [page_address("en", slug) for slug in PAGES]

# Everything that can be acted on and is rendered: what Tab has to reach.
WANTED = """() => [...document.querySelectorAll(
    "a[href], button:not([disabled]), input, summary, [tabindex='0']")]
  .filter(item => item.checkVisibility({ visibilityProperty: true }) && item.tabIndex >= 0)
  .filter(item => !item.dataset.walked).map(item => item.outerHTML.slice(0, 90))"""


@SIZES
@LANGUAGES
@pytest.mark.parametrize("path", ["reform/", "c/threshold-misprint/", ""])
def test_the_first_stop_leads_past_the_header(open_page, language, path, size):
    tab = open_page(f"{language}/{path}", viewport=size)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className").startswith("md-skip")
    assert stop(tab)["lit"]
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("path", ["", "404.html"])
def test_pages_without_a_language_can_be_skipped_into_as_well(open_page, path):
    tab = open_page(path, viewport=PHONE)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className").startswith("md-skip")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('article') !== null")


@SIZES
@pytest.mark.parametrize("path", [*ENGLISH, "", "404.html", "en/c/threshold-misprint/"])
def test_tab_reaches_everything_once_and_every_stop_is_seen(open_page, path, size):
    """The long pages by their first 80 stops: what follows is more of the same."""
    tab = open_page(path, viewport=size, reduced_motion="reduce")
    troubles, came_round = [], False
    for _ in range(80):
        tab.keyboard.press("Tab")
        found = stop(tab)
        came_round = found is None or found["times"] > 1
        if came_round:
            break
        if not (found["lit"] and found["outline"]):
            troubles.append(found)
    assert troubles == []
    if came_round:
        assert tab.evaluate(WANTED) == []


@LANGUAGES
def test_the_menu_of_a_phone_opens_is_walked_and_closes(open_page, language):
    tab = open_page(f"{language}/reform/", viewport=PHONE)
    menu = tab.locator(".md-header__button[for=__drawer]")
    name = {"en": "Navigation", "kk": "Сайт бөлімдері"}[language]
    assert menu.get_attribute("aria-label") == name
    assert menu.get_attribute("aria-expanded") == "false"
    tab_to(tab, menu)
    tab.keyboard.press("Space")
    sidebar = tab.locator(".md-sidebar--primary")
    assert menu.get_attribute("aria-expanded") == "true"
    assert sidebar.evaluate("bar => bar.contains(document.activeElement)")
    still(tab)
    for _ in range(len(PAGES)):
        tab.keyboard.press("Tab")
        assert sidebar.evaluate("bar => bar.contains(document.activeElement)")
        assert stop(tab)["lit"]
    tab.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    assert is_focused(menu)
    tab.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    for _ in range(len(PAGES) + 1):
        tab.keyboard.press("Tab")
    assert not sidebar.evaluate("bar => bar.contains(document.activeElement)")
    assert menu.get_attribute("aria-expanded") == "false"


def test_the_menu_of_a_phone_leads_to_another_page(open_page, address):
    tab = open_page("kk/reform/", viewport=PHONE)
    tab_to(tab, tab.locator(".md-header__button[for=__drawer]"))
    tab.keyboard.press("Enter")
    tab_to(tab, tab.locator(".md-nav--primary a[href='../elections/']"))
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}kk/elections/")


@LANGUAGES
def test_the_contents_inside_the_menu_open_lead_back_and_lead_on(open_page, address, language):
    tab = open_page(f"{language}/reform/", viewport=PHONE)
    tab_to(tab, tab.locator(".md-header__button[for=__drawer]"))
    tab.keyboard.press("Enter")
    enter = tab.locator(".md-nav__link[for=__toc]")
    tab_to(tab, enter)
    assert enter.get_attribute("aria-expanded") == "false"
    tab.keyboard.press("Enter")
    leave = tab.locator(".md-nav--primary .md-nav__title[for=__toc]")
    assert is_focused(leave)
    still(tab)
    assert stop(tab)["lit"]
    tab.keyboard.press("Enter")
    assert is_focused(enter)
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}{language}/reform/#*")
    anchor = tab.evaluate("location.hash")
    tab.wait_for_function("!document.getElementById('__drawer').checked")
    assert tab.locator(anchor).evaluate("place => place.getBoundingClientRect().top >= 0")


@SIZES
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_light_and_dark_change_by_one_key_and_back(open_page, size, key):
    tab = open_page("kk/reform/", viewport=size, color_scheme="light")
    dark = tab.get_by_role("button", name="Қараңғы режимге ауысу")
    light = tab.get_by_role("button", name="Жарық режимге ауысу")
    tab_to(tab, dark)
    tab.keyboard.press(key)
    assert tab.locator("html").get_attribute("data-md-color-scheme") == "slate"
    assert is_focused(light)
    assert stop(tab)["outline"]
    tab.reload()
    assert tab.locator("html").get_attribute("data-md-color-scheme") == "slate"
    light.focus()
    tab.keyboard.press(key)
    tab.locator("html[data-md-color-scheme=default]").wait_for(state="attached")


@SIZES
def test_the_language_changes_from_the_keyboard(open_page, address, size):
    tab = open_page("kk/reform/#prime-minister-consent", viewport=size)
    switch = tab.locator("[data-language-switch]")
    switch.focus()
    assert stop(tab)["lit"]
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}en/reform/#prime-minister-consent")


def test_the_dialog_for_citing_keeps_the_focus_until_it_closes(open_page):
    tab = open_page("kk/elections/#ruling-party-result", viewport=PHONE)
    link = tab.locator("#ruling-party-result + .fact [data-cite-dialog]")
    link.focus()
    tab.keyboard.press("Enter")
    dialog = tab.get_by_role("dialog")
    dialog.wait_for()
    stops = dialog.locator("button, a[href], [tabindex='0']").count()
    for _ in range(stops * 2 + 4):
        inside = dialog.evaluate(
            "box => box.contains(document.activeElement) || document.activeElement === document.body"
        )
        assert inside
        tab.keyboard.press("Tab")
    for key in ("/", "n"):
        tab.keyboard.press(key)
        assert dialog.is_visible()
    tab.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    assert is_focused(link)


def test_a_note_on_a_term_closes_and_gives_the_focus_back_on_a_phone(open_page):
    tab = open_page("kk/reform/#prime-minister-consent", viewport=PHONE)
    link = tab.locator(".fact [data-term]:visible").first
    link.focus()
    tab.keyboard.press("Enter")
    note = tab.locator(f"#term-{link.get_attribute('data-term')}")
    assert note.is_visible()
    assert stop(tab)["outline"]
    assert note.evaluate("note => note.contains(document.activeElement)")
    tab.keyboard.press("Escape")
    assert note.is_hidden()
    assert is_focused(link)


def test_a_claim_opens_and_is_walked_with_the_keyboard(open_page):
    tab = open_page("en/reform/", viewport=PHONE)
    summary = tab.locator(".fact__more > summary:visible").first
    summary.focus()
    assert stop(tab)["outline"]
    tab.keyboard.press("Space")
    assert summary.evaluate("summary => summary.parentElement.open")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('.fact__meta') !== null")
    assert stop(tab)["lit"]


@pytest.mark.parametrize("path", [page_address("kk", slug) for slug in PAGES])
def test_whatever_scrolls_sideways_can_be_scrolled_with_the_keyboard(open_page, path):
    tab = open_page(path, viewport=PHONE)
    open_all(tab)
    stuck = tab.evaluate("""() => [...document.querySelectorAll("article *")].filter(item =>
        /auto|scroll/.test(getComputedStyle(item).overflowX)
        && item.checkVisibility({ visibilityProperty: true })
        && item.scrollWidth > item.clientWidth + 1
        && item.tabIndex < 0 && !item.querySelector("a[href], button"))
      .map(item => item.outerHTML.slice(0, 90))""")
    assert stuck == []
    for scroller in tab.locator("article .table-scroll").all():
        if scroller.evaluate("box => box.scrollWidth > box.clientWidth"):
            scroller.focus()
            tab.keyboard.press("ArrowRight")
            tab.wait_for_function("box => box.scrollLeft > 0", arg=scroller.element_handle())
