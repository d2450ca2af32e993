"""The one style sheet, and scripts without what browsers do not need, as MkDocs publishes them."""

from pathlib import Path

import minify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from explainer.memo import Memo
from explainer.style.sheet import joined, minified, purged, sheet_name
from material_9_8.theme_style import theme_sheet
from material_9_8.unpublished import is_unpublished

_UNNAMED = "assets/style.\ue002.css"
_MADE = "assets/js/made.html"
_SCRIPTS, _SHEETS = "assets/js/", "assets/css/"


class Style:
    """The style sheet of the build that goes on; in ``mkdocs serve``, remembers the last one."""

    def __init__(self) -> None:
        """Begin with nothing known of any page."""
        self._name = self._last = _UNNAMED
        self._memo = Memo()
        self._pages: list[str] = []
        self._css = ""

    def settings(self, config: MkDocsConfig) -> None:
        """Let pages link the one style sheet."""
        self._sources = list(config.extra_css)
        config.extra["sheets"] = [_UNNAMED]
        config.extra_css = []

    def files(self, files: Files, config: MkDocsConfig) -> None:
        """Take style sheets from *files*, and put scripts there as they are published."""
        self._memo.next_build()
        self._pages = []
        sheets = {"": theme_sheet(files)}
        ours = {path: files.get_file_from_path(path) for path in self._sources}
        sheets |= {path: file.content_string for path, file in ours.items() if file}
        images = {
            file.src_uri: file.content_bytes for file in files if file.src_uri.endswith(".svg")
        }
        self._css = joined(sheets, images)
        for file in list(files):
            if is_unpublished(file) or file.src_uri.startswith(_SHEETS):
                files.remove(file)
            elif file.src_uri.startswith(_SCRIPTS):
                files.remove(file)
                if file.src_uri == _MADE:
                    self._pages.append(file.content_string)
                    continue
                small = minify.string("application/javascript", file.content_string)
                files.append(File.generated(config, file.src_uri, content=small))

    def seen(self, html: str) -> str:
        """Return the page *html*, to be published, with a link to the sheet as it was last named."""
        self._pages.append(html)
        return html.replace(_UNNAMED, self._last)

    def publish(self, config: MkDocsConfig) -> None:
        """Write the style sheet, and its name into the pages where that has changed."""
        css = minified(purged(self._css, self._pages))
        name = sheet_name(css)
        site = Path(config.site_dir)
        (site / name).write_text(css, encoding="utf-8", newline="\n")
        if name != self._last:
            for file in site.rglob("*.html"):
                text = file.read_text(encoding="utf-8").replace(self._last, name)
                file.write_text(text, encoding="utf-8", newline="\n")
            self._last = name
