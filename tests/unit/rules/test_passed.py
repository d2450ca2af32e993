"""The list of what was read: a line for a check, a place and the text that was read."""

from explainer.findings import Finding
from explainer.rules.readings.passed import LIST, Reading, unread, updated_list

FINDING = Finding("data/x.yaml", 3, 1, "'a'", "'b'", "mend it")
ONE = Reading("rival", "fact:x known.en", "A text.", FINDING)


def listed(island, *lines):
    return island.write(LIST, "".join(f"{line}\n" for line in lines)).root


def test_a_reading_that_is_listed_is_passed(island):
    assert list(unread(listed(island, ONE.line), [ONE], ("rival",))) == []


def test_a_reading_is_unread_where_there_is_no_list(island):
    assert list(unread(island.root, [ONE], ("rival",))) == [FINDING]


def test_the_same_place_with_another_text_check_or_place_is_unread(island):
    root = listed(island, ONE.line)
    for other in (
        Reading("rival", ONE.place, "A text!", FINDING),
        Reading("hedge", ONE.place, ONE.text, FINDING),
        Reading("rival", "fact:y known.en", ONE.text, FINDING),
    ):
        assert FINDING in unread(root, [other], ("rival", "hedge"))


def test_lines_of_checks_that_were_not_run_are_nobodys_business(island):
    root = listed(island, ONE.line)
    assert list(unread(root, [], ("quotation",))) == []
    assert [(f.line, f.column) for f in unread(root, [], ("rival",))] == [(1, 1)]


def test_the_list_is_sorted_and_says_each_thing_once(island):
    root = listed(island, "quotation\tz\t0123456789ab", "rival\told\t0123456789ab")
    (text,) = updated_list(root, [ONE, ONE], ("rival",)).values()
    assert text == f"quotation\tz\t0123456789ab\n{ONE.line}\n"


def test_the_line_tells_no_word_of_the_text():
    check, place, digest = ONE.line.split("\t")
    assert (check, place, len(digest)) == ("rival", "fact:x known.en", 12)
