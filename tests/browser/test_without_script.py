"""With JavaScript off nothing is missing but filters, dialogs and search."""

import pytest

from explainer.addresses import page_address
from tests.conftest import PAGES

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
KINDS = ["", "404.html", "kk/c/threshold-misprint/", "en/c/ruling-party-result/"]
PATHS = [*KINDS, *(page_address(language, slug) for language in ("kk", "en") for slug in PAGES)]
# What scripts add: buttons, what they say, and the day of access that they fill in.
ADDED = "button, [role=status], .cite__access"
LINES = f"""() => {{
  for (const item of document.querySelectorAll("article :is({ADDED})")) item.remove()
  return document.querySelector("article").innerText.split("\\n")
    .map(line => line.trim()).filter(Boolean)
}}"""


@pytest.mark.parametrize("path", PATHS)
def test_a_page_says_the_same_with_and_without_script(open_page, path):
    said = []
    for script in (False, True):
        tab = open_page(path, java_script_enabled=script)
        said.append(tab.evaluate(LINES))
    assert said[0] == said[1]


@pytest.mark.parametrize("language, menu", [("en", "Navigation"), ("kk", "Сайт бөлімдері")])
def test_the_menu_works_by_touch_and_by_keyboard(open_page, address, language, menu):
    options = {"viewport": PHONE, "java_script_enabled": False}
    tab = open_page(f"{language}/reform/", **options)
    link = tab.locator(".md-nav--primary a[href='../elections/']")
    assert not link.is_visible()
    tab.locator(".md-header__button[for=__drawer]").click()
    link.click()
    tab.wait_for_url(f"{address}{language}/elections/")
    tab = open_page(f"{language}/reform/", **options)
    drawer = tab.get_by_role("checkbox", name=menu)
    tab.keyboard.press("Tab")
    assert drawer.evaluate("box => box === document.activeElement")
    label = tab.locator(".md-header__button[for=__drawer]")
    assert label.evaluate("label => getComputedStyle(label).outlineStyle") == "solid"
    tab.keyboard.press("Space")
    link = tab.locator(".md-nav--primary a[href='../timeline/']")
    link.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}{language}/timeline/")


@pytest.mark.parametrize("size", [PHONE, {"width": 1440, "height": 900}], ids=["phone", "desk"])
def test_the_contents_lead_to_their_places(open_page, size):
    tab = open_page("kk/reform/", viewport=size, java_script_enabled=False)
    if size is PHONE:
        tab.locator(".md-header__button[for=__drawer]").click()
        tab.locator("label.md-nav__link[for=__toc]").click()
        link = tab.locator(".md-nav--primary .md-nav--secondary a").nth(1)
    else:
        link = tab.locator(".md-sidebar--secondary a").nth(1)
    anchor = link.get_attribute("href")
    link.click()
    tab.wait_for_url(f"**/{anchor}")


@pytest.mark.parametrize(
    "path, text",
    [
        ("kk/reform/", "Іздеу үшін JavaScript қажет"),
        ("en/reform/", "Search needs JavaScript"),
        ("404.html", "Search needs JavaScript"),
    ],
)
def test_no_dead_control_is_shown_and_the_page_says_what_search_needs(open_page, path, text):
    tab = open_page(path, java_script_enabled=False)
    note = tab.locator(".no-script")
    assert note.is_visible()
    assert text in note.inner_text()
    for control in (".md-search", "[for=__search]", "[data-md-component=palette]", ".md-top"):
        for item in tab.locator(control).all():
            assert not item.is_visible(), control
    assert open_page(path).locator(".no-script").count() == 0


def test_no_stop_of_tab_is_out_of_sight(open_page):
    tab = open_page(
        "en/reform/", viewport=PHONE, java_script_enabled=False, reduced_motion="reduce"
    )
    for _ in range(40):
        tab.keyboard.press("Tab")
        seen = tab.evaluate(
            "document.activeElement.id === '__drawer' || document.activeElement.checkVisibility("
            "{ visibilityProperty: true, opacityProperty: true })"
        )
        assert seen, tab.evaluate("document.activeElement.outerHTML")[:200]


TOKENS = """() => {
  const names = [...document.styleSheets].filter(sheet => sheet.href?.includes("/assets/style."))
    .flatMap(sheet => [...sheet.cssRules]).filter(rule => rule.selectorText?.includes("color-scheme"))
    .flatMap(rule => [...rule.style]).filter(name => /^--(?!md-)/.test(name))
  const style = getComputedStyle(document.body)
  return Object.fromEntries([...new Set(names)].map(name => [name, style.getPropertyValue(name)]))
}"""


@pytest.mark.parametrize("contrast", ["no-preference", "more"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_follow_the_system_and_are_those_of_the_scheme(open_page, scheme, contrast):
    options = {"color_scheme": scheme, "contrast": contrast}
    without = open_page("kk/", java_script_enabled=False, **options).evaluate(TOKENS)
    with_script = open_page("kk/", **options).evaluate(TOKENS)
    assert len(without) >= 15
    assert without == with_script


def test_the_dark_page_is_dark_without_script(open_page):
    tab = open_page("kk/reform/", java_script_enabled=False, color_scheme="dark")
    back = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(map(int, back.removeprefix("rgb(").rstrip(")").split(", "))) < 60
    assert tab.evaluate("getComputedStyle(document.body).colorScheme") == "dark"
