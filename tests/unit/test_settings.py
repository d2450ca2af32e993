"""What ``mkdocs.yml`` says, without MkDocs."""

import pytest
import yaml

from explainer.settings import markdown_extensions, read_settings


@pytest.fixture
def settings(tmp_path):
    def write(text):
        (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_variables_of_the_environment_are_read_as_their_defaults(settings, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://other.example/")
    text = 'site_url: !ENV [SITE_URL, "https://a.example/"]\nname: Арал\nx: !ENV X\n'
    assert read_settings(settings(text)) == {
        "site_url": "https://a.example/", "name": "Арал", "x": None,
    }  # fmt: skip


def test_the_last_of_several_is_the_default(settings):
    assert read_settings(settings("a: !ENV [X, Y, last]\n")) == {"a": "last"}


def test_no_other_tag_is_obeyed(settings):
    with pytest.raises(yaml.YAMLError):
        read_settings(settings("a: !!python/object/apply:os.getcwd []\n"))


def test_extensions_have_their_settings_or_none(settings):
    text = "markdown_extensions:\n- attr_list\n- toc: {toc_depth: 2}\n- tables:\n"
    found = markdown_extensions(settings(text))
    assert found == {"attr_list": None, "toc": {"toc_depth": 2}, "tables": None}
    assert list(found) == ["attr_list", "toc", "tables"]


def test_a_project_may_use_none(settings):
    assert markdown_extensions(settings("site_name: a\n")) == {}
