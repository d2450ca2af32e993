"""Steps of a walk with the keyboard, for the tests of it."""

import pytest

from tests.tools.browsing import still

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
LANGUAGES = pytest.mark.parametrize("language", ["kk", "en"])

# What has the focus: whether it is the page's own, seen in the viewport, uncovered, and outlined.
FOCUS = """again => {
  const item = document.activeElement
  if (item === document.body) return null
  const style = getComputedStyle(item)
  const boxes = [...item.getClientRects()].filter(box => box.width && box.height)
  const shown = boxes.filter(box => box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth)
  const at = box => document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(1, box.x + box.width / 2)),
    Math.min(innerHeight - 1, Math.max(1, box.y + box.height / 2)))
  const lit = shown.some(box => item.contains(at(box)) || at(box)?.contains(item))
  const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
  if (!again) item.dataset.walked = (item.dataset.walked ?? 0) - -1
  return {
    name: (item.ariaLabel ?? item.textContent).trim().slice(0, 40) + ` (${item.localName})`,
    lit, outline, times: Number(item.dataset.walked),
  }
}"""


def stop(tab):
    """Return what has the focus (None: nothing on the page) once the page has come to rest."""
    found = tab.evaluate(FOCUS, False)
    if found and not (found["lit"] and found["outline"]):
        found = still(tab).evaluate(FOCUS, True)
    return found


def open_all(tab):
    """Open everything that is folded on the page in *tab*."""
    tab.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true })")
    still(tab)


def is_focused(locator):
    return locator.evaluate("item => item === document.activeElement")


def tab_to(tab, locator, steps=60):
    """Press Tab until *locator* has the focus."""
    for _ in range(steps):
        tab.keyboard.press("Tab")
        if is_focused(locator):
            return
    pytest.fail(f"not reached with {steps} steps of Tab")


def too_wide(tab, paths):
    """Return those of *paths* on which *tab* would have to be scrolled sideways."""
    width = tab.viewport_size["width"]
    shown = "document.documentElement.scrollWidth"
    return [path for path in paths if tab.visit(path).evaluate(shown) > width]
