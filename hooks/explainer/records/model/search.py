"""What search knows of languages: spellings, endings, and words that mean the same."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .values import Flag, Record, Text, Whole


def _sound_pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        values = {"reason": str(error), "hint": "mend the regular expression"}
        raise PydanticCustomError(
            "pattern", "a pattern that can be read ({reason})", values
        ) from None
    return text


Pattern = Annotated[Text, AfterValidator(_sound_pattern)]
Folded = Annotated[str, Field(pattern="^[a-z]*$")]


class EndingRule(Record):
    """An ending that a slot may strip."""

    after: str = Field(default="", description="Letters that may stand before it; any if empty.")
    ending: Pattern = Field(
        description="The ending, as a regular expression without groups to keep."
    )
    becomes: str = Field(default="", description="What stands in its place.")
    least: Whole | None = Field(default=None, description="Fewest letters left, if not the slot's.")


class Slot(Record):
    """Endings of one kind: at most one of them is stripped in a round, the longest."""

    name: Text
    deep: Flag = Field(default=False, description="Tried for queries only, below the key.")
    last: Flag = Field(default=False, description="Whether no further round follows it.")
    harmony: Flag = Field(default=False, description="Whether low vowels must agree (a or e).")
    least: Whole = Field(description="Fewest letters that must be left.")
    rules: tuple[EndingRule, ...] = Field(min_length=1)


class Finish(Record):
    """A rule for the end of a finished stem: what group 1 matches is kept."""

    pattern: Pattern
    becomes: str = ""


class EndingTable(Record):
    """How one language's words lose their endings."""

    folded: Flag = Field(
        default=False, description="Whether endings are stripped after folding, or before."
    )
    rounds: Whole = Field(description="How often the slots are gone through at most.")
    keep: tuple[Text, ...] = Field(default=(), description="Words that lose nothing.")
    irregular: dict[str, Text] = Field(default={}, description="Stems that change, by stem.")
    slots: tuple[Slot, ...] = Field(min_length=1, description="From the outermost; deep ones last.")
    finish: tuple[Finish, ...] = ()


class Normaliser(Record):
    """data/search/normaliser.yaml: the tables of hooks/qazsearch."""

    letters: dict[str, Folded] = Field(description="Folded letters, by what people type.")
    stopwords: tuple[Text, ...] = Field(description="Words too common to search for.")
    languages: dict[str, EndingTable]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if missing := {"kk", "en", "ru"} - self.languages.keys():
            values = {"missing": ", ".join(sorted(missing)), "hint": "add its slots of endings"}
            raise PydanticCustomError("language", "endings of {missing} as well", values)
        return self


class Group(Record):
    """Words and phrases that lead to the same facts, in any of three languages."""

    kk: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()
    ru: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not (self.kk or self.en or self.ru):
            values = {"hint": "write the words or delete the group"}
            raise PydanticCustomError("empty_group", "at least one word", values)
        return self


class Lexicon(Record):
    """data/search/lexicon.yaml: synonyms that search offers for each other."""

    groups: tuple[Group, ...]
