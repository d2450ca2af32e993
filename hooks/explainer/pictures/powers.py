"""Who appoints, consents to and dismisses whom, before and after the reform.

Each power has the part of every holder in it; a reading that is contested says so.
"""

import textwrap
from collections import Counter
from dataclasses import dataclass
from typing import get_args

from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.picture import Picture
from ..records.model.power import Holding, Power, Role, Standing
from .drawing import Drawing, Table

_COLUMNS = 3
"""How many holders have a column of their own; in the last stand all others, with names."""
_OTHERS = 250
_COLUMN = _OTHERS / _COLUMNS
_KEY_TOP = 14
_ROW, _GROUP, _LINE = 52, 46, 34
_KEY_PITCH = 22
_FIT, _SUBJECT = 42, 16
"""Characters of a subject that fit a line, and the height of one."""
_FRACTIONS = {"1/2": ">½", "2/3": "⅔"}


@dataclass(frozen=True)
class Cell:
    """A holder's part in a power; ``name`` only where the column does not say it."""

    x: float
    y: float
    name: str
    holding: Holding

    @property
    def details(self) -> tuple[str, str]:
        """Return the number or the majority that stands beside each mark, or nothing."""
        return _detail(self.holding.before), _detail(self.holding.after)


def _detail(standing: Standing) -> str:
    if standing.majority:
        return _FRACTIONS[standing.majority]
    return str(standing.number or "")


@dataclass(frozen=True)
class Row:
    """A power: its subject above, line by line, its cells below."""

    subject: tuple[tuple[str, float], ...]
    fact: str
    y: float
    height: float
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Group:
    """Powers of one kind under their heading."""

    title: str
    y: float
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class RoleKey:
    """A line of the key of marks."""

    role: Role
    text: str
    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Powers(Drawing):
    """The whole picture; ``heads`` are the columns' names and places."""

    heads: tuple[tuple[str, float], ...]
    groups: tuple[Group, ...]
    key: tuple[RoleKey, ...]


def powers(records: Records, locale: Locale, _: Picture) -> Powers:
    """Return the picture of the powers in ``data/powers.yaml``."""
    every = records.powers.powers
    columns = _columns(every)
    key = tuple(
        RoleKey(role, locale.t(f"role.{role}"), 8, _KEY_TOP + _KEY_PITCH * index)
        for index, role in enumerate(get_args(Role))
    )
    groups = _groups(every, columns, locale, key[-1].y + 2 * _KEY_PITCH)
    names = [(locale.t(f"holder.{name}"), _COLUMN * n) for n, name in enumerate(columns)]
    return Powers(
        height=groups[-1].rows[-1].y + groups[-1].rows[-1].height,
        table=_table(every, locale),
        heads=(*names, (locale.t("picture.other_holders"), _OTHERS)),
        groups=groups,
        key=key,
    )


def _columns(every: tuple[Power, ...]) -> tuple[str, ...]:
    """Return the holders that have a part in most powers, in the order in which they are named."""
    parts = Counter(holding.holder for power in every for holding in power.holdings)
    most = {name for name, _ in parts.most_common(_COLUMNS)}
    return tuple(name for name in parts if name in most)


def _groups(
    every: tuple[Power, ...], columns: tuple[str, ...], locale: Locale, top: float
) -> tuple[Group, ...]:
    groups: list[Group] = []
    y = top
    for name in dict.fromkeys(power.group for power in every):
        heading, rows = y + 18, []
        y += _GROUP
        for power in (power for power in every if power.group == name):
            rows.append(_row(power, columns, locale, y))
            y += rows[-1].height
        groups.append(Group(locale.t(f"power_group.{name}"), heading, tuple(rows)))
    return tuple(groups)


def _row(power: Power, columns: tuple[str, ...], locale: Locale, y: float) -> Row:
    others = [h for h in power.holdings if h.holder not in columns]
    subject = textwrap.wrap(locale.pick(power.subject) + (" *" if power.contested else ""), _FIT)
    lines = tuple((text, y + 14 + _SUBJECT * number) for number, text in enumerate(subject))
    top = y
    y += _SUBJECT * (len(subject) - 1)
    cells = [
        Cell(_COLUMN * columns.index(h.holder), y + _LINE, "", h)
        for h in power.holdings
        if h.holder in columns
    ]
    cells += [
        Cell(_OTHERS, y + _LINE + 30 * line, locale.t(f"holder.{h.holder}"), h)
        for line, h in enumerate(others)
    ]
    extra = 30 * max(len(others) - 1, 0) + (12 if others else 0)
    return Row(lines, power.fact, top, y - top + _ROW + extra, tuple(cells))


def _table(every: tuple[Power, ...], locale: Locale) -> Table:
    heads = (
        "picture.power", "picture.holder", "change.before", "change.after", "picture.shift",
        "picture.note",
    )  # fmt: skip
    rows = tuple(
        (
            locale.pick(power.subject), locale.t(f"holder.{holding.holder}"),
            _words(holding.before, locale), _words(holding.after, locale),
            locale.t(f"shift.{holding.shift}"), locale.pick(power.note) or "–",
        )
        for power in every
        for holding in power.holdings
    )  # fmt: skip
    return Table(tuple(locale.t(key) for key in heads), rows)


def _words(standing: Standing, locale: Locale) -> str:
    detail, role = _detail(standing), locale.t(f"role.{standing.role}")
    return f"{role} ({detail})" if detail else role
