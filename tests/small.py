"""The small project: another subject, invented, built by the same engine from data alone.

``tests/project`` holds what belongs to the subject: records, prose, and those strings of the
interface that speak of it. What belongs to the engine (all other strings, the tables of the
search, schemas, styles and scripts, settings, the hook) comes from this project.
"""

import shutil
from pathlib import Path

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


def _interface():
    strings = {
        key: text
        for file in (ROOT / INTERFACE, SMALL / "interface.yaml")
        for key, text in read(file, file.name).tree["strings"].items()
    }
    return dump({"strings": strings}, "schema/interface.schema.json")
