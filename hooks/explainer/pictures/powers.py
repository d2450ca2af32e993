"""Who held each power before and after the reform, in words, and who has more or less of it.

A power is a row: its subject, who did what before, who does what after, and a mark for each
holder whose part grew or shrank. A reading that is contested bears a star.
"""

from dataclasses import dataclass

from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.picture import Picture
from ..records.model.power import Holding, Power, Shift, Standing
from .drawing import WIDE, Drawing, Table, wrapped

_LINE, _GAP, _GROUP = 17, 16, 34
_TOP, _STAR = 24, 22
_COLUMNS_WIDE = ((0, 150), (164, 185), (364, 185), (564, 156))
"""Left edge and width of subject, before, after and shifts, in a wide column."""
_LABEL = 66
"""Room for the words *before* and *after* in a narrow column."""
_BOLD = 0.84
"""How much less of a bold text fits a line."""
_FRACTIONS = {"1/2": ">½", "2/3": "⅔"}


@dataclass(frozen=True)
class Words:
    """Lines of text: where the first stands."""

    lines: tuple[tuple[str, float], ...]
    x: float
    label: str = ""


@dataclass(frozen=True)
class Change:
    """A holder whose part grew or shrank."""

    shift: Shift
    name: str
    x: float
    y: float


@dataclass(frozen=True)
class Row:
    """A power: its subject, before and after in words, and who has more or less."""

    fact: str
    subject: Words
    before: Words
    after: Words
    changes: tuple[Change, ...]
    bottom: float


@dataclass(frozen=True)
class Group:
    """Powers of one kind under their heading."""

    title: str
    y: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class Powers(Drawing):
    """The whole picture; ``heads`` are the columns' names and places, in a wide column."""

    heads: tuple[tuple[str, float], ...]
    groups: tuple[Group, ...]
    star: float


def powers(records: Records, locale: Locale, _: Picture, width: float) -> Powers:
    """Return the picture of the powers in ``data/powers.yaml``."""
    every = records.powers.powers
    is_wide = width >= WIDE
    groups = _groups(every, locale, is_wide, width)
    bottom = groups[-1].rows[-1].bottom
    names = ("picture.power", "change.before", "change.after", "picture.shift")
    columns = zip(names, _COLUMNS_WIDE, strict=True)
    return Powers(
        width=width,
        height=bottom + _STAR + 8,
        table=_table(every, locale),
        heads=tuple((locale.t(key), x) for key, (x, _) in columns) if is_wide else (),
        groups=groups,
        star=bottom + _STAR,
    )


def _groups(
    every: tuple[Power, ...], locale: Locale, is_wide: bool, width: float
) -> tuple[Group, ...]:
    groups: list[Group] = []
    y: float = _TOP if is_wide else 0
    for name in dict.fromkeys(power.group for power in every):
        heading, rows = y + 18, []
        y += _GROUP
        for power in (power for power in every if power.group == name):
            row = _wide(power, locale, y) if is_wide else _narrow(power, locale, y, width)
            rows.append(row)
            y = row.bottom + _GAP
        groups.append(Group(locale.t(f"power_group.{name}"), heading, tuple(rows)))
    return tuple(groups)


def _wide(power: Power, locale: Locale, y: float) -> Row:
    subject, before, after = (
        _words(text, x, y, width * (_BOLD if x == 0 else 1))
        for text, (x, width) in zip(_texts(power, locale), _COLUMNS_WIDE, strict=False)
    )
    changes = _changes(power, locale, _COLUMNS_WIDE[3][0], y)
    lines = max(len(w.lines) for w in (subject, before, after))
    bottom = y + _LINE * max(lines, len(changes))
    return Row(power.fact, subject, before, after, changes, bottom)


def _narrow(power: Power, locale: Locale, y: float, width: float) -> Row:
    title, told_before, told_after = _texts(power, locale)
    subject = _words(title, 0, y, width * _BOLD)
    y += _LINE * len(subject.lines)
    before = _words(told_before, _LABEL, y, width - _LABEL, locale.t("change.before"))
    y += _LINE * len(before.lines)
    after = _words(told_after, _LABEL, y, width - _LABEL, locale.t("change.after"))
    y += _LINE * len(after.lines)
    changes = _changes(power, locale, _LABEL, y)
    return Row(power.fact, subject, before, after, changes, y + _LINE * len(changes))


def _words(text: str, x: float, y: float, width: float, label: str = "") -> Words:
    lines = tuple((line, y + 13 + _LINE * n) for n, line in enumerate(wrapped(text, width)))
    return Words(lines, x, label)


def _texts(power: Power, locale: Locale) -> tuple[str, str, str]:
    """Return the subject of *power*, and in words who had which part in it before and after."""
    star = " *" if power.contested else ""
    before = "; ".join(_part(h, h.before, locale) for h in power.holdings if _has_part(h.before))
    after = "; ".join(_part(h, h.after, locale) for h in power.holdings if _has_part(h.after))
    nobody = locale.t("role.none")
    return locale.pick(power.subject) + star, before or nobody, after or nobody


def _has_part(standing: Standing) -> bool:
    return standing.role != "none"


def _part(holding: Holding, standing: Standing, locale: Locale) -> str:
    return f"{locale.t(f'holder.{holding.holder}')}: {_standing(standing, locale)}"


def _standing(standing: Standing, locale: Locale) -> str:
    detail = _FRACTIONS[standing.majority] if standing.majority else str(standing.number or "")
    role = locale.t(f"role.{standing.role}")
    return f"{role} ({detail})" if detail else role


def _changes(power: Power, locale: Locale, x: float, y: float) -> tuple[Change, ...]:
    shifted = [holding for holding in power.holdings if holding.shift != "same"]
    return tuple(
        Change(h.shift, locale.t(f"holder.{h.holder}"), x, y + 13 + _LINE * n)
        for n, h in enumerate(shifted)
    )


def _table(every: tuple[Power, ...], locale: Locale) -> Table:
    heads = (
        "picture.power", "picture.holder", "change.before", "change.after", "picture.shift",
        "picture.note",
    )  # fmt: skip
    rows = tuple(
        (
            locale.pick(power.subject), locale.t(f"holder.{holding.holder}"),
            _standing(holding.before, locale), _standing(holding.after, locale),
            locale.t(f"shift.{holding.shift}"), locale.pick(power.note) or "–",
        )
        for power in every
        for holding in power.holdings
    )  # fmt: skip
    return Table(tuple(locale.t(key) for key in heads), rows)
