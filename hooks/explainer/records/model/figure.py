"""Key figures: a few numbers that sum the subject up, each recomputed from records."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .values import Bilingual, Record, Slug

Measure = Literal["days", "seats", "share", "share-of-registered", "count"]


class KeyFigure(Record):
    """A figure, what it measures, and where it is shown in full."""

    id: Slug
    measure: Measure = Field(
        description=(
            "days: from the date of one fact to that of another; seats, share and"
            " share-of-registered: the winner's, in the election shown; count: of records."
        )
    )
    facts: tuple[Slug, ...] = Field(default=(), max_length=2, description="For days: from and to.")
    count: Slug | None = Field(default=None, description="For count: what is counted.")
    label: Bilingual = Field(description="What it is; {party} stands for the winner's short name.")
    page: Slug = Field(description="The page to which it leads.")
    anchor: Slug = Field(description="The id there.")

    @model_validator(mode="after")
    def _measurable(self) -> Self:
        if (self.measure == "days") != (len(self.facts) == 2):  # noqa: PLR2004 (from and to)
            values = {"hint": "name the fact it counts from and the fact it counts to"}
            raise PydanticCustomError("measure", "two facts for days, none for others", values)
        if (self.measure == "count") != (self.count is not None):
            values = {"hint": "say what is counted, or choose another measure"}
            raise PydanticCustomError("measure", "'count' exactly for the measure count", values)
        return self


class KeyFigureFile(Record):
    """data/key_figures.yaml: in the order in which they are shown."""

    figures: tuple[KeyFigure, ...]
