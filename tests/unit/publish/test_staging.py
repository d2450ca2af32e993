"""The same pages as a folder that any engine can build."""

import html

import markdown
import pytest
import yaml

from explainer.publish.staging import (
    as_markdown,
    bilingual_palette,
    interface_strings,
    markdown_text,
    navigation,
    stage,
    staged_settings,
)
from tests.conftest import ROOT
from tests.unit.making import BASE

EXTENSIONS = ["attr_list"]


@pytest.fixture
def project(island):
    """The island with the folder of the theme's overrides, which staging copies."""
    island.write("hooks/material_9_8/overrides/main.html", "{% block x %}{% endblock %}")
    return island


@pytest.mark.parametrize(
    "text",
    [
        "a *b* _c_ `d`", "[x](y) {#z}", "<b>1 & 2</b>", "# 1. x | y ~ ^ =", "{{ a }} {% b %}",
        "1. a", "- a", "+ a", ".5", "2007. a", "a: b", "![x](y)", "&amp; &#35;", "$x$ \\n", "a@b.c",
        "\"a\" 'b'", ":smile: ==x== ^y^", "* a", "1986. A *great* year",
    ],
)  # fmt: skip
def test_a_text_survives_markdown_as_plain_text(text):
    rendered = markdown.markdown(f"## {markdown_text(text)} {{#i}}", extensions=EXTENSIONS)
    assert html.unescape(rendered) == f'<h2 id="i">{text}</h2>'


@pytest.mark.parametrize("text", ["1. a", "- a", "+ a", "2007. a", "# a", "> a", "* a", "    a"])
def test_a_text_at_the_start_of_a_line_begins_no_list_and_no_heading(text):
    rendered = markdown.markdown(str(markdown_text(text)), extensions=EXTENSIONS)
    assert html.unescape(rendered) == f"<p>{text.strip()}</p>"


def test_a_line_break_in_a_text_begins_no_heading():
    assert markdown_text("a\n\n# b") == "a &#35; b"


def test_a_page_is_front_matter_and_headings_above_html(built, shop):
    page = next(page for page in built.pages if page.meta.stands_at == "en/council/")
    _, front, body = as_markdown(page, shop).split("---", 2)
    assert yaml.safe_load(front) == page.meta.front_matter()
    lines = body.split("\n")
    (title,) = [line for line in lines if line.startswith("# ")]
    assert title == '# Council {#council data-toc-label="Council"}'
    (rules,) = [line for line in lines if line.startswith("## Rules")]
    assert '<a class="headerlink" href="#rules"' in rules
    assert rules.endswith('{#rules data-toc-label="Rules"}')
    (fact,) = [line for line in lines if line.startswith("### Passing")]
    assert '<span id="rule-adopted"></span>' in fact
    assert '{#rule-passed .fact-title data-toc-label="Passing the rule"}' in fact
    assert '<div class="fact fact--corroborated">' in body


def test_a_heading_that_looks_like_markdown_stays_text(island):
    island.change("data/facts/light.yaml", "en: Building the lighthouse}", "en: '{{ x }} *b* <i>'}")
    shop = island.workshop()
    page = next(page for page in island.site().pages if page.meta.stands_at == "en/light/")
    text = as_markdown(page, shop)
    (line,) = [line for line in text.split("\n") if line.startswith("### ")]
    assert "{{" not in line
    assert "*" not in line
    assert "<i>" not in line


def test_the_navigation_is_the_cover_then_each_language_in_order(built):
    cover, kazakh, english = navigation(built)
    assert cover == {"Арал 1907 · Island 1907": "index.md"}
    (name,) = english
    assert name == built.locale("en").t("language.name")
    assert english[name] == [
        {"Overview": "en/index.md"}, {"Council": "en/council.md"}, {"Light": "en/light.md"},
        {"Lists": "en/lists.md"},
    ]  # fmt: skip
    assert [*kazakh[built.locale("kk").t("language.name")][0].values()] == ["kk/index.md"]


def test_buttons_are_named_in_both_languages(built):
    palette = [{"scheme": "default", "toggle": {"icon": "x", "name": "palette"}}]
    (scheme,) = bilingual_palette(built, palette)
    strings = built.records.interface.strings["palette.default"]
    assert scheme["toggle"] == {"icon": "x", "name": f"{strings.kk} · {strings.en}"}
    assert palette[0]["toggle"]["name"] == "palette"


def test_interface_strings_are_handed_over_by_language(built):
    strings = interface_strings(built)
    assert strings["en"]["holder.cook"] == "Cook"
    assert strings["kk"]["holder.cook"] == "Аспаз"
    assert set(strings["kk"]) == set(built.records.interface.strings)


def test_settings_are_the_projects_own_without_the_hook(built):
    settings = staged_settings(ROOT, built, "https://other.example/")
    assert not {"hooks", "watch", "repo_url", "edit_uri", "not_in_nav"} & set(settings)
    assert (settings["site_name"], settings["site_url"]) == (
        "Арал 1907 · Island 1907", "https://other.example/",
    )  # fmt: skip
    assert settings["theme"]["custom_dir"] == "overrides"
    assert settings["nav"] == navigation(built)
    assert set(settings["extra"]["search"]) == {"kk", "en"}
    assert settings["extra"]["ui"]["en"]["holder.cook"] == "Cook"
    assert "attr_list" in settings["markdown_extensions"]
    assert yaml.safe_load(yaml.safe_dump(settings)) == settings


def test_everything_is_written_to_the_folder(project, built):
    folder = project.root / "out"
    names = stage(project.root, built, folder, BASE)
    assert names == sorted(page.meta.path for page in built.pages)
    for name in names:
        assert (folder / "docs" / name).read_text(encoding="utf-8").startswith("---\n")
    for path, text in built.files.items():
        assert (folder / "docs" / path).read_bytes() == text.encode()
    assert (folder / "docs/assets/css/base/tokens.css").is_file()
    assert (folder / "overrides/main.html").is_file()
    assert yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))["site_url"] == BASE


def test_a_folder_that_has_anything_in_it_is_left_alone(project, built):
    folder = project.root / "out"
    folder.mkdir()
    (folder / "precious").write_text("x")
    with pytest.raises(FileExistsError, match="is not empty: name a new or an empty folder"):
        stage(project.root, built, folder, BASE)
    assert [file.name for file in folder.iterdir()] == ["precious"]
    (folder / "precious").unlink()
    assert stage(project.root, built, folder, BASE)
