"""What a first visit weighs: ``python -m tests.tools.weight [FOLDER]`` prints it page by page.

Builds the site, or takes the built one in FOLDER. Counted as a host sends it: every file that a
browser asks for before the reader does anything, compressed once when publishing (brotli 11),
and the headers of every answer. Beside it the floor: the same words in a hand-written page with
one style sheet inside and no script (floor.html).
"""

import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

import brotli
from bs4 import BeautifulSoup
from click import echo

from tests.conftest import ROOT, build_with_mkdocs

HEADERS = 350  # bytes of an answer besides its body: what a host was measured to send
FLOOR = (Path(__file__).parent / "floor.html").read_text(encoding="utf-8")
KINDS = {
    "cover": "", "overview": "kk/", "story": "kk/reform/", "tables": "kk/elections/",
    "timeline": "kk/timeline/", "sentences": "kk/article/", "sources": "kk/sources/",
    "glossary": "kk/glossary/", "card": "kk/c/threshold-misprint/", "both": "kk/parallel/reform/",
    "paper": "kk/print/", "prose": "kk/about/", "code": "kk/data/",
}  # fmt: skip
"""A page of every kind."""


class Weight(NamedTuple):
    """Bytes of a first visit by what they are, and how many requests it takes."""

    html: int
    style: int
    script: int
    icon: int
    headers: int
    requests: int
    floor: int

    @property
    def over(self):
        """Return how many bytes lie above the floor."""
        return self.html + self.style + self.script + self.icon + self.headers - self.floor


@cache
def small(data):
    """Return how many bytes *data* has when it is sent."""
    return len(brotli.compress(data, quality=11))


def links(html):
    """Return the addresses that a browser asks for by itself, by what they are."""
    return {
        "style": [tag["href"] for tag in html.find_all("link", rel="stylesheet")],
        "script": [tag["src"] for tag in html.find_all("script", src=True)],
        "icon": [tag["href"] for tag in html.find_all("link", rel="icon")],
        "image": [tag["src"] for tag in html.find_all(["img", "iframe", "source"], src=True)],
    }


def weigh(site, address):
    """Return the weight of a first visit to *address* of the folder *site*."""
    name = f"{address}index.html" if not address.endswith(".html") else address
    text = (site / name).read_text(encoding="utf-8")
    html = BeautifulSoup(text, "lxml")
    asked = {
        kind: [small((site / urljoin(f"/{name}", one).lstrip("/")).read_bytes()) for one in found]
        for kind, found in links(html).items()
    }
    requests = 1 + sum(map(len, asked.values()))
    words = html.article.decode_contents()
    floor = FLOOR.format(language=html.html["lang"], title=html.title.string, words=words)
    return Weight(
        small(text.encode()), sum(asked["style"]), sum(asked["script"]),
        sum(asked["icon"]) + sum(asked["image"]), requests * HEADERS, requests,
        small(floor.encode()) + HEADERS,
    )  # fmt: skip


def main():
    with tempfile.TemporaryDirectory() as folder:
        site = Path(sys.argv[1] if sys.argv[1:] else folder)
        if not sys.argv[1:]:
            done = build_with_mkdocs(ROOT, site)
            if done.returncode:
                sys.exit(done.stderr + done.stdout)
        echo(f"{'':12}" + "".join(f"{name:>9}" for name in (*Weight._fields, "over")))
        for kind, address in KINDS.items():
            weight = weigh(site, address)
            echo(f"{kind:12}" + "".join(f"{number:9,}" for number in (*weight, weight.over)))


if __name__ == "__main__":
    main()
