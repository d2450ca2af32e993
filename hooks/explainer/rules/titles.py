"""What stands above a text, by its kind: questions end with their mark, labels say it once."""

import re
from collections.abc import Iterable, Iterator

from ..findings import Finding
from ..language.term_finder import inflected
from ..pages.prose import Prose
from ..pages.reading_matter import Text, prose_texts, record_texts
from ..records.collection import Records
from ..records.model.values import LANGUAGES, Language
from ..records.model.wording import Questions, Wording

_PARTS = re.compile(r"[:;–]\s")


def check(records: Records) -> Iterator[Finding]:
    """Yield a finding for every title that asks without a mark, or repeats its label."""
    yield from _unmarked_questions(record_texts(records), records.wording)
    for fact in records.facts:
        if fact.kind != "context":
            continue
        for language in LANGUAGES:
            if spoken := speaks_of_article(fact.statement[language], language, records.wording):
                found = f"'{spoken}' in the statement of a context fact"
                expected = "what the article does not say, told without it: its label says so"
                where, advice = ("statement", language), "say the fact alone, or give it a claim"
                yield records.origin("fact", fact.id).finding(where, found, expected, advice)


def check_prose(pages: Iterable[Prose], records: Records) -> Iterator[Finding]:
    """Yield a finding for every heading of *pages* that asks without a mark."""
    yield from _unmarked_questions(prose_texts(pages), records.wording)


def speaks_of_article(text: str, language: Language, wording: Wording) -> str:
    """Return the words with which *text* speaks of the article; nothing if it does not."""
    for phrase in wording.of(language).article:
        if match := re.search(rf"(?<!\w){inflected(phrase, language)}(?!\w)", text, re.IGNORECASE):
            return match[0]
    return ""


def _unmarked_questions(texts: Iterable[Text], wording: Wording) -> Iterator[Finding]:
    for text in texts:
        if not text.title or "?" in text.words:
            continue
        if asks(text.words, text.language, wording.of(text.language).questions):
            expected = "a question mark at its end, or a title that does not ask"
            advice = "add '?', or name the subject instead"
            yield text.finding(f"'{text.words}'", expected, advice, at=text.words)


def asks(title: str, language: Language, questions: Questions) -> bool:
    """Return whether any part of *title* is a question."""
    return any(_part_asks(part, language, questions) for part in _PARTS.split(title))


def _part_asks(part: str, language: Language, questions: Questions) -> bool:
    words = part.strip(" .…").casefold()
    if any(words.endswith(f" {particle}") for particle in questions.particles):
        return True
    for phrase in questions.not_words:
        words = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", "", words)
    asking = "|".join(inflected(word, language) for word in questions.words)
    if questions.auxiliaries:
        auxiliary = rf"(?:{'|'.join(map(re.escape, questions.auxiliaries))})(?!\w)"
        return bool(re.match(rf"(?:(?:{asking or '(?!)'})\s+)?{auxiliary}", words))
    if not asking or not re.search(rf"(?<!\w)(?:{asking})(?!\w)", words):
        return False
    answered = questions.answered
    return not (answered and re.search(rf"(?<!\w)(?:{answered})$", words))
