"""Text moved to another page keeps its links and its ids apart."""

import pytest

from explainer.addresses import Links
from explainer.pages.single_page import PaperLinks
from explainer.pages.parallel import ParallelLinks
from explainer.pages.transplanting import pieces, prefixed, resolved


@pytest.mark.parametrize(
    "before, after",
    [
        ('<h2 id="a">', '<h2 id="en-a">'),
        ('<a href="#a">', '<a href="#en-a">'),
        ('<a href="#">', '<a href="#">'),
        ('<a href="../x/#a">', '<a href="../x/#a">'),
        ('<svg aria-labelledby="t d">', '<svg aria-labelledby="en-t en-d">'),
        ('<use xlink:href="#a"/>', '<use xlink:href="#en-a"/>'),
        ('<path fill="url(#dots)"/>', '<path fill="url(#en-dots)"/>'),
        ('<td headers="r c">', '<td headers="en-r en-c">'),
        ('<a data-term="a" data-note="term-a">', '<a data-term="a" data-note="en-term-a">'),
        ('<p data-id="a">id="a" &lt;a href="#a"&gt;', '<p data-id="a">id="a" &lt;a href="#a"&gt;'),
    ],
)
def test_a_prefix_reaches_every_id_and_whatever_refers_to_it(before, after):
    assert prefixed(before, "en-") == after


def test_links_of_prose_are_resolved_from_where_the_prose_stands():
    links = Links("en", "kk/parallel/reform/")
    text = "[a](about.md#x) [b](index.md) [c](../data/facts.json) [d](https://example.org/) [e](#f)"
    assert resolved(text, links) == (
        "[a](../../../en/about/#x) [b](../../../en/) [c](../../../data/facts.json)"
        " [d](https://example.org/) [e](#f)"
    )


def test_links_of_a_parallel_page_lead_to_parallel_pages():
    own = ParallelLinks("kk", "kk/parallel/reform/", "kk")
    other = ParallelLinks("en", "kk/parallel/reform/", "kk")
    assert own.page("elections", "vote") == "../elections/#vote"
    assert other.page("elections", "vote") == "../elections/#en-vote"
    assert other.page("") == "../"
    assert other.page("reform", "vote") == "#vote"  # a prefix is put to this one with the ids
    assert other.page("c/vote") == "../../../en/c/vote/"


def test_links_of_the_whole_site_stay_within_it():
    links = PaperLinks("en", "en/print/", "en/reform/")
    assert links.page("elections", "vote") == "./#elections-vote"
    assert links.page("") == "./#index"
    assert links.page("reform", "vote") == "#vote"
    assert links.page("c/vote") == "../c/vote/"


def test_a_page_is_cut_before_its_headings_and_at_cuts():
    text = "# A\n\ntext\n\n## B\n\n<p>1</p>\n<!-- cut -->\n<p>#2</p>\n"
    assert list(pieces(text, "<!-- cut -->")) == ["# A\n\ntext", "## B\n\n<p>1</p>", "<p>#2</p>"]
