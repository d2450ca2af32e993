"""Links of prose to claims: each shows the verdict of what it leads to."""

from collections.abc import Callable
from functools import cached_property

from ..addresses import card_address, fact_address
from ..records.model.fact import Fact
from ..records.model.values import Language
from .fragment import link_mark
from .workshop import Workshop

Claim = Callable[[str, str], str]
"""Makes HTML of what is asked for (``fragment.CLAIM``) and the address of a link."""


class ClaimLinks:
    """What the marks round links of prose in *language* become."""

    def __init__(self, workshop: Workshop, language: Language) -> None:
        """Take what claims are there."""
        self._workshop, self._language = workshop, language
        self._shown: dict[str, str] = {}

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        facts = self._workshop.records.facts
        return {fact_address(self._language, fact): fact for fact in facts}

    def __call__(self, asked: str, address: str) -> str:
        """Return class, address of the card, or verdict mark; nothing where no claim is there."""
        fact = self._facts.get(address)
        if fact is None:
            return ""
        if asked == "card":
            return link_mark(card_address(self._language, fact.id))
        if asked == "css_class":
            return f"claim-link claim-link--{fact.verdict}"
        if fact.verdict == "context":  # a mark says what became of a claim of the article
            return ""
        if fact.verdict not in self._shown:
            html = self._workshop.render(
                "macros/claim_mark.html", self._language, verdict=fact.verdict
            )
            self._shown[fact.verdict] = str(html)
        return self._shown[fact.verdict]
