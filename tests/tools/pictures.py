"""Draws the pictures that links to the site carry: ``python -m tests.tools.pictures``.

Writes ``docs/assets/images/card-kk.png`` and ``card-en.png`` (1200 by 630) from the records.
Needs Chromium and the Noto fonts; the pictures are committed, so that a build needs neither.
"""

import shutil
from pathlib import Path

from jinja2 import Template
from playwright.sync_api import sync_playwright

from explainer.language.locale import Locale
from explainer.records.counts import counts
from explainer.records.load import load
from explainer.records.model.values import LANGUAGES

ROOT = Path(__file__).parent.parent.parent


def main():
    records = load(ROOT)
    number = counts(records)
    template = Template((Path(__file__).parent / "picture.html").read_text(encoding="utf-8"))
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1200, "height": 630})
        for language in LANGUAGES:
            locale = Locale(language, records.interface)
            figures = [
                {"label": locale.t(f"cover.{name}"), "value": locale.number(number[name])}
                for name in ("claims", "corroborated", "contradicted", "sources")
            ]
            site = records.site
            tab.set_content(
                template.render(
                    language=language,
                    title=site.title[language],
                    tagline=site.tagline[language],
                    figures=figures,
                )
            )
            tab.screenshot(path=ROOT / f"docs/assets/images/card-{language}.png")
        browser.close()


if __name__ == "__main__":
    main()
