"""What every maker of pages needs: records, templates, locales."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from ..addresses import page_address
from ..language.locale import Locale
from ..language.term_finder import TermFinder
from ..records.collection import Records
from ..records.model.fact import Fact
from ..records.model.values import LANGUAGES, Language
from ..records.translation import awaits_review
from .fragment import Targets
from .rows import change_runs
from .templates import Templates


@dataclass(frozen=True)
class Workshop:
    """The makings of a site that will be published at *base*."""

    records: Records
    templates: Templates
    base: str

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

    def render(self, template: str, language: Language, **values: Any) -> Markup:
        """Return *template* filled for *language*; ids and links stay open."""
        locale = self.locales[language]
        common = {"loc": locale, "records": self.records, "to": Targets(language, self.records)}
        return self.templates.render(template, **common, **values)

    def fact_values(self, language: Language, fact: Fact) -> dict[str, Any]:
        """Return what the templates of a fact and of its card need besides the common values."""
        return {
            "fact": fact,
            "slips": tuple(self.records.slips_of(fact.id)),
            "change": change_runs(self.locales[language], fact) if fact.change else None,
            "sources": list(dict.fromkeys(self._names(fact))),
            "stale": awaits_review(fact) and language == "en",
        }

    def _names(self, fact: Fact) -> Iterator[str]:
        return (self.records.source[item.source].name for item in fact.evidence)
