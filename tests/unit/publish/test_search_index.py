"""What search finds: facts, sections and terms, with the words of both languages."""

import json

import pytest

from explainer.memo import Memo
from explainer.publish import search_index
from explainer.publish.search_index import _Search, index_paths, search_files
from tests.unit.making import COUNCIL


@pytest.fixture(scope="module")
def search(untouched):
    return _Search(untouched.records(), untouched.frames(), Memo())


def documents(search, language="en"):
    return {
        document.shown[1] or document.shown[3]: document for document in search.documents(language)
    }


def fields(document):
    return {field.name: field for field in document.fields}


def test_facts_come_first_then_sections_then_terms(search):
    kinds = [document.shown[2] for document in search.documents("kk")]
    assert kinds == sorted(kinds)
    assert [kinds.count(kind) for kind in (0, 1, 2)] == [4, 7, 3]


def test_a_fact_is_found_by_all_that_it_says(search, untouched):
    document = documents(search)["chair-chosen"]
    loc = untouched.locale()
    found = {name: (field.language, field.text) for name, field in fields(document).items()}
    assert found == {
        "title": ("en", "Choosing the chair"),
        "statement": ("en", "The council chose the chair."),
        "prose": ("en", "The chair was appointed. The governor appointed the chair."),
        "title-there": ("kk", "Төраға сайлау"),
        "statement-there": ("kk", "Төрағаны кеңес сайлады."),
        "date": ("en", ""),
        "verdict": ("en", loc.t("verdict.contradicted")),
        "id": ("en", "chair chosen"),
    }
    assert fields(documents(search)["rule-passed"])["date"].text == "2 March 1907"


def test_a_title_weighs_most_and_the_other_language_least(search):
    weights = {name: field.weight for name, field in fields(documents(search)["vote-held"]).items()}
    assert weights["title"] > weights["title-there"] > weights["statement"]
    assert weights["statement"] > weights["statement-there"] > weights["prose"]
    unnamed = {name for name, f in fields(documents(search)["vote-held"]).items() if f.unnamed}
    assert unnamed == {"statement-there"}


def test_a_result_shows_where_the_fact_stands_and_what_it_is(search):
    assert documents(search)["rule-passed"].shown == (
        1, "rule-passed", 0, "Passing the rule", "The rule was passed in March.", 0, "2 March 1907",
    )  # fmt: skip
    kazakh = documents(search, "kk")["lighthouse"].shown
    assert kazakh[:4] == (2, "lighthouse", 0, "Шамшырақ салу")
    assert kazakh[5] == 5


def test_a_section_is_found_by_its_heading_in_either_language_and_its_prose(search):
    document = documents(search)["One year"]
    found = {name: (field.language, field.text) for name, field in fields(document).items()}
    assert found["heading"] == ("en", "One year")
    assert found["heading-there"] == ("kk", "Бір жыл")
    assert found["section"] == ("en", "The rule was passed on 2 March 1907: read on.")


def test_a_title_leads_to_its_page_and_other_headings_to_themselves(search):
    sections = [d.shown[:2] for d in search.documents("en") if d.shown[2] == 1]
    assert sections == [
        (0, ""), (1, ""), (1, "rules"), (1, "results"), (2, ""), (2, "tower"), (3, ""),
    ]  # fmt: skip


def test_sections_that_records_made_are_found_by_their_records(search):
    anchors = {document.shown[1] for document in search.documents("en") if document.shown[2] == 1}
    assert not anchors & {"y1907", "tier-a", "rule-passed"}


def test_a_term_is_found_by_its_forms_and_its_meaning(search):
    document = documents(search)["islet-council"]
    found = {name: (field.language, field.text) for name, field in fields(document).items()}
    assert found == {
        "term": ("en", "council (IC)"),
        "term-there": ("kk", "арал кеңесі"),
        "definition": ("en", "The body that governs the island."),
    }
    assert document.shown == (3, "islet-council", 2, "council (IC)", "", 0, "")


def test_a_long_statement_is_cut_between_words(island):
    text = "The rule was passed in March and then it was passed again and again, for nobody could remember whether it had been."  # fmt: skip
    island.change(COUNCIL, "en: The rule was passed in March.}", f"en: '{text}'}}")
    search = _Search(island.records(), island.frames(), Memo())
    teaser = documents(search)["rule-passed"].shown[4]
    assert teaser.endswith(" …")
    assert len(teaser) <= 56
    assert text.startswith(teaser.removesuffix(" …") + " ")


@pytest.mark.parametrize("length", [53, 54, 55])
def test_a_teaser_has_at_most_fifty_four_letters(island, length):
    text = "a " * 22 + "b" * (length - 44)
    island.change(COUNCIL, "en: The rule was passed in March.}", f"en: '{text}'}}")
    search = _Search(island.records(), island.frames(), Memo())
    assert (documents(search)["rule-passed"].shown[4] == text) == (length <= 54)


@pytest.fixture(scope="module")
def indexes(untouched):
    files = search_files(untouched.records(), untouched.frames(), Memo())
    return {path: json.loads(text) for path, text in files.items()}


def test_each_language_has_an_index_named_by_its_content(indexes, untouched):
    paths = index_paths(indexes)
    assert set(paths) == {"kk", "en"}
    assert paths["kk"].startswith("assets/search/kk.")
    assert paths["kk"].endswith(".json")
    again = search_files(untouched.records(), untouched.frames(), Memo())
    assert set(again) == set(indexes)
    assert indexes[paths["en"]]["language"] == "en"


def test_a_large_index_is_a_head_with_its_parts_in_a_folder_of_its_name(untouched, monkeypatch):
    monkeypatch.setattr(search_index, "WHOLE", 0)
    files = search_files(untouched.records(), untouched.frames(), Memo())
    paths = index_paths(files)
    assert set(paths) == {"kk", "en"}
    folder = paths["en"].removesuffix(".json")
    assert [path for path in files if path.startswith(f"{folder}/")] == [
        f"{folder}/l0.json", f"{folder}/r0.json",
    ]  # fmt: skip
    head, rows = json.loads(files[paths["en"]]), json.loads(files[f"{folder}/r0.json"])
    assert (head["language"], head["tables"]["stopwords"]) == ("en", ["the"])
    assert head["measures"] == [rows[2], [len(title) for title in rows[3]]]
    assert rows[1][:2] == ["rule-passed", "vote-held"]
    again = search_files(untouched.records(), untouched.frames(), Memo())
    assert again == files


@pytest.mark.parametrize("room, count", [(0, 1), (-1, 3)])
def test_an_index_is_one_file_up_to_its_limit(untouched, indexes, monkeypatch, room, count):
    path = index_paths(indexes)["kk"]
    (text,) = (text for name, text in untouched.site().files.items() if name == path)
    monkeypatch.setattr(search_index, "WHOLE", len(text.encode()) + room)
    files = search_files(untouched.records(), untouched.frames(), Memo())
    assert sum(name.startswith(f"{search_index.FOLDER}kk.") for name in files) == count


def test_another_text_is_another_file(island, indexes):
    island.change(COUNCIL, "en: The rule was passed in March.", "en: The law was passed.")
    files = search_files(island.records(), island.frames(), Memo())
    assert not set(files) & set(indexes)


def test_an_index_names_pages_verdicts_and_kinds_in_its_language(indexes, untouched):
    loc = untouched.locale()
    index = indexes[index_paths(indexes)["en"]]
    assert index["pages"] == [
        ["", "Overview"], ["council/", "Council"], ["light/", "Light"], ["lists/", "Lists"],
    ]  # fmt: skip
    names = ["corroborated", "partly", "contradicted", "not-found", "opinion", "context"]
    assert index["verdicts"] == [[name, loc.t(f"verdict.{name}")] for name in names]
    assert index["kinds"] == ["", loc.t("search.section"), loc.t("search.term")]
    assert index["tables"]["stopwords"] == ["the"]


def test_words_that_mean_the_same_are_one_group(indexes):
    """Those of the lexicon, and each term with its short form, its variants and its phrases."""
    index = indexes[index_paths(indexes)["en"]]
    assert len(index["groups"].split("\n")) == 1 + 3
    words, last = [], ""
    for coded in index["terms"].split("\n"):
        last = last[: int(coded[0])] + coded[1:]
        words.append(last)
    assert {"ic", "board", "council", "lighthouse"} <= set(words)


def test_paths_of_other_files_are_no_indexes():
    paths = ["data/facts.json", "assets/search/kk.012.json", "assets/search/en.345.json"]
    assert index_paths(paths) == {"kk": paths[1], "en": paths[2]}
