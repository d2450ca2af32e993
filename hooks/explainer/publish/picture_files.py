"""Pictures as files of their own: what a reader saves carries its colours with it."""

from pathlib import Path

from markupsafe import Markup

from ..addresses import picture_address
from ..pages.fragment import Fragment
from ..pages.picture_block import drawn
from ..pages.scopes import FileScope
from ..pages.workshop import Workshop
from ..pictures import WIDE
from ..records.model.values import LANGUAGES

_STYLES = ("base/tokens.css", "parts/drawing.css")


def picture_files(root: Path, workshop: Workshop) -> dict[str, Markup]:
    """Return every picture in every language as an SVG file, by path."""
    folder = root / "docs/assets/css"
    text = "\n".join((folder / name).read_text(encoding="utf-8") for name in _STYLES)
    style = Markup(text)  # noqa: S704 (the project's own style sheets)
    files = {}
    for language in LANGUAGES:
        for picture in workshop.records.pictures:
            _, svg = drawn(workshop, language, picture, WIDE, style)
            file = picture_address(language, picture.id)
            files[file] = Fragment.of(svg).at(FileScope(workshop.base))
    return files
