"""An index in parts finds what the whole one finds, and fetches little of itself for a query."""

import shutil

import brotli
import pytest

from explainer.build import build
from explainer.publish import search_index
from explainer.publish.search_index import index_paths
from tests.browser.searching import read_queries
from tests.conftest import ROOT, SITE_URL
from tests.tools.browsing import serving

pytestmark = pytest.mark.browser

FOLDERS = {"whole": 10**9, "parts": 0}

ANSWERS = """async ({ base, index, queries, words }) => {
  const { opened } = await import(`${base}assets/js/search/opening.js`);
  const { search } = await opened(base + index);
  const answers = [];
  for (const query of queries) {
    const { items, means } = await search(query);
    answers.push([query, items, words.filter(means)]);
  }
  return answers;
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the real index of each language in one file and in parts, and the scripts."""
    made = tmp_path_factory.mktemp("search")
    before = search_index.WHOLE
    for name, limit in FOLDERS.items():
        search_index.WHOLE = limit
        files = build(ROOT, SITE_URL).files
        for path, text in files.items():
            if path.startswith(search_index.FOLDER):
                file = made / name / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        shutil.copytree(ROOT / "docs/assets/js/search", made / name / "assets/js/search")
        (made / name / "index.html").write_text("<!doctype html><title>empty</title>")
    search_index.WHOLE = before
    return made


@pytest.fixture(scope="module")
def ask(browser, folder):
    """Return a function that asks the index of a folder and language, and what it then fetched."""
    with serving(folder) as base:

        def answers(name, language, queries, words=()):
            tab = browser.new_page()
            tab.goto(f"{base}{name}/")
            fetched = []
            tab.on("response", lambda response: fetched.append(response.url.removeprefix(base)))
            paths = [
                path.relative_to(folder / name).as_posix()
                for path in (folder / name).rglob("*.json")
            ]
            options = {"base": f"{base}{name}/", "index": index_paths(paths)[language]}
            found = tab.evaluate(ANSWERS, options | {"queries": queries, "words": list(words)})
            tab.close()
            return found, [path for path in fetched if path.endswith(".json")]

        yield answers


def typed(queries):
    """Return *queries* and what they are after each of their first letters, once each."""
    return sorted({query[:end] for query in queries for end in (1, 2, 3, 4, 5, len(query))})


@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_query_finds_the_same_with_the_same_marks(ask, records, language):
    queries = typed(query for _, query, _ in read_queries("queries", "heldout"))
    words = sorted({word for fact in records.facts for word in fact.title[language].split()})
    whole, (_,) = ask("whole", language, queries, words)
    parts, files = ask("parts", language, queries, words)
    assert sum(bool(items) for _, items, _ in whole) > 500
    assert parts == whole
    assert len(files) > 1


def test_a_query_fetches_the_head_and_few_parts_each_once(ask, folder):
    _, files = ask("parts", "kk", ["мәслихат", "мәслихат", "мәслихат сайлауы"])
    head, *parts = files
    assert head.rsplit("/", 1)[0].endswith("assets/search")
    assert len(set(parts)) == len(parts)
    everything = list((folder / "parts/assets/search").glob("kk.*/*.json"))
    assert 0 < len(parts) < len(everything)
    assert {path.rsplit("/", 1)[1][0] for path in parts} == {"l", "r"}


def test_a_part_that_did_not_come_is_asked_for_again(browser, folder):
    tab = browser.new_page()
    with serving(folder / "parts") as base:
        tab.goto(base)
        tab.route("**/l*.json", lambda route: route.abort(), times=1)
        head = next((folder / "parts/assets/search").glob("en.*.json")).name
        found = tab.evaluate(
            """async ([base, head]) => {
              const { opened } = await import(`${base}assets/js/search/opening.js`);
              const { search } = await opened(`${base}assets/search/${head}`);
              const first = await search("threshold").catch(() => "nothing came");
              return [first, (await search("threshold")).items.length > 0];
            }""",
            [base, head],
        )
    tab.close()
    assert found == ["nothing came", True]


def test_no_part_is_large(folder):
    for file in (folder / "parts/assets/search").glob("*/*.json"):
        assert len(brotli.compress(file.read_bytes())) < 16_000
