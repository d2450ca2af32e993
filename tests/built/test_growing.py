"""Projects of invented records, as the benchmark of growth builds them."""

import pytest

from explainer.build import build
from tests.small import SMALL_URL, command
from tests.tools.growing import IN_A_SECTION, grown

NUMBER = 130


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return grown(tmp_path_factory.mktemp("grown") / "project", NUMBER)


def test_it_builds_without_a_finding_and_has_as_many_records_as_asked(project):
    site = build(project, SMALL_URL)
    invented = [fact for fact in site.records.facts if fact.id.startswith("claim-")]
    assert len(invented) == NUMBER
    pages = [fact.page for fact in invented]
    assert {page: pages.count(page) for page in pages} == {"chapter-1": 100, "chapter-2": 30}
    sections = [(fact.page, fact.section) for fact in invented]
    assert {sections.count(section) for section in sections} == {IN_A_SECTION}
    assert {fact.verdict for fact in invented} >= {"corroborated", "contradicted", "context"}


def test_the_same_number_gives_the_same_project(project, tmp_path):
    again = grown(tmp_path / "again", NUMBER)
    files = [file.relative_to(project) for file in sorted(project.rglob("*.*")) if file.is_file()]
    assert len(files) > 50
    for file in files:
        assert (again / file).read_bytes() == (project / file).read_bytes(), file


def test_its_ids_were_published_and_cannot_be_lost(tmp_path):
    broken = grown(tmp_path / "broken", 20)
    for file in (broken / "data/facts").glob("chapter-*.yaml"):
        file.write_text(file.read_text("utf-8").replace("claim-15\n", "claim-x\n"), "utf-8")
    done = command(broken, "check")
    assert done.exit_code == 1
    assert "'claim-15'" in done.stderr
