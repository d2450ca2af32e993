"""The small project: another subject, invented, built by the same engine from data alone.

``tests/project`` holds what belongs to the subject: records, prose, and those strings of the
interface that speak of it. What belongs to the engine (all other strings, the tables of the
search, schemas, styles and scripts, settings, the hook) comes from this project.
"""

import shutil
from pathlib import Path

from click.testing import CliRunner

from explainer.__main__ import main
from explainer.records.yamlio import dump, read

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "project"
SMALL_URL = "https://harbour.example/"
ENGINE = ("mkdocs.yml", "hooks", "docs/assets", "data/schema", "data/search/normaliser.yaml")
INTERFACE = "data/interface.yaml"


def small_copy(folder):
    """Write the small project to *folder*, for a test to build or to break; return *folder*."""
    for part in ("data", "docs"):
        shutil.copytree(SMALL / part, folder / part)
    for part in ENGINE:
        source, target = ROOT / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    (folder / INTERFACE).write_text(_interface(), encoding="utf-8")
    return folder


def edit(project, path, change):
    """Put *change* of its text in the place of a file of *project*."""
    file = project / path
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def replacing(old, new, count=1):
    """Return the change that puts *new* for *old*, which must be there."""

    def change(text):
        assert old in text, old
        return text.replace(old, new, count)

    return change


def command(project, *words):
    """Run the explainer's command line on *project*, in this process."""
    return CliRunner().invoke(main, ["--root", str(project), *map(str, words)])


def _interface():
    strings = {
        key: text
        for file in (ROOT / INTERFACE, SMALL / "interface.yaml")
        for key, text in read(file, file.name).tree["strings"].items()
    }
    return dump({"strings": strings}, "schema/interface.schema.json")
