"""Lapses that no language allows: a word typed twice, a quotation that does not end.

And one of English: what *dates* something, dates it *to* a day.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from babel import Locale as BabelLocale

from ..findings import Finding
from ..pages.prose import Prose
from ..pages.reading_matter import Text, prose_texts, record_texts
from ..records.collection import Records
from ..records.model.values import Language
from ..records.model.wording import Wording

_TWICE = re.compile(r"(?<![\w’-])([^\W\d_]+(?:\s+[^\W\d_]+){0,2})\s+\1(?![\w’-])", re.IGNORECASE)
_QUOTES: dict[Language, tuple[tuple[str, str], ...]] = {
    "kk": (("«", "»"),),
    "en": (("‘", "’"), ("«", "»")),
}
_APOSTROPHE = re.compile(r"’(?=[\w])")
_MAY_POSSESS = "sS"
"""Letters after which ’ may end a quotation or make a plural possessive."""
_CLDR = BabelLocale("en", "GB")
_MONTH = "|".join(_CLDR.months["format"]["wide"].values())
_WEEKDAY = "|".join(_CLDR.days["format"]["wide"].values())
_UNDATED = re.compile(
    r"\b[Dd]at(?:e|es|ed|ing)\s(?=[^\W\d_]|‘)"
    rf"(?!(?:to|from|of|in|on|at|by|for|and|or|that|which|as|when|back|{_MONTH}|{_WEEKDAY})\b)"
    r"(?:(?!\b(?:to|from|in|is|are|was|were)\b)[^.,;:()])*?"
    rf"\s(?:\d{{1,2}} )?(?:{_MONTH})\b"
)

Lapse = tuple[str, str, str]
"""What was found, what is expected, and what to do."""


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every lapse in the texts of *records*."""
    yield from _lapses(record_texts(records), records.wording)


def check_prose(pages: Iterable[Prose], records: Records) -> Iterator[Finding]:
    """Yield a finding for every lapse in the prose of *pages*."""
    yield from _lapses(prose_texts(pages), records.wording)


def _lapses(texts: Iterable[Text], wording: Wording) -> Iterator[Finding]:
    for text in texts:
        for find in _LAPSES:
            for found, expected, advice in find(text, wording):
                yield text.finding(f"'{found}'", expected, advice, at=found)


def _twice(text: Text, wording: Wording) -> Iterator[Lapse]:
    allowed = wording.of(text.language).repeated
    for found, word in _repeated(text.words):
        if word not in allowed:
            advice = "delete one, or add the word to 'repeated' in data/wording.yaml"
            yield found, "the words once", advice


@lru_cache(maxsize=65536)
def _repeated(text: str) -> tuple[tuple[str, str], ...]:
    """Return what stands in *text* twice in a row, and the words of it, once."""
    return tuple((match[0], match[1].casefold()) for match in _TWICE.finditer(text))


def _open_quotations(text: Text, _: Wording) -> Iterator[Lapse]:
    for opening, closing in _QUOTES[text.language]:
        if not _balanced(text.words, opening, closing):
            expected = f"as many {opening} as {closing}, each pair in its order"
            yield text.words[:60], expected, "close the quotation or delete the mark"


@lru_cache(maxsize=65536)
def _balanced(text: str, opening: str, closing: str) -> bool:
    """Return whether there is a reading of *text* in which every quotation ends."""
    depths = {0}
    marked = _APOSTROPHE.sub("", text)
    for index, character in enumerate(marked):
        if character == opening:
            depths = {depth + 1 for depth in depths}
        elif character == closing:
            ended = {depth - 1 for depth in depths if depth}
            ambiguous = closing == "’" and marked[:index][-1:] in _MAY_POSSESS
            depths = ended | depths if ambiguous else ended
    return 0 in depths


def _undated(text: Text, _: Wording) -> Iterator[Lapse]:
    if text.language == "en":
        for match in _UNDATED.finditer(text.words):
            yield match[0], "'dates … to' a day", "write 'to' (or 'from') before the day"


_LAPSES: tuple[Callable[[Text, Wording], Iterator[Lapse]], ...] = (
    _twice, _open_quotations, _undated,
)  # fmt: skip
