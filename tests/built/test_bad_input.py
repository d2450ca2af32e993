"""Whoever mistypes a record is told what to mend, and loses nothing that was good."""

import re

import pytest

from explainer.findings import DataError
from explainer.build import build
from tests.conftest import SITE_URL, build_with_mkdocs, run

FACTS = "data/facts/reform-passage.yaml"
FINDING = re.compile(r"^[\w./-]+:\d+:\d+: found .+; expected .+; .+$")


def replace(old, new, count=1):
    def change(text):
        assert old in text
        return text.replace(old, new, count)

    return change


DEFECTS = {
    "duplicate id": (FACTS, replace("- id: law-passed", "- id: law-dated"), "a second time"),
    "missing translation": (FACTS, lambda text: re.sub(r"\n    en: .*?(?=\n  \w)", "", text, count=1, flags=re.DOTALL), "found no 'title.en'"),
    "unknown verdict": (FACTS, replace("verdict: corroborated", "verdict: maybe"), "found 'maybe' for 'verdict'"),
    "unknown source": (FACTS, replace("source: echo40", "source: echo99"), "unknown source 'echo99'"),
    "impossible date": (FACTS, replace("date: '2007-05-21'", "date: '2007-05-32'"), "no such date: 2007-05-32"),
    "sentence 53": (FACTS, replace("sentences: [13]", "sentences: [53]"), "found sentence 53"),
    "sentence left out": (FACTS, replace("sentences: [11]", "sentences: [10]"), "no fact for sentence 11"),
    "tab indentation": (FACTS, replace("  page: reform", "\tpage: reform"), "found a tab; expected spaces"),
    "truncated file": (FACTS, lambda text: text[: text.index("evidence:") + 40], ":"),
    "empty file": (FACTS, lambda _: "", "found an empty file"),
    "unknown field": (FACTS, replace("  kind: event", "  kinds: event"), "unknown field 'kinds'"),
    "python object": (FACTS, replace("kind: event", "kind: !!python/object:os.system x"), "found tag"),
    "trap number": ("data/elections/2007.yaml", replace("5247720", "5_247_720"), "found '5_247_720'"),
    "wrong sum": ("data/elections/2007.yaml", replace("seats: 98", "seats: 97"), "found 98 for 'mazhilis-after.lists'; expected 97 from its parts"),
    "wrong total": ("data/elections/2007.yaml", replace("total: 107", "total: 106"), "found 106 for 'mazhilis-after.seats'; expected 107"),
    "wrong share": ("data/elections/2007.yaml", replace("'4.54'", "'4.55'"), "expected 4.54 from its parts"),
    "unneeded note": ("data/elections/2007.yaml", replace("check: final.shares", "check: final.voted"), "a note on 'final.voted'"),
    "unknown institution": ("data/facts/reform-parliament.yaml", replace("institution: government", "institution: ministry"), "unknown institution 'ministry'"),
    "number in prose": ("docs/en/reform.md", replace("Three bodies", "The 3 bodies"), "found '3' typed in prose"),
    "heading without id": ("docs/kk/reform.md", replace(" {#passage}", ""), "a heading without an id"),
    "different headings": ("docs/en/reform.md", replace("{#passage}", "{#passing}"), "other headings than docs/kk/reform.md"),
    "unknown placeholder": ("docs/en/reform.md", replace("before_after()", "befor_after()"), "docs/en/reform.md:21:"),
    "unknown fact in prose": ("docs/kk/index.md", replace("law-dated", "law-undated", 1), "nothing is called 'law-undated'"),
    "section nobody placed": ("docs/en/reform.md", replace('{{ facts("parties") }}', ""), "section 'parties' placed 0 times"),
    "odd brace": ("data/interface.yaml", replace("{title}", "{title"), "expected balanced braces"),
    "unknown string": ("hooks/templates/fact.html", replace("fact.card", "fact.kard"), "no string 'fact.kard'"),
    "broken template": ("hooks/templates/fact.html", replace("{% endif %}", "{% endfi %}"), "hooks/templates/fact.html:"),
}  # fmt: skip


def break_project(project, path, change):
    file = project / path
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_is_reported_with_its_place_and_a_way_out(project, defect):
    path, change, expected = DEFECTS[defect]
    break_project(project, path, change)
    with pytest.raises(DataError) as caught:
        build(project, SITE_URL)
    lines = [str(finding) for finding in caught.value.findings]
    assert all(FINDING.match(line) for line in lines), lines
    assert any(expected in line for line in lines), lines


def test_bytes_that_are_no_utf8_are_reported_with_their_place(project):
    (project / FACTS).write_bytes(b"facts:\n- id: \xff\n")
    with pytest.raises(DataError, match=r"reform-passage.yaml:2:7: found byte 0xff"):
        build(project, SITE_URL)


def test_a_scalar_of_five_megabytes_is_refused(project):
    (project / FACTS).write_text("facts: " + "а" * 2_500_000, encoding="utf-8")
    with pytest.raises(DataError, match=r"found 5,000,007 bytes; expected at most 1,000,000"):
        build(project, SITE_URL)


def test_all_defects_of_all_files_are_told_at_once(project):
    for name in ("unknown verdict", "trap number", "number in prose"):
        break_project(project, *DEFECTS[name][:2])
    with pytest.raises(DataError) as caught:
        build(project, SITE_URL)
    assert {finding.path for finding in caught.value.findings} >= {
        FACTS, "data/elections/2007.yaml", "docs/en/reform.md",
    }  # fmt: skip


@pytest.mark.parametrize("defect", ["impossible date", "tab indentation", "broken template"])
def test_mkdocs_stops_without_a_traceback_and_leaves_the_last_site_alone(project, defect):
    good = build_with_mkdocs(project, project / "site")
    assert good.returncode == 0, good.stderr
    before = {file: file.read_bytes() for file in (project / "site").rglob("*") if file.is_file()}
    path, change, expected = DEFECTS[defect]
    break_project(project, path, change)
    done = build_with_mkdocs(project, project / "site")
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert expected in output
    assert "Traceback" not in output
    after = {file: file.read_bytes() for file in (project / "site").rglob("*") if file.is_file()}
    assert after == before


def test_html_and_jinja_in_a_statement_are_shown_as_text(project):
    hostile = "<script>alert(1)</script> {{ 7*7 }} {% raw %} **x** &amp;"
    for field in ("title", "statement"):
        break_project(
            project,
            FACTS,
            lambda text, field=field: re.sub(
                rf"(\n  {field}:\n    kk: ).*?\n    en: .*?(?=\n  \w)",
                rf"\1'{hostile}'\n    en: '{hostile}'", text, count=1, flags=re.DOTALL,
            ),
        )  # fmt: skip
    done = build_with_mkdocs(project, project / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    for file in (project / "site").rglob("*.html"):
        assert "<script>alert" not in file.read_text(encoding="utf-8"), file
    from bs4 import BeautifulSoup

    html = (project / "site/en/reform/index.html").read_text(encoding="utf-8")
    text = BeautifulSoup(html, "html.parser").get_text()
    assert text.count(hostile) >= 2


def test_fmt_refuses_to_lose_a_comment(project):
    file = project / FACTS
    text = file.read_text(encoding="utf-8").replace("  kind: event\n", "  kind: event # why\n", 1)
    file.write_text(text, encoding="utf-8")
    done = run("explainer", "--root", project, "fmt")
    assert done.returncode == 1
    assert "found a comment" in done.stderr
    assert file.read_text(encoding="utf-8") == text


def test_confirm_refuses_to_lose_a_comment(project):
    file = project / FACTS
    text = file.read_text(encoding="utf-8").replace("  kind: event\n", "  kind: event # why\n", 1)
    text = text.replace("english_reflects: ", "english_reflects: '000000000000' #", 1)
    file.write_text(text, encoding="utf-8")
    done = run("explainer", "--root", project, "confirm", "--all")
    assert done.returncode == 1
    assert "found a comment" in done.stderr
    assert file.read_text(encoding="utf-8") == text


def test_fmt_mends_form_and_says_so(project):
    file = project / FACTS
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("  kind: event\n", "  kind:   'event'\n", 1), encoding="utf-8")
    done = run("explainer", "--root", project, "fmt")
    assert done.stdout == f"rewrote {FACTS}\n"
    assert file.read_text(encoding="utf-8") == good
    assert run("explainer", "--root", project, "check").returncode == 0
