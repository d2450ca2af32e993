"""Cards: one page for each fact, with everything that is known of it, and its citations.

Facts that were renamed or withdrawn keep a card as well: it leads on, or says why.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..addresses import card_page, fact_address, page_address, parallel_address
from ..cite.formats import bibtex, csl_json, ris
from ..cite.items import Item, fact_item, permalink, source_item
from ..cite.main_source import main_source
from ..cite.styles import references
from ..permanence.editions import Past
from ..records.model.fact import Fact, Withdrawn
from ..records.model.values import LANGUAGES, Language
from .fragment import Fragment
from .head import coins
from .linked_data import fact_things, page_things
from .makers import hidden, page_meta, subject_of
from .page import Page, PageMeta
from .scopes import PageScope
from .workshop import Workshop


@dataclass(frozen=True)
class Cards:
    """Makes the cards of a site."""

    workshop: Workshop
    past: Past

    def pages(self) -> Iterator[Page]:
        """Yield every card in every language: of facts, of earlier ids, of withdrawn facts."""
        for language in LANGUAGES:
            for fact in self.workshop.records.facts:
                yield self._remembered(language, fact)
                for alias in fact.aliases:
                    yield self._moved(language, fact, alias)
            for gone in self.workshop.records.withdrawn:
                for name in gone.names:
                    yield self._withdrawn(language, gone, name)

    def _page(self, template: str, meta: PageMeta, **values: Any) -> Page:
        html = Fragment.of(self.workshop.render(template, meta.language, **values))
        return hidden(meta, html.at(PageScope(meta.stands_at)))

    def _remembered(self, language: Language, fact: Fact) -> Page:
        """Return the card of *fact*, unless an earlier build made it from the same."""
        workshop, past = self.workshop, self.past
        path = workshop.records.origin("fact", fact.id).document.path
        editions = (past.first_edition(fact), past.unchanged(fact))
        key = ("card", workshop.around, language, workshop.sheets[fact.id], path, editions)
        card: Page = workshop.memo.recall(key, lambda: self._card(language, fact))
        return card

    def _card(self, language: Language, fact: Fact) -> Page:
        workshop, records = self.workshop, self.workshop.records
        locale, past = workshop.locales[language], self.past
        item = fact_item(records, fact, language, workshop.base)
        return self._page(
            "fact/card.html", self._meta(language, fact), other=workshop.locales[locale.other],
            parallel=parallel_address(language, fact.page, fact.id),
            cite=self._citations(language, fact, item),
            coins=coins(item, records.site.title[language]),
            contexts=[(code, workshop.base + fact_address(code, fact)) for code in LANGUAGES],
            since=past.first_edition(fact), unchanged=past.unchanged(fact),
            **workshop.fact_values(language, fact),
        )  # fmt: skip

    def _meta(self, language: Language, fact: Fact) -> PageMeta:
        workshop, page = self.workshop, card_page(fact.id)
        locale, records, base = workshop.locales[language], workshop.records, workshop.base
        subject = subject_of(language, page, locale.pick(fact.title), locale.pick(fact.statement))
        verdict = locale.t(f"verdict.{fact.verdict}")
        things = page_things(records, subject, base)
        things += fact_things(records, fact, language, verdict, base)
        path = records.origin("fact", fact.id).document.path
        meta = page_meta(records, base, subject, page=page, edit_path=path, things=things)
        return replace(meta, parallel=parallel_address(language, fact.page, fact.id))

    def _citations(self, language: Language, fact: Fact, item: Item) -> dict[str, Any]:
        records, base = self.workshop.records, self.workshop.base
        source = main_source(records, fact)
        return {
            "references": references(item, language),
            "exports": [
                ("bibtex", bibtex([item])),
                ("ris", ris([item])),
                ("csl-json", csl_json([item])),
                ("permalink", permalink(records, fact, language, base)),
            ],
            "source": references(source_item(source), language) if source else (),
        }

    def _moved(self, language: Language, fact: Fact, alias: str) -> Page:
        workshop, page = self.workshop, card_page(alias)
        locale = workshop.locales[language]
        subject = subject_of(language, page, locale.t("moved.title"), locale.pick(fact.title))
        path = workshop.records.origin("fact", fact.id).document.path
        meta = page_meta(workshop.records, workshop.base, subject, page=page, edit_path=path)
        target = page_address(language, card_page(fact.id))
        meta = replace(
            meta,
            address=target,
            refresh=PageScope(meta.stands_at).link(target),
            parallel=parallel_address(language, fact.page, fact.id),
        )
        return self._page("fact/moved.html", meta, fact=fact, id=alias)

    def _withdrawn(self, language: Language, gone: Withdrawn, name: str) -> Page:
        workshop, page = self.workshop, card_page(name)
        locale = workshop.locales[language]
        subject = subject_of(language, page, locale.pick(gone.title), locale.t("withdrawn.label"))
        path = workshop.records.origin("withdrawn", gone.id).document.path
        meta = page_meta(workshop.records, workshop.base, subject, page=page, edit_path=path)
        meta = replace(meta, parallel=parallel_address(language, gone.page, name))
        return self._page("fact/withdrawn_card.html", meta, gone=gone, id=name)
