"""A browser over a published folder, for the tests and for the tools beside them."""

import functools
import http.server
import shutil
import threading
from contextlib import contextmanager
from typing import ClassVar

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

# Fonts are there, animations have ended, and the page was laid out and painted twice since.
STILL = """async () => {
  await document.fonts.ready
  const ending = document.getAnimations()
    .filter(motion => motion.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(motion => motion.finished))
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
}"""


def still(tab):
    """Wait until nothing moves on the page in *tab*; return *tab*."""
    tab.evaluate(STILL)
    return tab


def chromium():
    """Return the path of a Chromium on this machine, or None: the one without windows if it is there.

    It has the same engine and opens a page in less than half the time.
    """
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


class _Handler(http.server.SimpleHTTPRequestHandler):
    headers_sent: ClassVar = {}
    protocol_version = "HTTP/1.1"  # connections stay open, as hosts keep them

    def end_headers(self):
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        """Say nothing: the tests watch the requests in the browser."""

    def send_error(self, code, *_):
        """Answer with the site's own page where nothing is found, as a host of pages does."""
        self.error_message_format = (self.site / "404.html").read_text("utf-8").replace("%", "%%")
        super().send_error(code)


@contextmanager
def serving(site, **headers):
    """Serve the folder *site* as a host of pages would, with *headers*; yield its address."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    handler = type("Handler", (_Handler,), {"site": site, "headers_sent": sent})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=site)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
