"""The records say what the dossier of the project requires them to say."""

import json
from collections import Counter

import jsonschema
import pytest
import yaml

from explainer.findings import DataError, Finding
from explainer.records.load import data_files
from explainer.model.values import date_bounds
from explainer.rules.article_copy import compare, sentence_hash
from explainer.rules import check_all
from tests.conftest import ROOT

FILES = data_files(ROOT)


def test_the_rule_book_finds_nothing(records):
    assert check_all(records) == []


def test_verdicts_agree_with_the_dossier(records):
    claims = Counter(fact.verdict for fact in records.facts if fact.verdict != "context")
    assert claims == {
        "corroborated": 31, "partly": 17, "contradicted": 8, "not-found": 12, "opinion": 15,
    }  # fmt: skip


def test_all_sentences_are_taken_up(records):
    assert {number for fact in records.facts for number in fact.sentences} == set(range(1, 53))


@pytest.mark.parametrize("kind, file", FILES, ids=[file.name for _, file in FILES])
def test_every_file_fits_its_published_schema(kind, file):
    schema = json.loads((ROOT / f"data/schema/{kind}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(yaml.safe_load(file.read_text(encoding="utf-8")))


def test_the_hash_ignores_white_space_and_unicode_form_only():
    assert sentence_hash("Қазақ  елі\n") == sentence_hash("Қазақ елі")
    assert sentence_hash("й") == sentence_hash("й")
    assert sentence_hash("Қазақ елі") != sentence_hash("Қазақ елi")


def test_a_changed_sentence_no_longer_fits_its_pin(records, tmp_path):
    copy = tmp_path / "copy.tsv"
    copy.write_text("1\tБасқа сөйлем.\n", encoding="utf-8")
    findings = [str(finding) for finding in compare(records, copy)]
    assert any("another text for sentence 1 " in finding for finding in findings)
    assert any("no sentence 52 in the copy" in finding for finding in findings)


@pytest.mark.parametrize(
    "date, first, last",
    [
        ("2007", (2007, 1, 1), (2007, 12, 31)),
        ("2007-02", (2007, 2, 1), (2007, 2, 28)),
        ("2002/2004", (2002, 1, 1), (2004, 12, 31)),
        ("2007-11-29/2007-11-30", (2007, 11, 29), (2007, 11, 30)),
    ],
)
def test_edtf_dates_cover_their_days(date, first, last):
    assert date_bounds(date) == (first, last)


@pytest.mark.parametrize("date", ["2007-02-30", "2007-13", "2004/2002", "жаз", "2007-06-31"])
def test_a_date_that_does_not_exist_is_refused(date):
    with pytest.raises(ValueError, match=date.split("/", maxsplit=1)[0]):
        date_bounds(date)


def test_findings_are_sorted_and_each_said_once():
    one, two = Finding("a", 2, 1, "x", "y", "z"), Finding("a", 1, 1, "x", "y", "z")
    assert DataError([one, two, one]).findings == (two, one)
