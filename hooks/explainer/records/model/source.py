"""Sources: bibliographic items, how good they are, and how much of each was read."""

from typing import Literal

from pydantic import Field

from .fact import Extent
from .values import Bilingual, Day, EdtfDate, Flag, Record, Slug, Text, WebAddress

CslType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "chapter",
    "dataset",
    "entry-encyclopedia",
    "legislation",
    "post",
    "post-weblog",
    "report",
    "speech",
    "webpage",
]
Tier = Literal["A", "B", "C"]


class Person(Record):
    """A personal author, named as in the source."""

    family: Text
    given: Text | None = None


class Source(Record):
    """A bibliographic item; field names follow CSL where CSL has one."""

    id: Slug
    type: CslType = Field(description="Item type of the Citation Style Language.")
    title: Text = Field(description="As published, in the language of the source.")
    supplied_title: Flag = Field(
        default=False,
        description="True where no title was recorded, so that the title is our description.",
    )
    language: str = Field(pattern=r"^[a-z]{2}$", description="BCP 47 tag of the source's language.")
    author: tuple[Person, ...] = ()
    publisher: Text | None = Field(default=None, description="The body or site that published it.")
    container: Text | None = Field(
        default=None, description="The journal, series or site it is part of."
    )
    issued: EdtfDate | None = None
    volume: Text | None = Field(default=None, description="Volume of the journal.")
    issue: Text | None = Field(default=None, description="Issue of the journal or newspaper.")
    page: Text | None = Field(default=None, description="Pages of the article, e.g. 12–34.")
    number: Text | None = Field(default=None, description="Number of the law or document.")
    revision: Text | None = Field(default=None, description="State of the copy that was read.")
    doi: Text | None = None
    url: WebAddress = Field(description="Address of the copy that was read.")
    original_url: WebAddress | None = Field(
        default=None, description="Address of the original, where a copy was read."
    )
    accessed: Day | None = Field(default=None, description="The day on which it was read.")
    tier: Tier = Field(
        description="A: primary, official, intergovernmental; B: press, scholarship; C: tertiary."
    )
    mirror: Flag = Field(
        default=False, description="True where the text was read in a copy kept by somebody else."
    )
    read: Extent = Field(description="How much was read: full, excerpt or title.")
    about: Bilingual = Field(description="What it is, in one line, for a reader of the site.")
    scope: Bilingual = Field(description="Which part was read.")
    caution: Bilingual | None = Field(default=None, description="What to beware of in it.")

    @property
    def name(self) -> str:
        """Return what it is called in passing: where it appeared, its publisher, or its title."""
        return self.container or self.publisher or self.title


class SourceFile(Record):
    """data/sources.yaml: in alphabetical order of id."""

    sources: tuple[Source, ...]
