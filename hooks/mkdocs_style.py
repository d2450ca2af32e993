"""The one style sheet, and scripts without what browsers do not need, as MkDocs publishes them."""

from pathlib import Path

import minify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from explainer.memo import Memo
from explainer.style.sheet import Purge, joined, minified, sheet_name
from material_9_8.theme_files import is_unpublished

_UNNAMED = "assets/style.\ue002.css"
"""What pages say before the sheet has a name: it is made when all of them are."""
_MADE = "assets/js/made.html"
_SCRIPTS, _SHEETS, _IMAGES = "assets/js/", "assets/css/", "assets/images/"


class Style:
    """The style sheet of one build after another; ``mkdocs serve`` has many."""

    def __init__(self) -> None:
        """Begin with nothing known of any page."""
        self._name = _UNNAMED
        self._memo, self._purge = Memo(), Purge()
        self._sources: list[str] = []
        self._pages: list[str] = []
        self._css = ""

    def settings(self, config: MkDocsConfig) -> None:
        """Let pages link the one style sheet, instead of all that it is made from."""
        self._sources = list(config.extra_css)
        config.extra["sheets"] = [_UNNAMED]
        config.extra_css = []

    def files(self, files: Files, config: MkDocsConfig) -> None:
        """Take style sheets from *files*, and leave scripts as they are published."""
        self._memo.next_build()
        ours = {path: files.get_file_from_path(path) for path in self._sources}
        sheets = {path: file.content_string for path, file in ours.items() if file}
        images = {
            file.src_uri: file.content_bytes
            for file in files
            if file.src_uri.startswith(_IMAGES) and file.src_uri.endswith(".svg")
        }
        key = (tuple(sheets.items()), tuple(images.items()))
        self._css = self._memo.recall(key, lambda: joined(sheets, images))
        made = files.get_file_from_path(_MADE)
        self._pages = [made.content_string] if made else []
        for file in list(files):
            path = file.src_uri
            if is_unpublished(file) or path == _MADE or path.startswith(_SHEETS) or path in images:
                files.remove(file)
            elif path.startswith(_SCRIPTS):
                files.remove(file)
                files.append(File.generated(config, path, content=_small(file.content_string)))

    def seen(self, html: str) -> str:
        """Return the page *html*, to be published, with the name that the sheet had last."""
        self._pages.append(html)
        return html.replace(_UNNAMED, self._name)

    def publish(self, config: MkDocsConfig) -> None:
        """Write the style sheet, and its name into the pages where that has changed."""
        purged = self._purge(self._css, self._pages)
        css = self._memo.recall(purged, lambda: minified(purged))
        last, self._name = self._name, sheet_name(css)
        site = Path(config.site_dir)
        (site / self._name).write_text(css, encoding="utf-8", newline="\n")
        if last != self._name:
            for file in site.rglob("*.html"):
                text = file.read_text(encoding="utf-8").replace(last, self._name)
                file.write_text(text, encoding="utf-8", newline="\n")


def _small(script: str) -> str:
    return str(minify.string("application/javascript", script))
