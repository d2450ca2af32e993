"""Fact records: one claim each, what is known of it, and how sure that is."""

from typing import Literal

from pydantic import Field

from .values import (
    ArticleNumber,
    Bilingual,
    BilingualLine,
    Day,
    EdtfDate,
    Record,
    Slug,
    Text,
    Version,
    Whole,
)

Kind = Literal["event", "rule", "figure", "assessment", "context"]
Verdict = Literal["corroborated", "partly", "contradicted", "not-found", "opinion", "context"]
Relation = Literal["supports", "qualifies", "contradicts"]
Extent = Literal["full", "excerpt", "title"]
Attribution = Literal["law", "reported", "unverified", "unchanged"]


class Locator(Record):
    """Where in a source the passage stands."""

    articles: tuple[ArticleNumber, ...] = Field(
        default=(), description="Articles of the Constitution, e.g. ['44(1)(3)', '53(5)']."
    )
    place: Bilingual | None = Field(
        default=None, description="Any other place, in words: a table, a heading, a page."
    )


class Evidence(Record):
    """What one source says of a claim."""

    source: Slug = Field(description="Id of an item in data/sources.yaml.")
    locator: Locator | None = None
    relation: Relation = Field(description="What the passage does to the claim.")
    read: Extent = Field(description="How much of the passage's text was read.")
    note: Bilingual = Field(description="What the source says, in our own words.")


class Reading(Record):
    """A constitutional text and the articles of it that were read."""

    source: Slug
    articles: tuple[ArticleNumber, ...] = Field(min_length=1)


class Change(Record):
    """A constitutional rule before and after, as it stood at the time."""

    institution: Slug = Field(description="Id of an item in data/institutions.yaml.")
    subject: Bilingual = Field(description="What the rule is about, in a few words.")
    before: Bilingual
    after: Bilingual
    read_before: Reading
    read_after: Reading
    attribution: Attribution = Field(
        description=(
            "law: a text that was read names the law of 21 May 2007; reported: a source reports it"
            " as a change of 2007; unverified: only the two texts differ; unchanged: they do not."
        )
    )


class Revision(Record):
    """A change of a published fact, told to its readers."""

    edition: Version = Field(description="The edition in which the change appeared.")
    note: Bilingual = Field(description="What changed, and why.")


class Fact(Record):
    """One claim of the article, or one thing that it leaves out."""

    id: Slug = Field(description="For ever: the anchor, the data key and the citation key.")
    page: Slug = Field(description="The page that is the fact's home: an id in data/site.yaml.")
    section: Slug = Field(description="The section of that page, as its heading's id.")
    kind: Kind
    date: EdtfDate | None = Field(default=None, description="EDTF; absent where undated.")
    sentences: tuple[Whole, ...] = Field(
        default=(), description="Sentence numbers of the article; empty only for context."
    )
    verdict: Verdict
    title: Bilingual = Field(description="Names the subject; asserts nothing that is unproven.")
    statement: Bilingual = Field(description="What the article claims, in our own words.")
    answer: BilingualLine = Field(description="The state of knowledge in one line.")
    known: Bilingual | None = Field(
        default=None, description="What the sources together show, and which is preferred and why."
    )
    evidence: tuple[Evidence, ...] = ()
    correction: Bilingual | None = Field(
        default=None, description="What is right; required where the verdict is contradicted."
    )
    change: Change | None = None
    aliases: tuple[Slug, ...] = Field(
        default=(), description="Ids under which the fact was published before; they keep working."
    )
    history: tuple[Revision, ...] = Field(
        default=(), description="What changed since it was published, oldest first."
    )
    related: tuple[Slug, ...] = Field(default=(), description="Ids of other facts.")
    reviewed: Day = Field(description="When the record was last checked against its sources.")
    english_reflects: str | None = Field(
        default=None,
        pattern=r"^[0-9a-f]{12}$",
        description="Fingerprint of the Kazakh texts that the English was last compared with.",
    )


class FactFile(Record):
    """A file of data/facts/: facts in the order in which they are shown."""

    facts: tuple[Fact, ...]


class Institution(Record):
    """A body or office whose powers the reform changed."""

    id: Slug
    name: Bilingual


class InstitutionFile(Record):
    """data/institutions.yaml: in the order of the before-and-after table."""

    institutions: tuple[Institution, ...]


class Slip(Record):
    """A slip of the pen, a wrong name or a wrong figure in the article."""

    id: Slug
    sentences: tuple[Whole, ...] = Field(min_length=1)
    printed: Text = Field(description="The few words under discussion, as printed.")
    right: Bilingual = Field(description="What should stand there.")
    reason: Bilingual
    fact: Slug = Field(description="The fact at which the slip is shown.")
    sources: tuple[Slug, ...] = Field(
        description="Where the right form was read; empty if nowhere."
    )


class SlipFile(Record):
    """data/slips.yaml: in the order of the article's sentences."""

    slips: tuple[Slip, ...]


class Withdrawn(Record):
    """A fact that was published and is no more: its addresses lead to the reason."""

    id: Slug
    page: Slug = Field(description="The page that was its home.")
    edition: Version = Field(description="The edition that no longer has it.")
    title: Bilingual
    reason: Bilingual
    aliases: tuple[Slug, ...] = Field(default=(), description="Its earlier ids, if it had any.")

    @property
    def names(self) -> tuple[str, ...]:
        """Return its id and its earlier ids."""
        return (self.id, *self.aliases)


class WithdrawnFile(Record):
    """data/withdrawn.yaml."""

    withdrawn: tuple[Withdrawn, ...]
