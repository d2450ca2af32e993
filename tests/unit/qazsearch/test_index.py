"""Documents become an index: which keys each has, how much they say, packed small."""

import pytest

from qazsearch.endings import Endings
from qazsearch.indexer import LEVELS, Document, Field, Indexer
from qazsearch.normaliser import Normaliser, compiled
from qazsearch.packing import DIGITS, digits, front_coded, packed, width

TABLES = {
    "letters": {"ә": "a", "а": "a", "л": "l", "р": "r", "с": "s", "ы": "y", "т": "t", "е": "e", "ш": "x", "sh": "x"},
    "stopwords": ["the", "ол"],
    "languages": {
        "en": {
            "folded": True, "rounds": 2, "keep": ["glass"], "irregular": {"men": "man"}, "finish": [],
            "slots": [
                {"name": "plural", "deep": False, "last": False, "harmony": False, "least": 3,
                 "rules": [{"after": "", "ending": "s", "becomes": "", "least": None},
                           {"after": "", "ending": "ies", "becomes": "y", "least": 2}]},
                {"name": "adverb", "deep": True, "last": False, "harmony": False, "least": 3,
                 "rules": [{"after": "", "ending": "ly", "becomes": "", "least": None}]},
            ],
        },
        "kk": {
            "folded": True, "rounds": 1, "keep": [], "irregular": {}, "finish": [],
            "slots": [
                {"name": "plural", "deep": False, "last": True, "harmony": True, "least": 2,
                 "rules": [{"after": "", "ending": "лар|лер", "becomes": "", "least": None}]},
            ],
        },
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def normaliser():
    return Normaliser(compiled(TABLES))


def unpacked(text):
    """Read packed numbers as the script does."""
    numbers, last, at = [], -1, 0
    while at < len(text):
        step, at = DIGITS.index(text[at]), at + 1
        if step == 64:
            step, at = (
                1072 + sum(DIGITS.index(d) * 64**n for n, d in enumerate(text[at : at + 3][::-1])),
                at + 3,
            )
        elif step >= 48:
            step, at = 48 + (step - 48) * 64 + DIGITS.index(text[at]), at + 1
        last += 1 + step
        numbers.append(last)
    return numbers


@pytest.mark.parametrize(
    "numbers",
    [
        [0],
        [0, 1, 2],
        [47],
        [48],
        [3, 50, 51, 500],
        [111, 112],
        [0, 1072],
        [1000],
        [0, 1073],
        [5, 9999, 10_000, 250_000],
    ],
)
def test_numbers_are_packed_and_read_back(numbers):
    assert unpacked(packed(numbers)) == numbers


def test_small_steps_take_one_digit():
    assert packed([0, 1, 2]) == "000"
    assert packed([47]) == "l"
    assert (len(packed([48])), len(packed([1071]))) == (2, 2)
    assert packed([]) == ""


def test_sorted_words_are_coded_by_what_they_share():
    assert front_coded(["law", "laws", "lay", "zoo"]) == ["0law", "3s", "2y", "0zoo"]
    assert front_coded(["abcdefghijkl", "abcdefghijkm"])[1] == "9jkm"


def test_a_place_takes_two_digits_and_three_where_there_are_many():
    assert [digits(n, 2) for n in (0, 63, 64, 4095)] == [
        "00",
        "0" + DIGITS[63],
        "10",
        DIGITS[63] * 2,
    ]
    assert digits(4096, 3) == "100"
    assert (width(0), width(4096), width(4097)) == (2, 2, 3)


@pytest.mark.parametrize(
    "word, language, keys",
    [
        ("laws", "en", ["law", "laws"]),
        ("Laws", "en", ["law", "laws"]),
        ("cities", "en", ["city", "cities"]),
        ("gas", "en", ["gas"]),
        ("glass", "en", ["glas"]),
        ("men", "en", ["man"]),
        ("freely", "en", ["frely", "fre"]),
        ("аталар", "kk", ["ata", "atalar"]),
        ("аталер", "kk", ["ataler"]),  # vowels that do not agree
        ("ship", "en", ["xip"]),
    ],
)
def test_words_lose_their_endings_slot_by_slot(normaliser, word, language, keys):
    assert normaliser.candidates(word, language) == keys
    assert normaliser.key(word, language) == keys[0]


def test_common_words_are_known_however_they_are_written(normaliser):
    assert normaliser.is_common("The")
    assert not normaliser.is_common("then")


def test_a_slot_that_is_last_ends_it():
    endings = Endings(compiled(TABLES)["languages"]["kk"])
    assert endings.steps("atalarlar") == ["atalarlar", "atalar"]


def document(*texts, shown=("x",)):
    return Document(
        tuple(
            Field(f"f{n}", "en", text, weight, unnamed)
            for n, (text, weight, unnamed) in enumerate(texts)
        ),
        shown,
    )


def indexed(normaliser, *documents, groups=()):
    index = Indexer(normaliser, groups).index(documents).whole()
    words, last = [], ""
    for coded in index["terms"].split("\n"):
        last = last[: int(coded[0])] + coded[1:]
        words.append(last)
    lists, strengths = index["postings"]
    found, at = {}, 0
    for word, line in zip(words, lists.split("\n"), strict=True):
        numbers = unpacked(line)
        found[word] = dict(zip(numbers, map(int, strengths[at : at + len(numbers)]), strict=True))
        at += len(numbers)
    return index, found


def test_a_key_leads_to_the_documents_that_have_it(normaliser):
    _, found = indexed(
        normaliser, document(("law", 3, False)), document(("the laws of men", 3, False))
    )
    assert {key: set(numbers) for key, numbers in found.items()} == {
        "law": {0, 1}, "man": {1}, "of": {1},
    }  # fmt: skip


def test_what_weighs_more_says_more_and_no_impact_leaves_its_digit(normaliser):
    _, found = indexed(
        normaliser, document(("law", 9, False), ("rule", 1, False)), document(("law", 900, False), ("rule", 9, False))
    )  # fmt: skip
    assert found["law"][0] > found["rule"][0] >= 1
    assert found["law"][1] == LEVELS
    assert found["rule"][1] > found["rule"][0]


def test_a_word_in_a_short_text_says_more_than_in_a_long_one(normaliser):
    _, found = indexed(
        normaliser,
        document(("law", 6, False)),
        document(("law " + "a b c d e f g h " * 3, 6, False)),
    )
    assert found["law"][0] > found["law"][1]


def test_slight_mentions_are_left_out_of_keys_that_many_documents_have(normaliser):
    weighty = [document(("law", 9, False), ("tower", 9, False)) for _ in range(8)]
    slight = document(("law " + "x " * 60, 1, False), ("tower", 9, False))
    _, found = indexed(normaliser, *weighty, slight)
    assert 8 not in found["law"]
    assert 8 in found["tower"]
    _, few = indexed(normaliser, *weighty[:6], slight)
    assert 6 in few["law"]


def test_words_that_a_group_names_are_found_by_their_group(normaliser):
    group = {"en": ["the law", "statute"], "kk": ["аталар"]}
    index, found = indexed(normaliser, document(("law tower", 3, True)), groups=[group])
    assert set(found["tower"]) == {0}
    assert found["law"] == {}
    assert {"ata", "law", "statute"} <= set(found)
    assert len(index["groups"].split(",")) == 3


def test_phrases_too_long_to_be_typed_and_empty_ones_are_no_forms(normaliser):
    group = {"en": ["a b c d", "a b c d e", "the"]}
    index, _ = indexed(normaliser, document(("a b c d e", 3, False)), groups=[group])
    assert len(index["groups"]) == 2 * 4


def test_results_show_columns(normaliser):
    index, _ = indexed(
        normaliser,
        document(("a", 1, False), shown=(1, "x")),
        document(("b", 1, False), shown=(2, "y")),
    )
    assert index["shown"] == [[1, 2], ["x", "y"]]
