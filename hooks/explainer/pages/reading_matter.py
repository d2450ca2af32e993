"""The texts as rules on wording read them: words, language, place, whoever wrote them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from ..findings import Finding
from ..records.collection import Origin, Records
from ..records.model.values import LANGUAGES, Language
from ..records.texts import named_texts
from ..records.yamlio import Path_
from .fragment import Fragment
from .markdown import Heading, Passage
from .prose import Prose

_VALUE = "…"
"""Stands for the value of a placeholder: some text that no rule knows."""


class _Telling(Protocol):
    def __call__(self, found: str, expected: str, advice: str, *, at: str = "") -> Finding:
        """Return a finding about a text; *at* are words of it."""


@dataclass(frozen=True)
class Text:
    """A text of the site: ``place`` names it for people, ``finding`` in its file."""

    place: str
    language: Language
    words: str
    title: bool
    finding: _Telling


def record_texts(records: Records) -> Iterator[Text]:
    """Yield every text of *records*."""
    for name, origin, where, text in named_texts(records):
        place = place_of(name, where)
        title = where[-1:] == ("title",)
        for language in LANGUAGES:
            telling = partial(_in_record, origin, (*where, language))
            yield Text(f"{place}.{language}", language, text[language], title, telling)


def prose_texts(pages: Iterable[Prose]) -> Iterator[Text]:
    """Yield every text of *pages*."""
    for page in pages:
        yield _of_page(page, page.meta.title, title=True)
        yield _of_page(page, page.meta.description, title=False)
        for part in page.parts:
            if isinstance(part, Heading | Passage):
                yield _of_page(page, part.text, title=isinstance(part, Heading))


def place_of(name: str, where: Path_) -> str:
    """Return what people call the place *where* in the record of that *name*."""
    return f"{name.rstrip(':')} {'.'.join(map(str, where))}"


def _in_record(  # noqa: PLR0913 (a text's own place, and what is said of it)
    origin: Origin, where: Path_, found: str, expected: str, advice: str, *, at: str = ""
) -> Finding:
    del at  # the place of a record's text is known
    return origin.finding(where, found, expected, advice)


def _of_page(page: Prose, text: str, *, title: bool) -> Text:
    words = " ".join(_VALUE.join(Fragment.of(text).parts[::2]).split())
    return Text(page.path, page.language, words, title, partial(_in_prose, page, words))


def _in_prose(  # noqa: PLR0913 (a text's own place, and what is said of it)
    page: Prose, text: str, found: str, expected: str, advice: str, *, at: str = ""
) -> Finding:
    file = "\n".join(page.lines)
    words = (words for words in (at, *_beginnings(text)) if words and words in file)
    return page.finding(next(words, "# "), found, expected, advice)


def _beginnings(text: str) -> Iterator[str]:
    words = text.split()
    return (" ".join(words[:count]) for count in range(min(len(words), 4), 0, -1))
