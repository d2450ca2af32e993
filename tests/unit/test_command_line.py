"""The command line: what each command says and writes, and its exit codes."""

import pytest
from click.testing import CliRunner

from explainer.__main__ import LOCAL_ADDRESS, main
from explainer.permanence.editions import RELEASED
from explainer.permanence.ledger import LEDGER, released
from explainer.records.load import load
from explainer.records.translation import awaits_review
from explainer.rules import spelling
from explainer.rules.spelling import list_path
from tests.unit.making import COUNCIL, LIGHT, SENTENCES, SITE, Island


def run(island, *words):
    return CliRunner().invoke(main, ["--root", str(island.root), *map(str, words)])


def stopped(island, *words):
    """Return the findings with which a command ended; it printed nothing else."""
    done = run(island, *words)
    assert done.exit_code == 1
    assert done.stdout == ""
    *findings, count = done.stderr.splitlines()
    assert count == f"{len(findings)} to mend"
    return findings


@pytest.fixture
def island(own_island):
    """The island as it stands, for commands that write."""
    return own_island


@pytest.fixture(scope="module")
def tidied(tmp_path_factory):
    island = Island(tmp_path_factory.mktemp("tidied") / "island")
    assert run(island, "fmt").exit_code == 0
    return island


@pytest.fixture
def tidy(tidied, tmp_path):
    """The island in canonical form, its schemas written."""
    return tidied.copy(tmp_path / "tidy", apart=True)


def test_fmt_names_what_it_rewrote_and_then_there_is_nothing_left(island):
    lines = run(island, "fmt").output.splitlines()
    assert f"rewrote {LIGHT}" in lines
    assert "rewrote data/schema/facts.schema.json" in lines
    assert not [line for line in lines if "docs/" in line]
    assert run(island, "fmt").output == ""


def test_fmt_rewrites_nothing_where_one_file_cannot_be_read(island):
    before = island.text(LIGHT)
    island.write("data/slips.yaml", "slips: [")
    (finding,) = stopped(island, "fmt")
    assert finding.startswith("data/slips.yaml:")
    assert island.text(LIGHT) == before


def test_check_passes_a_sound_project_says_what_is_in_it_and_writes_nothing(tidy):
    before = {file: file.read_bytes() for file in tidy.root.rglob("*.*")}
    done = run(tidy, "check")
    assert {file: file.read_bytes() for file in tidy.root.rglob("*.*")} == before
    assert done.exit_code == 0
    first, fresh, waiting = done.stdout.splitlines()
    assert first == "4 facts, 33 pages: nothing to mend"
    assert fresh.endswith("ids not yet in the ledger: 'release' adds them with the next edition")
    assert waiting == "English awaiting review: rule-passed, vote-held, chair-chosen, lighthouse"


def test_check_stops_at_every_file_out_of_canonical_form(tidy):
    paths = [LIGHT, "data/schema/facts.schema.json", SITE]
    for path in paths:
        tidy.add(path, "\n")
    tidy.remove("data/schema/site.schema.json")
    said = "found a file out of canonical form; expected the form 'fmt' writes;"
    assert stopped(tidy, "check") == [
        f"{path}:1:1: {said} run: python -m explainer fmt"
        for path in sorted([*paths, "data/schema/site.schema.json"])
    ]


def test_check_stops_at_whatever_a_rule_finds(tidy):
    tidy.change(LIGHT, "source: album", "source: nobody")
    (finding,) = stopped(tidy, "check")
    assert finding.startswith(f"{tidy.place(LIGHT, 'nobody')}:")
    assert "found unknown source 'nobody'" in finding


NOTE = """\
  history:
  - edition: 1.10.0
    note:
      kk: Бағасы өзгерді.
      en: The verdict changed.
"""


@pytest.fixture
def unreleased(tidy):
    """The island before any edition: no fact tells what changed."""
    return tidy.change(COUNCIL, NOTE, "")


def test_release_seals_every_new_id_and_keeps_what_facts_said(unreleased):
    tidy = unreleased
    first = run(tidy, "release")
    assert first.exit_code == 0
    lines = tidy.text(LEDGER).splitlines()
    assert first.output == f"{len(lines)} ids added to {LEDGER}\n"
    assert [line.split("\t")[:3] for line in lines][:2] == [
        ["index", "overview", "1.10.0"], ["council", "council", "1.10.0"],
    ]  # fmt: skip
    assert len(tidy.text(RELEASED).splitlines()) == 4
    assert run(tidy, "release").output == f"0 ids added to {LEDGER}\n"
    assert "ids not yet in the ledger" not in run(tidy, "check").output


def test_release_stops_at_a_change_that_readers_are_not_told_of(unreleased):
    names = [("council", "rule-passed"), ("council", "rule-adopted")]
    tidy = unreleased.write(LEDGER, released((), names, "1.9.0"))
    run(tidy, "release")
    before = tidy.text(RELEASED)
    tidy.change(COUNCIL, "The rule was passed in March.", "The rule was passed in April.")
    (finding,) = stopped(tidy, "release")
    assert "'rule-passed' says something else" in finding
    assert tidy.text(RELEASED) == before


def test_release_stops_at_an_id_that_is_gone(unreleased):
    tidy = unreleased
    run(tidy, "release")
    tidy.change(COUNCIL, "aliases: [rule-adopted]", "aliases: []")
    before = tidy.text(LEDGER)
    (finding,) = stopped(tidy, "release")
    assert "id 'rule-adopted', published on 'council' in 1.10.0, leads nowhere" in finding
    assert tidy.text(LEDGER) == before


def test_confirm_names_what_it_confirmed(tidy):
    done = run(tidy, "confirm", "lighthouse")
    assert (done.exit_code, done.output) == (0, "confirmed 1: lighthouse\n")
    assert not awaits_review(load(tidy.root).fact["lighthouse"])
    assert run(tidy, "confirm", "lighthouse").output == "confirmed 0: none was waiting\n"
    assert run(tidy, "confirm", "--all").output.startswith("confirmed 3: rule-passed, ")
    assert "awaiting review" not in run(tidy, "check").output


@pytest.mark.parametrize(
    "words, message",
    [
        (["confirm"], "name the facts, or say --all"),
        (["confirm", "--all", "lighthouse"], "name the facts, or say --all"),
        (["confirm", "nobody"], "no such fact: nobody"),
        (["nothing"], "No such command 'nothing'"),
        (["article"], "Missing argument"),
        (["article", "nowhere.tsv"], "does not exist"),
    ],
)
def test_a_command_called_wrongly_says_so(tidy, words, message):
    done = run(tidy, *words)
    assert done.exit_code == 2
    assert message in done.stderr


def test_a_folder_that_is_not_there_is_no_project(tmp_path):
    done = CliRunner().invoke(main, ["--root", str(tmp_path / "nowhere"), "check"])
    assert done.exit_code == 2


def test_an_empty_folder_lacks_every_file_that_a_project_must_have(tmp_path):
    done = CliRunner().invoke(main, ["--root", str(tmp_path), "check"])
    assert done.exit_code == 1
    assert "data/site.yaml:1:1: found no such file" in done.stderr


def test_article_says_whether_a_copy_is_the_one_that_was_pinned(island):
    copy = island.root / "copy.tsv"
    copy.write_text(f"1\t{SENTENCES[0]}\n2\t{SENTENCES[1]}\n", encoding="utf-8")
    done = run(island, "article", copy)
    assert done.exit_code == 0
    assert done.output.startswith("2 sentences are the ones that were pinned")
    copy.write_text(f"1\t{SENTENCES[0]}\n", encoding="utf-8")
    (finding,) = stopped(island, "article", copy)
    assert "no sentence 2 in the copy" in finding


def test_proofread_names_words_and_passes_them_where_it_is_told_to(island, monkeypatch):
    monkeypatch.setattr(spelling, "available", lambda: True)
    known = {"lighthouse", "lihgthouse"}
    monkeypatch.setattr(spelling, "unknown_words", lambda words, _: known & set(words))
    island.change(LIGHT, "The lighthouse took", "The lihgthouse took")
    for language in ("kk", "en"):
        island.write(list_path(language), "")
    findings = stopped(island, "proofread")
    place = island.place(LIGHT, "lihgthouse")
    assert [line for line in findings if line.startswith(place) and "'lihgthouse'" in line]
    done = run(island, "proofread", "--accept")
    assert f"rewrote {list_path('en')}" in done.output
    assert island.text(list_path("en")) == "lighthouse\nlihgthouse\n"
    done = run(island, "proofread")
    assert (done.exit_code, done.stdout) == (0, "nothing left to read\n")


def test_proofread_says_where_words_cannot_be_looked_up(island, monkeypatch):
    monkeypatch.setattr(spelling, "available", lambda: False)
    done = run(island, "proofread")
    assert "words were not looked up: install hunspell" in done.stderr


def test_stage_writes_the_site_for_another_engine(island):
    island.write("hooks/material_9_8/overrides/main.html", "")
    folder = island.root / "out"
    done = run(island, "stage", folder, "--site-url", "https://other.example/")
    assert (done.exit_code, done.output) == (0, f"33 pages in {folder}\n")
    assert "https://other.example/en/" in (folder / "docs/en/index.md").read_text("utf-8")
    again = run(island, "stage", folder)
    assert again.exit_code == 2
    assert "is not empty" in again.stderr


def test_a_site_is_staged_for_this_machine_unless_told(island, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    island.write("hooks/material_9_8/overrides/main.html", "")
    run(island, "stage", island.root / "out")
    assert LOCAL_ADDRESS in (island.root / "out/mkdocs.yml").read_text("utf-8")


def test_a_fault_of_ours_keeps_its_traceback(tidy, monkeypatch):
    """It must not look like something an author could mend."""

    def faulty(*_):
        raise ValueError("ours")

    monkeypatch.setattr("explainer.build.page_anchors", faulty)
    done = run(tidy, "check")
    assert isinstance(done.exception, ValueError)
    assert "to mend" not in done.stderr
