"""No address that was ever published dies."""

import re

import pytest

from explainer.findings import DataError
from explainer.permanence.ledger import LEDGER, read_ledger, released, sealed
from explainer.build import build
from tests.conftest import ROOT, SITE_URL, anchors, build_with_mkdocs, parse_html, run

FACTS = "data/facts/article-author.yaml"


def test_every_listed_id_resolves_on_its_page_in_both_languages(page):
    entries = read_ledger(ROOT)
    assert len(entries) > 400
    for language in ("kk", "en"):
        for entry in entries:
            address = f"{language}/" if entry.page == "index" else f"{language}/{entry.page}/"
            assert entry.id in anchors(page(address)), entry


def test_release_lists_every_id_of_the_site():
    site, entries = build(ROOT, SITE_URL), read_ledger(ROOT)
    lines = released(entries, site.anchors, site.records.site.edition.version).splitlines()
    assert {tuple(line.split("\t")[:2]) for line in lines} >= set(site.anchors)
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
def test_a_line_changed_or_removed_is_found(project, change, line):
    file = project / LEDGER
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[line] = "" if change == "remove" else lines[line].replace("0.1.0", "0.1.1")
    file.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(DataError, match="not as it was released"):
        read_ledger(project)


def test_a_removed_record_fails_the_build_by_name(project):
    file = project / FACTS
    file.write_text("facts: []\n", encoding="utf-8")
    for page in ("kk", "en"):
        prose = project / f"docs/{page}/article.md"
        text = prose.read_text(encoding="utf-8")
        prose.write_text(text.replace('{{ facts("author") }}', ""), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        build(project, SITE_URL)
    lines = [str(finding) for finding in caught.value.findings]
    assert any("id 'author-rank', published on 'article'" in line for line in lines)


def test_a_withdrawn_fact_leaves_a_card_that_says_why(project):
    (project / FACTS).write_text("facts: []\n", encoding="utf-8")
    for language in ("kk", "en"):
        prose = project / f"docs/{language}/article.md"
        text = prose.read_text(encoding="utf-8")
        prose.write_text(text.replace('{{ facts("author") }}', ""), encoding="utf-8")
    (project / "data/withdrawn.yaml").write_text(
        "withdrawn:\n- id: author-rank\n  page: article\n  edition: 0.1.0\n"
        "  title: {kk: Автордың атағы, en: The author’s rank}\n"
        "  reason: {kk: Расталмады., en: It could not be confirmed.}\n",
        encoding="utf-8",
    )
    done = build_with_mkdocs(project, project / "site")
    assert done.returncode == 0, done.stdout
    for language, reason in (("kk", "Расталмады."), ("en", "It could not be confirmed.")):
        card = parse_html(project / f"site/{language}/c/author-rank/index.html")
        assert reason in card.find("article").get_text()
        home = parse_html(project / f"site/{language}/article/index.html")
        assert reason in home.find(id="author-rank").get_text()


def test_a_renamed_id_keeps_working_without_any_script(project):
    file = project / FACTS
    text = file.read_text(encoding="utf-8")
    renamed = re.sub("- id: author-rank", "- id: author-degree", text)
    renamed = re.sub("(\n  reviewed:)", "\n  aliases: [author-rank]\\1", renamed, count=1)
    file.write_text(renamed, encoding="utf-8")
    done = build_with_mkdocs(project, project / "site")
    assert done.returncode == 0, done.stdout
    for language in ("kk", "en"):
        home = parse_html(project / f"site/{language}/article/index.html")
        assert home.find(id="author-rank").find_parent("h3")["id"] == "author-degree"
        card = parse_html(project / f"site/{language}/c/author-rank/index.html")
        assert card.find("meta", attrs={"http-equiv": "refresh"})["content"].endswith(
            "url=../author-degree/"
        )
        canonical = card.find("link", rel="canonical")["href"]
        assert canonical == f"{SITE_URL}{language}/c/author-degree/"
    report = run("explainer", "--root", project, "release")
    assert "1 ids added" in report.stdout


def test_a_change_is_told_on_the_card_and_on_the_page_of_editions(project, records):
    edition = records.site.edition.version
    file = project / FACTS
    text = file.read_text(encoding="utf-8")
    history = (
        f"\n  history:\n  - edition: {edition}\n    note: {{kk: Түзетілді., en: Corrected.}}\\1"
    )
    file.write_text(re.sub("(\n  reviewed:)", history, text, count=1), encoding="utf-8")
    done = build_with_mkdocs(project, project / "site")
    assert done.returncode == 0, done.stdout
    card = parse_html(project / "site/en/c/author-rank/index.html")
    assert "Corrected." in card.find(id="history").find_next("ul").get_text()
    about = parse_html(project / "site/en/about/index.html")
    assert "Corrected." in about.find(id=f"edition-{edition.replace('.', '-')}").get_text()


def rename_assembly(project):
    """Rename a dated fact, which stands on the timeline as well, and mend what names it."""
    for file in (project / "data").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        renamed = re.sub(r"\bassembly-founded\b", "assembly-set-up", text)
        if "- id: assembly-set-up" in renamed:
            start = renamed.index("- id: assembly-set-up")
            end = renamed.index("\n  reviewed:", start)
            renamed = f"{renamed[:end]}\n  aliases: [assembly-founded]{renamed[end:]}"
        file.write_text(renamed, encoding="utf-8")


def test_a_renamed_dated_fact_keeps_its_old_address_on_the_timeline_too(project):
    rename_assembly(project)
    done = build_with_mkdocs(project, project / "site")
    assert done.returncode == 0, done.stdout
    timeline = parse_html(project / "site/kk/timeline/index.html")
    link = timeline.find(id="assembly-founded").a["href"]
    assert link == "../reform/#assembly-set-up"
    assert anchors(parse_html(project / "site/kk/reform/index.html")).count("assembly-founded") == 1


def test_release_refuses_a_change_that_readers_are_not_told_of(project):
    file = project / FACTS
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("verdict: not-found", "verdict: opinion"), encoding="utf-8")
    done = run("explainer", "--root", project, "release")
    assert done.returncode == 1
    assert "'author-rank' says something else than in the edition before" in done.stderr
    built = build_with_mkdocs(project, project / "site")
    assert built.returncode == 0, built.stdout
    card = parse_html(project / "site/en/c/author-rank/index.html")
    assert "Unchanged since" not in card.get_text()
