"""A desk at 400 % (1280 by 1024 becomes 320 by 256), and text that readers have spaced out."""

import pytest

from explainer.addresses import page_address
from tests.conftest import PAGES

pytestmark = pytest.mark.browser

LOW = {"width": 320, "height": 256}
KINDS = ["", "404.html", "kk/c/threshold-misprint/", "en/c/threshold-misprint/"]
PATHS = [*KINDS, *(page_address(language, slug) for language in ("kk", "en") for slug in PAGES)]
# WCAG 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
# Text that its own box, or one around it, cuts off. Material's header shortens its title to an
# ellipsis on purpose: the page says the same in its h1.
CUT = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const cut = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const item = node.parentElement
    if (!node.data.trim() || !item.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue
    if (item.closest("script, style, noscript, .md-header__topic, .unseen, thead, [hidden], svg"))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const text of range.getClientRects())
      for (let box = item; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box), edge = box.getBoundingClientRect()
        if (style.display === "inline") continue
        const across = style.overflowX === "hidden" || style.overflowX === "clip"
        const down = style.overflowY === "hidden" || style.overflowY === "clip"
        if ((across && (text.right > edge.right + 2 || text.left < edge.left - 2))
            || (down && (text.bottom > edge.bottom + 6 || text.top < edge.top - 6)))
          cut.push(`${node.data.trim().slice(0, 40)} in ${box.className || box.localName}`)
        if (style.position === "fixed") break
      }
  }
  return [...new Set(cut)]
}"""
# Lines of text that lie on one another, among the blocks of the header, facts and tables.
OVERLAP = """() => {
  const items = [...document.querySelectorAll(`.md-header__inner > *, .fact__meta > *, .badge,
      .fact > *, tr > *, .cover__figures > div > *, .timeline__entry > *, .verdict-scale__row > *`)]
    .filter(item => item.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && item.offsetWidth > 1 && item.offsetHeight > 1)
  const groups = Map.groupBy(items, item => item.parentElement)
  const found = []
  for (const group of groups.values())
    for (const [index, one] of group.entries())
      for (const two of group.slice(index + 1)) {
        const a = one.getBoundingClientRect(), b = two.getBoundingClientRect()
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (wide > 2 && high > 4)
          found.push(`${one.textContent.trim().slice(0, 30)} / ${two.textContent.trim().slice(0, 30)}`)
      }
  return found
}"""


@pytest.mark.parametrize("path", PATHS)
def test_at_400_percent_nothing_runs_off_and_the_header_goes_with_the_page(open_page, path):
    tab = open_page(path, viewport=LOW)
    assert tab.evaluate("document.documentElement.scrollWidth") <= LOW["width"]
    tab.evaluate("scrollTo({ top: 300, behavior: 'instant' })")
    header = tab.locator(".md-header").bounding_box()
    assert header["y"] + header["height"] <= LOW["height"] / 4


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [320, 1440])
def test_spaced_text_is_neither_cut_off_nor_laid_on_other_text(open_page, path, width):
    tab = open_page(path, viewport={"width": width, "height": 900}, reduced_motion="reduce")
    assert tab.evaluate(OVERLAP) == []
    tab.add_style_tag(content=SPACED)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.evaluate(CUT) == []
    assert tab.evaluate(OVERLAP) == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_the_menu_can_be_used_on_a_low_screen(open_page, language):
    tab = open_page(f"{language}/reform/", viewport=LOW, reduced_motion="reduce")
    tab.locator(".md-header__button[for=__drawer]").click()
    last = tab.locator(".md-nav--primary > .md-nav__list > li > a:visible").last
    last.focus()
    box = last.bounding_box()
    assert 0 <= box["y"] <= LOW["height"] - box["height"]
    title = tab.locator(".md-nav__title[for=__drawer]").bounding_box()
    assert title["height"] <= LOW["height"] / 4


@pytest.mark.parametrize("path", ["en/reform/#prime-minister-consent", "kk/article/#s20"])
def test_a_place_that_is_jumped_to_is_not_under_the_header(open_page, path):
    for size in (LOW, {"width": 1440, "height": 900}):
        tab = open_page(path, viewport=size)
        place = tab.locator("#" + path.split("#")[1]).bounding_box()
        header = tab.locator(".md-header").bounding_box()
        assert place["y"] >= max(0, header["y"] + header["height"]) - 1
        assert place["y"] < size["height"]
