"""Citing a fact from the keyboard, in a real browser."""

import datetime as dt

import pytest

pytestmark = pytest.mark.browser

FACT = "ruling-party-result"
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}


@pytest.mark.parametrize("language, accessed", [("en", "accessed"), ("kk", "қаралған күні")])
def test_gost_is_chosen_copied_and_the_focus_comes_back(open_page, records, language, accessed):
    tab = open_page(f"{language}/elections/#{FACT}", **CLIPBOARD)
    link = tab.locator(f"#{FACT} + .fact [data-cite-dialog]")
    tab.locator(f"#{FACT} .headerlink").focus()
    while not link.evaluate("link => link === document.activeElement"):
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    dialog = tab.get_by_role("dialog", name={"en": "Cite", "kk": "Сілтеме беру"}[language])
    dialog.wait_for()
    button = dialog.locator("#cite-gost-r-7-0-5-2008 ~ .cite__copy")
    while not button.evaluate("button => button === document.activeElement"):
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    dialog.get_by_role("status").filter(has_text="7.0.5-2008").wait_for()
    copied = tab.evaluate("navigator.clipboard.readText()")
    today = dt.date.today().strftime("%d.%m.%Y")
    edition = records.site.edition.version
    assert copied.endswith(f"/{language}/c/{FACT}/?edition={edition} ({accessed}: {today}).")
    assert copied.startswith({"en": "Nur Otan", "kk": "«Нұр Отан»"}[language])
    tab.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    assert link.evaluate("link => link === document.activeElement")
    assert tab.troubles == []


def test_without_javascript_cite_leads_to_the_forms_on_the_card(open_page, address):
    tab = open_page(f"en/elections/#{FACT}", java_script_enabled=False)
    tab.locator(f"#{FACT} + .fact [data-cite-dialog]").click()
    tab.wait_for_url(f"{address}en/c/{FACT}/#cite")
    assert tab.locator("#cite-apa-7").is_visible()
    assert "__.__.____" in tab.locator("#cite-gost-r-7-0-5-2008 + .cite__text").inner_text()


def test_the_card_copies_bibtex(open_page):
    tab = open_page(f"en/c/{FACT}/", **CLIPBOARD)
    tab.locator("#cite-bibtex ~ .cite__copy").click()
    tab.get_by_role("status").filter(has_text="BibTeX").wait_for()
    assert tab.evaluate("navigator.clipboard.readText()").startswith(f"@online{{{FACT},")


@pytest.mark.parametrize("edition, told", [("0.0.9", True), ("99.0.0", False), ("", False)])
def test_a_card_says_whether_the_fact_changed_since_the_cited_edition(open_page, edition, told):
    tab = open_page(f"en/c/{FACT}/?edition={edition}")
    assert tab.locator(".card-page__outdated").is_visible() is told
