"""Measures building and serving beside stock Material: ``python -m tests.tools.benchmark_build``.

The very same pages, staged as plain Markdown, are built and served by MkDocs with the theme as
it comes. Prints the processor time of a full build, and how long a changed word takes from being
saved to being served, in a record, in prose, in a template and in a style sheet; the stock site
has neither records nor templates of its own, so those stand beside a word in a page of its.
Medians, in seconds and as ratios. Takes some minutes.
"""

import resource
import statistics
import sys
import tempfile
from itertools import count
from pathlib import Path
from urllib.parse import urljoin

import yaml
from bs4 import BeautifulSoup
from click import echo

from explainer.records.load import load
from tests.conftest import SITE_URL, copy_project, run
from tests.tools.mkdocs_server import mkdocs_server

TIMES = 5
STYLES = "docs/assets/css/base/layout.css"
_words = (f"tried{'x' * number}" for number in count(1))


def main():
    with tempfile.TemporaryDirectory() as folder:
        ours = copy_project(Path(folder) / "ours")
        stock = staged(Path(folder) / "stock")
        builds = [built(project, Path(folder) / "site") for project in (ours, stock)]
        echo(f"{'median of ' + str(TIMES):34}{'ours':>9}{'stock':>9}{'ratio':>8}")
        tell("full build, processor time", *builds)
        with mkdocs_server(stock, Path(folder) / "stock.log") as server:
            page = visible(server, "docs/en/about.md", "en/about/", appended)
            style = visible(server, STYLES, STYLES.removeprefix("docs/"), styled)
        with mkdocs_server(ours, Path(folder) / "ours.log") as server:
            for name, (path, address, edit) in edits(ours).items():
                seen = visible(server, path, address, edit, sheet if path == STYLES else page_at)
                tell(f"{name}, saved to served", seen, style if path == STYLES else page)


def staged(folder):
    """Return *folder* with this site's pages as a plain project of the theme as it comes."""
    done = run("explainer", "stage", folder, SITE_URL=SITE_URL)
    if done.returncode:
        sys.exit(done.stderr + done.stdout)
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["theme"] = {"name": "material", "features": settings["theme"]["features"]}
    for key in ("extra", "validation"):
        settings.pop(key, None)
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def built(project, target):
    """Return the processor time of a full build of *project*."""

    def once():
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = run("mkdocs", "build", "--quiet", "--site-dir", target, cwd=project)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            sys.exit(done.stderr + done.stdout)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return statistics.median(once() for _ in range(TIMES))


def page_at(server, address):
    return server.get(address)


def sheet(server, address):
    """Return the style sheet that the page at *address* links last."""
    html = BeautifulSoup(server.get(address), "lxml")
    links = html.select("link[rel=stylesheet]")
    return server.get(urljoin(address, links[-1]["href"]) if links else address)


def visible(server, path, address, edit, look=page_at):
    """Return how long it takes until a word that *edit* puts into a file is served."""

    def once():
        word, file = next(_words), server.project / path
        file.write_text(edit(file.read_text(encoding="utf-8"), word), encoding="utf-8")
        return server.wait_for(lambda: word in look(server, address), pause=0.02)

    return statistics.median(once() for _ in range(TIMES))


def appended(text, word):
    return f"{text}\n{word}\n"


def styled(text, word):
    return f"{text}.md-typeset {{ font-family: {word}; }}\n"


def edits(project):
    """Return what is edited: file, address that shows it, and how a word gets in."""
    records = load(project)
    paths = {fact.id: records.origin("fact", fact.id).document.path for fact in records.facts}
    texts = {path: (project / path).read_text(encoding="utf-8") for path in paths.values()}
    fact = next(f for f in records.facts if texts[paths[f.id]].count(f"en: {f.title.en}\n") == 1)
    title = f"en: {fact.title.en}"
    return {
        "record": (
            paths[fact.id], f"en/{fact.page}/",
            lambda text, word: text.replace(title, f"{title} {word}", 1),
        ),
        "prose": ("docs/en/about.md", "en/about/", appended),
        "template": (
            "hooks/templates/fact/fact.html", f"en/{fact.page}/",
            lambda text, word: f"{text}<!-- {word} -->\n",
        ),
        "style sheet": (STYLES, "en/about/", styled),
    }  # fmt: skip


def tell(what, ours, stock):
    echo(f"{what:34}{ours:8.2f}s{stock:8.2f}s{ours / stock:8.2f}")


if __name__ == "__main__":
    main()
