"""What a person should read: mended or passed, and read again when it changed."""

import pytest
from click.testing import CliRunner

from explainer.__main__ import main
from explainer.rules import readings, spelling
from explainer.rules.readings.passed import LIST, unread, updated_list
from tests.conftest import ROOT
from tests.unit.making import COUNCIL, LIGHT, told
from tests.unit.rules.samples import INTERFACE, with_texts

INDEX = "docs/kk/index.md"
OR_PASS = "or pass it: --accept"


def suspected(island):
    return readings.proofread(island.root, island.records())


def found(island):
    return told(unread(island.root, suspected(island), readings.CHECKS))


def accept(island):
    lists = updated_list(island.root, suspected(island), readings.CHECKS)
    for file, text in lists.items():
        island.write(file.relative_to(island.root), text)
    return island


@pytest.fixture
def read(worded):
    """The island with everything in it read and passed."""
    return accept(worded)


def test_what_was_passed_is_left_alone(read):
    assert found(read) == []


def test_a_rival_is_told_with_its_place_and_the_standard_form(read):
    with_texts(read, en="The Islet board met.")
    advice = f"write our form, quote the other where it is discussed, {OR_PASS}"
    assert found(read) == [(read.place(INTERFACE), "'Islet board'", "'council (IC)'", advice)]


def test_a_subject_without_its_case_is_told_with_its_clause(read):
    with_texts(read, kk="Сегіз партияның жетеуі түскенін айтады.")
    expected, advice = (
        "the subject of the clause in the genitive",
        f"give 'жетеуі' its case, {OR_PASS}",
    )
    assert found(read) == [(read.place(INTERFACE), "'жетеуі түскенін'", expected, advice)]


def test_a_subject_without_its_case_in_prose_is_told_at_its_line(read):
    read.change(INDEX, "Ереже {{", "Партия кеше түскенін айтады. Ереже {{")
    ((place, said, *_),) = found(read)
    assert (place, said) == (read.place(INDEX, "Партия"), "'Партия кеше түскенін'")


def test_a_clause_with_a_placeholder_in_it_is_told_at_its_paragraph(read):
    read.change(INDEX, "Ереже {{", 'Партия {{ date("rule-passed") }} түскенін айтады. Ереже {{')
    ((place, said, *_),) = found(read)
    assert (place, said) == (read.place(INDEX, "Партия"), "'Партия … түскенін'")


def test_a_hedge_on_one_side_is_told_with_what_would_answer_it(read):
    with_texts(read, kk="Үшеуі ғана.", en="Three.")
    expected = "as much in the other language (only)"
    place, said, *rest = found(read)[0]
    assert (said, rest) == ("'ғана'", [expected, f"hedge both or neither, {OR_PASS}"])
    assert place.startswith(f"{INTERFACE}:")


def test_a_rule_in_the_present_tense_is_told(read):
    read.change(COUNCIL, "The people elect the chair", "The people must elect the chair")
    expected, advice = "the past tense: the rule no longer holds", f"mend it, {OR_PASS}"
    assert found(read) == [(read.place(COUNCIL, "must elect"), "'must'", expected, advice)]


def test_twins_are_told_at_the_second(read):
    read.change(LIGHT, "kk: Шамшырақ салу", "kk: Кеңестің сайлауы")
    read.change(LIGHT, "kk: Шамшырақ үш жыл салынды.", "kk: Кеңесті бәрі де бұрын сайлаған.")
    said = "'lighthouse', which tells nearly what 'vote-held' tells"
    advice = f"merge the two, refer from one to the other, {OR_PASS}"
    assert (read.place(LIGHT, "бұрын"), said, "each fact once", advice) in found(read)


def test_a_text_that_changed_is_to_be_read_again_and_its_line_deleted(read):
    stale = next(line for line in read.text(LIST).splitlines() if "change.after.en" in line)
    read.change(COUNCIL, "The governor appoints the chair", "The governor appoints a chair")
    place, said, expected, advice = found(read)[1]
    assert found(read)[0][0] == read.place(COUNCIL, "appoints a chair")
    assert (place, expected) == (
        read.place(LIST, stale),
        "only what the texts as they stand call for",
    )
    assert said.startswith("'tense fact:chair-chosen change.after.en")
    assert advice == "delete the line, or --accept"


def test_accepting_keeps_lines_of_other_checks_and_drops_stale_ones(read):
    before = read.text(LIST)
    read.write(
        LIST, before + "quotation\tfact:x known.kk\t0123456789ab\nrival\tfact:y\t0123456789ab\n"
    )
    assert len(found(read)) == 1
    lines = accept(read).text(LIST).splitlines()
    assert lines == sorted([*before.splitlines(), "quotation\tfact:x known.kk\t0123456789ab"])


def test_a_project_in_which_nothing_is_suspected_gets_no_list(island):
    island.remove("data/wording.yaml")
    assert found(island) == []
    assert updated_list(island.root, [], readings.CHECKS) == {}


@pytest.fixture
def proofread(worded, monkeypatch):
    """Run the command on the island, on a machine without hunspell."""
    monkeypatch.setattr(spelling, "available", lambda: False)
    return lambda *options: CliRunner().invoke(
        main, ["--root", str(worded.root), "proofread", *options]
    )


def test_the_command_does_without_hunspell_and_says_so(proofread, worded):
    first = proofread()
    assert first.exit_code == 1
    assert "words were not looked up: install hunspell" in first.output
    assert first.output.endswith(" to mend\n")
    assert proofread("--accept").output.endswith(f"rewrote {LIST}\n")
    assert proofread().output.endswith("nothing left to read but words\n")
    assert not (worded.root / "data/words/kk.txt").exists()


def test_everything_in_the_real_texts_was_read_and_passed(records):
    assert told(unread(ROOT, readings.proofread(ROOT, records), readings.CHECKS)) == []


def test_every_reading_has_a_test_file():
    for file in (ROOT / "hooks/explainer/rules/readings").glob("[!_]*.py"):
        assert (ROOT / f"tests/unit/rules/test_{file.stem}.py").is_file(), file.stem
