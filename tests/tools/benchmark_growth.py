"""Measures how the site grows: ``python -m tests.tools.benchmark_growth [NUMBER OF RECORDS …]``.

Builds projects of invented records (tests/tools/growing.py), of 300, 1,000, 3,000 and 10,000
unless told; prints processor seconds and peak memory of a cold build, pages, the largest page,
the search index of a language, and what of it and of its scripts the first query brings; then
how each grows: 1.00 is in step with the records. All bytes are compressed by brotli. The largest
takes ten minutes and more; needs Chromium.
"""

import math
import os
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import brotli
from click import echo
from playwright.sync_api import sync_playwright

from explainer.publish.search_index import index_paths
from explainer.records.load import load
from tests.conftest import ENVIRONMENT
from tests.tools.browsing import FLAGS, chromium, serving
from tests.tools.growing import grown

SIZES = (300, 1_000, 3_000, 10_000)
MEASURES = ("seconds", "MB", "pages", "largest kB", "index kB", "first kB")
QUERIES = 12
LANGUAGE = "kk"

SEARCH = """async ([base, index, query]) => {
  const { opened } = await import(`${base}assets/js/search/opening.js`);
  const { search } = await opened(base + index);
  return (await search(query)).items.length;
}"""


def main():
    measured = {}
    for number in [int(word) for word in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            measured[number] = measure(Path(folder), number)
        echo_row(f"{number:,}", measured[number], "{:,.0f}")
    for (few, less), (many, more) in pairwise(measured.items()):
        step = math.log(many / few)
        slopes = [math.log(b / a) / step for a, b in zip(less, more, strict=True)]
        echo_row(f"{few:,} to {many:,}", slopes, "{:.2f}")


def echo_row(label, values, form):
    if not echo_row.told:
        echo(f"{'records':18}" + "".join(f"{name:>12}" for name in MEASURES))
    echo_row.told = True
    echo(f"{label:18}" + "".join(f"{form.format(value):>12}" for value in values))


echo_row.told = False


def measure(folder, number):
    """Return the measures of a project of *number* records, in the order of ``MEASURES``."""
    project, site = grown(folder / "project", number), folder / "site"
    seconds, megabytes = built(project, site)
    pages = [*site.rglob("*.html")]
    largest = max(pages, key=lambda file: file.stat().st_size)
    index = [file for file in site.glob("assets/search/**/*.json") if in_language(file, site)]
    queries = [fact.title[LANGUAGE] for fact in load(project).facts[:: max(1, number // QUERIES)]]
    return (
        seconds, megabytes, len(pages), kilobytes([largest]), kilobytes(index),
        first_use(site, queries),
    )  # fmt: skip


def in_language(file, site):
    return file.relative_to(site / "assets/search").parts[0].startswith(f"{LANGUAGE}.")


def kilobytes(files):
    return sum(len(brotli.compress(file.read_bytes())) for file in files) / 1000


def built(project, site):
    """Return processor seconds and peak memory, in MB, of a cold build of *project*."""
    words = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    child = os.fork()
    if child == 0:
        os.chdir(project)
        os.execve(sys.executable, words, ENVIRONMENT | {"PYTHONPATH": "hooks"})
    _, status, used = os.wait4(child, 0)
    if status:
        sys.exit("the build failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def first_use(site, queries):
    """Return the kilobytes that a reader's first query brings, at most: one visit for each."""
    paths = [file.relative_to(site).as_posix() for file in site.glob("assets/search/**/*.json")]
    index = index_paths(paths)[LANGUAGE]
    with sync_playwright() as playwright, serving(site) as base:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        brought = [visit(browser, site, base, index, query) for query in queries]
        browser.close()
    return max(brought)


def visit(browser, site, base, index, query):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{base}404.html")
    asked = set()
    tab.on("response", lambda answer: asked.add(answer.url.removeprefix(base)))
    assert tab.evaluate(SEARCH, [base, index, query])
    context.close()
    return kilobytes(site / path for path in asked if "/search/" in path)


if __name__ == "__main__":
    main()
