"""Pictures as files of their own: what a reader saves carries its colours with it."""

from pathlib import Path

from markupsafe import Markup

from .addresses import Links
from .model.values import LANGUAGES
from .pictures import PICTURES, template_of
from .records import Records
from .render import Templates
from .voice import Voice

_STYLES = ("tokens.css", "pictures.css")


class _Absolute(Links):
    """Links that lead to the site from wherever the file is."""

    def to(self, address: str) -> str:
        """Return the full address; the page's own address is the site's base here."""
        return self.address + address


def picture_files(
    root: Path, templates: Templates, records: Records, base: str
) -> dict[str, Markup]:
    """Return every picture in every language as an SVG file, by path."""
    styles = root / "docs/assets/css"
    text = "\n".join((styles / name).read_text(encoding="utf-8") for name in _STYLES)
    style = Markup(text)  # noqa: S704 (the project's own style sheets)
    files = {}
    for language in LANGUAGES:
        voice, links = Voice(language, records.interface), _Absolute(language, base)
        for name, draw in PICTURES.items():
            files[f"assets/pictures/{language}/{name}.svg"] = templates.render(
                template_of(name), d=draw(records, voice), picture=name, style=style,
                v=voice, to=links, records=records,
            )  # fmt: skip
    return files
