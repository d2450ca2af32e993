"""A real browser over the published folder. Without a Chromium the tests are skipped; in CI they fail."""

import pytest

from tests.conftest import missing
from tests.tools.axe import AXE
from tests.tools.browsing import serving, still

# The first script has run, the page was touched, and the shell that this brings is there.
AWAKE = """async () => {
  const root = document.documentElement
  const named = name => new Promise(done => {
    const look = () => root.classList.contains(name) && done()
    new MutationObserver(look).observe(root, { attributeFilter: ["class"] })
    look()
  })
  await named("js")
  dispatchEvent(new Event("scroll"))
  await named("awake")
}"""


@pytest.fixture(scope="session")
def address(site):
    with serving(site) as base:
        yield base


@pytest.fixture(scope="module")
def contexts(browser):
    """Return the context for the given options: one for all tests of a module that ask for it."""
    made = {}

    def context(**options):
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = browser.new_context(**options)
        return made[key]

    yield context
    for context in made.values():
        context.close()


def left_behind(request):
    """Tell whether *request* was given up because the reader went to another page meanwhile."""
    return request.failure == "net::ERR_ABORTED"


class Reader:
    """Opens pages of the site, each in a tab of its own, as a reader who has never been there."""

    def __init__(self, contexts, address):
        self._contexts, self._address, self.tabs = contexts, address, []

    def __call__(self, path, **options):
        """Open the page at *path*; ``tab.troubles`` are requests that failed or left the site."""
        tab = self._contexts(**options).new_page()
        self.tabs.append(tab)
        session = tab.context.new_cdp_session(tab)
        session.send(
            "Storage.clearDataForOrigin",
            {"origin": self._address.rstrip("/"), "storageTypes": "local_storage"},
        )
        self._watch(tab)
        tab.visit = lambda path: self._visit(tab, path, options)
        return tab.visit(path)

    def _watch(self, tab):
        tab.troubles = []
        tab.on("requestfailed", lambda r: left_behind(r) or tab.troubles.append(r.url))
        tab.on("response", lambda r: r.status >= 400 and tab.troubles.append(f"{r.status} {r.url}"))
        ours = (self._address, "data:")
        tab.on("request", lambda r: r.url.startswith(ours) or tab.troubles.append(r.url))

    def _visit(self, tab, path, options):
        """Lead *tab* to a page of the site; return it when scripts have run and nothing moves.

        The shell comes with a reader's first touch: here it is there already, for tests that
        are about what it does. Tests of its coming go to a page by themselves.
        """
        tab.goto(self._address + path)
        if options.get("java_script_enabled", True):
            tab.evaluate(AWAKE)
            still(tab)
        return tab


@pytest.fixture
def open_page(contexts, address):
    reader = Reader(contexts, address)
    yield reader
    for tab in reader.tabs:
        tab.close()


@pytest.fixture
def axe():
    if not AXE.is_file():
        missing("no axe: npm install --prefix .venv/npm axe-core")
    return AXE.read_text(encoding="utf-8")
