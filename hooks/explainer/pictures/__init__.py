"""Pictures: records to geometry. What is drawn where; templates turn it into SVG.

Lengths are in units of the picture's own ``viewBox``; a picture is 360 units wide, so that a
unit is about a pixel on a phone and text stays legible there. Colours and strokes are classes,
themed by the site's style sheets.
"""

from collections.abc import Callable

from ..records import Records
from ..voice import Voice
from .axis import axis
from .bases import bases
from .counts import counts
from .drawing import Drawing
from .powers import powers
from .seats import mazhilis, mazhilis_compared
from .sentences import article
from .shares import shares

__all__ = ["PICTURES", "Drawing", "mazhilis", "template_of"]

PICTURES: dict[str, Callable[[Records, Voice], Drawing]] = {
    "shares": shares,
    "counts": counts,
    "bases": bases,
    "mazhilis": mazhilis,
    "mazhilis-compared": mazhilis_compared,
    "powers": powers,
    "timeline": axis,
    "article": article,
}
"""What draws each picture, by the picture's name (the name of its SVG file)."""

_TEMPLATES = {"mazhilis-compared": "mazhilis"}


def template_of(name: str) -> str:
    """Return the file of the template that turns the picture *name* into SVG."""
    return f"pictures/{_TEMPLATES.get(name, name)}.svg"
