"""Runs the site's own search in a browser, without its box, and scores it."""

import csv
from collections import defaultdict

from tests.conftest import ROOT

FIRST = 5

RUN = """async ({ base, language, queries }) => {
  const path = (await (await fetch(`${base}${language}/`)).text()).match(/data-index="([^"]*)"/)[1];
  const { opened } = await import(`${base}assets/js/search/opening.js`);
  const { search } = await opened(new URL(path, `${base}${language}/`));
  const found = [];
  for (const query of queries) {
    const { items } = await search(query);
    found.push(items.map(({ row: [, anchor, kind] }) => (kind ? "" : anchor)));
  }
  return found;
}"""


def read_queries(*names):
    """Return ``(kind, query, ids of the facts of which one must be found)`` of the files."""
    rows = []
    for name in names:
        with (ROOT / f"tests/search/{name}.tsv").open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file, delimiter="\t")
            rows += [(row["kind"], row["query"], row["facts"].split()) for row in table]
    return rows


def run_queries(tab, base, language, queries):
    """Return the facts that each query finds on pages of *language*, best first.

    A result that is no fact has its place in the list, and no name.
    """
    texts = [query for _, query, _ in queries]
    return tab.evaluate(RUN, {"base": base, "language": language, "queries": texts})


def scores(queries, found):
    """Return ``(recall, reciprocal rank, queries)`` by kind, and over all under ''.

    Recall: of the queries, how many have one of their facts among the first five. Reciprocal
    rank: of the first of their facts, on average.
    """
    sums = defaultdict(lambda: [0, 0.0, 0])
    for (kind, _, facts), anchors in zip(queries, found, strict=True):
        ranks = [place for place, anchor in enumerate(anchors, 1) if anchor in facts]
        for name in (kind, ""):
            sums[name][0] += bool(ranks) and ranks[0] <= FIRST
            sums[name][1] += 1 / ranks[0] if ranks else 0
            sums[name][2] += 1
    return {kind: (hit / n, rank / n, n) for kind, (hit, rank, n) in sums.items()}
