"""Where a fragment stands decides its ids and links: they stay apart, and lead on."""

import pytest

from explainer.pages.scopes import FileScope, PageScope, ParallelScope, SinglePageScope

PAGES = {
    code: {f"{code}/": "index", f"{code}/reform/": "reform", f"{code}/vote/": "vote"}
    for code in ("kk", "en")
}
OWN = ParallelScope("kk", "kk", "reform", PAGES["kk"])
OTHER = ParallelScope("en", "kk", "reform", PAGES["en"])


@pytest.mark.parametrize(
    "address, link",
    [
        ("en/vote/#day", "../vote/#day"),
        ("en/", "../"),
        ("en/#top", "../#top"),
        ("", "../../"),
        ("kk/reform/", "../../kk/reform/"),
        ("en/c/law/#cite", "../c/law/#cite"),
        ("data/facts.json", "../../data/facts.json"),
        ("en/reform/#law", "#law"),
        ("en/reform/", "./"),
    ],
)
def test_links_of_a_page_lead_on_from_there(address, link):
    scope = PageScope("en/reform/")
    assert scope.link(address) == link
    assert (scope.id("law"), scope.opened()) == ("law", False)


def test_ids_of_the_second_language_begin_with_its_code():
    assert (OWN.id("law"), OTHER.id("law")) == ("law", "en-law")
    assert (OWN.prefix, OTHER.prefix) == ("", "en-")
    assert OWN.opened() is OTHER.opened() is False


@pytest.mark.parametrize(
    "anchor, own, other",
    [
        ("vote/#day", "../vote/#day", "../vote/#en-day"),
        ("vote/", "../vote/", "../vote/"),
        ("", "../", "../"),
        ("#top", "../#top", "../#en-top"),
        ("reform/#law", "#law", "#en-law"),
        ("reform/", "./", "./"),
    ],
)
def test_links_of_a_parallel_page_lead_to_parallel_pages(anchor, own, other):
    assert OWN.link(f"kk/{anchor}") == own
    assert OTHER.link(f"en/{anchor}") == other


@pytest.mark.parametrize("address", ["c/law/", "c/law/#cite"])
def test_where_there_is_no_parallel_page_they_lead_to_their_own_language(address):
    assert OWN.link(f"kk/{address}") == f"../../c/{address.removeprefix('c/')}"
    assert OTHER.link(f"en/{address}") == f"../../../en/{address}"
    assert OTHER.link("data/facts.json") == "../../../data/facts.json"


def test_the_same_page_the_other_way_round():
    own = ParallelScope("en", "en", "index", PAGES["en"])
    other = ParallelScope("kk", "en", "index", PAGES["kk"])
    assert own.link("en/vote/#day") == "vote/#day"
    assert other.link("kk/vote/#day") == "vote/#kk-day"
    assert other.link("kk/c/law/") == "../../kk/c/law/"


@pytest.mark.parametrize(
    "address, link",
    [
        ("en/vote/#day", "./#vote-day"),
        ("en/vote/", "./#vote"),
        ("en/", "./#index"),
        ("en/#top", "./#index-top"),
        ("en/reform/#law", "#reform-law"),
        ("en/reform/", "./#reform"),
        ("en/c/law/", "../c/law/"),
        ("data/facts.json", "../../data/facts.json"),
        ("kk/reform/#law", "../../kk/reform/#law"),
    ],
)
def test_links_of_the_single_page_stay_within_it(address, link):
    scope = SinglePageScope("en", "reform", PAGES["en"])
    assert scope.link(address) == link
    assert (scope.id("law"), scope.opened()) == ("reform-law", True)


def test_links_of_a_document_of_one_page_leave_it_for_the_others():
    scope = SinglePageScope("en", "reform", {"en/reform/": "reform"}, "print/reform")
    assert scope.link("en/reform/#law") == "#reform-law"
    assert scope.link("en/about/") == "../../about/"


def test_a_file_that_readers_take_along_leads_to_the_site():
    scope = FileScope("https://island.example/")
    assert scope.link("en/reform/#law") == "https://island.example/en/reform/#law"
    assert (scope.id("law"), scope.opened()) == ("law", True)
