"""How the site speaks one language: interface strings, dates, numbers and legal references.

Dates and numbers go through CLDR (Babel): month names and digit grouping are never
spelled out here; the patterns into which they go are interface strings.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from ..findings import DataError, Finding
from ..records.model.fact import Locator
from ..records.model.site import Interface
from ..records.model.values import Bilingual, Language, first_day, interval, is_interval, other

_LOCALES: dict[Language, str] = {"kk": "kk_KZ", "en": "en_GB"}
_YEAR, _MONTH, _DAY = len("2007"), len("2007-05"), len("2007-05-21")
_INTERFACE_FILE = "data/interface.yaml"


def _no_string(key: str) -> Finding:
    found, advice = f"no string '{key}'", f"add '{key}' with kk and en"
    return Finding(_INTERFACE_FILE, 1, 1, found, "every string used", advice)


def _other_values(key: str, values: Iterable[str]) -> Finding:
    found, expected = f"string '{key}' with other placeholders", f"only {', '.join(values)}"
    return Finding(_INTERFACE_FILE, 1, 1, found, expected, f"correct the braces of '{key}'")


@dataclass(frozen=True)
class Locale:
    """How the site speaks *language* (BCP 47)."""

    language: Language
    interface: Interface

    @property
    def other(self) -> Language:
        """The other language of the site."""
        return other(self.language)

    def t(self, key: str, **values: object) -> str:
        """Return the interface string *key* with *values* put in.

        Raises ``DataError`` where the interface has no such string, or one with other values.
        """
        if key not in self.interface.strings:
            raise DataError([_no_string(key)])
        text = self.interface.strings[key][self.language]
        try:
            return text.format(**values) if values else text
        except (KeyError, IndexError, ValueError):
            raise DataError([_other_values(key, values)]) from None

    def pick(self, text: Bilingual | None) -> str:
        """Return *text* in this language; nothing for nothing."""
        return text[self.language] if text else ""

    def date(self, edtf: str) -> str:
        """Return an EDTF date (level 0) in words: a year, a month, a day or an interval."""
        if not is_interval(edtf):
            return self._single_date(edtf)
        first, last = interval(edtf)
        if len(first) == len(last) == _YEAR:
            return self.t("date.years", first=first, last=last)
        if first[:_MONTH] == last[:_MONTH] and len(first) == len(last) == _DAY:
            pattern = self.t("date.days_pattern", first=int(first[-2:]), last=int(last[-2:]))
            return self._format(last, pattern)
        if first[:_YEAR] == last[:_YEAR] and len(first) == len(last) == _MONTH:
            pattern = self.t("date.months_pattern")
            month = self._format(first, "MMMM")
            return self._format(last, pattern.replace("FIRST", f"'{month}'"))
        return f"{self._single_date(first)} – {self._single_date(last)}"

    def _single_date(self, edtf: str) -> str:
        pattern = {
            _YEAR: "date.year_pattern",
            _MONTH: "date.month_pattern",
            _DAY: "date.day_pattern",
        }
        return self._format(edtf, self.t(pattern[len(edtf)]))

    def _format(self, edtf: str, pattern: str) -> str:
        return format_date(first_day(edtf), pattern, locale=_LOCALES[self.language])

    def number(self, value: int) -> str:
        """Return a whole number with the language's digit grouping."""
        return format_decimal(value, locale=_LOCALES[self.language])

    def percent(self, value: str) -> str:
        """Return a percentage given as text (``88.41``), keeping its decimal places."""
        places = len(value.partition(".")[2])
        digits = "0." + "0" * places if places else "0"
        pattern = self.t("number.percent_pattern").replace("0", digits, 1)
        return format_percent(Decimal(value) / 100, pattern, locale=_LOCALES[self.language])

    def signed(self, value: Decimal) -> str:
        """Return a difference with its sign, keeping its decimal places."""
        places = -int(value.as_tuple().exponent)
        digits = "0." + "0" * places if places else "0"
        pattern = f"+{digits};\N{MINUS SIGN}{digits}"
        return format_decimal(value, pattern, locale=_LOCALES[self.language])

    def month(self, day: dt.date) -> str:
        """Return the short name of the month of *day*, as CLDR has it."""
        return format_date(day, "LLL", locale=_LOCALES[self.language])

    def articles(self, numbers: tuple[str, ...]) -> str:
        """Return articles of the Constitution as this language cites them.

        ``44(1)(3)`` is article, paragraph and item; ``44(-)(3)`` an item of an article whose
        paragraphs bear no numbers.
        """
        return ", ".join(self._article(number) for number in numbers)

    def _article(self, number: str) -> str:
        article, *inner = number.replace(")", "").split("(")
        match inner:
            case []:
                return self.t("law.article", article=article)
            case [paragraph]:
                return self.t("law.paragraph", article=article, paragraph=paragraph)
            case ["-", item]:
                return self.t("law.article_item", article=article, item=item)
            case _:
                paragraph, item = inner
                return self.t("law.item", article=article, paragraph=paragraph, item=item)

    def locator(self, locator: Locator | None) -> str:
        """Return where in a source the passage stands, in words; nothing for nothing."""
        if locator is None:
            return ""
        places = [self.articles(locator.articles)] if locator.articles else []
        if locator.place:
            places.append(locator.place[self.language])
        return ", ".join(places)
