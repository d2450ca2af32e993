"""Pictures: what each of them shows, and what it says of itself."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .values import Bilingual, Record, Slug, Whole

PictureKind = Literal["shares", "bases", "counts", "chambers", "powers", "timeline", "article"]


class Period(Record):
    """What a drawn timeline covers."""

    first: Whole = Field(ge=1000, le=2999)
    last: Whole = Field(ge=1000, le=2999)
    opened: Whole = Field(ge=1000, le=2999, description="The year that is shown by month.")
    labelled: tuple[Whole, ...] = Field(description="The years that are named on the axis.")


class Picture(Record):
    """A picture drawn from records; its module and its template bear the name of its kind."""

    id: Slug = Field(description="Its name in prose and in file names.")
    kind: PictureKind
    compositions: tuple[Slug, ...] = Field(default=(), description="For chambers: which.")
    period: Period | None = Field(default=None, description="For a timeline: what it covers.")
    title: Bilingual
    description: Bilingual = Field(description="For readers who do not see it; {names} are filled.")

    @model_validator(mode="after")
    def _drawable(self) -> Self:
        needs = {"chambers": bool(self.compositions), "timeline": self.period is not None}
        if not needs.get(self.kind, True):
            values = {"hint": "name 'compositions' for chambers, 'period' for a timeline"}
            raise PydanticCustomError("undrawable", "what a picture of this kind shows", values)
        return self


class PictureFile(Record):
    """data/pictures.yaml."""

    pictures: tuple[Picture, ...]
