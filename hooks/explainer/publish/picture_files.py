"""Pictures as files of their own: what a reader saves carries its colours with it."""

from pathlib import Path

from ..addresses import picture_address
from ..pages.fragment import Fragment
from ..pages.picture_block import drawn
from ..pages.scopes import FileScope
from ..pages.workshop import Workshop
from ..pictures import WIDE
from ..records.model.values import LANGUAGES
from ..style.attributes import with_attributes

_STYLES = ("base/tokens.css", "parts/drawing.css")
_SCHEME = "[data-md-color-scheme]"
"""What the tokens of the light scheme stand under; the dark one comes below a condition."""


def picture_files(root: Path, workshop: Workshop) -> dict[str, str]:
    """Return every picture in every language as an SVG file, by path."""
    folder = root / "docs/assets/css"
    css = "\n".join((folder / name).read_text(encoding="utf-8") for name in _STYLES)
    files = {}
    for language in LANGUAGES:
        for picture in workshop.records.pictures:
            _, svg = drawn(workshop, language, picture, WIDE, saved=True)
            whole = str(Fragment.of(svg).at(FileScope(workshop.base)))
            files[picture_address(language, picture.id)] = with_attributes(whole, css, _SCHEME)
    return files
