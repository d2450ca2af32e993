"""Figures, dates and quotation marks as each language sets them.

Separators and month names are those of CLDR (Babel), not a list of this project; the space
before the Kazakh percent sign is the interface's own pattern (``number.percent_pattern``).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale as BabelLocale

from ..findings import Finding
from ..language.locale import Locale
from ..records.collection import Records
from ..records.model.values import Language
from ..records.texts import all_texts

_LOCALES: dict[Language, BabelLocale] = {
    "kk": BabelLocale("kk"),
    "en": BabelLocale("en", "GB"),
}
_OTHER_QUOTES = {"kk": re.compile('["“”„‘]'), "en": re.compile("[\"“”„«»']")}
_CYRILLIC_QUOTATION = re.compile(r"«[^»]*[\u0400-\u04ff][^»]*»")
_HYPHEN_AS_DASH = re.compile(r"\s-\s|(?<![\d.])\d+-\d{4}\b")

Fault = tuple[str, str]
"""What was found, and what is expected instead."""


@dataclass(frozen=True)
class _Custom:
    """How *language* sets figures: its signs, what stands before %, its dates, its months."""

    language: Language
    decimal: str
    group: str
    gap: str
    date: str
    months: tuple[str, ...]

    @classmethod
    def of(cls, locale: Locale) -> "_Custom":
        """Return the custom of the language of *locale*."""
        cldr = _LOCALES[locale.language]
        signs = cldr.number_symbols["latn"]
        return cls(
            language=locale.language,
            decimal=signs["decimal"],
            group=signs["group"],
            gap=locale.t("number.percent_pattern").strip("0%"),
            date=_date_expression(locale.t("date.day_pattern")),
            months=tuple(cldr.months["format"]["wide"].values()),
        )


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every figure, date, dash or quotation mark set in a foreign way."""
    interface = records.interface
    customs = {language: _Custom.of(Locale(language, interface)) for language in _LOCALES}
    for origin, where, language, text in all_texts(records):
        for found, expected in _faults(text, customs[language]):
            yield origin.finding(where, f"'{found}'", expected, "set it so")


@lru_cache(maxsize=65536)
def _faults(text: str, custom: _Custom) -> tuple[Fault, ...]:
    return tuple(fault for find in _FAULTS for fault in find(text, custom))


def _percent(text: str, custom: _Custom) -> Iterator[Fault]:
    for match in re.finditer(r"(\d)(\s*)%", text):
        if match[2] != custom.gap:
            expected = "a no-break space before %" if custom.gap else "no space before %"
            yield match[0], expected


def _decimals(text: str, custom: _Custom) -> Iterator[Fault]:
    foreign = "." if custom.decimal == "," else ","
    number = rf"(?<![\d.,])(?<!CC BY )\d+{re.escape(foreign)}\d{{1,2}}(?![\d.,]*\d)"
    for match in re.finditer(number, text):
        yield match[0], f"'{custom.decimal}' as the decimal sign"


def _grouping(text: str, custom: _Custom) -> Iterator[Fault]:
    name = "a no-break space" if custom.group == "\u00a0" else f"'{custom.group}'"
    for match in re.finditer(r"(?<![\d/])\d{5,}(?!\d)|\b\d{1,3}([ ,.\u202f\u00a0])\d{3}\b", text):
        if match[1] != custom.group:
            yield match[0], f"{name} between thousands"


def _months(text: str, custom: _Custom) -> Iterator[Fault]:
    for match in re.finditer(custom.date, text):
        if not match["month"].startswith(custom.months):
            yield match[0], "the name of a month after the day"


def _date_expression(pattern: str) -> str:
    """Return the regular expression of dates in a CLDR *pattern* of y, d and MMMM."""
    parts = {"y": r"\d{4}", "d": r"\b\d{1,2}", "MMMM": r"(?P<month>[^\W\d_]{3,})"}
    return " ".join(parts.get(part, re.escape(part.strip("'"))) for part in pattern.split())


def _quotes(text: str, custom: _Custom) -> Iterator[Fault]:
    ours = _CYRILLIC_QUOTATION.sub("", text) if custom.language == "en" else text
    for match in _OTHER_QUOTES[custom.language].finditer(ours):
        yield match[0], "«…»" if custom.language == "kk" else "‘…’"


def _dashes(text: str, _: _Custom) -> Iterator[Fault]:
    for match in _HYPHEN_AS_DASH.finditer(text):
        yield match[0], "a dash (–), not a hyphen"


def _unwritten(text: str, _: _Custom) -> Iterator[Fault]:
    if not text.strip(" .…"):
        yield text, "the text that is still to be written"


_FAULTS: tuple[Callable[[str, _Custom], Iterator[Fault]], ...] = (
    _percent, _decimals, _grouping, _months, _quotes, _dashes, _unwritten,
)  # fmt: skip
