"""Prose with its records in place: sections, and a finding for each placeholder that fails."""

import pytest

from explainer.findings import DataError
from explainer.pages.compose import fill_frames
from explainer.pages.frames import with_departures
from explainer.permanence.editions import Past
from explainer.permanence.ledger import Entry
from tests.unit.making import HERE, told

INDEX, COUNCIL = "docs/en/index.md", "docs/en/council.md"


def refused(island, page="index"):
    with pytest.raises(DataError) as caught:
        island.frame("en", page)
    return told(caught.value.findings)


def html(section):
    return "".join(str(part.at(HERE)) for block in section.blocks for part in block.fragments)


def test_headings_and_facts_become_sections_in_their_order(untouched):
    frame = untouched.frame()
    assert [(section.anchor, section.level) for section in frame.sections] == [
        ("council", 1), ("rules", 2), ("rule-passed", 3), ("vote-held", 3), ("chair-chosen", 3),
        ("results", 2),
    ]  # fmt: skip
    assert (frame.language, frame.page) == ("en", "council")
    assert frame.placed == ("rule-passed", "vote-held", "chair-chosen")


def test_what_stands_below_a_heading_is_its_own(island):
    island.change(COUNCIL, "## Results", "After the facts.\n\n## Results")
    island.change(COUNCIL, "# Council {#council}", "# Council {#council}\n\nFirst.\n\nSecond.")
    sections = {section.anchor: section for section in island.frame().sections}
    assert sections["council"].text == "First. Second."
    assert html(sections["council"]) == "<p>First.</p><p>Second.</p>"
    assert sections["rules"].blocks == ()
    assert "After the facts." in html(sections["chair-chosen"])


def test_values_are_put_into_text_and_html_as_text(island):
    island.change("data/glossary.yaml", "en: Gulls, ru", "en: '<i>*Gulls*</i> & co', ru")
    island.change(COUNCIL, "# Council {#council}", 'A *{{ term("gulls") }}* won.')
    island.change(COUNCIL, "## Rules", '# The {{ term("gulls") }} {#council}\n\n## Rules')
    island.change(COUNCIL, "A *", '# {{ term("gulls") }} {#x}\n\nA *')
    first = island.frame().sections[0]
    assert first.label == "<i>*Gulls*</i> & co"
    assert first.title.at(HERE) == "&lt;i&gt;*Gulls*&lt;/i&gt; &amp; co"
    assert html(first) == "<p>A <em>&lt;i&gt;*Gulls*&lt;/i&gt; &amp; co</em> won.</p>"
    assert first.text == "A <i>*Gulls*</i> & co won."


def test_a_value_that_stands_alone_is_text_as_well(island):
    island.change(INDEX, "{{ key_figures() }}", "{{ edition() }}")
    assert html(island.frame("en", "index").sections[0]).endswith("</p>1.10.0")


def test_the_terms_that_facts_explain_have_their_notes(untouched):
    notes = untouched.frame().notes
    text = "".join(str(part.at(HERE)) for part in notes.fragments)
    assert 'id="term-islet-council"' in text
    assert "The body that governs the island." in text
    assert "term-gulls" not in text
    assert untouched.frame("en", "index").notes is None


@pytest.mark.parametrize(
    "code, found",
    [
        ("{{ key_figurs() }}", "no placeholder called 'key_figurs'"),
        ('{{ key_figures("a") }}', "1 text(s) in the brackets of 'key_figures'"),
        ('{{ date("nobody") }}', "no fact called 'nobody'"),
        ('{{ claims("rules") }}', "no fact in section 'rules' of this page"),
    ],
)
def test_a_misspelt_placeholder_is_found_at_its_line(island, code, found):
    island.change(INDEX, "{{ key_figures() }}", code)
    ((place, said, expected, advice),) = refused(island)
    assert (place, said) == (island.place(INDEX, code), found)
    assert expected
    assert advice == "correct the placeholder"


@pytest.mark.parametrize(
    "text",
    [
        "See {{ key_figures() }} here.",
        "**{{ key_figures() }}**",
        "- {{ key_figures() }}",
        "## A {{ key_figures() }} {#a}",
        "{{ key_figures() }} {{ edition() }}",
    ],
)
def test_a_block_within_a_sentence_is_found(island, text):
    island.change(INDEX, "{{ key_figures() }}", text)
    found = "the block 'key_figures' within a sentence"
    place = island.place(INDEX, text)
    assert refused(island) == [(place, found, "it alone", "put it into a paragraph of its own")]


def test_every_fault_of_every_page_is_told_at_once(island):
    island.change(INDEX, "{{ key_figures() }}", "{{ key_figurs() }}\n\nA {{ verdicts() }}.")
    island.change("docs/kk/light.md", '("tower")', '("rules")')
    with pytest.raises(DataError) as caught:
        fill_frames(island.workshop(), island.prose())
    assert [place for place, *_ in told(caught.value.findings)] == [
        f"{INDEX}:10", f"{INDEX}:12", "docs/kk/light.md:10",
    ]  # fmt: skip


def past(island, *listed):
    entries = tuple(Entry(page, name, "1.9.0", "") for page, name in listed)
    return Past.of(island.root, entries, [("council", "rule-passed")], island.records())


def test_what_left_a_page_is_told_of_at_its_old_ids(untouched):
    frame = untouched.frame()
    left = past(untouched, ("council", "lighthouse"), ("council", "rule-adopted"))
    *kept, departed = with_departures(untouched.workshop(), frame, left).sections
    assert tuple(kept) == frame.sections
    assert (departed.anchor, departed.level) == ("departed", 2)
    assert departed.anchors() == [
        "departed", "harbour-tax", "harbour-fee", "lighthouse", "rule-adopted",
    ]  # fmt: skip
    assert departed.links() == ["en/light/#lighthouse", "en/council/#rule-passed"]
    assert "There was no such tax." in html(departed)


def test_a_page_that_nothing_left_stays_as_it_is(untouched):
    frame = untouched.frame("en", "light")
    assert with_departures(untouched.workshop(), frame, past(untouched)) is frame
