"""Every text of the records is read, each with its place."""

import pytest
from pydantic import BaseModel

from explainer.records.collection import Records
from explainer.records.model.values import Bilingual
from explainer.records.texts import all_texts, bilingual_texts
from tests.unit.making import LIGHT


def test_texts_are_found_however_deep_they_lie(untouched):
    fact = untouched.records().fact["chair-chosen"]
    places = [where for where, _ in bilingual_texts(fact)]
    assert places == [
        ("title",), ("statement",), ("answer",), ("known",), ("evidence", 0, "note"),
        ("evidence", 1, "note"), ("correction",), ("change", "subject"), ("change", "before"),
        ("change", "after"),
    ]  # fmt: skip


def every_bilingual(value):
    """Return every text inside *value*, found in another way than the library's."""
    if isinstance(value, Bilingual):
        return [value]
    if isinstance(value, BaseModel):
        value = dict(value)
    if isinstance(value, dict):
        value = list(value.values())
    return (
        [t for item in value for t in every_bilingual(item)]
        if isinstance(value, list | tuple)
        else []
    )


def test_no_text_of_any_record_is_left_out(untouched):
    records = untouched.records()
    fields = [getattr(records, name) for name in Records.__dataclass_fields__ if name != "origins"]
    patterns = [key for key in records.interface.strings if key.endswith("_pattern")]
    expected = list(every_bilingual(fields))
    for language in ("kk", "en"):
        found = [text for _, _, code, text in all_texts(records) if code == language]
        left_out = [records.interface.strings[key][language] for key in patterns]
        assert sorted([*found, *left_out]) == sorted(text[language] for text in expected)


def test_each_text_is_found_where_it_stands(untouched):
    text = "The lighthouse took three years."
    ((origin, where),) = [
        (o, w) for o, w, _, said in all_texts(untouched.records()) if said == text
    ]
    finding = origin.finding(where, "", "", "")
    assert f"{finding.path}:{finding.line}" == untouched.place(LIGHT, text)


@pytest.mark.parametrize("path", ["data/powers.yaml", "data/slips.yaml", "data/withdrawn.yaml"])
def test_a_file_that_is_not_there_has_no_texts(island, path):
    before = len(list(all_texts(island.records())))
    assert len(list(all_texts(island.remove(path).records()))) < before
