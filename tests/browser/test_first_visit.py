"""A first visit: four files, no shift, colours as chosen; the shell comes at the first touch."""

import re

import pytest

from tests.tools.browsing import serving
from tests.tools.weight import KINDS

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
SHIFTS = """new PerformanceObserver((list) => {
  window.shift = list.getEntries().reduce((sum, one) => sum + one.value, window.shift ?? 0);
}).observe({ type: "layout-shift", buffered: true })"""
REFUSED = """addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) =>
  (window.refused ??= []).push(`${violatedDirective}: ${blockedURI}`))"""
WAKE = "dispatchEvent(new Event('scroll'))"


@pytest.fixture
def tab(browser):
    """A tab of its own that no test has been in: nothing is cached, nothing chosen."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def slowly(tab, pattern):
    """Let *tab* wait for files whose address has *pattern*; return what lets them come."""
    held = []
    tab.route(re.compile(pattern), lambda route: held.append(route))  # noqa: PLW0108 (playwright asks)

    def go():
        while not held:
            tab.wait_for_timeout(10)
        for route in held:
            route.continue_()

    return go


@pytest.mark.parametrize("kind", KINDS)
def test_a_visit_asks_for_four_files_and_shifts_nothing(tab, address, kind):
    asked = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    tab.add_init_script(SHIFTS)
    tab.goto(address + KINDS[kind], wait_until="networkidle")
    assert len(set(asked)) <= 4, asked
    assert [path for path in asked if path.endswith(".js")] == ["assets/js/first.js"]
    assert tab.evaluate("window.shift ?? 0") == 0


def test_a_second_page_asks_for_its_words_alone(tab, site):
    sizes = "performance.getEntriesByType('resource').map((one) => one.transferSize)"
    with serving(site, Cache_Control="max-age=600") as base:  # what GitHub Pages sends
        tab.goto(base + "kk/", wait_until="networkidle")
        tab.goto(base + "kk/reform/", wait_until="networkidle")
        assert set(tab.evaluate(sizes)) == {0}


def test_colours_that_were_chosen_are_there_before_anything_is_seen(tab, address):
    tab.add_init_script("localStorage.scheme = 'slate'")
    go = slowly(tab, "first.js")
    tab.goto(address + "kk/", wait_until="commit")
    go()
    tab.wait_for_load_state()
    assert tab.locator("html.js[data-md-color-scheme=slate]").count() == 1
    tab.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    painted, came = tab.evaluate("""[
      performance.getEntriesByName("first-contentful-paint")[0].startTime,
      performance.getEntriesByType("resource").find(({ name }) => name.endsWith("first.js")).responseEnd,
    ]""")
    assert painted >= came
    assert "shell.js" not in str(tab.evaluate("performance.getEntries().map(({ name }) => name)"))


def test_the_first_click_is_not_lost(tab, address):
    go = slowly(tab, "shell.js")
    tab.goto(address + "kk/reform/")
    tab.get_by_role("button", name="Қараңғы режимге ауысу").click()
    assert tab.locator("html").get_attribute("data-md-color-scheme") == "default"
    go()
    tab.locator("html[data-md-color-scheme=slate]").wait_for(state="attached")


def test_the_first_keys_are_not_lost(tab, address):
    go = slowly(tab, "shell.js")
    tab.goto(address + "en/reform/")
    tab.keyboard.type("/maslihat")
    go()
    tab.locator(".md-search-result__link").first.wait_for()
    assert tab.locator("[data-md-component=search-query]").input_value() == "maslihat"


def test_keys_with_control_and_clicks_for_a_new_tab_are_left_to_the_browser(tab, address):
    slowly(tab, "shell.js")
    tab.goto(address + "en/reform/")
    prevented = """(type, options) => {
      const event = new (type === "click" ? MouseEvent : KeyboardEvent)(
        type, { bubbles: true, cancelable: true, ...options });
      document.querySelector("[data-cite-dialog]").dispatchEvent(event);
      return event.defaultPrevented;
    }"""
    check = f"([type, options]) => ({prevented})(type, options)"
    assert tab.evaluate(check, ["keydown", {"key": "c", "ctrlKey": True}]) is False
    assert tab.evaluate(check, ["keydown", {"key": "k", "ctrlKey": True}]) is True
    assert tab.evaluate(check, ["keydown", {"key": "Tab"}]) is False


def test_where_the_shell_cannot_be_had_links_lead_where_they_say(tab, address):
    tab.route(re.compile("shell.js"), lambda route: route.abort())
    tab.goto(address + "en/c/threshold-misprint/")
    tab.goto(address + "en/elections/")
    link = tab.locator(".claim-link").first
    target = link.get_attribute("href")
    link.click()
    tab.wait_for_url(f"**{target.rpartition('/')[2]}")


def test_labels_are_buttons_with_names_before_the_shell_is_there(tab, address):
    tab.goto(address + "en/reform/")
    names = tab.locator("header button:visible").evaluate_all(
        "buttons => buttons.map((button) => button.ariaLabel)"
    )
    assert names == ["Navigation", "Switch to dark colours", "Search"]
    tab.get_by_role("button", name="Navigation").click()
    tab.locator(".md-nav--primary a[href='../elections/']").click()
    tab.wait_for_url(f"{address}en/elections/")


@pytest.mark.parametrize("path", ["", "404.html", "en/reform/", "kk/timeline/", "kk/data/"])
def test_a_strict_policy_refuses_nothing(tab, site, path):
    with serving(site, Content_Security_Policy=POLICY) as base:
        tab.add_init_script(REFUSED)
        tab.goto(base + path)
        tab.evaluate(WAKE)
        tab.locator("html.awake").wait_for(state="attached")
        tab.keyboard.press("/")
        tab.keyboard.type("maslihat")
        tab.locator(".md-search-result__link").first.wait_for()
        tab.keyboard.press("Escape")
        if tab.locator("[data-cite-dialog]:visible").count():
            tab.locator("[data-cite-dialog]:visible").first.click()
            tab.get_by_role("dialog").wait_for()
        assert tab.evaluate("window.refused ?? []") == []


def test_the_policy_is_one_that_refuses(tab, site):
    with serving(site, Content_Security_Policy=POLICY) as base:
        tab.add_init_script(REFUSED)
        tab.goto(base + "kk/")
        tab.evaluate("document.body.append(Object.assign(document.createElement('style')))")
        tab.evaluate("document.body.lastChild.textContent = 'p {}'")
        tab.evaluate("document.body.firstElementChild.setAttribute('style', 'color: red')")
        tab.wait_for_function("window.refused?.length")


@pytest.mark.parametrize("name", ["shares", "timeline"])
def test_a_saved_picture_keeps_its_colours_under_the_policy(tab, site, name):
    with serving(site, Content_Security_Policy=POLICY) as base:
        tab.goto(f"{base}assets/pictures/en/{name}.svg")
        paper = tab.locator("rect").first
        assert paper.evaluate("rect => getComputedStyle(rect).fill") == "rgb(251, 248, 241)"
