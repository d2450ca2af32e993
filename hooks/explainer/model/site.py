"""The site itself: its names, its edition, and the words of its interface."""

from pydantic import Field

from .values import Bilingual, Day, Record


class Edition(Record):
    """A published state of the whole site."""

    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    date: Day


class SiteFile(Record):
    """data/site.yaml: what the site is called and which edition this is."""

    title: Bilingual
    tagline: Bilingual
    description: Bilingual
    edition: Edition


class Interface(Record):
    """data/interface.yaml: every word of the interface, by key, in both languages."""

    strings: dict[str, Bilingual]
