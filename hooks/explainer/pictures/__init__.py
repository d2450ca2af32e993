"""Pictures: records to geometry. What is drawn where; templates turn it into SVG.

A picture's module, its template and its kind bear one name. Each is drawn for a narrow and
for a wide column. Lengths are in units of the picture's own ``viewBox``, about a pixel each,
so that text stays legible. Colours and strokes are classes, themed by the site's
style sheets.
"""

from collections.abc import Callable

from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.picture import Picture, PictureKind
from .article import article
from .bases import bases
from .chambers import chambers
from .counts import counts
from .drawing import NARROW, WIDE, Drawing
from .powers import powers
from .shares import shares
from .timeline import timeline

__all__ = ["NARROW", "WIDE", "Drawing", "draw", "template_of"]

_KINDS: dict[PictureKind, Callable[[Records, Locale, Picture, float], Drawing]] = {
    "article": article,
    "bases": bases,
    "chambers": chambers,
    "counts": counts,
    "powers": powers,
    "shares": shares,
    "timeline": timeline,
}


def draw(records: Records, locale: Locale, picture: Picture, width: float = NARROW) -> Drawing:
    """Return what *picture* shows in the language of *locale*, *width* units wide or less."""
    return _KINDS[picture.kind](records, locale, picture, width)


def template_of(picture: Picture) -> str:
    """Return the file of the template that turns *picture* into SVG."""
    return f"pictures/{picture.kind}.svg"
