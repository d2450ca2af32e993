"""What readers have told their system: less motion, more contrast, colours of their own."""

import pytest

from explainer.addresses import page_address
from tests.browser.walking import open_all
from tests.conftest import PAGES
from tests.tools.browsing import still

pytestmark = pytest.mark.browser

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
KINDS = ["", "404.html", "kk/c/threshold-misprint/"]
PATHS = [*KINDS, *(page_address("en", slug) for slug in PAGES)]
MOVING = """() => [...document.querySelectorAll("*")].flatMap(item =>
  [null, "::before", "::after"].flatMap(part => {
    const style = getComputedStyle(item, part)
    const still = [...style.transitionDuration.split(", "), ...style.transitionDelay.split(", ")]
      .every(time => time === "0s") && style.animationName === "none"
      && style.scrollBehavior === "auto"
    return still ? [] : [`${item.localName}.${item.className} ${part ?? ""}`]
  }))"""


@pytest.mark.parametrize("path", ["", "kk/reform/", "en/elections/", "en/timeline/"])
def test_nothing_moves_for_those_who_asked_for_stillness(open_page, path):
    tab = open_page(path, reduced_motion="reduce", viewport={"width": 360, "height": 740})
    assert tab.evaluate(MOVING) == []
    for toggle in tab.locator(".md-header__button[for]:visible").all():
        toggle.click()
        assert tab.evaluate("document.getAnimations().length") == 0
        tab.keyboard.press("Escape")
    assert tab.evaluate(MOVING) == []


def test_stillness_is_what_the_test_above_sees(open_page):
    tab = open_page("kk/reform/")
    assert tab.evaluate(MOVING) != []


def test_the_page_jumps_instead_of_gliding(open_page):
    tab = open_page("en/reform/", reduced_motion="reduce", viewport={"width": 1440, "height": 400})
    tab.evaluate("scrollTo(0, 8000)")
    still(tab)
    tab.evaluate("scrollTo(0, 7000)")
    top = tab.locator(".md-top")
    top.wait_for()
    top.click()
    assert tab.evaluate("scrollY") == 0


def luminance(colour):
    def linear(channel):
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, two):
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_defines_it():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@SCHEMES
def test_more_contrast_gives_every_colour_of_text_seven_to_one(open_page, scheme):
    tab = open_page("kk/", contrast="more", color_scheme=scheme)
    token = tab.evaluate("""() => {
      const style = getComputedStyle(document.body)
      return Object.fromEntries(["paper", "paper-raised", "paper-sunk", "ink", "ink-soft", "line",
        "teal", "teal-strong", "ochre", "v-corroborated", "v-partly", "v-contradicted",
        "v-not-found", "v-opinion", "v-context"]
        .map(name => [name, style.getPropertyValue(`--${name}`).trim()]))
    }""")
    papers = [token.pop(name) for name in ("paper", "paper-raised", "paper-sunk")]
    line = token.pop("line")
    low = {
        f"{name} on {paper}": round(contrast(colour, paper), 2)
        for name, colour in token.items()
        for paper in papers
        if contrast(colour, paper) < 7
    }
    assert low == {}
    assert min(contrast(line, paper) for paper in papers) >= 4.5


@SCHEMES
@pytest.mark.parametrize("width", [360, 1440])
def test_with_more_contrast_axe_finds_no_text_below_seven_to_one(open_page, axe, scheme, width):
    size = {"width": width, "height": 800}
    tab = open_page("", contrast="more", color_scheme=scheme, viewport=size)
    found = []
    for path in PATHS:
        tab.visit(path).evaluate(axe)
        report = tab.evaluate("axe.run(document, { runOnly: ['color-contrast-enhanced'] })")
        found += [
            f"{path}: {node['html'][:120]} {node['any'][0]['message'][:120]}"
            for violation in report["violations"]
            for node in violation["nodes"]
        ]
    assert found == []


@pytest.fixture
def forced(open_page):
    def opened(path, **options):
        return open_page(path, forced_colors="active", **options)

    return opened


def style(locator, name, part=None):
    return locator.evaluate(
        "(item, [name, part]) => getComputedStyle(item, part)[name]", [name, part]
    )


@SCHEMES
def test_forced_colours_keep_badges_marks_and_edges(forced, scheme):
    tab = forced("en/reform/", color_scheme=scheme)
    open_all(tab)
    back = style(tab.locator("body"), "backgroundColor")
    kinds = ("corroborated", "partly", "contradicted", "not-found", "context")
    edges = {}
    for kind in kinds:
        fact = tab.locator(f".fact--{kind}").first
        if not fact.count():
            continue
        edges[kind] = style(fact, "borderLeftStyle")
        assert style(fact, "borderLeftColor") != back
        badge = fact.locator(".badge").first
        assert style(badge, "borderTopColor") != back
        assert style(badge.locator(".mark"), "stroke") != back
        assert badge.inner_text().strip()
    assert len(edges) >= 3
    assert edges["contradicted"] == "double"
    assert style(tab.locator(".headerlink").first, "color") != back


@SCHEMES
def test_forced_colours_keep_the_focus_icons_and_the_place_jumped_to(forced, scheme):
    tab = forced("kk/reform/#prime-minister-consent", color_scheme=scheme)
    back = style(tab.locator("body"), "backgroundColor")
    assert style(tab.locator("#prime-minister-consent"), "outlineStyle") == "dashed"
    summary = tab.locator(".fact__more > summary:visible").first
    assert style(summary, "backgroundColor", "::after") != back
    summary.focus()
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Tab")
    assert style(summary, "outlineStyle") == "solid"
    assert style(summary, "outlineColor") != back
    phone = forced("kk/reform/", color_scheme=scheme, viewport={"width": 360, "height": 740})
    phone.locator(".md-header__button[for=__drawer]").click()
    icon = phone.locator(".md-nav__link[for=__toc] .md-nav__icon")
    assert style(icon, "backgroundColor", "::after") != back


def test_forced_colours_draw_a_border_round_what_only_a_background_told(forced):
    tab = forced("")
    assert style(tab.locator(".cover__enter").first, "borderTopStyle") == "solid"
    tab = forced("en/reform/")
    open_all(tab)
    assert style(tab.locator(".change > div").first, "borderTopStyle") == "solid"
    assert style(tab.locator(".md-nav__link--active:visible").first, "textDecorationLine") == (
        "underline"
    )
