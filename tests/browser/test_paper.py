"""The site on paper: an A4 sheet in a real browser that lays out for printing."""

import pytest

pytestmark = pytest.mark.browser

FACT = "ruling-party-result"
SHEET = {"width": 680, "height": 980}  # A4 less its margins, in CSS pixels
KINDS = ["elections/", "reform/", "article/", "about/", f"c/{FACT}/", "parallel/elections/",
         "parallel/reform/"]  # fmt: skip
PAGES = [f"{language}/{kind}" for language in ("kk", "en") for kind in KINDS] + ["en/print/"]
TOKENS = """() => {
    const style = getComputedStyle(document.body);
    const names = new Set([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => [...rule.cssText.matchAll(/(--(?!md-)[\\w-]+)\\s*:/g)])
      .map((match) => match[1]));
    return Object.fromEntries([...names].map((name) => [name, style.getPropertyValue(name)]));
}"""


@pytest.fixture
def print_page(open_page):
    """Open a page as it is laid out on paper."""

    def opened(path, **options):
        tab = open_page(path, viewport=SHEET, **options)
        tab.emulate_media(media="print")
        return tab

    return opened


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_fact_says_its_id_and_address_on_paper_only(print_page, language):
    tab = print_page(f"{language}/elections/")
    line = tab.locator(f"#{FACT} + .fact .fact__address")
    assert line.is_visible()
    words = " ".join(line.inner_text().split())
    assert words.startswith(FACT)
    assert words.endswith(f"https://kazakhstan-2007.example/{language}/elections/#{FACT}")
    tab.emulate_media(media="screen")
    assert line.is_hidden()


@pytest.mark.parametrize("path", PAGES)
def test_what_serves_a_screen_only_is_not_on_paper(print_page, path):
    tab = print_page(path, java_script_enabled=False)
    screen_only = ".md-header, .md-sidebar, .md-footer__inner, .headerlink, [data-cite-dialog]"
    screen_only += ", .both-languages, .language-switch, .term-note, .md-skip"
    visible = """items => items.filter(item => item.getClientRects().length
        && item.checkVisibility({ visibilityProperty: true })).map(item => item.outerHTML)"""
    assert tab.locator(screen_only).evaluate_all(visible) == []


@pytest.mark.parametrize(
    "path, what",
    [
        ("en/reform/", ".fact__statement"),
        ("kk/parallel/reform/", ".fact__statement"),
        ("kk/print/", ".evidence"),
    ],
)
@pytest.mark.parametrize("scripts", [True, False])
def test_all_that_is_folded_on_a_screen_is_open_on_paper(print_page, path, what, scripts):
    tab = print_page(path, java_script_enabled=scripts)
    items = tab.locator(what)
    assert items.count() > 100
    heights = items.evaluate_all("items => items.map(item => item.offsetHeight)")
    assert min(heights) > 0
    shown = "items => items.every(item => item.checkVisibility({ contentVisibilityAuto: true }))"
    assert items.evaluate_all(shown)


def test_the_script_opens_claims_where_style_sheets_cannot_and_closes_them_again(open_page):
    tab = open_page("en/reform/")
    closed = tab.locator("details:not([open])")
    before = closed.count()
    assert before > 0
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert closed.count() == 0
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


@pytest.mark.parametrize("path", PAGES)
def test_every_table_is_whole_on_the_sheet(print_page, path):
    tab = print_page(path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= SHEET["width"]
    cut = """tables => tables.filter((table) => {
      const room = table.closest('.pair__side, article').getBoundingClientRect();
      const folded = getComputedStyle(table.tHead).position === 'absolute';
      const cells = [...table.querySelectorAll('caption, th, td')]
        .filter((cell) => !(folded && cell.closest('thead')));
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      return boxes.some((box) => box.left < room.left - 1 || box.right > room.right + 1)
        || cells.some((cell) => cell.scrollWidth > cell.clientWidth + 1);
    }).map((table) => table.caption.textContent)"""
    assert tab.locator("article table").evaluate_all(cut) == []


def test_tables_do_not_fold_on_paper_as_on_a_phone(print_page):
    tab = print_page("kk/reform/")
    head = tab.locator(".before-after thead").first
    assert head.evaluate("head => getComputedStyle(head).display") == "table-header-group"
    assert head.bounding_box()["height"] > 5


@pytest.mark.parametrize("path", ["", "kk/elections/", "en/print/"])
def test_paper_is_light_though_the_screen_is_dark(print_page, path):
    light = print_page(path, color_scheme="light").evaluate(TOKENS)
    tab = print_page(path, color_scheme="dark")
    assert tab.evaluate(TOKENS) == light
    ink = "getComputedStyle(document.querySelector('article h1')).color"
    assert tab.evaluate(f"/\\d+/.exec({ink})[0] < 60")


def test_a_badge_is_a_word_with_a_border_on_paper(print_page):
    tab = print_page("en/elections/")
    badge = tab.locator(".fact .badge").first
    assert badge.inner_text().strip()
    assert badge.evaluate("badge => parseFloat(getComputedStyle(badge).borderWidth)") > 0


def test_the_whole_site_can_be_saved_as_a_document(print_page):
    tab = print_page("en/print/")
    pages = tab.pdf(prefer_css_page_size=True, format="A4").count(b"/Type /Page\n")
    assert pages > 50
