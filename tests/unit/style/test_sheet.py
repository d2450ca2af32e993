"""One style sheet of many: joined with what they name, purged for the pages, named by content."""

import pytest

from explainer.style.rules import Other, Rule, read, write
from explainer.style.sheet import Purge, joined, minified, sheet_name

PAGE = """<!doctype html><html data-scheme="light"><body class="page">
<main><h1>A</h1><ul class="list"><li>B</li></ul><a href="#" rel="external">C</a></main></body></html>"""


def purged(css, *pages):
    return minified(Purge()(css, pages or (PAGE,)))


@pytest.mark.parametrize("selector", [
    "h1", ".list", "main h1", "main > ul > li", "h1 + .list", "h1 ~ a", ":is(h1, h6)", "*",
    "a[rel=external]", "a[rel^=ex]", "li:hover", "li::before", "a::details-content", ":where(.list) li",
    ".page:not(.other)", "main:has(.anything)", "[data-scheme]", "::backdrop", "main::-x-part:hover",
])  # fmt: skip
def test_what_can_select_something_stays(selector):
    assert purged(f"{selector}{{top:0}}")


@pytest.mark.parametrize("selector", [
    "h2", ".other", "h1 li", "main > li", "li > ul", "h6 + .list", ":is(h2, .other) li", "#name",
    "a[rel=next]", "[data-other]", ".list.page", "li.list", ".page:not(body):not([class])",
    ".list:not(.list)", ":root.other",
])  # fmt: skip
def test_what_selects_nothing_goes(selector):
    assert purged(f"{selector}{{top:0}}") == ""


def test_of_several_selectors_those_stay_that_select():
    assert purged("h1,h2,.list{top:0}") == "h1,.list{top:0}"


def test_conditions_go_with_the_last_rule_under_them():
    css = "@media print{h2{top:0}}@media screen{@supports (top:0){h1{top:0}h2{left:0}}}"
    assert "print" not in purged(css)
    assert "left" not in purged(css)
    assert purged(css).startswith("@media screen{@supports")


def test_what_the_same_selector_says_later_goes():
    assert purged("h1{top:0;left:0}h1{top:1px}") == "h1{left:0}h1{top:1px}"
    assert purged("h1{margin-top:0}h1{margin:1px}") == "h1{margin:1px}"


@pytest.mark.parametrize("css", [
    "h1{top:0}@media print{h1{top:1px}}", "h1{margin:0}h1{margin-top:1px}",
    "h1,li{top:0}h1{top:1px}", "h1{top:0!important}h1{top:1px}", "h1{top:0}h1:hover{top:1px}",
])  # fmt: skip
def test_what_may_still_hold_stays(css):
    assert purged(css).count("top:") + purged(css).count("margin:") == css.count("{") - css.count(
        "@"
    )


def test_what_the_root_is_told_again_whatever_holds_is_told_once():
    css = ":root{--a:1px}[data-scheme=light]{--a:2px}:root{--a:3px}h1{top:var(--a);left:var(--a)}"
    assert purged(css) == "h1{top:3px;left:3px}"


def test_a_property_that_changes_stays_one():
    css = ":root{--a:1px}@media print{:root{--a:2px}}h1{top:var(--a)}"
    assert purged(css) == ":root{--a:1px}@media print{:root{--a:2px}}h1{top:var(--a)}"
    css = ":root{--b:var(--a);--a:1px}li{--a:2px}li{top:var(--b);left:var(--a)}"
    assert "--b:var(--a)" in purged(css)


def test_properties_and_motions_that_nobody_asks_for_go():
    css = ":root{--a:var(--b);--b:1px}@keyframes go{to{top:0}}@keyframes stay{to{top:0}}"
    assert (
        purged(css + "h1{animation:stay 1s}") == "@keyframes stay{to{top:0}}h1{animation:stay 1s}"
    )


def test_pages_are_looked_at_together_and_only_those_that_are_there_now():
    purge = Purge()
    css = "h1{top:0}h6{top:0}"
    assert minified(purge(css, [PAGE])) == "h1{top:0}"
    assert minified(purge(css, [PAGE, "<h6>"])) == "h1,h6{top:0}" or "h6" in purge(
        css, [PAGE, "<h6>"]
    )
    assert minified(purge(css, ["<h6>"])) == "h6{top:0}"
    assert minified(purge(css + "[title]{top:0}", ["<h6 title=x>"])).endswith("[title]{top:0}")


def test_sheets_are_joined_in_order_and_carry_what_they_name():
    sheets = {
        "css/a.css": "/* no */h1{mask:url(../i/x.svg)}",
        "css/b.css": 'li{mask:url("../i/x.svg")}',
    }
    css = joined(sheets, {"i/x.svg": b"<svg/>"})
    assert css.count("data:image/svg+xml;base64,PHN2Zy8+") == 2
    assert css.index("h1") < css.index("li")
    assert "no" not in css.replace("none", "")
    assert joined({"a.css": "h1{mask:url(data:x)}"}, {}) == 'h1{mask:url("data:x")}'
    with pytest.raises(KeyError):
        joined({"a.css": "h1{mask:url(gone.svg)}"}, {})


def test_a_name_changes_with_the_content_and_with_nothing_else():
    assert sheet_name("a") == sheet_name("a") != sheet_name("b")
    assert sheet_name("a").startswith("assets/style.")


def test_css_is_read_and_written_as_it_is():
    css = "@page{margin:1in}@media print{h1,h2{top:0!important;--a: b}@media (a){h3{left:0}}}h4{top:0}"
    rules = read(css)
    assert [type(rule) for rule in rules] == [Other, Rule, Rule, Rule]
    assert rules[1].selectors == ("h1", "h2")
    assert rules[1].declarations[0].important
    assert rules[2].conditions == ("@media print", "@media (a)")
    assert read(write(rules)) == rules


@pytest.mark.parametrize("css", ["h1{top}", "h1{&:hover{top:0}}"])
def test_what_is_no_css_is_refused(css):
    with pytest.raises(ValueError, match=r"line 1|nested"):
        read(css)
