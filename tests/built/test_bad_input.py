"""Whoever mistypes a record is told what to mend, and loses nothing that was good."""

import re
import shutil

import pytest
from bs4 import BeautifulSoup

from explainer.build import build
from explainer.findings import DataError
from explainer.pages.placeholders import Placeholders
from tests.conftest import build_with_mkdocs
from tests.small import SMALL_URL, command, edit, replacing

FACTS = "data/facts/charter-adoption.yaml"
ELECTION = "data/elections/1998.yaml"
FINDING = re.compile(r"^[\w./-]+:\d+:\d+: found .+; expected .+; .+$")


def pattern(old, new):
    return lambda text: re.sub(old, new, text, count=1, flags=re.DOTALL)


DEFECTS = {
    "duplicate id": (FACTS, replacing("- id: charter-adopted", "- id: quay-closure"), "a second time"),
    "missing translation": (FACTS, pattern(r"\n    en: .*?(?=\n  \w)", ""), "found no 'title.en'"),
    "unknown verdict": (FACTS, replacing("verdict: corroborated", "verdict: maybe"), "found 'maybe' for 'verdict'"),
    "unknown source": (FACTS, replacing("source: gazette", "source: gazelle"), "unknown source 'gazelle'"),
    "impossible date": (FACTS, replacing("date: '1998-03-14'", "date: '1998-03-32'"), "no such date: 1998-03-32"),
    "sentence 53": (FACTS, replacing("sentences: [1]", "sentences: [53]"), "found sentence 53"),
    "sentence left out": (FACTS, replacing("sentences: [1]", "sentences: [3]"), "no fact for sentence 1"),
    "tab indentation": (FACTS, replacing("  page: charter", "\tpage: charter"), "found a tab; expected spaces"),
    "truncated file": (FACTS, lambda text: text[: text.index("evidence:") + 40], ":"),
    "empty file": (FACTS, lambda _: "", "found an empty file"),
    "unknown field": (FACTS, replacing("  kind: event", "  kinds: event"), "unknown field 'kinds'"),
    "python object": (FACTS, replacing("kind: event", "kind: !!python/object:os.system x"), "found tag"),
    "unknown holder": ("data/powers.yaml", replacing("holder: guild", "holder: gild"), "unknown holder 'gild'"),
    "trap number": (ELECTION, replacing("1353", "1_353"), "found '1_353'"),
    "wrong sum": (ELECTION, replacing("seats: 9", "seats: 8"), "found 8 for 'council-after.lists'; expected 9 from its parts"),
    "wrong total": (ELECTION, replacing("total: 11", "total: 10"), "found 10 for 'council-after.seats'; expected 11"),
    "wrong share": (ELECTION, replacing("'37.84'", "'37.85'"), "expected 37.84 from its parts"),
    "unneeded note": (ELECTION, replacing("check: preliminary.shares", "check: final.voted"), "a note on 'final.voted'"),
    "the winner's votes left out": (ELECTION, replacing("    votes: 744\n", ""), "found no 'votes'"),
    "registered voters left out": (ELECTION, replacing("  registered: 1840\n", ""), "found no 'registered'"),
    "unknown institution": ("data/facts/charter-rules.yaml", replacing("institution: harbourmaster", "institution: ministry"), "unknown institution 'ministry'"),
    "number in prose": ("docs/en/charter.md", replacing("the old text", "the 2 old texts"), "found '2' typed in prose"),
    "heading without id": ("docs/kk/charter.md", replacing(" {#adoption}", ""), "a heading without an id"),
    "different headings": ("docs/en/charter.md", replacing("{#adoption}", "{#adopting}"), "other headings than docs/kk/charter.md"),
    "unknown placeholder": ("docs/en/charter.md", replacing("before_after()", "befor_after()"), "docs/en/charter.md:16:"),
    "unknown fact in prose": ("docs/kk/index.md", replacing("charter-adopted", "charter-rejected"), "no fact called 'charter-rejected'"),
    "section nobody placed": ("docs/en/charter.md", replacing('{{ claims("rules") }}', ""), "section 'rules' placed 0 times"),
    "odd brace": ("data/interface.yaml", replacing("{title}", "{title"), "expected balanced braces"),
    "unknown string": ("hooks/templates/fact/fact.html", replacing("fact.card", "fact.kard"), "no string 'fact.kard'"),
    "broken template": ("hooks/templates/fact/fact.html", replacing("{% endif %}", "{% endfi %}"), "hooks/templates/fact/fact.html:"),
}  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_reported_with_its_place_and_a_way_out(small_project, defect):
    path, change, expected = DEFECTS[defect]
    edit(small_project, path, change)
    with pytest.raises(DataError) as caught:
        build(small_project, SMALL_URL)
    lines = [str(finding) for finding in caught.value.findings]
    assert all(FINDING.match(line) for line in lines), lines
    assert any(expected in line for line in lines), lines


def test_bytes_that_are_no_utf8_are_reported_with_their_place(small_project):
    (small_project / FACTS).write_bytes(b"facts:\n- id: \xff\n")
    with pytest.raises(DataError, match=r"charter-adoption.yaml:2:7: found byte 0xff"):
        build(small_project, SMALL_URL)


def test_a_scalar_of_five_megabytes_is_refused(small_project):
    (small_project / FACTS).write_text("facts: " + "а" * 2_500_000, encoding="utf-8")
    with pytest.raises(DataError, match=r"found 5,000,007 bytes; expected at most 1,000,000"):
        build(small_project, SMALL_URL)


def test_all_defects_of_all_files_are_told_at_once(small_project):
    for name in ("unknown verdict", "trap number"):
        edit(small_project, *DEFECTS[name][:2])
    (small_project / "data/ledger.tsv").write_text("index\toverview\t0.9.0\tunsealed\n", "utf-8")
    with pytest.raises(DataError) as caught:
        build(small_project, SMALL_URL)
    paths = {finding.path for finding in caught.value.findings}
    assert paths == {FACTS, ELECTION, "data/ledger.tsv"}


def test_a_fault_of_ours_is_not_told_as_a_slip_of_the_author(small_project, monkeypatch):
    monkeypatch.setattr(Placeholders, "results", lambda _: 1 + "1")
    with pytest.raises(TypeError):
        build(small_project, SMALL_URL)


def test_mkdocs_says_whose_fault_it_is(small_project):
    edit(small_project, "hooks/explainer/pages/key_figures.py", replacing(".days)", ".daze)"))
    done = build_with_mkdocs(small_project, small_project / "site")
    assert done.returncode != 0
    assert "This is a fault of the explainer, not of your records or prose" in done.stderr
    assert "AttributeError" in done.stderr


def contents(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("defect", ["impossible date", "tab indentation", "broken template"])
def test_mkdocs_stops_without_a_traceback_and_leaves_the_last_site_alone(
    small_project, small_published, defect
):
    target = small_project / "site"
    shutil.copytree(small_published, target)
    before = contents(target)
    path, change, expected = DEFECTS[defect]
    edit(small_project, path, change)
    done = build_with_mkdocs(small_project, target)
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert expected in output
    assert "Traceback" not in output
    assert contents(target) == before


def test_html_and_jinja_in_a_record_are_shown_as_text(small_project):
    hostile = "<script>alert(1)</script> {{ 7*7 }} {% raw %} **x** &amp;"
    for field in ("title", "statement"):
        texts = rf"(\n  {field}:\n    kk: ).*?\n    en: .*?(?=\n  \w)"
        edit(small_project, FACTS, pattern(texts, rf"\1'{hostile}'\n    en: '{hostile}'"))
    done = build_with_mkdocs(small_project, small_project / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    for file in (small_project / "site").rglob("*.html"):
        assert "<script>alert" not in file.read_text(encoding="utf-8"), file
    for page in ("charter", "c/charter-adopted", "print", "parallel/charter"):
        html = (small_project / f"site/en/{page}/index.html").read_text(encoding="utf-8")
        assert BeautifulSoup(html, "html.parser").get_text().count(hostile) >= 2, page


@pytest.mark.parametrize("words", [("fmt",), ("confirm", "--all")], ids=" ".join)
def test_no_command_loses_a_comment(small_project, words):
    edit(small_project, FACTS, replacing("  kind: event\n", "  kind: event # why\n"))
    stale = pattern("english_reflects: [0-9a-f]+", "english_reflects: '000000000000'")
    edit(small_project, FACTS, stale)
    text = (small_project / FACTS).read_text(encoding="utf-8")
    done = command(small_project, *words)
    assert done.exit_code == 1
    assert "found a comment" in done.stderr
    assert (small_project / FACTS).read_text(encoding="utf-8") == text


def test_check_finds_what_fmt_mends(small_project):
    good = (small_project / FACTS).read_text(encoding="utf-8")
    assert command(small_project, "check").exit_code == 0
    edit(small_project, FACTS, replacing("  kind: event\n", "  kind:   'event'\n"))
    done = command(small_project, "check")
    assert done.exit_code == 1
    assert f"{FACTS}:1:1: found a file out of canonical form" in done.stderr
    assert command(small_project, "fmt").stdout == f"rewrote {FACTS}\n"
    assert (small_project / FACTS).read_text(encoding="utf-8") == good
    assert command(small_project, "check").exit_code == 0
