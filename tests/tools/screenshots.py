"""Photographs every kind of page: ``python -m tests.tools.screenshots [FOLDER]``.

Builds the site and writes PNGs to FOLDER (``screenshots`` if none is named; git ignores it):
both languages, light and dark, on a phone (360 pixels wide, the whole page up to a height) and
at a desk (1440 pixels wide, the first screen). A name says what a picture shows:
``kk-reform-dark-360.png``. Needs Chromium.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from explainer.records.model.values import LANGUAGES
from tests.conftest import PAGES, ROOT, build_with_mkdocs
from tests.tools.browsing import FLAGS, chromium, serving

SHARED = {"cover": "", "404": "404.html"}
"""Pages that speak both languages, by the name that their pictures get."""

KINDS = {page: "" if page == "index" else f"{page}/" for page in PAGES} | {
    "card": "c/threshold-misprint/",
    "parallel": "parallel/reform/",
    "print": "print/",
}
"""Pages that each language has, by name; add further kinds here."""

SCHEMES = ("light", "dark")
SIZES = {360: 740, 1440: 900}
TALLEST = 4000  # pixels: enough to see every kind of block, and no more than can be looked at


def pictures():
    """Yield name and address of every page to photograph."""
    yield from SHARED.items()
    for language in LANGUAGES:
        for name, path in KINDS.items():
            yield f"{language}-{name}", f"{language}/{path}"


def photograph(tab, folder, name, width):
    """Write the picture *name* of the page in *tab*: on a phone the whole of it, up to a height."""
    clip = None
    if width < 600:
        whole = tab.evaluate("document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": width, "height": min(whole, TALLEST)}
    tab.screenshot(path=folder / f"{name}.png", full_page=clip is not None, clip=clip)


def main():
    folder = Path(sys.argv[1] if sys.argv[1:] else ROOT / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as target, sync_playwright() as playwright:
        done = build_with_mkdocs(ROOT, target)
        if done.returncode:
            sys.exit(done.stderr + done.stdout)
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        with serving(Path(target)) as base:
            for width, height in SIZES.items():
                for scheme in SCHEMES:
                    tab = browser.new_page(
                        viewport={"width": width, "height": height},
                        color_scheme=scheme, reduced_motion="reduce",
                    )  # fmt: skip
                    for name, address in pictures():
                        answer = tab.goto(base + address, wait_until="networkidle")
                        if answer.status != 200:
                            sys.exit(f"{address}: {answer.status}")
                        photograph(tab, folder, f"{name}-{scheme}-{width}", width)
                    tab.close()
        browser.close()
    sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures in {folder}\n")


if __name__ == "__main__":
    main()
