"""A whole small project to change and to break: an island that made itself a council.

It stands in ``tests/unit/island`` and is invented throughout. It has a record or two of every
kind, and nothing that any rule would find; the words of the interface are the real ones.
"""

import os
import shutil
from copy import copy
from pathlib import Path

from explainer.build import build
from explainer.language.locale import Locale
from explainer.memo import Memo
from explainer.pages.compose import fill_frames
from explainer.pages.facts import Facts
from explainer.pages.frames import filled
from explainer.pages.markdown import converter_of
from explainer.pages.placeholders import Placeholders
from explainer.pages.prose import read_prose
from explainer.pages.scopes import PageScope
from explainer.pages.templates import Templates
from explainer.pages.workshop import Workshop
from explainer.records.load import load
from tests.conftest import ROOT

SENTENCES = ("Аралда жаңа ереже қабылданды.", "Төрағаны «Шағала» бірауыздан сайлады.")
"""The article that the island takes apart; ``data/article.yaml`` has their hashes."""
BASE = "https://island.example/"
HERE = PageScope("kk/council/")

COUNCIL = "data/facts/council.yaml"
LIGHT = "data/facts/light.yaml"
ELECTION = "data/elections/1907.yaml"
PICTURES = "data/pictures.yaml"
SITE = "data/site.yaml"
MARK = "# here"

_HOLDERS = """\
  holder.captain: {kk: Капитан, en: Captain}
  holder.cook: {kk: Аспаз, en: Cook}
"""

# Files of the same bytes are read once for all tests; what is remembered never changes.
_MEMO = Memo()
_TEMPLATES = Templates(ROOT)


class Island:
    """The island in a *folder* of its own."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        shutil.copytree(ROOT / "tests/unit/island", folder, dirs_exist_ok=True)
        for path in ("mkdocs.yml", "data/interface.yaml"):
            shutil.copy(ROOT / path, folder / path)
        self.add("data/interface.yaml", _HOLDERS)

    def copy(self, folder, *, apart=False):
        """Return the same island, as it stands now, in another *folder*.

        Files are shared until ``write`` replaces them, which is quick; where the library
        itself will write, they must stand *apart*.
        """
        twin = copy(self)
        twin.root = shutil.copytree(
            self.root, folder, copy_function=shutil.copy if apart else _shared
        )
        return twin

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        return self

    def add(self, path, text):
        """Add *text* at the end of a file."""
        return self.write(path, self.text(path) + text)

    def change(self, path, old, new):
        """Put *new* for *old*, which must stand in the file exactly once."""
        text = self.text(path)
        assert text.count(old) == 1, f"{text.count(old)} times in {path}: {old}"
        return self.write(path, text.replace(old, new))

    def remove(self, path):
        (self.root / path).unlink()
        return self

    def is_as_it_was(self):
        """Tell whether every file is still what it was at first."""
        source = ROOT / "tests/unit/island"
        files = [file for file in source.rglob("*.*") if file.is_file()]
        return all(
            (self.root / file.relative_to(source)).read_bytes() == file.read_bytes()
            for file in files
        )

    def place(self, path, words=MARK):
        """Return ``path:line`` of the one line that has *words* in it.

        A test may mark the line it expects with a comment: records are read with comments.
        """
        lines = [n for n, line in enumerate(self.text(path).split("\n"), 1) if words in line]
        assert len(lines) == 1, f"lines {lines} of {path} have: {words}"
        return f"{path}:{lines[0]}"

    def records(self):
        return load(self.root, _MEMO)

    def locale(self, language="en"):
        return Locale(language, self.records().interface)

    def converter(self):
        return converter_of(self.root, _MEMO)

    def prose(self):
        return read_prose(self.root, self.records(), self.converter(), _MEMO)

    def workshop(self):
        return Workshop(self.records(), _TEMPLATES, BASE)

    def frame(self, language="en", page="council"):
        """Return one filled page."""
        shop = self.workshop()
        return filled(shop, Facts(shop), self.prose()[language, page])

    def frames(self):
        return fill_frames(self.workshop(), self.prose())

    def site(self):
        """Return the whole site: this takes a while."""
        return build(self.root, BASE)


def _shared(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


def told(findings):
    """Return what *findings* say: place as ``path:line``, found, expected, what to do."""
    return [(f"{f.path}:{f.line}", f.found, f.expected, f.advice) for f in findings]


def placeholders(island, language="en", page="council"):
    """Return the placeholders of a page of *island*."""
    shop = island.workshop()
    return Placeholders(shop, Facts(shop), language, page)


def html_of(pieces, scope=HERE):
    """Return the HTML of what a placeholder became, headings left out."""
    blocks = [block for piece in pieces for block in getattr(piece, "blocks", (piece,))]
    return "\n".join(str(part.at(scope)) for block in blocks for part in block.fragments)
