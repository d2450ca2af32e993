"""Glossary: one standard form per term in Kazakh, English and Russian."""

from pydantic import Field

from .values import Bilingual, Language, Record, Slug, Text


class TermForms(Record):
    """The standard form of a term in each language."""

    kk: Text
    en: Text
    ru: Text

    def __getitem__(self, language: Language) -> str:
        """Return the form in one of the site's languages."""
        return self.kk if language == "kk" else self.en


class Phrases(Record):
    """Exact phrases by language."""

    kk: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        """Return the phrases of *language*."""
        return self.kk if language == "kk" else self.en


class Term(Record):
    """A term: its standard forms, what it means, and what it is not to be called."""

    id: Slug
    forms: TermForms
    variants: tuple[Text, ...] = Field(default=(), description="Other forms met in sources.")
    definition: Bilingual
    note: Bilingual | None = Field(default=None, description="On the form chosen.")
    sources: tuple[Slug, ...] = Field(default=(), description="Where the forms were read.")
    match: Phrases = Field(
        default=Phrases(),
        description="What texts call it, uninflected: there it is explained in place.",
    )
    forbidden: Phrases = Field(
        default=Phrases(), description="Renderings that the site's own texts may not use."
    )


class GlossaryFile(Record):
    """data/glossary.yaml: in alphabetical order of the English form."""

    terms: tuple[Term, ...]
