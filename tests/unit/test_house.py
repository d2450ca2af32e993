"""What the project says of itself is true."""

import ast
import re
import sys
import tomllib

import pytest
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


def test_no_value_of_the_library_can_be_changed_once_made():
    changeable = [
        f"{file}:{node.lineno}"
        for file in (ROOT / "hooks").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and not frozen(node)
    ]
    assert changeable == []


def frozen(node):
    """Return whether a class is no dataclass, or one whose values cannot be changed."""
    made = [ast.unparse(item) for item in node.decorator_list if "dataclass" in ast.unparse(item)]
    return all("frozen=True" in item for item in made)


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


LANGUAGE_FILES = {
    "hooks/explainer/language/alphabet.py",
    "hooks/explainer/language/term_finder.py",
    "hooks/material_9_8/overrides/partials/languages/kk.html",
}
"""Files that are about the letters or endings of Kazakh, or translate the theme."""
KAZAKH = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
CODE = {".py", ".html", ".svg", ".md", ".js", ".css"}


def code_files():
    folders = ("hooks", "docs/assets/js", "docs/assets/css")
    files = [file for folder in folders for file in sorted((ROOT / folder).rglob("*.*"))]
    return {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for file in files
        if file.suffix in CODE and "__pycache__" not in file.parts
    }


def test_kazakh_stands_only_in_data_docs_and_translation_files():
    with_kazakh = {name for name, text in code_files().items() if KAZAKH.search(text)}
    assert with_kazakh == LANGUAGE_FILES | {"hooks/qazsearch/README.md"}


def test_modules_stay_small():
    for folder in ("hooks", "tests"):
        for file in (ROOT / folder).rglob("*.py"):
            assert len(file.read_text(encoding="utf-8").splitlines()) <= 260, file


ROOMS = (
    "records",
    "rules",
    "language",
    "permanence",
    "cite",
    "pages",
    "pictures",
    "publish",
    "style",
)


def test_the_readme_of_the_hooks_names_every_room_and_no_other():
    """And what it calls by name is there."""
    text = (ROOT / "hooks/README.md").read_text(encoding="utf-8")
    folders = [path.parent.name for path in (ROOT / "hooks/explainer").glob("*/__init__.py")]
    assert sorted(folders) == sorted(ROOMS)
    for room in ROOMS:
        assert f"{room}/" in text
    for name in re.findall(r"[\w/]+\.(?:py|js)\b", text):
        assert list((ROOT / "hooks").rglob(name)), name


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_says_in_a_line_what_it_is(room):
    docstring = ast.get_docstring(
        ast.parse((ROOT / f"hooks/explainer/{room}/__init__.py").read_text("utf-8"))
    )
    assert docstring


@pytest.mark.parametrize("room", ROOMS)
def test_the_unit_tests_have_the_rooms_of_the_library(room):
    assert list((ROOT / "tests/unit" / room).glob("test_*.py"))


def imports_of(file):
    """Return the modules of this library that *file* may import, by their dotted names."""
    found = set()
    package = file.relative_to(ROOT / "hooks").with_suffix("").parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*package[: len(package) - node.level], *filter(None, [node.module])])
            found |= {f"{base}.{name.name}" for name in node.names}
            found |= {base} if node.module else set()
    return found


def test_no_module_imports_itself_in_a_circle():
    files = sorted((ROOT / "hooks/explainer").rglob("*.py"))
    names = {
        ".".join(f.relative_to(ROOT / "hooks").with_suffix("").parts).removesuffix(".__init__"): f
        for f in files
    }
    arrows = {name: imports_of(file) & names.keys() - {name} for name, file in names.items()}
    while leaves := {name for name, targets in arrows.items() if not targets & arrows.keys()}:
        arrows = {name: targets for name, targets in arrows.items() if name not in leaves}
    assert arrows == {}


def test_records_know_nothing_of_pages_and_pages_nothing_of_what_is_published():
    """The way of a record leads one way (hooks/README.md)."""
    above = {
        "records": {"rules", "pages", "publish", "permanence", "cite", "pictures", "language"},
        "language": {"rules", "pages", "publish", "permanence", "cite", "pictures"},
        "pictures": {"rules", "pages", "publish", "permanence", "cite"},
        "cite": {"rules", "pages", "publish", "permanence", "pictures", "language"},
        "permanence": {"rules", "pages", "publish", "cite", "pictures", "language"},
        "pages": {"rules", "publish"},
    }
    for room, forbidden in above.items():
        for file in (ROOT / "hooks/explainer" / room).rglob("*.py"):
            rooms = {name.split(".")[1] for name in imports_of(file) if name.count(".")}
            assert not rooms & forbidden, file
