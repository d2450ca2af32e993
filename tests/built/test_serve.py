"""``mkdocs serve``: every change on its pages and nothing stale beside it, never down for a slip."""

import json
import re
from typing import NamedTuple

import pytest

from tests.conftest import build_with_mkdocs
from tests.small import small_copy
from tests.tools.mkdocs_server import mkdocs_server

TEXTS = {".html", ".json", ".svg", ".css", ".csv", ".ics", ".xml", ".js"}
LEXICON = "data/search/lexicon.yaml"
FACT = "hooks/templates/fact/fact.html"


class Change(NamedTuple):
    """What is changed in a file, and some of the addresses that show it."""

    path: str
    old: str
    new: str
    seen: tuple[str, ...]


CHANGES = {
    "record": Change(
        "data/facts/charter-rules.yaml", "choice of the harbourmaster", "picking of the master",
        ("en/charter/", "en/c/harbourmaster-choice/", "kk/c/harbourmaster-choice/", "en/print/",
         "kk/parallel/charter/", "data/facts.json", "data/facts.csv"),
    ),
    "prose": Change(
        "docs/en/charter.md", "Rules before and after", "Rules then and now",
        ("en/charter/", "en/parallel/charter/", "kk/parallel/charter/", "en/print/"),
    ),
    "string of the interface": Change(
        "data/interface.yaml", "en: Permanent link to this place", "en: Link for ever",
        ("en/charter/", "kk/parallel/charter/", "en/print/"),
    ),
    "text of the site": Change(
        "data/site.yaml", "A harbour charter and a council vote", "A charter and a vote",
        ("", "en/print/"),
    ),
    "template": Change(
        FACT, 'class="fact__address"', 'class="fact__address tried"',
        ("en/charter/", "kk/charter/", "en/parallel/charter/", "kk/print/"),
    ),
    "style sheet": Change(
        "docs/assets/css/parts/drawing.css", "stroke-width: 1.6", "stroke-width: 1.75",
        ("assets/pictures/kk/council.svg",),
    ),
    "record of a picture": Change(
        "data/pictures.yaml", "The events on a time axis", "All events on an axis",
        ("en/register/", "kk/parallel/register/", "assets/pictures/en/calendar.svg"),
    ),
    "override of the theme": Change(
        "hooks/material_9_8/overrides/main.html", 'content="light dark"', 'content="dark light"',
        ("", "404.html", "en/", "kk/charter/", "en/c/harbourmaster-choice/", "kk/print/"),
    ),
    "setting": Change(
        "mkdocs.yml", "logo: explainer/chamber", "logo: material/library",
        ("", "404.html", "en/", "kk/charter/", "en/c/harbourmaster-choice/"),
    ),
}  # fmt: skip
SHOWN = {
    "setting": ("M1.4 18h0M2 14.4h0", "M12 8a3 3 0 "),
    "style sheet": ('stroke-width="1.6"', 'stroke-width="1.75"'),
}
"""How pages show what the file says in other words."""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    with mkdocs_server(small_copy(folder / "small"), folder / "log") as running:
        yield running


@pytest.fixture(scope="module")
def fresh(server, tmp_path_factory):
    """Build the served project as it is now, with nothing remembered; return the folder."""

    def build():
        folder = tmp_path_factory.mktemp("fresh")
        done = build_with_mkdocs(server.project, folder, SITE_URL=server.address)
        assert done.returncode == 0, done.stderr
        return folder

    return build


def texts_of(folder):
    """Return the addresses of everything readable in *folder*."""
    files = (file.relative_to(folder) for file in folder.rglob("*.*") if file.suffix in TEXTS)
    ours = (file.as_posix() for file in files if not file.is_relative_to("assets/javascripts"))
    return sorted(path.removesuffix("index.html") for path in ours)


@pytest.fixture(scope="module")
def addresses(fresh):
    return texts_of(fresh())


def index_of(server):
    """Return the address of the search index that the English pages name."""
    return re.search(r'data-index="\.\./([^"]*)"', server.get("en/"))[1]


def words_in(index):
    """Return the words of a search index: each is told by what it shares with the one before."""
    words = [""]
    for line in json.loads(index)["terms"].split("\n"):
        words.append(words[-1][: int(line[0])] + line[1:])
    return words


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_is_seen_on_its_pages_and_what_was_there_nowhere(server, addresses, kind):
    path, old, new, seen = CHANGES[kind]
    gone, there = SHOWN.get(kind, (old.removeprefix("en: "), new.removeprefix("en: ")))
    assert gone in server.get(seen[0])
    server.change(path, old, new)
    server.wait_for(lambda: there in server.get(seen[0]))
    assert [address for address in seen if there not in server.get(address)] == []
    kept = {address for address in addresses if not server.missing(address)}
    assert {address for address in kept if gone in server.get(address)} == set()


def test_a_group_of_the_search_is_in_the_index_that_pages_then_name(server):
    before = index_of(server)
    assert "zest" not in words_in(server.get(before))
    server.change(LEXICON, "[harbour, quay, port]", "[harbour, quay, port, zest]")
    server.wait_for(lambda: index_of(server) != before)
    assert "zest" in words_in(server.get(index_of(server)))
    assert server.missing(before)


def test_after_all_changes_everything_is_as_a_build_from_scratch_makes_it(server, fresh):
    built = fresh()
    differing = [
        path
        for path in texts_of(built)
        if server.get(path)
        != (built / path / ("index.html" if path.endswith("/") or not path else "")).read_bytes()
        .decode("utf-8", "replace")
    ]  # fmt: skip
    assert differing == []
    assert "Traceback" not in server.output()


BREAKING = {
    "slip of an author": (
        "data/site.yaml", "version: 0.10.0", "version: broken",
        ["data/site.yaml:", "stays up until this is mended"], ["Traceback"],
    ),
    "template that cannot be read": (
        FACT, "{% if fact.known %}", "{% if fact.known ",
        ["hooks/templates/fact/fact.html:", "stays up until this is mended"], ["Traceback"],
    ),
    "fault of ours": (
        FACT, "{{ address }}", "{{ address + 1 }}",
        ["TypeError", "fault of the explainer", "The last sound state stays up"], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", BREAKING)
def test_the_last_sound_state_stays_up_until_it_is_mended(server, kind):
    path, sound, broken, told, untold = BREAKING[kind]
    sites = server.get("en/charter/"), server.get("data/facts.json")
    heard = len(server.output())
    server.change(path, sound, broken)
    server.wait_for(lambda: told[-1] in server.output()[heard:])
    said = server.output()[heard:]
    assert [words for words in told if words not in said] == []
    assert [words for words in untold if words in said] == []
    assert (server.get("en/charter/"), server.get("data/facts.json")) == sites
    server.change(path, broken, sound)
    server.change("docs/en/index.md", "description: ", f"description: After a {kind}, ")
    server.wait_for(lambda: f"After a {kind}" in server.get("en/"))
    assert (server.get("en/charter/"), server.get("data/facts.json")) == sites
