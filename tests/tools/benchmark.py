"""Measures the search beside Material's own: ``python -m tests.tools.benchmark``.

Builds the site, and below it the same pages with the theme as it comes; runs both searches in
one browser over the same queries: ours as readers get it, Material's real worker and index.
Prints recall@5, mean reciprocal rank and bytes, how their times compare, and how the stemmer
errs. Takes some minutes; needs Chromium, and hunspell-kk for the last table.
"""

import gzip
import sys
import tempfile
from pathlib import Path

from click import echo
from playwright.sync_api import sync_playwright

from explainer.records.load import load
from qazsearch.normaliser import Normaliser, compiled
from tests.browser.searching import read_queries, run_queries, scores
from tests.conftest import ROOT, run
from tests.tools.benchmark_build import staged
from tests.tools.browsing import FLAGS, chromium, serving
from tests.tools.stemming import indexes, strip_three, word_groups

KINDS = ("", "kk", "folded", "latin", "ru", "en", "typo")

# Material's messages: 0 setup, 1 ready, 2 query, 3 result. Its list is flattened as it is drawn,
# folded results too; pages of the other language, and results that are no fact, are left out,
# because that flatters it: readers see them.
STOCK = """async ({ base, language, queries, facts }) => {
  const html = await (await fetch(`${base}stock/${language}/`)).text();
  const worker = new Worker(`${base}stock/` + html.match(/assets\\/javascripts\\/workers\\/[^"]*/)[0]);
  const ask = (message) => new Promise((done) => {
    worker.onmessage = ({ data }) => done(data.data);
    worker.postMessage(message);
  });
  const index = await (await fetch(`${base}stock/search/search_index.json`)).json();
  await ask({ type: 0, data: { ...index, options: { suggest: false } } });
  const found = [];
  for (const query of queries) {
    const { items } = await ask({ type: 2, data: query });
    found.push(items.flat().map((item) => item.location)
      .filter((address) => address.startsWith(`${language}/`))
      .map((address) => address.split("#")[1]).filter((anchor) => facts.includes(anchor)));
  }
  worker.terminate();
  return found;
}"""

TIMES = """async ({ base, language, queries }) => {
  const html = await (await fetch(`${base}${language}/`)).text();
  const { opened } = await import(`${base}assets/js/search/opening.js`);
  const { search } = await opened(new URL(html.match(/data-index="([^"]*)"/)[1], `${base}${language}/`));
  const theirs = await (await fetch(`${base}stock/${language}/`)).text();
  const worker = new Worker(`${base}stock/` + theirs.match(/assets\\/javascripts\\/workers\\/[^"]*/)[0]);
  const ask = (message) => new Promise((done) => {
    worker.onmessage = done;
    worker.postMessage(message);
  });
  const stock = await (await fetch(`${base}stock/search/search_index.json`)).json();
  await ask({ type: 0, data: { ...stock, options: { suggest: false } } });
  const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
  const measure = async (run) => {
    const times = [];
    for (const query of queries) {
      const start = performance.now();
      await run(query);
      times.push(performance.now() - start);
    }
    return [median(times), Math.max(...times)];
  };
  return { ours: await measure(search), stock: await measure((data) => ask({ type: 2, data })) };
}"""


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = _built(Path(folder))
        with serving(site) as base:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            tab = browser.new_page()
            tab.goto(f"{base}kk/about/")
            for names in (("queries",), ("heldout",), ("queries", "heldout")):
                _print_scores(tab, base, names)
            _print_times(tab, base)
            browser.close()
        _print_bytes(site)
    _print_stemming()


def _built(folder):
    """Return the published folder, which has the same pages with stock Material in ``stock``."""
    projects = {"site": ROOT, "site/stock": staged(folder / "stock")}
    for target, project in projects.items():
        done = run("mkdocs", "build", "--quiet", "--site-dir", folder / target, cwd=project)
        if done.returncode:
            sys.exit(done.stderr + done.stdout)
    return folder / "site"


def _print_scores(tab, base, names):
    queries = read_queries(*names)
    facts = [fact.id for fact in load(ROOT).facts]
    for language in ("kk", "en"):
        texts = [query for _, query, _ in queries]
        options = {"base": base, "language": language, "queries": texts, "facts": facts}
        ours = scores(queries, run_queries(tab, base, language, queries))
        stock = scores(queries, tab.evaluate(STOCK, options))
        echo(f"\n{' + '.join(names)}, pages in {language}: recall@5 / MRR")
        echo(f"{'kind':8}{'queries':>8}{'ours':>14}{'Material':>14}")
        for kind in KINDS:
            (recall, rank, count), (theirs, their_rank, _) = ours[kind], stock[kind]
            echo(
                f"{kind or 'all':8}{count:8}{recall:8.3f}/{rank:.3f}{theirs:8.3f}/{their_rank:.3f}"
            )


def _print_times(tab, base):
    texts = [query for _, query, _ in read_queries("queries", "heldout")]
    options = {"base": base, "language": "kk", "queries": texts}
    times = tab.evaluate(TIMES, options)
    (ours, slowest), (stock, _) = times["ours"], times["stock"]
    echo(f"\nmedian time of a query, Material's to ours: {stock / ours:.2f} to 1")
    echo(f"our slowest query to our median one: {slowest / ours:.1f} to 1")


def _print_bytes(site):
    scripts = [*(site / "assets/js/search").iterdir()]
    echo(f"\n{'':28}{'raw':>10}{'gzip -9':>10}")
    for label, files in {
        "our scripts": scripts,
        "our index, kk": (site / "assets/search").glob("kk.*"),
        "our index, en": (site / "assets/search").glob("en.*"),
        "Material's worker": (site / "stock/assets/javascripts/workers").glob("*.js"),
        "Material's index (both)": [site / "stock/search/search_index.json"],
    }.items():
        texts = [file.read_bytes() for file in sorted(files)]
        small = sum(len(gzip.compress(text, 9, mtime=0)) for text in texts)
        echo(f"{label:28}{sum(map(len, texts)):10,}{small:10,}")


def _print_stemming():
    normaliser = Normaliser(compiled(load(ROOT).normaliser.model_dump(mode="json")))
    groups = word_groups()
    echo(f"\n{sum(map(len, groups))} forms of {len(groups)} words: under-/overstemming")
    for label, stem in {
        "ours": lambda word: normaliser.key(word, "kk"),
        "none": str,
        "three letters off": strip_three,
    }.items():
        result = indexes(groups, stem)
        echo(f"{label:20}{result.under:8.3f}{result.over:12.2e}")


if __name__ == "__main__":
    main()
