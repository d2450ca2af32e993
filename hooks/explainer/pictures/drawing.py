"""What every picture has: a size, and its data as a table."""

import textwrap
from dataclasses import dataclass, field

NARROW, WIDE = 360, 720
"""The widths for which each picture is drawn: a phone's column, and a desk's."""
CHARACTER = 7.2
"""About the width of a letter of a picture's notes, for breaking lines."""


@dataclass(frozen=True)
class Table:
    """The data of a picture: heads of the columns, and rows whose first cell is a head."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Base of all drawings; ``values`` fill the picture's description."""

    width: float
    height: float
    table: Table
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Bar:
    """A bar from ``x`` over ``width`` in the row at ``y``, with the words beside it."""

    label: str
    value: str
    y: float
    x: float
    width: float
    kind: str
    detail: str = ""


def wrapped(text: str, width: float) -> list[str]:
    """Return *text* broken into lines that fit *width* units."""
    return textwrap.wrap(text, max(int(width / CHARACTER), 8))


def rounded(value: float) -> float:
    """Return *value* to one decimal: a tenth of a unit is finer than any screen shows."""
    return round(value, 1)
