"""What every maker of pages needs: records, templates, locales."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from markupsafe import Markup

from ..addresses import page_address
from ..language.locale import Locale
from ..language.term_finder import TermFinder
from ..memo import Memo
from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.values import LANGUAGES, Language
from ..records.translation import awaits_review
from .fragment import Targets
from .rows import change_runs
from .sheets import Sheet, sheet_of
from .templates import Templates

_ON_SHEETS = {"facts", "sources", "slips"}
"""Records that a fact's section and card show of themselves (``sheets``)."""
_NOT_SAID = {"origins"}
"""Where records stand in their files, which no page says but in its link to edit it."""


@dataclass(frozen=True)
class Workshop:
    """The makings of a site that will be published at *base*.

    *memo* is what earlier builds made, for what is made of a sheet and of nothing else.
    """

    records: Records
    templates: Templates
    base: str
    memo: Memo = field(default_factory=Memo, repr=False)

    @cached_property
    def locales(self) -> dict[Language, Locale]:
        """The locale of each language, made once."""
        return {language: Locale(language, self.records.interface) for language in LANGUAGES}

    @cached_property
    def finders(self) -> dict[Language, TermFinder]:
        """What finds the glossary's terms in texts of each language."""
        return {language: TermFinder(language, self.records.terms) for language in LANGUAGES}

    @cached_property
    def addresses(self) -> dict[Language, dict[str, str]]:
        """The names of each language's pages, by their addresses."""
        return {
            language: {page_address(language, page): page for page in self.records.page_ids}
            for language in LANGUAGES
        }

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        """The sheet of every fact, by its id."""
        return {fact.id: sheet_of(self.records, fact) for fact in self.records.facts}

    @cached_property
    def around(self) -> str:
        """A fingerprint of everything of the site that stands on no sheet."""
        kinds = [kind.name for kind in fields(self.records)]
        rest = [getattr(self.records, kind) for kind in kinds if kind not in _ON_SHEETS | _NOT_SAID]
        said = repr((self.templates.key, self.base, rest))
        return hashlib.sha256(said.encode()).hexdigest()

    def render(self, template: str, language: Language, **values: Any) -> Markup:
        """Return *template* filled for *language*; ids and links stay open."""
        locale = self.locales[language]
        common = {"loc": locale, "records": self.records, "to": Targets(language, self.records)}
        return self.templates.render(template, **common | values)

    def fact_values(self, language: Language, fact: Fact) -> dict[str, Any]:
        """Return what the templates of a fact and of its card are filled with."""
        return {
            "fact": fact,
            "records": self.sheets[fact.id],
            "slips": self.sheets[fact.id].slips,
            "change": change_runs(self.locales[language], fact) if fact.change else None,
            "sources": list(dict.fromkeys(self._names(fact))),
            "stale": awaits_review(fact) and language == "en",
        }

    def _names(self, fact: Fact) -> Iterator[str]:
        sources = self.sheets[fact.id].source
        return (sources[item.source].name for item in fact.evidence)
