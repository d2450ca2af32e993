"""What every picture has: a size, and its data as a table."""

from dataclasses import dataclass, field

WIDTH = 360


@dataclass(frozen=True)
class Table:
    """The data of a picture: heads of the columns, and rows whose first cell is a head."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Base of all drawings; ``values`` fill the picture's description."""

    height: float
    table: Table
    values: dict[str, str] = field(default_factory=dict)
    width: float = WIDTH


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


def rounded(value: float) -> float:
    """Return *value* to one decimal: a tenth of a unit is finer than any screen shows."""
    return round(value, 1)
