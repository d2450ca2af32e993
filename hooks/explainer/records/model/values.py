"""The small value types that every kind of record is built from.

Values arrive from YAML as text exactly as written (see ``explainer.yamlio``); the
types here say what such text may be, so that ``no``, ``12:30`` and ``1_000`` are
never turned into something their author did not mean.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple

from edtf.parser.grammar import level0Expression
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError
from pyparsing import ParseException

Language = Literal["kk", "en"]
"""A BCP 47 language tag of this site. Kazakh is the source language."""

LANGUAGES: tuple[Language, ...] = ("kk", "en")
SOURCE_LANGUAGE: Language = "kk"


def other(language: Language) -> Language:
    """Return the site's language that is not *language*."""
    return "en" if language == "kk" else "kk"


SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_ONE_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_DATE_PATTERN = rf"^{_ONE_DATE}(/{_ONE_DATE})?$"
_DAY_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_NUMBER = r"[0-9]+(-[0-9]+)?"
_ARTICLE_PATTERN = rf"^{_NUMBER}((\({_NUMBER}\)){{0,2}}|\(-\)\({_NUMBER}\))$"
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_MOST = 10**12
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ue000-\uf8ff]"
)
"""Characters that readers cannot see: line ends, controls, directions, private use."""


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
        parsed = level0Expression.parse_string(date, parse_all=True)[0]
    except ParseException as error:
        raise ValueError(f"no such date: {date}") from error
    first, last = parsed.lower_strict(), parsed.upper_strict()
    bounds = DateBounds((first[0], first[1], first[2]), (last[0], last[1], last[2]))
    if not _FIRST_YEAR <= bounds.first[0] <= bounds.last[0] <= _LAST_YEAR:
        raise ValueError(f"no year from {_FIRST_YEAR} to {_LAST_YEAR}: {date}")
    for day in date.split("/"):
        if len(day) == len("2007-05-21"):
            _calendar_day(day)
    if bounds.first > bounds.last:
        raise ValueError(f"the interval ends before it begins: {date}")
    return bounds


def _calendar_day(day: str) -> None:
    """Raise ``ValueError`` where the calendar has no such day; edtf takes every 29 February."""
    try:
        dt.date.fromisoformat(day)
    except ValueError as error:
        raise ValueError(f"no such date: {day}") from error


def first_day(date: str) -> dt.date:
    """Return the first day that *date* (EDTF) covers."""
    return dt.date(*date_bounds(date).first)


def last_day(date: str) -> dt.date:
    """Return the last day that *date* (EDTF) covers."""
    return dt.date(*date_bounds(date).last)


def interval(date: str) -> tuple[str, str]:
    """Return the two ends of an EDTF interval; a single date is both its ends."""
    start, _, end = date.partition("/")
    return start, end or start


def is_interval(date: str) -> bool:
    """Return whether *date* (EDTF) has two ends."""
    return "/" in date


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
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,13}", value) and int(value) <= _MOST:
        return int(value)
    if isinstance(value, str):
        raise PydanticCustomError(
            "whole_number",
            "a whole number in plain digits, not below nought",
            {"hint": "write it without separators or sign, e.g. 5247720"},
        )
    return value


def _true_or_false(value: Any) -> Any:
    """Accept ``true`` and ``false`` only, of all that YAML takes for a truth value."""
    if isinstance(value, str) and value not in {"true", "false"}:
        raise PydanticCustomError("flag", "expected true or false", {"hint": "write true or false"})
    return value


def _readable(text: str) -> str:
    """Refuse what readers cannot see, and what would be a line of its own in some format."""
    if unseen := _UNSEEN.search(text):
        raise PydanticCustomError(
            "unseen_character",
            "text on one line of letters that can be seen",
            {"code": f"U+{ord(unseen[0]):04X}", "hint": "remove it; fold long texts with '>-'"},
        )
    if not text.strip():
        raise PydanticCustomError(
            "blank_text", "text", {"code": "nothing but blanks", "hint": "write it"}
        )
    return text


_ReadableText = AfterValidator(_readable)
Text = Annotated[str, Field(min_length=1, max_length=4000), _ReadableText]
Label = Annotated[str, Field(min_length=1, max_length=80), _ReadableText]
Line = Annotated[str, Field(min_length=1, max_length=200), _ReadableText]
Incipit = Annotated[str, Field(min_length=1, max_length=60), _ReadableText]
WebAddress = Annotated[str, Field(pattern=r'^https?://[^\s<>"`\\]+$', max_length=500)]
Slug = Annotated[str, Field(pattern=SLUG_PATTERN, max_length=64)]
Whole = Annotated[int, BeforeValidator(_digits_to_int)]
Seats = Annotated[int, BeforeValidator(_digits_to_int), Field(ge=1, le=2000)]
Flag = Annotated[bool, BeforeValidator(_true_or_false)]
Percentage = Annotated[
    str,
    Field(
        pattern=r"^(100(\.0{1,2})?|[0-9]{1,2}(\.[0-9]{1,2})?)$",
        description="A percentage from 0 to 100, at most two places, with a point.",
    ),
]
EdtfDate = Annotated[str, Field(pattern=_DATE_PATTERN), AfterValidator(_existing_date)]
Day = Annotated[str, Field(pattern=_DAY_PATTERN), AfterValidator(_existing_date)]
Version = Annotated[
    str, Field(pattern=r"^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}$", description="major.minor.patch")
]
ArticleNumber = Annotated[
    str,
    Field(
        pattern=_ARTICLE_PATTERN,
        description=(
            "Article of the Constitution with paragraph and item, e.g. 44(1)(3); "
            "44(-)(3) for an item of an article without numbered paragraphs."
        ),
    ),
]


class Bilingual(Record):
    """One text in the site's two languages; Kazakh is the source, English follows it."""

    kk: Text
    en: Text

    def __getitem__(self, language: Language) -> str:
        """Return the text in *language*."""
        return self.kk if language == "kk" else self.en


class BilingualLine(Bilingual):
    """One line of text in the site's two languages."""

    kk: Line
    en: Line
