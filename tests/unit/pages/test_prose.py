"""Prose holds words and placeholders and no other code; each slip is a finding at its line."""

import pytest

from explainer.findings import DataError
from explainer.memo import Memo
from explainer.pages.markdown import Passage
from explainer.pages.prose import prose_path, read_prose
from tests.unit.making import told

INDEX = "docs/en/index.md"
PLAIN = 'a name with texts in brackets, such as {{ claims("passage") }}'
ADVICE = "write a placeholder and no other code"


def refused(island):
    with pytest.raises(DataError) as caught:
        island.prose()
    return told(caught.value.findings)


def calls(island):
    return [(call.name, call.arguments, call.line) for call in island.prose()["en", "index"].calls]


def test_every_page_is_read_in_both_languages(untouched):
    prose = untouched.prose()
    pages = [("kk", "index"), ("en", "index"), ("kk", "council"), ("en", "council")]
    assert list(prose)[:4] == pages
    english = prose["en", "index"]
    assert (english.language, english.page, english.path) == ("en", "index", INDEX)
    assert english.meta.title == "Overview"
    assert prose_path("kk", "council") == "docs/kk/council.md"


def test_placeholders_keep_their_texts_and_their_lines(untouched):
    assert calls(untouched) == [("date", ("rule-passed",), 8), ("key_figures", (), 10)]
    assert untouched.text(INDEX).split("\n")[7].startswith("The rule was passed on {{ date(")


def test_placeholders_are_numbered_in_their_order(island):
    island.change(INDEX, "{{ key_figures() }}", '{{ edition() }}\n\nA {{ seats("a", "b") }}.')
    assert calls(island)[1:] == [("edition", (), 10), ("seats", ("a", "b"), 12)]


def test_a_placeholder_may_stand_on_several_lines(island):
    island.change(INDEX, "{{ key_figures() }}", "{{\n  key_figures()\n}}")
    assert calls(island)[-1] == ("key_figures", (), 11)


@pytest.mark.parametrize(
    "code, what",
    [
        ("{{ edition }}", "name"),
        ("{{ 1 + 1 }}", "add"),
        ('{{ "text" }}', "const"),
        ("{{ claims(section) }}", "call"),
        ("{{ claims(7) }}", "call"),
        ('{{ claims(section="a") }}', "call"),
        ('{{ claims(*["a"]) }}', "call"),
        ('{{ claims(**{"a": 1}) }}', "call"),
        ('{{ records.facts("a") }}', "call"),
        ("{{ edition() | upper }}", "filter"),
        ("{{ edition()() }}", "call"),
        ("{{ edition().x }}", "getattr"),
        ("{% if true %}a{% endif %}", "if"),
        ('{% set a = "b" %}', "assign"),
        ('{% include "x" %}', "include"),
    ],
)
def test_code_in_the_place_of_a_placeholder_is_found(island, code, what):
    island.change(INDEX, "{{ key_figures() }}", code)
    found = f"a placeholder that cannot be read ({what})"
    assert refused(island) == [(island.place(INDEX, code), found, PLAIN, ADVICE)]


@pytest.mark.parametrize(
    "code", ["{{ edition() ", "{{ edition( }}", "{{ }}", "{% if %}", "{{ 'a }}"]
)
def test_code_that_cannot_be_parsed_is_found(island, code):
    island.change(INDEX, "{{ key_figures() }}", code)
    ((place, found, expected, advice),) = refused(island)
    assert int(place.removeprefix(f"{INDEX}:")) in {10, 11}
    assert found.startswith("a placeholder that cannot be read (")
    assert (expected, advice) == (PLAIN, ADVICE)


def test_every_slip_of_every_page_is_found_at_once(island):
    island.change(INDEX, "{{ key_figures() }}", "{{ edition }}\n\n{{ 7 }}")
    island.change("docs/kk/light.md", "{{ claims", "{{ claims.x")
    assert [place for place, *_ in refused(island)] == [
        f"{INDEX}:10", f"{INDEX}:12", "docs/kk/light.md:10",
    ]  # fmt: skip


def test_an_id_of_a_heading_is_no_comment(island):
    island.change(INDEX, "# One year {#overview}", "# One year {#overview}\n\n## Two {#two}")
    assert [heading.anchor for heading in island.prose()["en", "index"].headings()] == [
        "overview", "two",
    ]  # fmt: skip


def test_a_page_that_one_language_lacks_is_asked_for(island):
    island.remove("docs/en/light.md")
    assert refused(island) == [
        ("docs/en/light.md:1", "no such file", "a file of the project", "restore or write it")
    ]


@pytest.mark.parametrize(
    "text", ["", "# Title {#a}\n", "---\ntitle: A\ndescription: B\n", "---\n---\n"]
)
def test_a_page_without_front_matter_is_found(island, text):
    island.write(INDEX, text)
    ((place, found, expected, advice),) = refused(island)
    assert place == f"{INDEX}:1"
    assert (found, expected) in {
        ("no front matter", "'---' on the first line"), ("an empty file", "records"),
    }  # fmt: skip
    assert advice


@pytest.mark.parametrize(
    "old, new, line, found",
    [
        ("title: Overview\n", "", 2, "no 'title'"),
        ("description: One", "summary: One", 3, "unknown field 'summary'"),
        ("title: Overview", "title: " + "a" * 81, 2, "81 characters in 'title'"),
        ("description: One year", "description: " + "a" * 201, 3, "215 characters in 'descript"),
        ("title: Overview", "title: [a]", 2, "a list for 'title'"),
        ("title: Overview", "title: a\ntitle: b", 3, "key 'title' a second time"),
        ("title: Overview", "title: 'a", 4, ""),
    ],
)
def test_front_matter_that_does_not_fit_is_found_at_its_line(island, old, new, line, found):
    island.change(INDEX, old, new)
    places = {(place, said) for place, said, *_ in refused(island) if found in said}
    assert [place for place, _ in places] == [f"{INDEX}:{line}"]


@pytest.mark.parametrize("character", ["\ue000", "\ue010", "\uf8ff"])
def test_a_character_that_marks_are_made_of_is_refused(island, character):
    island.change(INDEX, "The rule was passed", f"The {character}rule was passed")
    found = f"the character U+{ord(character):04X}"
    place = island.place(INDEX, character)
    assert refused(island) == [(place, found, "text", "delete it")]


def test_windows_line_ends_change_nothing(island, untouched):
    island.write(INDEX, island.text(INDEX).replace("\n", "\r\n"))
    assert b"\r\n" in (island.root / INDEX).read_bytes()
    assert island.prose()["en", "index"] == untouched.prose()["en", "index"]


def test_a_finding_names_the_first_line_that_has_the_words(untouched):
    prose = untouched.prose()["en", "index"]
    finding = prose.finding("rule-passed", "a", "b", "c")
    assert (finding.path, finding.line) == (INDEX, 8)
    assert finding.column == untouched.text(INDEX).split("\n")[7].index("rule-passed") + 1
    nowhere = prose.finding("nowhere", "a", "b", "c")
    assert (nowhere.line, nowhere.column) == (1, 1)


def test_typed_texts_are_everything_but_code_and_values(island):
    island.change(INDEX, "{{ key_figures() }}", "A `code` and {{ edition() }} more.")
    typed = " ".join(island.prose()["en", "index"].typed_texts())
    assert " ".join(typed.split()) == (
        "Overview One year of an island. One year The rule was passed on : read on . A and more."
    )


def test_an_unchanged_page_is_not_read_again_and_a_changed_one_is(island):
    memo, records = Memo(), island.records()

    def pages():
        memo.next_build()
        return read_prose(island.root, records, island.converter(), memo)

    first = pages()
    assert pages()["en", "index"] is first["en", "index"]
    island.change(INDEX, "The rule was", "The law was")
    after = pages()
    assert "law" in next(p for p in after["en", "index"].parts if isinstance(p, Passage)).text
    assert after["kk", "index"] is first["kk", "index"]


def test_prose_is_converted_again_when_the_extensions_change(island):
    memo, records = Memo(), island.records()
    first = read_prose(island.root, records, island.converter(), memo)
    island.write("mkdocs.yml", "markdown_extensions: [tables]\n")
    assert read_prose(island.root, records, island.converter(), memo) != first
