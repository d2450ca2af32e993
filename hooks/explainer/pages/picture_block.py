"""A picture as it stands on a page: the drawing, a way to save it, its data as a table."""

from typing import Any

from markupsafe import Markup

from ..addresses import picture_address
from ..pictures import draw, template_of
from ..records.model.picture import Picture
from ..records.model.values import Language
from .workshop import Workshop


def drawn(
    workshop: Workshop, language: Language, picture: Picture, style: Markup | str = ""
) -> Any:
    """Return drawing and SVG of *picture*; with *style*, a file that carries its own colours."""
    locale = workshop.locales[language]
    drawing = draw(workshop.records, locale, picture)
    description = locale.pick(picture.description).format(**drawing.values)
    svg = workshop.render(
        template_of(picture), language, d=drawing, picture=picture, style=style,
        description=description,
    )  # fmt: skip
    return drawing, svg


def picture_block(workshop: Workshop, language: Language, picture: Picture) -> Markup:
    """Return *picture* with everything that belongs to it."""
    drawing, svg = drawn(workshop, language, picture)
    file = picture_address(language, picture.id)
    return workshop.render(
        "pages/picture.html", language, d=drawing, picture=picture, svg=svg, file=file
    )
