"""A real browser over the published folder. Without a Chromium the tests are skipped; in CI they fail."""

import functools
import http.server
import os
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def _chromium():
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser():
    path = _chromium()
    if path is None:
        message = "no Chromium on this machine: install the package 'chromium'"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing: the tests watch the requests in the browser."""

    def send_error(self, code, *_):
        """Answer with the site's own page where nothing is found, as a host of pages does."""
        self.error_message_format = (self.site / "404.html").read_text("utf-8").replace("%", "%%")
        super().send_error(code)


@pytest.fixture(scope="session")
def address(site):
    handler = type("Handler", (_Handler,), {"site": site})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=site)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


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
        return tab

    yield opened
    for context in contexts:
        context.close()
