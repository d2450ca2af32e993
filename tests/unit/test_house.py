"""What the project says of itself is true."""

import re
import sys
import tomllib

import yaml

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
TEST_COMMAND = (
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/python -m pytest"
)


def test_ci_runs_the_readmes_test_command():
    assert f"\n{TEST_COMMAND}\n" in README
    assert f"\n{TEST_COMMAND}\n" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_every_path_the_readme_names_exists():
    for path in re.findall(r"`((?:data|docs|hooks|tests|\.ci|\.github)/[\w./-]*)`", README):
        assert (ROOT / path).exists(), path


def test_one_edition_everywhere(records):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    edition = records.site.edition
    assert {project["version"], citation["version"]} == {edition.version}
    assert citation["date-released"] == edition.date


def test_the_engine_is_pinned_exactly():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert all("==" in requirement for requirement in project["dependencies"])


def test_the_library_imports_no_site_generator():
    for file in (ROOT / "hooks/explainer").rglob("*.py"):
        code = file.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(from|import) (mkdocs|material|properdocs)", code, re.MULTILINE)


def test_the_search_package_needs_the_standard_library_only():
    for file in (ROOT / "hooks/qazsearch").rglob("*.py"):
        for module in re.findall(
            r"^(?:from|import) ([a-z]\w*)", file.read_text("utf-8"), re.MULTILINE
        ):
            assert module in sys.stdlib_module_names, (file, module)


def test_scripts_of_the_search_stay_small_and_write_no_kazakh():
    for file in (ROOT / "docs/assets/js/search").iterdir():
        code = file.read_text(encoding="utf-8")
        assert len(code.splitlines()) <= 150, file
        assert not re.search("[\u0400-\u04ff]", code), file


def test_kazakh_stands_only_in_data_docs_and_translation_files():
    letters = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
    alphabet_and_endings = {
        "hooks/explainer/language/alphabet.py",
        "hooks/explainer/language/term_finder.py",
    }
    allowed = alphabet_and_endings | {"hooks/material_9_8/overrides/partials/languages/kk.html"}
    for file in sorted((ROOT / "hooks").rglob("*")):
        name = file.relative_to(ROOT).as_posix()
        if file.suffix in {".py", ".html", ".svg"} and name not in allowed:
            assert not letters.search(file.read_text(encoding="utf-8")), name


def test_modules_stay_small():
    for file in (ROOT / "hooks").rglob("*.py"):
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 260, file
