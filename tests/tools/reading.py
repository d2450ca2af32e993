"""How long the stories are: ``python -m tests.tools.reading``.

Prints, for each story in each language, the words of its prose, the mean length of a sentence
and of a paragraph, and, as a phone shows the page with everything closed, its screens and nodes.
A screen is 390 by 844 pixels.
"""

import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from click import echo
from playwright.sync_api import sync_playwright

from tests.conftest import ROOT, build_with_mkdocs
from tests.tools.browsing import FLAGS, chromium, serving

SCREEN = {"width": 390, "height": 844}
STORIES = ("index", "reform", "elections", "aftermath")
# What stands below a story, or beside it, and is looked up rather than read through.
_NOT_PROSE = (
    ".fact, .fact-title, .claims-fold, .change-fold, .table-fold, .departed, .picture, table, .table-notes, .notice,"
    " .key-figures, .marks-key, .verdict-scale, .term-notes, .both-languages, .md-source-file, .unseen, h1, h2"
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[»’”)]*\s+(?=[«‘“(]?[A-ZА-ЯӘҒҚҢӨҰҮІ0-9])")  # fmt: skip


@dataclass(frozen=True)
class Length:
    """What a reader has to read of one story."""

    words: int
    sentences: int
    longest_paragraph: int

    @property
    def words_a_sentence(self):
        return self.words / max(self.sentences, 1)


def paragraphs(article):
    """Yield the paragraphs and list items of a story's own prose."""
    story = BeautifulSoup(str(article), "lxml")
    for tag in story.select(_NOT_PROSE):
        tag.decompose()
    for tag in story.select("p, li"):
        if not tag.find_parent("li") and (text := " ".join(tag.get_text(" ").split())):
            yield text


def length(article):
    """Return how long the prose of *article* (parsed HTML) is."""
    found = [_SENTENCE_END.split(text) for text in paragraphs(article)]
    sentences = [sentence for paragraph in found for sentence in paragraph]
    words = sum(len(re.findall(r"\w[\w’-]*", sentence)) for sentence in sentences)
    return Length(words, len(sentences), max((len(p) for p in found), default=0))


def on_a_phone(browser, address):
    """Return the screens and the nodes of the page at *address*."""
    tab = browser.new_page(viewport=SCREEN)
    tab.goto(address, wait_until="load")
    height = tab.evaluate("document.documentElement.scrollHeight")
    nodes = tab.evaluate("document.querySelectorAll('*').length")
    tab.close()
    return height / SCREEN["height"], nodes


def main():
    folder = Path(tempfile.mkdtemp()) / "site"
    done = build_with_mkdocs(ROOT, folder)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    echo(
        f"{'page':<14}{'words':>7}{'a sentence':>12}{'sentences a paragraph':>23}{'screens':>9}{'nodes':>7}"
    )
    with serving(folder) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for language in ("kk", "en"):
            for page in STORIES:
                path = f"{language}/" if page == "index" else f"{language}/{page}/"
                html = BeautifulSoup((folder / path / "index.html").read_text("utf-8"), "lxml")
                prose = length(html.find("article"))
                screens, nodes = on_a_phone(browser, base + path)
                echo(
                    f"{path:<14}{prose.words:>7}{prose.words_a_sentence:>12.1f}"
                    f"{prose.longest_paragraph:>23}{screens:>9.1f}{nodes:>7}"
                )
        browser.close()


if __name__ == "__main__":
    main()
