"""What the rules on wording need to know of each language: its words, not code."""

from pydantic import Field

from .glossary import Phrases
from .search import Pattern
from .values import Language, Record, Text


class Questions(Record):
    """How a language asks."""

    words: tuple[Text, ...] = Field(default=(), description="Words that ask, uninflected.")
    not_words: tuple[Text, ...] = Field(
        default=(), description="Words and phrases that only look like those."
    )
    auxiliaries: tuple[Text, ...] = Field(
        default=(),
        description="Words that ask where they open a title; 'words' then ask only before one.",
    )
    particles: tuple[Text, ...] = Field(
        default=(), description="Words that make a question of what they close."
    )
    answered: Pattern | None = Field(
        default=None, description="A last word with which those words ask nothing."
    )


class Clauses(Record):
    """How a language marks the subject of a clause that is itself part of a sentence."""

    verb: Pattern = Field(description="The verb of such a clause.")
    not_verbs: tuple[Text, ...] = Field(default=(), description="Words that only look like it.")
    copula: Pattern = Field(description="Such a verb that may follow a predicate noun.")
    genitive: Pattern = Field(description="A word in the case that the subject takes.")
    possessed: Pattern = Field(description="A noun with a possessor, without any case.")
    not_possessed: Pattern = Field(description="A word that only looks like it.")
    of_noun: Pattern = Field(description="A noun that belongs to the one before it, with a case.")
    other_verb: Pattern = Field(description="A verb of another kind: its subject has no case.")
    nouns: tuple[Text, ...] = Field(
        default=(), description="Nouns and pronouns to look for, besides terms and institutions."
    )
    followers: tuple[Text, ...] = Field(
        default=(), description="Words before which a noun is no subject."
    )
    breaks: tuple[Text, ...] = Field(default=(), description="Words with which a clause begins.")


class LanguageWording(Record):
    """What the rules need to know of one language."""

    repeated: tuple[Text, ...] = Field(
        default=(), description="Words that may stand twice in a row."
    )
    article: tuple[Text, ...] = Field(
        default=(), description="How a text speaks of the article, uninflected."
    )
    questions: Questions = Questions()
    rivals: dict[str, tuple[Text, ...]] = Field(
        default={},
        description="Words of ours that are no terms, each with what would be its second name.",
    )
    present: tuple[Pattern, ...] = Field(
        default=(), description="What says of a rule that it holds now."
    )
    clauses: Clauses | None = None


class HedgeGroup(Record):
    """Words that limit a claim in the same way, in each language."""

    words: Phrases = Field(description="Words that want an answer in the other language.")
    answers: Phrases = Field(
        default=Phrases(), description="Words that answer those, and want none themselves."
    )


class Wording(Record):
    """data/wording.yaml: words by which the rules find what a careful reader would."""

    languages: dict[Language, LanguageWording] = Field(default={})
    hedges: tuple[HedgeGroup, ...] = Field(default=(), description="Words that limit a claim.")

    def of(self, language: Language) -> LanguageWording:
        """Return what is known of *language*, which may be nothing."""
        return self.languages.get(language, LanguageWording())
