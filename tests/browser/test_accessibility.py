"""axe finds nothing to mend: WCAG 2.2 AA and its best practices, light and dark, phone and desk.

Every kind of page and a card of every verdict; ``python -m tests.tools.axe`` takes every page.
"""

import pytest

from explainer.addresses import page_address
from tests.conftest import PAGES
from tests.tools.axe import OPTIONS, RUN, VARIANTS
from tests.tools.browsing import still

pytestmark = pytest.mark.browser

FRAMES = [page_address(language, slug) for language in ("kk", "en") for slug in PAGES]
VERDICTS = ("corroborated", "partly", "contradicted", "not-found", "opinion", "context")
COMBINED = [
    "kk/parallel/reform/",
    "en/parallel/article/",
    "kk/print/",
]


COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
"""What can differ between light and dark where the page is the same."""


def axe_on(tab, axe, options=OPTIONS):
    tab.evaluate(axe)
    return tab.evaluate(RUN, options)


@pytest.mark.parametrize("variant", VARIANTS)
def test_axe_finds_no_violation_on_any_kind_of_page(open_page, axe, records, variant):
    cards = [
        f"{language}/c/{next(fact.id for fact in records.facts if fact.verdict == verdict)}/"
        for language in ("kk", "en")
        for verdict in VERDICTS
    ]
    options = OPTIONS if "light" in variant else COLOURS
    tab = open_page("", reduced_motion="reduce", **VARIANTS[variant])
    found = [
        f"{address}: {line}"
        for address in ["", "404.html", *cards, *FRAMES, *COMBINED]
        for line in axe_on(tab.visit(address), axe, options)
    ]
    assert found == []


def test_axe_finds_no_violation_in_the_dialog_for_citing(open_page, axe):
    tab = open_page("kk/elections/#ruling-party-result")
    tab.locator("#ruling-party-result + .fact [data-cite-dialog]").click()
    tab.get_by_role("dialog").wait_for()
    assert axe_on(tab, axe) == []


@pytest.mark.parametrize("variant", VARIANTS)
def test_axe_finds_no_violation_in_what_opens_on_a_page(open_page, axe, variant):
    """A place jumped to, claims opened, a note on a term, the menu, its contents, search results."""
    tab = open_page(
        "kk/reform/#prime-minister-consent", reduced_motion="reduce", **VARIANTS[variant]
    )
    for summary in tab.locator(".fact__more > summary:visible").all()[:3]:
        summary.click()
    tab.locator(".fact [data-term]:visible").first.click()
    assert axe_on(tab, axe) == []
    tab.keyboard.press("Escape")
    for button in ("[for=__drawer].md-header__button", ".md-nav__link[for=__toc]"):
        if tab.locator(button).is_visible():
            tab.locator(button).click()
            assert axe_on(tab, axe) == [], button
    tab.keyboard.press("Escape")
    tab.keyboard.press("/")
    tab.keyboard.type("сенат")
    tab.locator(".md-search a[href]:visible").first.wait_for()
    assert axe_on(tab, axe) == []


@pytest.mark.parametrize("language", ["kk", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_results_of_a_search(open_page, axe, language, scheme):
    tab = open_page(f"{language}/reform/?q=maslihat", color_scheme=scheme)
    tab.locator(".md-search-result__link").first.wait_for()
    still(tab)  # the box fades in: its colours are those of its end
    assert axe_on(tab, axe) == []
