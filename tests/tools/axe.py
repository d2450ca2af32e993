"""Runs axe over every page of the site: ``python -m tests.tools.axe [FOLDER]``.

Builds the site, or takes the built one in FOLDER; looks at every page in light and dark, on a
phone and at a desk, and prints every violation. Needs Chromium and axe (see README).
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from playwright.async_api import async_playwright

from tests.conftest import ROOT, build_with_mkdocs, html_pages
from tests.tools.browsing import FLAGS, chromium, serving

AXE = ROOT / ".venv/npm/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Off unless asked for: targets of 24 by 24 pixels (WCAG 2.5.8).
OPTIONS = {
    "runOnly": TAGS,
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """options => axe.run(document, options).then(report => report.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target}: ${node.html.slice(0, 120)}`)))"""
VARIANTS = {
    "phone, light": {"viewport": {"width": 360, "height": 800}, "color_scheme": "light"},
    "phone, dark": {"viewport": {"width": 360, "height": 800}, "color_scheme": "dark"},
    "desk, light": {"viewport": {"width": 1440, "height": 800}, "color_scheme": "light"},
    "desk, dark": {"viewport": {"width": 1440, "height": 800}, "color_scheme": "dark"},
}


async def _walk(context, base, addresses, name, found):
    tab = await context.new_page()
    while addresses:
        address = addresses.pop()
        await tab.goto(base + address, wait_until="load")
        found += [f"{address} ({name}): {line}" for line in await tab.evaluate(RUN, OPTIONS)]


async def violations(base, addresses, variants=VARIANTS, tabs=2):
    """Return a line for every violation on the pages at *addresses* of the site at *base*."""
    found = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for name, options in variants.items():
            context = await browser.new_context(**options, reduced_motion="reduce")
            await context.add_init_script(AXE.read_text(encoding="utf-8"))
            left = list(addresses)
            await asyncio.gather(*(_walk(context, base, left, name, found) for _ in range(tabs)))
            await context.close()
            sys.stderr.write(f"{name}: done, {len(found)} violations so far\n")
        await browser.close()
    return sorted(found)


def main():
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(sys.argv[1] if sys.argv[1:] else folder)
        if not sys.argv[1:]:
            done = build_with_mkdocs(ROOT, site)
            if done.returncode:
                sys.exit(done.stderr + done.stdout)
        addresses = [*html_pages(site), "404.html"]
        with serving(site) as base:
            found = asyncio.run(violations(base, addresses))
    seconds = time.monotonic() - started
    sum_ = f"{len(addresses)} pages, {len(VARIANTS)} ways: {len(found)} violations, {seconds:.0f} s"
    sys.stdout.write("\n".join([*found, sum_, ""]))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
