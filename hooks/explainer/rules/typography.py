"""Figures, dates and quotation marks as each language sets them.

Separators and month names are those of CLDR (Babel), not a list of this project; the space
before the Kazakh percent sign is the interface's own pattern (``number.percent_pattern``).
"""

import re
from collections.abc import Callable, Iterator

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


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every figure, date, dash or quotation mark set in a foreign way."""
    interface = records.interface
    locales = {language: Locale(language, interface) for language in _LOCALES}
    for origin, where, language, text in all_texts(records):
        for find in _FAULTS:
            for found, expected in find(text, locales[language]):
                yield origin.finding(where, f"'{found}'", expected, "set it so")


def _percent(text: str, locale: Locale) -> Iterator[Fault]:
    gap = locale.t("number.percent_pattern").strip("0%")
    for match in re.finditer(r"(\d)(\s*)%", text):
        if match[2] != gap:
            expected = "a no-break space before %" if gap else "no space before %"
            yield match[0], expected


def _decimals(text: str, locale: Locale) -> Iterator[Fault]:
    decimal = _LOCALES[locale.language].number_symbols["latn"]["decimal"]
    foreign = "." if decimal == "," else ","
    number = rf"(?<![\d.,])(?<!CC BY )\d+{re.escape(foreign)}\d{{1,2}}(?![\d.,]*\d)"
    for match in re.finditer(number, text):
        yield match[0], f"'{decimal}' as the decimal sign"


def _grouping(text: str, locale: Locale) -> Iterator[Fault]:
    group = _LOCALES[locale.language].number_symbols["latn"]["group"]
    name = "a no-break space" if group == "\u00a0" else f"'{group}'"
    for match in re.finditer(r"(?<![\d/])\d{5,}(?!\d)|\b\d{1,3}([ ,.\u202f\u00a0])\d{3}\b", text):
        if match[1] != group:
            yield match[0], f"{name} between thousands"


def _months(text: str, locale: Locale) -> Iterator[Fault]:
    names = set(_LOCALES[locale.language].months["format"]["wide"].values())
    for match in re.finditer(_date_expression(locale.t("date.day_pattern")), text):
        if not any(match["month"].startswith(name) for name in names):
            yield match[0], "the name of a month after the day"


def _date_expression(pattern: str) -> str:
    """Return the regular expression of dates in a CLDR *pattern* of y, d and MMMM."""
    parts = {"y": r"\d{4}", "d": r"\b\d{1,2}", "MMMM": r"(?P<month>[^\W\d_]{3,})"}
    return " ".join(parts.get(part, re.escape(part.strip("'"))) for part in pattern.split())


def _quotes(text: str, locale: Locale) -> Iterator[Fault]:
    ours = _CYRILLIC_QUOTATION.sub("", text) if locale.language == "en" else text
    for match in _OTHER_QUOTES[locale.language].finditer(ours):
        yield match[0], "«…»" if locale.language == "kk" else "‘…’"


def _dashes(text: str, _: Locale) -> Iterator[Fault]:
    for match in _HYPHEN_AS_DASH.finditer(text):
        yield match[0], "a dash (–), not a hyphen"


def _unwritten(text: str, _: Locale) -> Iterator[Fault]:
    if not text.strip(" .…"):
        yield text, "the text that is still to be written"


_FAULTS: tuple[Callable[[str, Locale], Iterator[Fault]], ...] = (
    _percent, _decimals, _grouping, _months, _quotes, _dashes, _unwritten,
)  # fmt: skip
