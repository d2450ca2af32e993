"""The real record files: in their one form, plain for any reader, as their schemas say."""

import json
from functools import cache

import jsonschema
import pytest
import yaml

from explainer.records.canonical import canonical, schema_texts
from explainer.records.load import data_files
from explainer.records.tallies import checks
from explainer.records.translation import awaits_review
from explainer.records.yamlio import read
from tests.conftest import ROOT

FILES = data_files(ROOT)
NAMES = [file.name for _, file in FILES]


@pytest.mark.parametrize("kind, file", FILES, ids=NAMES)
def test_every_record_file_is_in_canonical_form(kind, file):
    assert canonical(kind, file, ROOT) == file.read_text(encoding="utf-8")


@cache
def plain(file):
    """Return what a plain reader of YAML sees in *file*."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def validator(kind):
    """Return a validator by the published schema of *kind*, which is itself sound."""
    schema = json.loads((ROOT / f"data/schema/{kind}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def as_text(node):
    """Return what a plain reader of YAML saw, as the text that stood there."""
    if isinstance(node, dict):
        return {key: as_text(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_text(item) for item in node]
    assert isinstance(node, str | int), f"{node!r} would be coerced"
    return "true" if node is True else str(node)


@pytest.mark.parametrize("file", [file for _, file in FILES], ids=NAMES)
def test_plain_yaml_readers_see_the_same_texts_as_this_project(file):
    assert read(file, file.name).tree == as_text(plain(file))


@pytest.mark.parametrize("kind, file", FILES, ids=NAMES)
def test_every_file_fits_its_published_schema(kind, file):
    validator(kind).validate(plain(file))


@pytest.mark.parametrize("path, text", schema_texts().items())
def test_schemas_are_those_of_the_models(path, text):
    assert (ROOT / path).read_text(encoding="utf-8") == text


def test_there_is_no_schema_of_nothing():
    files = {f"data/schema/{file.name}" for file in (ROOT / "data/schema").iterdir()}
    assert files == set(schema_texts())


def test_all_sentences_are_taken_up_and_no_others(records):
    taken = {number for fact in records.facts for number in fact.sentences}
    assert taken == {sentence.number for sentence in records.article.sentences}


def test_every_published_share_is_recomputed_from_its_votes(records):
    names = {check.name for check in checks(records.election)}
    for party in records.election.parties:
        assert f"final.{party.id}.share" in names


def test_every_figure_that_does_not_follow_has_a_note(records):
    failing = [check.name for check in checks(records.election) if not check.holds]
    assert failing == [note.check for note in records.election.discrepancies]


def test_every_english_text_has_been_compared_with_its_kazakh(records):
    assert [fact.id for fact in records.facts if awaits_review(fact)] == []
