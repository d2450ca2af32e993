"""Refreshes the reviewed files in ``tests/golden``: read the difference before committing it.

``python -m tests.tools.golden`` builds the small project and writes every block of its pages,
what some of its pages say to machines, its pictures and its data; ``tests/built/test_golden.py``
holds the build against them.
"""

import json
import re
import tempfile
from pathlib import Path

from explainer.build import build
from tests.small import SMALL_URL, small_copy
from tests.tools.pretty import pretty

FOLDER = Path(__file__).parent.parent / "golden"
HEADS = (
    "", "en/", "kk/register/", "en/c/charter-adopted/", "kk/c/quay-closure/",
    "en/c/harbourmaster-choice/", "kk/c/charter-signed/", "en/c/lamp-toll/",
    "kk/parallel/charter/", "en/print/",
)  # fmt: skip
"""Addresses of the pages whose words to machines are kept: one of each kind."""
PAIRS = {"charter", "quay-closure", "change-council"}
"""Ids of the pairs that are kept: a title, a fact, a row of a list."""
SAVED = "assets/pictures/en/"


def goldens(site):
    """Return the text of every reviewed file of *site*, by its path in the folder."""
    return {path: text for part in (_pages, _heads, _files) for path, text in part(site).items()}


def _pages(site):
    texts = {}
    for page in site.pages:
        name = page.meta.stands_at.strip("/") or "cover"
        if "/parallel" in f"/{name}":
            texts |= _pairs(name, page) if name == "kk/parallel/charter" else {}
        elif name.endswith("/print"):
            texts |= _single_page(name, page) if name == "kk/print" else {}
        elif page.sections:
            folder = name if "/" in name else f"{name}/index"
            texts |= {
                f"{folder}/{laid.section.anchor}.html": pretty(f"{laid.heading}\n{laid.body}")
                for laid in page.sections
            }
            if page.rest:
                texts[f"{folder}/rest.html"] = pretty(page.rest)
        else:
            texts[f"{name}.html"] = pretty(page.html)
    return texts


def _pairs(name, page):
    """Return some pairs of a page with both languages, and the notes below them."""
    whole = pretty(page.html)
    _, *pairs = re.split(r'(?m)^    (?=<div class="pair">)', whole)
    pairs[-1], _, notes = pairs[-1].partition("\n  </div>\n")
    by_id = {re.search(r' id="([\w-]+)"', pair)[1]: pair for pair in pairs}
    kept = {f"{name}/{key}.html": f"    {pair.rstrip()}\n" for key, pair in by_id.items()}
    kept = {path: text for path, text in kept.items() if Path(path).stem in PAIRS}
    return kept | {f"{name}/notes.html": notes}


def _single_page(name, page):
    """Return the front of the page with all pages of a language, and one of its parts."""
    front, *parts = re.split(r'(?m)^  (?=<section class="whole__part")', pretty(page.html))
    part = next(part for part in parts if ' id="charter"' in part)
    return {f"{name}/front.html": front, f"{name}/charter.html": f"  {part}"}


def _heads(site):
    pages = {page.meta.stands_at: page for page in site.pages}
    texts = {}
    for address in HEADS:
        said = pages[address].meta.front_matter()
        said["jsonld"] = json.loads(said["jsonld"] or "null")
        said["metadata"] = [list(meta.values()) for meta in said["metadata"]]
        said["versions"] = [list(version.values()) for version in said["versions"]]
        text = json.dumps(said, ensure_ascii=False, indent=1)
        # Pairs of texts stand on one line.
        text = re.sub(r'\[\n\s+("[^\n]*"),\n\s+("[^\n]*")\n\s+\]', r"[\1, \2]", text)
        texts[f"heads/{address.strip('/').replace('/', '-') or 'cover'}.json"] = f"{text}\n"
    return texts


def _files(site):
    texts = {}
    for path, text in site.files.items():
        if path.startswith(SAVED):
            texts[f"pictures/{path.removeprefix(SAVED)}"] = pretty(str(text))
        elif path.startswith("data/") and not path.startswith("data/schema/"):
            texts[path] = text.replace("\r\n", "\n")
    return texts


def main():
    """Write the files, and say which of them changed."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = goldens(build(small_copy(Path(folder) / "small"), SMALL_URL))
    stale = {file for file in FOLDER.rglob("*") if file.is_file()}
    for path, text in fresh.items():
        file = FOLDER / path
        stale.discard(file)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            print("wrote", path)  # noqa: T201
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    for file in stale:
        print("removed", file.relative_to(FOLDER))  # noqa: T201
        file.unlink()


if __name__ == "__main__":
    main()
