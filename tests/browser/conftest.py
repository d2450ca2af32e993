"""A real browser over the published folder. Without a Chromium the tests are skipped; in CI they fail."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.tools.axe import AXE
from tests.tools.browsing import FLAGS, chromium, serving


@pytest.fixture(scope="session")
def browser():
    path = chromium()
    if path is None:
        message = "no Chromium on this machine: install the package 'chromium'"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def address(site):
    with serving(site) as base:
        yield base


@pytest.fixture
def open_page(browser, address):
    """Open a page of the site; the page notes requests that failed or left the site."""
    contexts = []

    def opened(path, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        tab = context.new_page()
        tab.troubles = []
        tab.on("requestfailed", lambda request: tab.troubles.append(request.url))
        tab.on("response", lambda r: r.status >= 400 and tab.troubles.append(f"{r.status} {r.url}"))
        tab.on(
            "request",
            lambda r: r.url.startswith((address, "data:")) or tab.troubles.append(r.url),
        )
        tab.goto(address + path, wait_until="networkidle")
        tab.wait_for_load_state("load")  # a slow machine is idle on the network before that
        return tab

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def axe():
    if not AXE.is_file():
        message = "no axe: npm install --prefix .venv/npm axe-core"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return AXE.read_text(encoding="utf-8")
