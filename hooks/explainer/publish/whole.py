"""Everything that is published, as one value."""

from dataclasses import dataclass

from ..language.locale import Locale
from ..pages.page import Page
from ..permanence.ledger import Anchor
from ..records.collection import Records
from ..records.model.values import Language


@dataclass(frozen=True)
class Site:
    """Everything that is published: pages, data files by path, and the records behind them.

    ``anchors`` are the addresses that the ledger holds or will hold at the next release.
    """

    records: Records
    pages: tuple[Page, ...]
    files: dict[str, str]
    anchors: tuple[Anchor, ...]

    def locale(self, language: Language) -> Locale:
        """Return the locale of *language*."""
        return Locale(language, self.records.interface)
