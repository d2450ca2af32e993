"""The site itself: its names, its editions, and the words of its interface."""

from pydantic import Field

from .values import Bilingual, Day, Record, Slug, Version


class Edition(Record):
    """A published state of the whole site."""

    version: Version
    date: Day
    note: Bilingual = Field(description="What is new in it.")


class StoryStep(Record):
    """A step of the story as the cover tells it; its date is the fact's."""

    fact: Slug
    text: Bilingual


class SiteFile(Record):
    """data/site.yaml: what the site is called, who makes it, and its editions."""

    title: Bilingual
    tagline: Bilingual
    description: Bilingual
    story: tuple[StoryStep, ...] = Field(min_length=1, description="What happened, for the cover.")
    contributors: Bilingual = Field(description="The author named in citations.")
    editions: tuple[Edition, ...] = Field(min_length=1, description="Latest first.")

    @property
    def edition(self) -> Edition:
        """Return the current edition."""
        return self.editions[0]


class Interface(Record):
    """data/interface.yaml: every word of the interface, by key, in both languages."""

    strings: dict[str, Bilingual]
