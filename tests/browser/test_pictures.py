"""Pictures as a browser draws them, and the timeline's filters."""

import pytest

pytestmark = pytest.mark.browser

PAGES = [f"{lang}/{slug}/" for lang in ("kk", "en") for slug in ("elections", "reform", "timeline", "article")]  # fmt: skip

SPILLS = """() => [...document.querySelectorAll(".drawing")].flatMap((drawing) => {
  const frame = drawing.getBoundingClientRect();
  return [...drawing.querySelectorAll("text")].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1
        || box.top < frame.top - 1 || box.bottom > frame.bottom + 4;
  }).map((text) => text.textContent);
})"""

COLLISIONS = """() => [...document.querySelectorAll(".drawing")].flatMap((drawing) => {
  const texts = [...drawing.querySelectorAll("text")].map((t) => [t.textContent, t.getBoundingClientRect()]);
  return texts.flatMap(([one, a], n) => texts.slice(n + 1).filter(([, b]) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 5 && b.top < a.bottom - 5
  ).map(([other]) => `${one} / ${other}`));
})"""


@pytest.mark.parametrize("path", PAGES)
def test_no_words_run_out_of_a_picture_or_into_each_other(open_page, path):
    tab = open_page(path, viewport={"width": 360, "height": 800})
    assert tab.locator(".drawing").count() >= 1
    assert tab.evaluate(SPILLS) == []
    assert tab.evaluate(COLLISIONS) == []


def test_words_in_pictures_stay_legible_on_a_phone(open_page):
    tab = open_page("kk/reform/", viewport={"width": 360, "height": 800})
    sizes = tab.evaluate(
        "() => [...document.querySelectorAll('.drawing text')].map((t) => {"
        " const scale = t.ownerSVGElement.getScreenCTM().a;"
        " return parseFloat(getComputedStyle(t).fontSize) * scale; })"
    )
    assert min(sizes) >= 9.5


def test_filters_leave_one_topic_and_say_how_many_entries_are_left(open_page):
    tab = open_page("en/timeline/")
    entries = tab.locator(".timeline__entry")
    everything = entries.count()
    tab.get_by_role("button", name="Election", exact=True).press("Enter")
    shown = entries.locator("visible=true")
    assert 0 < shown.count() < everything
    assert set(shown.evaluate_all("nodes => nodes.map((n) => n.dataset.topic)")) == {"elections"}
    assert str(shown.count()) in tab.get_by_role("status").filter(has_text="shown").inner_text()
    assert "topic=elections" in tab.url
    tab.get_by_role("button", name="All", exact=True).press("Space")
    assert shown.count() == everything
    assert tab.troubles == []


def test_an_address_with_a_topic_opens_filtered(open_page):
    tab = open_page("kk/timeline/?topic=aftermath")
    topics = tab.locator(".timeline__entry >> visible=true").evaluate_all(
        "nodes => nodes.map((n) => n.dataset.topic)"
    )
    assert set(topics) == {"aftermath"}


def test_an_anchor_wins_over_a_filter_that_would_hide_it(open_page):
    tab = open_page("kk/timeline/?topic=aftermath#law-passed")
    assert tab.locator("#law-passed").is_visible()


def test_without_scripts_the_timeline_is_whole_and_offers_no_dead_buttons(open_page):
    tab = open_page("en/timeline/", java_script_enabled=False)
    assert (
        tab.locator(".timeline__entry").count()
        == tab.locator(".timeline__entry >> visible=true").count()
    )
    assert tab.locator(".timeline-filter button >> visible=true").count() == 0


def test_a_mark_on_the_axis_leads_to_its_entry(open_page):
    tab = open_page("en/timeline/")
    tab.locator(".picture--timeline a[href$='#election-day']:visible").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/en/timeline/#election-day")
    assert tab.locator("#election-day:target").is_visible()
