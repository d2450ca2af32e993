"""The small value types that every kind of record is built from.

Values arrive from YAML as text exactly as written (see ``explainer.yamlio``); the
types here say what such text may be, so that ``no``, ``12:30`` and ``1_000`` are
never turned into something their author did not mean.
"""

import re
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

Language = Literal["kk", "en"]
"""A BCP 47 language tag of this site. Kazakh is the source language."""

LANGUAGES: tuple[Language, ...] = ("kk", "en")

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"
_DAY_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
_ARTICLE_PATTERN = r"^\d+(-\d+)?(\(\d+(-\d+)?\))*$"


class Record(BaseModel):
    """Base of all records: immutable, and closed to fields nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DateBounds(NamedTuple):
    """First and last day, each ``(year, month, day)``, that an EDTF date covers."""

    first: tuple[int, int, int]
    last: tuple[int, int, int]


@lru_cache(maxsize=4096)
def date_bounds(date: str) -> DateBounds:
    """Return the days that *date* (EDTF level 0: a year, month, day or interval) covers.

    Raises ``ValueError`` for a date that is no EDTF, does not exist or runs backwards.
    Syntax: Extended Date/Time Format, ISO 8601-2:2019, level 0.
    """
    try:
        parsed = parse_edtf(date)
    except EDTFParseException as error:
        raise ValueError(f"no such date: {date}") from error
    first, last = parsed.lower_strict(), parsed.upper_strict()
    bounds = DateBounds((first[0], first[1], first[2]), (last[0], last[1], last[2]))
    if bounds.first > bounds.last:
        raise ValueError(f"the interval ends before it begins: {date}")
    return bounds


def _existing_date(text: str) -> str:
    try:
        date_bounds(text)
    except ValueError as error:
        raise PydanticCustomError(
            "impossible_date",
            "{reason}",
            {"reason": str(error), "hint": "correct the day, month or year"},
        ) from error
    return text


def _digits_to_int(value: Any) -> Any:
    """Accept a whole number written in plain digits only; leave the rest to be refused."""
    if isinstance(value, str) and re.fullmatch(r"-?\d+", value, re.ASCII):
        return int(value)
    if isinstance(value, str):
        raise PydanticCustomError(
            "whole_number",
            "expected a whole number in plain digits",
            {"hint": "write it without separators, e.g. 5247720"},
        )
    return value


def _true_or_false(value: Any) -> Any:
    """Accept ``true`` and ``false`` only, of all that YAML takes for a truth value."""
    if isinstance(value, str) and value not in {"true", "false"}:
        raise PydanticCustomError("flag", "expected true or false", {"hint": "write true or false"})
    return value


Text = Annotated[str, Field(min_length=1, max_length=4000)]
Slug = Annotated[str, Field(pattern=SLUG_PATTERN, max_length=64)]
Whole = Annotated[int, BeforeValidator(_digits_to_int)]
Flag = Annotated[bool, BeforeValidator(_true_or_false)]
Decimal2 = Annotated[
    str,
    Field(pattern=r"^\d+(\.\d{1,2})?$", description="A decimal, at most two places, with a point."),
]
EdtfDate = Annotated[str, Field(pattern=_DATE_PATTERN), AfterValidator(_existing_date)]
Day = Annotated[str, Field(pattern=_DAY_PATTERN), AfterValidator(_existing_date)]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$", description="major.minor.patch")]
ArticleNumber = Annotated[
    str,
    Field(
        pattern=_ARTICLE_PATTERN,
        description="Article of the Constitution with paragraph and item, e.g. 44(1)(3).",
    ),
]


class Bilingual(Record):
    """One text in the site's two languages; Kazakh is the source, English follows it."""

    kk: Text
    en: Text

    def __getitem__(self, language: Language) -> str:
        """Return the text in *language*."""
        return self.kk if language == "kk" else self.en
