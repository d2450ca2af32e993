"""axe finds nothing to mend: WCAG 2.2 AA and its best practices, light and dark, phone and desk."""

import os

import pytest

from explainer.addresses import PAGES, page_address
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

AXE = ROOT / ".venv/npm/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FRAMES = [page_address(language, slug) for language in ("kk", "en") for slug in PAGES]
ADDRESSES = ["", "404.html", "kk/c/threshold-misprint/", "en/c/threshold-misprint/", *FRAMES]


@pytest.fixture
def axe():
    if not AXE.is_file():
        message = "no axe: npm install --prefix .venv/npm axe-core"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_no_violation_on_any_kind_of_page(open_page, axe, width, scheme):
    tab = open_page("", viewport={"width": width, "height": 800}, color_scheme=scheme)
    base = tab.url
    found = []
    for address in ADDRESSES:
        tab.goto(base + address)
        tab.evaluate(axe)
        report = tab.evaluate("tags => axe.run(document, { runOnly: tags })", TAGS)
        found += [
            f"{address}: {violation['id']}: {node['html'][:120]}"
            for violation in report["violations"]
            for node in violation["nodes"]
        ]
    assert found == []


def test_axe_finds_no_violation_in_the_dialog_for_citing(open_page, axe):
    tab = open_page("kk/elections/#ruling-party-result")
    tab.locator("#ruling-party-result + .fact [data-cite-dialog]").click()
    tab.get_by_role("dialog").wait_for()
    tab.evaluate(axe)
    report = tab.evaluate("tags => axe.run(document, { runOnly: tags })", TAGS)
    assert [violation["id"] for violation in report["violations"]] == []
