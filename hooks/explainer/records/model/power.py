"""Powers before and after the reform: who appoints, consents to and dismisses whom."""

from typing import Literal

from pydantic import Field

from .values import Bilingual, Flag, Record, Slug, Whole

PowerGroup = Literal["appointment", "dismissal", "standing"]
Role = Literal["none", "proposes", "consents", "jointly", "limited", "decides", "bound", "free"]
Shift = Literal["more", "less", "same"]


class Standing(Record):
    """The part that a holder has in one power at one time."""

    role: Role = Field(
        description=(
            "none; proposes; consents: alone; jointly: with the other chamber; limited: decides,"
            " but with another's consent or within limits; decides; bound or free: by a rule."
        )
    )
    number: Whole | None = Field(default=None, description="How many members, seats or years.")
    majority: Literal["1/2", "2/3"] | None = Field(
        default=None, description="The majority it takes: of all members."
    )


class Holding(Record):
    """One holder's part in a power, before and after."""

    holder: Slug = Field(description="Its name is the interface string 'holder.…'.")
    before: Standing
    after: Standing
    shift: Shift = Field(description="Our reading of the two texts: has the holder more or less?")


class Power(Record):
    """A power that the reform touched; the wording of the rule stands at the fact."""

    fact: Slug = Field(description="The fact whose change this draws.")
    group: PowerGroup
    subject: Bilingual = Field(description="Over whom or what, in a word or two.")
    holdings: tuple[Holding, ...] = Field(min_length=1)
    contested: Flag = Field(
        default=False,
        description=(
            "True where another reading is as sound; only then may 'same' stand between two"
            " sides that differ, because what was gained and what was lost cannot be weighed."
        ),
    )
    note: Bilingual | None = Field(
        default=None, description="What is contested in this reading, or what it leaves out."
    )


class PowerFile(Record):
    """data/powers.yaml: in the order in which they are drawn."""

    powers: tuple[Power, ...]
