"""A picture as it stands on a page: drawn for two widths, with its data as a table."""

from typing import Any

from markupsafe import Markup

from ..addresses import picture_address
from ..pictures import NARROW, WIDE, draw, template_of
from ..records.model.picture import Picture
from ..records.model.values import Language
from .workshop import Workshop


def drawn(
    workshop: Workshop,
    language: Language,
    picture: Picture,
    width: float,
    *,
    saved: bool = False,
) -> Any:
    """Return drawing and SVG of *picture*; *saved*, on a ground of its own, to be a file."""
    locale = workshop.locales[language]
    drawing = draw(workshop.records, locale, picture, width)
    description = locale.pick(picture.description).format(**drawing.values)
    svg = workshop.render(
        template_of(picture), language, d=drawing, picture=picture, saved=saved,
        description=description, size="wide" if width > NARROW else "narrow",
    )  # fmt: skip
    return drawing, svg


def picture_block(workshop: Workshop, language: Language, picture: Picture) -> Markup:
    """Return *picture* with everything that belongs to it; the style sheet shows one width."""
    drawing, narrow = drawn(workshop, language, picture, NARROW)
    _, wide = drawn(workshop, language, picture, WIDE)
    file = picture_address(language, picture.id)
    return workshop.render(
        "pages/picture.html", language, d=drawing, picture=picture, narrow=narrow, wide=wide,
        file=file,
    )  # fmt: skip
