"""What a machine can only suspect: a person reads each suspicion, and mends or passes it.

Each module here has one suspicion; ``passed.py`` knows what was read and passed.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ...findings import shown
from ...memo import Memo
from ...pages.markdown import converter_of
from ...pages.prose import read_prose
from ...pages.reading_matter import Text, place_of, prose_texts, record_texts
from ...records.collection import Records
from ...records.texts import named_texts
from . import clauses, hedges, rivals, tense, twins
from .passed import Reading

CHECKS = ("rival", "hedge", "subject", "twin", "tense")
"""What ``proofread`` suspects."""
_OTHERWISE = "or pass it: --accept"


def proofread(root: Path, records: Records) -> list[Reading]:
    """Return everything in the texts below *root* that a person should read."""
    memo = Memo()
    prose = read_prose(root, records, converter_of(root, memo), memo)
    texts = (*record_texts(records), *prose_texts(prose.values()))
    return [
        *_rivals(records, texts),
        *_subjects(records, texts),
        *_hedges(records),
        *_present_rules(records),
        *_twins(records),
    ]


def _rivals(records: Records, texts: Iterable[Text]) -> Iterator[Reading]:
    finders = rivals.finders(records)
    for text in texts:
        for rival, standard in finders[text.language].rivals(text.words):
            advice = f"write our form, quote the other where it is discussed, {_OTHERWISE}"
            finding = text.finding(f"'{rival}'", f"'{standard}'", advice, at=rival)
            yield Reading("rival", text.place, text.words, finding)


def _subjects(records: Records, texts: Iterable[Text]) -> Iterator[Reading]:
    finders = clauses.finders(records)
    for text in texts:
        finder = finders.get(text.language)
        for noun, clause in finder.subjects(text.words) if finder else ():
            expected = "the subject of the clause in the genitive"
            advice = f"give '{noun}' its case, {_OTHERWISE}"
            finding = text.finding(shown(clause, 60), expected, advice, at=clause)
            yield Reading("subject", text.place, text.words, finding)


def _hedges(records: Records) -> Iterator[Reading]:
    for name, origin, where, text in named_texts(records):
        for language, hedge, answers in hedges.one_sided(text, records.wording.hedges):
            expected = f"as much in the other language ({', '.join(answers)})"
            advice = f"hedge both or neither, {_OTHERWISE}"
            finding = origin.finding((*where, language), f"'{hedge}'", expected, advice)
            yield Reading("hedge", place_of(name, where), f"{text.kk}\n{text.en}", finding)


def _present_rules(records: Records) -> Iterator[Reading]:
    for fact in records.facts:
        for where, text, language, verb in tense.present_rules(fact, records.wording):
            expected, advice = "the past tense: the rule no longer holds", f"mend it, {_OTHERWISE}"
            at = (*where, language)
            finding = records.origin("fact", fact.id).finding(at, f"'{verb}'", expected, advice)
            yield Reading("tense", place_of(f"fact:{fact.id}", at), text[language], finding)


def _twins(records: Records) -> Iterator[Reading]:
    for one, two in twins.twins(records.facts):
        found = f"'{two.id}', which tells nearly what '{one.id}' tells"
        advice = f"merge the two, refer from one to the other, {_OTHERWISE}"
        origin = records.origin("fact", two.id)
        finding = origin.finding(("statement",), found, "each fact once", advice)
        told = f"{twins.told(one)}\n{twins.told(two)}"
        yield Reading("twin", f"fact:{one.id} fact:{two.id}", told, finding)
