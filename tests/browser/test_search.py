"""Search as a reader meets it: the real scripts over the real index, in a real browser."""

import json

import brotli
import pytest

from tests.browser.searching import read_queries, run_queries, scores
from tests.unit.qazsearch.test_normaliser import vectors

pytestmark = pytest.mark.browser

FIELD = "[data-md-component=search-query]"
LINK = ".md-search-result__link"
BUDGET = 43_000
"""Index and scripts at first use, in bytes: what each claim comes to in one line is searched too."""
PARTS = ("assets/search/", "assets/js/search/", "workers/", "search_index")

KNOWN_ITEMS = {
    "конституцияга озгерис": {"need-for-amendment", "first-amendments", "amendments-presented", "law-dated", "no-referendum"},
    "maslihat": {"maslikhat-elections", "maslikhat-levels", "maslikhat-results", "maslikhat-rights", "maslikhat-term", "maslikhat-other-parties"},
    "сайлаудын натижеси": {"maslikhat-results", "results-disputed", "final-results", "preliminary-results"},
    "Нур-Отан": {"ruling-party-result", "deputies-selected", "party-chairman", "otan-founded", "otan-mergers"},
    "әкімдерді тағайындау": {"akim-regional-consent", "akim-district-consent", "akim-decree"},
    "threshold": {"electoral-threshold", "threshold-in-constitution"},
}  # fmt: skip


@pytest.fixture
def tab(open_page):
    return open_page("kk/about/")


def turn_to_search(tab, key="/"):
    """Press *key* as soon as the theme listens to it."""
    tab.locator("html.js").wait_for()
    tab.keyboard.press(key)
    tab.wait_for_function("field => document.activeElement.matches(field)", arg=FIELD)


def typed(tab, query):
    """Type *query* and return the addresses of the results, as far as the list shows them."""
    tab.locator(FIELD).fill("")
    tab.locator(FIELD).press_sequentially(query)
    tab.locator(LINK).first.wait_for()
    return tab.locator(LINK).evaluate_all("links => links.map(link => link.href)")


def test_the_scripts_pass_the_same_vectors_as_python(tab, address):
    words = [[language, word] for language, word, _ in vectors()]
    found = tab.evaluate(
        """async ({ base, words }) => {
          const path = document.querySelector("[data-index]").dataset.index;
          const { normaliser } = await import(`${base}assets/js/search/normaliser.js`);
          const index = await (await fetch(path)).json();
          const { candidates } = normaliser(index.tables);
          return words.map(([language, word]) => candidates(word, language).join(" "));
        }""",
        {"base": address, "words": words},
    )
    assert found == [keys for _, _, keys in vectors()]


@pytest.mark.parametrize("language", ["kk", "en"])
def test_nearly_every_query_finds_its_fact_among_the_first_five(tab, address, records, language):
    queries = read_queries("queries", "heldout")
    assert len(queries) >= 150
    assert {fact for _, _, facts in queries for fact in facts} <= records.fact.keys()
    result = scores(queries, run_queries(tab, address, language, queries))
    assert result[""][0] >= 0.95
    weak = {kind: score for kind, score in result.items() if score[0] < 0.9}
    assert weak == {}
    assert set(result) == {"", "kk", "folded", "latin", "ru", "en", "typo"}


@pytest.mark.parametrize("language", ["kk", "en"])
def test_what_readers_type_gives_the_right_facts_first(open_page, address, language):
    tab = open_page(f"{language}/reform/")
    turn_to_search(tab)
    for query, facts in KNOWN_ITEMS.items():
        links = typed(tab, query)
        first = [link.removeprefix(f"{address}{language}/").partition("#")[2] for link in links[:3]]
        assert first[0] in facts, (query, first)
        assert len(facts.intersection(first)) >= 2, (query, first)
    assert tab.troubles == []


@pytest.mark.parametrize("path", ["", "kk/reform/", "en/", "404.html"])
def test_nothing_of_the_search_is_loaded_before_the_reader_turns_to_it(browser, address, path):
    tab = browser.new_page()
    asked = []
    tab.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    tab.goto(address + path, wait_until="networkidle")
    assert [url for url in asked if any(part in url for part in PARTS)] == []
    tab.locator(FIELD).click() if path == "en/" else turn_to_search(tab, "s")
    tab.keyboard.type("maslihat")
    tab.locator(LINK).first.wait_for()
    loaded = {url for url in asked if any(part in url for part in PARTS)}
    language = "en" if path == "en/" else "kk"
    assert sum(url.startswith(f"assets/search/{language}.") for url in loaded) == 1
    assert not [url for url in loaded if "workers/" in url or "search_index" in url]
    tab.close()


def test_index_and_scripts_stay_within_their_budget(site):
    scripts = sum(
        len(brotli.compress(file.read_bytes())) for file in (site / "assets/js/search").iterdir()
    )
    indexes = list((site / "assets/search").iterdir())
    assert sorted(file.name[:3] for file in indexes) == ["en.", "kk."]
    for file in indexes:
        size = len(brotli.compress(file.read_bytes()))
        assert size + scripts < BUDGET, (file.name, size, scripts)
    assert not (site / "search").exists()


def test_the_second_visit_asks_the_network_for_no_index(browser, address):
    context = browser.new_context()
    for visit in (1, 2):
        tab = context.new_page()
        asked = []
        tab.on("response", lambda answer, asked=asked: asked.append((answer.url, answer)))
        tab.goto(address + "kk/?q=maslihat")
        tab.locator(LINK).first.wait_for()
        (timing,) = tab.evaluate(
            "performance.getEntriesByType('resource').filter(entry => entry.name.includes('/assets/search/'))"
            ".map(entry => entry.transferSize)"
        )
        assert (timing == 0) is (visit == 2)
    context.close()


def test_a_search_can_be_linked_and_closing_it_cleans_the_address(open_page, address):
    tab = open_page("kk/reform/?q=maslihat")
    tab.locator(LINK).first.wait_for()
    assert tab.locator(FIELD).input_value() == "maslihat"
    tab.keyboard.press("Escape")
    tab.wait_for_url(f"{address}kk/reform/")
    assert tab.locator("#__search").is_checked() is False


@pytest.mark.parametrize("key", ["/", "f", "s"])
def test_the_keyboard_opens_walks_and_follows(open_page, address, key):
    tab = open_page("en/about/")
    turn_to_search(tab, key)
    links = typed(tab, "threshold")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.href") == links[1]
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate("document.activeElement.href") == links[0]
    tab.keyboard.press("Enter")
    tab.wait_for_url(links[0])
    assert links[0].startswith(f"{address}en/elections/#")


def test_enter_in_the_field_follows_the_best_result(open_page):
    tab = open_page("kk/about/")
    turn_to_search(tab)
    links = typed(tab, "threshold")
    tab.keyboard.press("Enter")
    tab.wait_for_url(links[0])


def test_a_result_tells_verdict_date_and_page_and_marks_what_was_meant(open_page, records):
    fact = records.fact["mazhilis-dissolved"]
    tab = open_page("kk/reform/")
    turn_to_search(tab)
    typed(tab, "мажилистин таратылуы")
    result = tab.locator(f"{LINK}[href$='#{fact.id}']")
    assert result.locator("h2").inner_text() == fact.title.kk
    assert result.locator("h2 mark").all_inner_texts() == ["Мәжіліс", "таратылды"]
    assert result.locator(".badge--context").is_visible()
    about = result.locator(".search-about").inner_text()
    assert "2007 жылғы 20 маусым" in about
    assert "Сайлау" in about
    assert "нәтиже табылды" in tab.locator(".md-search-result__meta").inner_text()


def test_an_english_query_on_a_kazakh_page_offers_the_kazakh_fact_and_the_other_way(open_page):
    tab = open_page("kk/reform/")
    turn_to_search(tab)
    assert typed(tab, "death penalty")[0].endswith("/kk/reform/#death-penalty")
    tab = open_page("en/reform/")
    turn_to_search(tab)
    assert typed(tab, "өлім жазасы")[0].endswith("/en/reform/#death-penalty")


def test_texts_of_records_are_shown_and_never_run(tab, address):
    shown = tab.evaluate(
        """async (base) => {
          const { finder } = await import(`${base}assets/js/search/box.js`);
          const path = document.querySelector("[data-index]").dataset.index;
          const index = await (await fetch(path)).json();
          const evil = "<img src=x onerror=window.ran=1> maslihat";
          index.shown[3] = index.shown[3].map(() => evil);
          const changed = URL.createObjectURL(new Blob([JSON.stringify(index)]));
          const show = await finder(changed);
          show("maslihat");
          await new Promise((done) => setTimeout(done, 50));
          const list = document.querySelector(".md-search-result__list");
          return [list.querySelector("h2").textContent, list.querySelectorAll("img").length, window.ran];
        }""",
        address,
    )
    assert shown == ["<img src=x onerror=window.ran=1> maslihat", 0, None]


def test_the_index_is_the_same_for_the_same_records(site, project):
    from explainer.build import build

    made = build(project, "https://kazakhstan-2007.example/").files
    for file in (site / "assets/search").iterdir():
        assert made[f"assets/search/{file.name}"] == file.read_text(encoding="utf-8")
        assert json.loads(made[f"assets/search/{file.name}"])["language"] == file.name[:2]


def test_every_fact_is_a_result_of_its_own(site, records):
    for file in (site / "assets/search").iterdir():
        _, anchors, kinds, *_ = json.loads(file.read_text(encoding="utf-8"))["shown"]
        facts = [anchor for anchor, kind in zip(anchors, kinds, strict=True) if kind == 0]
        assert facts == [fact.id for fact in records.facts]
        assert {kinds.count(kind) > 0 for kind in (1, 2)} == {True}


def test_what_is_pasted_is_searched_for(open_page):
    tab = open_page("kk/about/")
    turn_to_search(tab)
    tab.locator(FIELD).fill("мәслихат")
    assert "maslikhat" in tab.locator(LINK).first.get_attribute("href")
