"""Templates escape what records say, and a misspelt one is a finding at its line."""

import pytest
from markupsafe import Markup

from explainer.findings import DataError
from explainer.memo import Memo
from explainer.pages.templates import Templates, in_language, start_of, templates_of
from explainer.records.model.values import Bilingual
from tests.unit.making import told

FOLDER = "hooks/templates"


@pytest.fixture
def render(tmp_path):
    """Return a function that writes a template of a project and fills it."""

    def filled(text, name="x.html", **values):
        file = tmp_path / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return Templates(tmp_path).render(name, **values)

    return filled


def refused(render, text, **values):
    with pytest.raises(DataError) as caught:
        render(text, **values)
    ((place, found, expected, advice),) = told(caught.value.findings)
    assert expected == "names and tags that exist"
    assert advice == "correct the template"
    return place, found


def test_what_records_say_is_escaped_in_every_kind_of_template(render):
    for name in ("x.html", "x.svg", "x.md"):
        html = render("<p>{{ a }}</p>", name, a='<b> & "c"')
        assert html == "<p>&lt;b&gt; &amp; &#34;c&#34;</p>"
        assert isinstance(html, Markup)


def test_html_that_was_filled_is_not_escaped_again(render):
    assert render("{{ a }}", a=Markup("<b>")) == "<b>"


def test_tags_leave_no_blank_lines_behind(render):
    text = "a  \n{% if yes %}\nb\n{% endif %}\n\n   \n c \n"
    assert render(text, yes=True) == "a\nb\n c"


@pytest.mark.parametrize(
    "text, line, found",
    [
        ("a\nb\n{{ nobody }}\n", 3, "'nobody' is undefined"),
        ("a\n{{ a.nothing }}\n", 2, "has no attribute 'nothing'"),
        ("a\n\n{% if %}\n", 3, "Expected an expression"),
        ("a\n{{ a | nothing }}\n", 2, "No filter named 'nothing'."),
        ('{% include "nothing.html" %}', 1, "nothing.html"),
    ],
)
def test_a_misspelt_template_is_found_at_its_line(render, text, line, found):
    place, said = refused(render, text, a="x")
    assert place in {f"{FOLDER}/x.html:{line}", f"{FOLDER}/nothing.html:{line}"}
    assert said.startswith("a template that cannot be filled (")
    assert found in said


def test_a_slip_in_an_included_template_is_found_there(render):
    render("one\ntwo", "part.html")
    render("ok", "sound.html")
    with pytest.raises(DataError):
        render("one\n{% broken %}", "part.html")
    place, _ = refused(render, '\n\n{% include "part.html" %}')
    assert place == f"{FOLDER}/part.html:2"


@pytest.mark.parametrize("error", [TypeError, ValueError, KeyError, ArithmeticError])
def test_a_fault_of_ours_keeps_its_traceback(render, error):
    def faulty():
        raise error("ours")

    with pytest.raises(error, match="ours"):
        render("{{ faulty() }}", faulty=faulty)


def test_templates_of_the_project_come_before_our_own(tmp_path, render):
    assert render("mine", "fact/moved.html") == "mine"
    (tmp_path / "empty").mkdir()
    ours = Templates(tmp_path / "empty")
    with pytest.raises(DataError, match=r"moved\.html"):
        ours.render("fact/moved.html")


def test_dates_and_texts_have_their_filters(render):
    assert start_of("2002-05/2004") == start_of("2002-05") == "2002-05"
    assert render("{{ '2002/2004' | start_of }}") == "2002"
    text = Bilingual(kk="иә", en="yes")
    assert in_language(text, type("Locale", (), {"language": "en"})) == "yes"


def test_templates_are_kept_until_one_changes(tmp_path, render):
    memo = Memo()
    render("one")
    first = templates_of(tmp_path, memo)
    assert templates_of(tmp_path, memo) is first
    render("two")
    second = templates_of(tmp_path, memo)
    assert second is not first
    assert second.render("x.html") == "two"
    render("more", "y.html")
    assert templates_of(tmp_path, memo) is not second
