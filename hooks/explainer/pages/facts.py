"""A fact as a section of a page: filled once in each language, wherever it then stands."""

from dataclasses import dataclass

from ..addresses import fact_address
from ..records.model.fact import Fact
from ..records.model.values import Language
from .fragment import Fragment
from .page import Block, Section
from .workshop import Workshop

LEVEL = 3


@dataclass(frozen=True)
class FactSection:
    """The section of a fact, and the terms of the glossary that it explains."""

    section: Section
    explained: frozenset[str]


class Facts:
    """The sections of all facts, each made when it is first asked for."""

    def __init__(self, workshop: Workshop) -> None:
        """Take what they are made from."""
        self._workshop = workshop

    def section(self, language: Language, fact: Fact) -> FactSection:
        """Return the section of *fact* in *language*."""
        workshop = self._workshop
        key = ("fact", workshop.around, language, workshop.sheets[fact.id])
        made: FactSection = workshop.memo.recall(key, lambda: self._make(language, fact))
        return made

    def _make(self, language: Language, fact: Fact) -> FactSection:
        workshop = self._workshop
        locale, finder = workshop.locales[language], workshop.finders[language]
        statement = finder.runs(locale.pick(fact.statement))
        seen = {run.term for run in statement if run.term}
        known = finder.runs(locale.pick(fact.known), seen)
        values = workshop.fact_values(language, fact)
        html = workshop.render(
            "fact/fact.html", language, statement=statement, known=known,
            address=workshop.base + fact_address(language, fact), **values,
        )  # fmt: skip
        evidence = workshop.render("fact/evidence.html", language, **values)
        blocks = (Block.of(html), Block.of(evidence, stands="on paper"))
        title = locale.pick(fact.title)
        section = Section(
            fact.id, LEVEL, Fragment.text(title), title, blocks, fact.aliases,
            "fact-title", folded=fact.kind == "context",
        )  # fmt: skip
        return FactSection(section, frozenset(seen | {run.term for run in known if run.term}))
