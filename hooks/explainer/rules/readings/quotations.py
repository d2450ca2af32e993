"""Words in quotation marks that are told as the article's stand in the article, to the letter.

Only whoever has the article can check this: ``explainer article COPY``. Names of parties,
programmes and publications wear the same marks; what the records know as a name is left out,
and for the rest a person decides.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...findings import Finding
from ...language.term_finder import inflected
from ...pages.reading_matter import place_of
from ...records.collection import Records
from ...records.model.values import LANGUAGES, SOURCE_LANGUAGE, Bilingual, Language
from ...records.model.wording import Wording
from ...records.yamlio import Path_
from ..titles import speaks_of_article
from .passed import Reading

CHECKS = ("quotation",)
Sentences = Mapping[int, str]

_QUOTED = re.compile("«([^«»]*[\u0400-\u04ff][^«»]*)»")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s")


def misprinted(records: Records, sentences: Sentences) -> Iterator[Finding]:
    """Yield a finding for each slip whose *printed* words a sentence that it names lacks."""
    for slip in records.slips:
        for index, number in enumerate(slip.sentences):
            if number in sentences and slip.printed not in sentences[number]:
                found = f"'{slip.printed}', which sentence {number} does not have"
                advice = "quote to the letter, or give that sentence a slip of its own"
                origin = records.origin("slip", slip.id)
                where = ("sentences", index)
                yield origin.finding(where, found, "the words as printed there", advice)


def misquoted(records: Records, sentences: Sentences) -> Iterator[Reading]:
    """Yield a reading for each quotation that none of its record's sentences has."""
    names = _names(records)
    for claim in _claims(records):
        origin = records.origins[claim.record]
        cited = [sentences[number] for number in claim.numbers if number in sentences]
        for language in LANGUAGES:
            text = claim.text[language]
            told = text if claim.throughout else _of_article(text, language, records.wording)
            for words in _QUOTED.findall(told):
                if names.fullmatch(words) or any(_stands(words, sentence) for sentence in cited):
                    continue
                expected = "the article’s words to the letter, or no quotation marks"
                advice = "quote the sentence, drop the marks, or pass it: --accept"
                where = (*claim.where, language)
                finding = origin.finding(where, f"«{words}»", expected, advice)
                yield Reading("quotation", place_of(claim.record, where), text, finding)


@dataclass(frozen=True)
class _Claim:
    """A text that may quote the article's sentences of those *numbers*.

    It does so *throughout*, or only in sentences that speak of the article.
    """

    record: str
    where: Path_
    text: Bilingual
    numbers: tuple[int, ...]
    throughout: bool


def _claims(records: Records) -> Iterator[_Claim]:
    everything = tuple(sentence.number for sentence in records.article.sentences)
    for fact in records.facts:
        numbers, throughout = fact.sentences or everything, bool(fact.sentences)
        texts = {"title": fact.title, "statement": fact.statement, "known": fact.known}
        for field, text in texts.items():
            if text:
                yield _Claim(f"fact:{fact.id}", (field,), text, numbers, throughout)
        if fact.correction:
            # A correction quotes what should stand there, and names the article where it quotes it.
            yield _Claim(f"fact:{fact.id}", ("correction",), fact.correction, numbers, False)
    for slip in records.slips:
        yield _Claim(f"slip:{slip.id}", ("reason",), slip.reason, slip.sentences, True)


def _of_article(text: str, language: Language, wording: Wording) -> str:
    parts = _SENTENCE_END.split(text)
    return " ".join(part for part in parts if speaks_of_article(part, language, wording))


def _stands(words: str, sentence: str) -> bool:
    """Return whether *sentence* has *words*, whose first letter may be in either case.

    An ellipsis stands for words left out.
    """
    parts = [part.strip() for part in words.split("…")]
    pattern = ".*".join(re.escape(part) for part in parts)
    pattern = re.sub(r"^\w", lambda first: f"[{first[0].lower()}{first[0].upper()}]", pattern)
    return re.search(pattern, sentence) is not None


def _names(records: Records) -> re.Pattern[str]:
    """Return what finds the names that the records know, with the endings they may carry."""
    names: set[str] = set()
    for term in records.terms:
        for form in (term.forms.kk, term.forms.ru, *term.variants, *term.match.kk):
            names |= {form, *_QUOTED.findall(form)}
    for source in records.sources:
        names |= {source.title, source.container or "", source.publisher or ""}
        names |= {
            name for text in (source.title, source.about.kk) for name in _QUOTED.findall(text)
        }
    known = "|".join(inflected(name, SOURCE_LANGUAGE) for name in sorted(filter(None, names)))
    return re.compile(known or "(?!)")
