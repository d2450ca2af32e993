"""A picture's look as attributes of its elements."""

from lxml import etree

from explainer.style.attributes import with_attributes

SVG = """<svg xmlns="http://www.w3.org/2000/svg" class="drawing"><g class="a b"><text class="a" x="1">T</text></g>
<text fill="red">U</text></svg>"""
CSS = """
:root { --font: "My Font", serif }
[data-scheme] { --ink: #123; --far: var(--ink); color-scheme: light }
@media screen { [data-scheme] { --ink: white } }
.drawing { color: var(--far); font-family: var(--font) }
.drawing text { fill: var(--ink) }
.a { stroke: blue; fill: none }
.a.b { stroke: green }
.a:hover { stroke: white }
"""


def look(css=CSS):
    return etree.fromstring(with_attributes(SVG, css, "[data-scheme]"))


def test_rules_become_attributes_by_their_weight_and_order():
    svg = look()
    group, text, other = svg.find("{*}g"), svg.find("{*}g/{*}text"), svg.find("{*}text")
    assert group.get("stroke") == "green"
    assert (group.get("fill"), text.get("fill")) == ("none", "#123")
    assert text.get("stroke") == "blue"
    assert other.get("fill") == "#123"
    assert text.get("x") == "1"


def test_values_of_properties_are_put_in_to_the_last_one():
    svg = look()
    assert svg.get("color") == "#123"
    assert svg.get("font-family") == "'My Font', serif"


def test_what_readers_do_and_what_holds_on_screens_only_is_left_out():
    text = with_attributes(SVG, CSS, "[data-scheme]")
    assert "white" not in text
    assert "var(" not in text
    assert "style" not in text
