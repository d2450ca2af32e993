"""No address that was ever published dies."""

import re

import pytest
from bs4 import BeautifulSoup

from explainer.addresses import page_address
from explainer.build import build
from explainer.findings import DataError
from explainer.permanence.ledger import LEDGER, read_ledger, released, sealed
from explainer.records.model.values import LANGUAGES
from tests.conftest import ROOT, anchors, said
from tests.small import SMALL_URL, command, edit, replacing

FACTS = "data/facts/charter-rules.yaml"
ADOPTION = "data/facts/charter-adoption.yaml"
RULES = '{{ claims("rules") }}'


def test_every_listed_id_resolves_on_its_page_in_both_languages(ids):
    for language in LANGUAGES:
        for entry in read_ledger(ROOT):
            assert entry.id in ids(page_address(language, entry.page)), entry


def test_release_lists_every_id_of_the_site(small_root, small_site):
    entries = read_ledger(small_root)
    edition = small_site.records.site.edition.version
    lines = released(entries, small_site.anchors, edition).splitlines()
    assert {tuple(line.split("\t")[:2]) for line in lines} >= set(small_site.anchors)
    assert len(lines) == len(set(lines))


def test_release_only_adds_lines():
    entries = read_ledger(ROOT)
    text = (ROOT / LEDGER).read_text(encoding="utf-8")
    longer = released(entries, [(e.page, e.id) for e in entries] + [("about", "new")], "9.9.9")
    assert longer.startswith(text)
    added = longer.removeprefix(text)
    seal = sealed(entries[-1].seal, "about", "new", "9.9.9")
    assert added == f"about\tnew\t9.9.9\t{seal}\n"


@pytest.mark.parametrize(
    ("change", "line"), [("remove", 0), ("remove", 7), ("edit", 0), ("edit", 7), ("edit", -1)]
)
def test_a_line_changed_or_removed_is_found(small_project, change, line):
    file = small_project / LEDGER
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[line] = "" if change == "remove" else re.sub(r"0\.\d+\.0", "0.1.1", lines[line])
    file.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(DataError, match="not as it was released"):
        read_ledger(small_project)


def pages_of(project):
    """Return the parsed HTML of every page of *project*, by its address."""
    site = build(project, SMALL_URL)
    return {page.meta.stands_at: BeautifulSoup(str(page.html), "lxml") for page in site.pages}


def without_praise(text):
    """Take the fact on the praise of the charter out of its file."""
    return text[: text.index("- id: charter-praise")]


def take_out(project):
    edit(project, FACTS, without_praise)
    edit(project, ADOPTION, replacing("sentences: [3]", "sentences: [3, 5]"))


def test_a_removed_record_fails_the_build_by_name(small_project):
    take_out(small_project)
    with pytest.raises(DataError) as caught:
        build(small_project, SMALL_URL)
    lines = [str(finding) for finding in caught.value.findings]
    assert any("id 'charter-praise', published on 'charter'" in line for line in lines)


def test_a_withdrawn_fact_leaves_a_card_and_a_place_that_say_why(small_project):
    take_out(small_project)
    withdrawn = (
        "- id: charter-praise\n  page: charter\n  edition: 0.10.0\n"
        "  title: {kk: Бағасы, en: The praise}\n"
        "  reason: {kk: Расталмады., en: It could not be confirmed.}\n"
    )
    edit(small_project, "data/withdrawn.yaml", lambda text: text + withdrawn)
    pages = pages_of(small_project)
    for language, reason in (("kk", "Расталмады."), ("en", "It could not be confirmed.")):
        assert reason in said(pages[f"{language}/c/charter-praise/"])
        assert reason in said(pages[f"{language}/charter/"].find(id="charter-praise"))


def rename(project, old, new):
    """Rename a fact as the README says: its id, an alias, whatever names it in ``related``."""
    for file in (project / "data").rglob("*.yaml"):
        text = re.sub(rf"\b{old}\b", new, file.read_text(encoding="utf-8"))
        if f"- id: {new}\n" in text:
            start = text.index("\n  reviewed:", text.index(f"- id: {new}\n"))
            text = f"{text[:start]}\n  aliases: [{old}]{text[start:]}"
        file.write_text(text, encoding="utf-8")
    for file in (project / "docs").rglob("*.md"):
        file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("old", ["charter-praise", "vote-winner", "list-threshold"])
def test_any_fact_can_be_renamed_by_changing_records_alone(small_project, small_html, old):
    rename(small_project, old, "a-new-name")
    before, after = small_html("kk/"), pages_of(small_project)
    assert [said(tag) for tag in after["kk/"].select(".key-figures dd")] == [
        said(tag) for tag in before.select(".key-figures dd")
    ]
    page = "charter" if old == "charter-praise" else "index"
    for language in LANGUAGES:
        home = after[page_address(language, page)]
        assert home.find(id=old).find_parent("h3")["id"] == "a-new-name"
        link = after[f"{language}/c/{old}/"].a["href"]
        assert link == "../a-new-name/"
    done = command(small_project, "release")
    assert done.exit_code == 0, done.stderr
    pairs = [(entry.page, entry.id) for entry in read_ledger(small_project)]
    assert (page, "a-new-name") in pairs
    assert len(pairs) == len(set(pairs))


def test_a_renamed_dated_fact_keeps_its_old_address_on_the_timeline_too(small_project):
    rename(small_project, "quay-closure", "quay-shut")
    pages = pages_of(small_project)
    link = pages["kk/register/"].find(id="quay-closure").a["href"]
    assert link == "../charter/#quay-shut"
    assert anchors(pages["kk/charter/"]).count("quay-closure") == 1


def test_a_change_is_told_on_the_card_and_on_the_page_of_editions(small_project):
    history = "  history:\n  - edition: 0.10.0\n    note: {kk: Түзетілді., en: Corrected.}\n"
    edit(small_project, ADOPTION, replacing("  reviewed:", f"{history}  reviewed:"))
    pages = pages_of(small_project)
    card = pages["en/c/charter-adopted/"].find(id="history").find_next("ul")
    assert "0.10.0: Corrected." in said(card)
    assert "Corrected." in said(pages["en/register/"].find(id="edition-0-10-0"))


def test_release_refuses_a_change_that_readers_are_not_told_of(small_project):
    edit(small_project, FACTS, replacing("verdict: opinion", "verdict: not-found"))
    done = command(small_project, "release")
    assert done.exit_code == 1
    assert "'charter-praise' says something else than in the edition before" in done.stderr
    card = pages_of(small_project)["en/c/charter-praise/"]
    assert "Unchanged since" not in said(card)
    history = "  history:\n  - edition: 0.10.0\n    note: {kk: Түзетілді., en: Corrected.}\n"
    edit(
        small_project, FACTS,
        lambda text: text[: text.rindex("  reviewed:")] + history + text[text.rindex("  reviewed:") :],
    )  # fmt: skip
    assert command(small_project, "release").exit_code == 0
