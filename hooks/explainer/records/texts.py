"""Every text of the records, with its place: what language rules and proofreaders read."""

from collections.abc import Iterator

from pydantic import BaseModel

from .collection import Origin, Records
from .model.values import LANGUAGES, Bilingual, Language
from .yamlio import Path_


def bilingual_texts(value: object, where: Path_ = ()) -> Iterator[tuple[Path_, Bilingual]]:
    """Yield every bilingual text inside *value* (a record, or a tuple or dict of them)."""
    if isinstance(value, Bilingual):
        yield where, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from bilingual_texts(getattr(value, name), (*where, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from bilingual_texts(item, (*where, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from bilingual_texts(item, (*where, key))


def named_texts(records: Records) -> Iterator[tuple[str, Origin, Path_, Bilingual]]:
    """Yield every text of *records* with the name and place of its record, and where it stands.

    The interface's CLDR patterns (keys in ``_pattern``) are code, not text, and left out.
    """
    for name, record in _places(records):
        origin = records.origins[name]
        for where, text in bilingual_texts(record):
            if not (where and str(where[-1]).endswith("_pattern")):
                yield name, origin, where, text


def all_texts(records: Records) -> Iterator[tuple[Origin, Path_, Language, str]]:
    """Yield every text of *records* in each language, with where it stands."""
    for _, origin, where, text in named_texts(records):
        for language in LANGUAGES:
            yield origin, (*where, language), language, text[language]


def _places(records: Records) -> Iterator[tuple[str, BaseModel]]:
    groups: tuple[tuple[str, tuple[BaseModel, ...]], ...] = (
        ("fact", records.facts),
        ("slip", records.slips),
        ("source", records.sources),
        ("term", records.terms),
        ("institution", records.institutions),
        ("election", records.elections),
        ("picture", records.pictures),
        ("key_figure", records.key_figures),
        ("withdrawn", records.withdrawn),
    )
    for kind, group in groups:
        for record in group:
            yield f"{kind}:{record.id}", record  # type: ignore[attr-defined]
    if records.powers.powers:
        yield "powers:", records.powers
    yield "interface:", records.interface
    yield "site:", records.site
    yield "article:", records.article
