"""The site itself: its names, its editions, and the words of its interface."""

from pydantic import Field

from .values import Bilingual, Day, Flag, Record, Slug, Version


class Edition(Record):
    """A published state of the whole site."""

    version: Version
    date: Day
    note: Bilingual = Field(description="What is new in it.")


class StoryStep(Record):
    """A step of the story as the cover tells it; its date is the fact's."""

    fact: Slug
    text: Bilingual


class HomePages(Record):
    """The pages on which records that are no facts have their anchors."""

    sentences: Slug
    sources: Slug
    terms: Slug
    timeline: Slug
    data: Slug


class PageEntry(Record):
    """A page that each language has, in the order of the navigation."""

    id: Slug = Field(description="Its address below the language; 'index' is the overview.")
    topic: Bilingual | None = Field(
        default=None, description="What its facts are called on the timeline, if they make a topic."
    )
    story: Flag = Field(
        default=False, description="Whether it tells a story: each paragraph leads to a claim."
    )
    dataset: Flag = Field(default=False, description="Whether it presents the published data.")


class SiteFile(Record):
    """data/site.yaml: what the site is called, who makes it, and its editions."""

    title: Bilingual
    tagline: Bilingual
    description: Bilingual
    story: tuple[StoryStep, ...] = Field(min_length=1, description="What happened, for the cover.")
    pages: tuple[PageEntry, ...] = Field(min_length=1, description="In the order of navigation.")
    home: HomePages = Field(description="Which page the records of each kind stand on.")
    emblem: Slug | None = Field(default=None, description="The picture that the cover carries.")
    election: Slug | None = Field(default=None, description="The election that the pages show.")
    contributors: Bilingual = Field(description="The author named in citations.")
    editions: tuple[Edition, ...] = Field(min_length=1, description="Latest first.")

    @property
    def edition(self) -> Edition:
        """Return the current edition."""
        return self.editions[0]


class Interface(Record):
    """data/interface.yaml: every word of the interface, by key, in both languages."""

    strings: dict[str, Bilingual]
