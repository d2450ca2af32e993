"""The style sheet that is purged for the pages shows them as all the rules would."""

import re

import pytest

from explainer.style.elements import Elements
from explainer.style.sheet import joined, minified
from tests.browser.walking import DESK, PHONE
from tests.conftest import ROOT, html_pages
from tests.tools.browsing import still
from tests.tools.weight import KINDS

pytestmark = pytest.mark.browser

KINDS_OF_LOOK = (
    "cover", "overview", "story", "tables", "timeline", "sentences", "card", "both", "prose", "code",
)  # fmt: skip
PATHS = {kind: KINDS[kind] for kind in KINDS_OF_LOOK} | {"error": "404.html"}
VARIANTS = {
    "phone, light": {"viewport": PHONE, "color_scheme": "light"},
    "desk, dark": {"viewport": DESK, "color_scheme": "dark"},
}
# What every element looks like, and what is before and after it; equal ones of a place are one.
LOOKS = """() => {
  const looks = {}
  const names = [...getComputedStyle(document.body)].filter(name => !name.startsWith("--"))
  const look = style => names.map(name => `${name}: ${style.getPropertyValue(name)}`).join("; ")
  const paths = new Map([[null, ""]])
  const path = item => {
    if (!paths.has(item)) paths.set(item,
      `${path(item.parentElement)}>${item.localName}.${item.getAttribute("class") ?? ""}`)
    return paths.get(item)
  }
  for (const item of document.querySelectorAll("*")) {
    const place = path(item)
    looks[place] ??= []
    if (looks[place].length > 0 || item.closest("head")) continue
    const own = getComputedStyle(item)
    const parts = ["::before", "::after"]
      .map(part => getComputedStyle(item, part))
      .map(style => ["normal", "none"].includes(style.content) ? "" : look(style))
    const marker = own.display === "list-item" ? look(getComputedStyle(item, "::marker")) : ""
    looks[place].push([look(own), ...parts, marker])
  }
  return looks
}"""
SWAP = """async (css) => {
  const link = document.querySelector("link[rel=stylesheet]")
  link.disabled = true
  const whole = Object.assign(document.createElement("style"), { textContent: css })
  link.after(whole)
}"""


@pytest.fixture(scope="module")
def whole():
    """All rules there are, joined and minified as readers get them, but not purged."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    paths = re.findall(r"^- (assets/css/.*)$", settings, re.MULTILINE)
    docs = ROOT / "docs"
    images = {
        f"assets/images/{f.name}": f.read_bytes() for f in (docs / "assets/images").glob("*.svg")
    }
    ours = {path: (docs / path).read_text(encoding="utf-8") for path in paths}
    return minified(joined(ours, images))


def differences(tab, css):
    """Return what looks different on the page in *tab* once *css* stands in for its sheet."""
    before = tab.evaluate(LOOKS)
    tab.evaluate(SWAP, css)
    after = still(tab).evaluate(LOOKS)
    found = []
    for place, looks in before.items():
        for one, two in zip(looks, after[place], strict=True):
            for part, (a, b) in enumerate(zip(one, two, strict=True)):
                if a != b:
                    lines = set(b.split("; ")) - set(a.split("; "))
                    found.append(f"{place[-120:]} {part}: {sorted(lines)[:3]}")
    return found


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", PATHS)
def test_no_element_looks_different_for_the_purge(open_page, whole, kind, variant):
    tab = open_page(PATHS[kind], reduced_motion="reduce", **VARIANTS[variant])
    assert differences(tab, whole) == []


@pytest.mark.parametrize("kind", PATHS)
def test_nothing_looks_different_on_paper(open_page, whole, kind):
    tab = open_page(PATHS[kind], viewport={"width": 680, "height": 980}, reduced_motion="reduce")
    tab.emulate_media(media="print")
    assert differences(tab, whole) == []


@pytest.mark.parametrize("options", [
    {"contrast": "more"}, {"forced_colors": "active"}, {"contrast": "more", "color_scheme": "dark"},
], ids=str)  # fmt: skip
def test_nothing_looks_different_to_those_who_told_their_system_what_they_need(
    open_page, whole, options
):
    tab = open_page("kk/reform/", reduced_motion="reduce", **options)
    assert differences(tab, whole) == []


def opened(tab):
    """Yield *tab* with each thing open that scripts make or change."""
    tab.visit("en/timeline/?topic=elections")
    yield "timeline"
    tab.visit("en/reform/#prime-minister-consent")
    tab.mouse.wheel(0, 900)
    tab.mouse.wheel(0, -200)
    tab.wait_for_timeout(200)
    yield "scrolled"
    for menu in tab.locator("header button[for=__drawer]:visible").all():
        menu.click()
        yield "menu"
        tab.locator("button.md-nav__link[for=__toc]").click()
        yield "contents"
        tab.keyboard.press("Escape")
    tab.locator(".claim-link").first.focus()
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Tab")
    tab.locator("#claim-preview:popover-open").wait_for()
    yield "preview"
    tab.visit("en/elections/?q=maslihat")
    tab.locator(".md-search-result__link").first.wait_for()
    yield "results"
    tab.visit("en/c/ruling-party-result/")
    yield "card"
    tab.visit("en/elections/#ruling-party-result")
    tab.locator("#ruling-party-result + .fact [data-cite-dialog]").evaluate("link => link.click()")
    tab.get_by_role("dialog").wait_for()
    yield "dialog"


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_that_scripts_make_looks_different(open_page, whole, size):
    tab = open_page("en/", viewport=size, reduced_motion="reduce")
    seen = {}
    for name in opened(tab):
        still(tab)
        seen[name] = differences(tab, whole)
        tab.evaluate("document.querySelector('head style').remove()")
        tab.evaluate("document.querySelector('link[rel=stylesheet]').disabled = false")
    assert {name: found for name, found in seen.items() if found} == {}
    assert len(seen) >= 6


def pairs(elements):
    """Return every element with the one it stands in, each by name and classes."""
    names = [(node.name, node.classes) for node in elements.nodes]
    return {(names[node.parent], name) for node, name in zip(elements.nodes, names, strict=True)
            if node.parent >= 0 and node.name not in {"html", "head", "body"}}  # fmt: skip


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_made_html_names_everything_that_scripts_make(open_page, site, size):
    known = Elements(())
    known.of((ROOT / "docs/assets/js/made.html").read_text(encoding="utf-8"))
    for path in [*html_pages(site), "404.html"]:
        file = site / path / "index.html" if not path.endswith(".html") else site / path
        known.of(file.read_text(encoding="utf-8"))
    live = Elements(())
    tab = open_page("en/", viewport=size, reduced_motion="reduce")
    for _ in opened(tab):
        live.of(tab.content())
    states = {frozenset({"js", "awake"})}
    assert {name for _, name in pairs(live) - pairs(known) if name[1] not in states} == set()


def test_a_rule_that_is_missing_is_noticed(open_page, whole):
    tab = open_page("kk/reform/", reduced_motion="reduce")
    css = whole.replace(".fact--partly{", ".nothing{")
    assert css != whole
    found = differences(tab, css)
    assert any("fact--partly 0: [" in place and "border" in place for place in found)
