"""Every cell of a table says what its column and its row say that it is."""

import pytest

from explainer.records.model.values import LANGUAGES
from tests.conftest import said

GAP = "\N{NO-BREAK SPACE}"


def heads(table):
    return [said(cell) for cell in table.select("thead th")]


def rows(part):
    """Return the rows of a part of a table as lists of texts; what is only seen is left out."""
    return [
        [said(cell.find(class_="unseen") or cell) for cell in row.find_all(["th", "td"])]
        for row in part.find_all("tr")
    ]


@pytest.fixture
def table(small_html):
    return lambda address, name: small_html(address).find("table", class_=name)


def test_the_final_results_have_each_share_under_its_own_head(table):
    results = table("en/", "results")
    assert said(results.caption) == "Final results of the harbour council election"
    assert heads(results) == [
        "Party", "Votes", "Share of valid votes", "Share of registered voters", "Seats",
    ]  # fmt: skip
    assert rows(results.tbody) == [
        ["Shipowners’ List ‘Sail’", "512", "37.84%", "27.83%", "3"],
        ["Harbour Workers’ List ‘Anchor’", "744", "54.99%", "40.43%", "6"],
        ["Keepers’ List ‘Beacon’", "97", "7.17%", "5.27%", "0"],
    ]
    assert rows(results.tfoot) == [
        ["Valid votes", "1,353", "100.00%", "73.53%", "9"],
        ["Invalid ballots", "24", "", "1.30%", ""],
        ["Voted", "1,377", "", "74.84%", ""],
        ["Registered voters", "1,840", "", "100.00%", ""],
    ]


def test_results_say_which_source_gives_which_figures_and_what_does_not_add_up(table, small_site):
    notes = table("en/", "results").find_parent("div").find_next(class_="table-notes")
    lines = [said(line) for line in notes.find_all("p")]
    assert lines[1:3] == [
        "Votes: Сайлау комиссиясы (tier A).",
        "Seats: Сайлау комиссиясы (tier A), Lakeshore Gazette (tier B).",
    ]
    assert [a["href"] for a in notes.find_all("a")] == [
        "register/#count-record", "register/#count-record", "register/#gazette",
    ]  # fmt: skip
    written = {note.check: note.note.en for note in small_site.records.election.discrepancies}
    assert lines[3:] == [written["final.turnout"]]


def test_the_preliminary_results_stand_beside_the_final_shares(table, small_site):
    results = table("en/", "results--preliminary")
    assert heads(results) == [
        "Party",
        "Votes (preliminary)",
        "Share (preliminary)",
        "Share (final)",
    ]
    assert rows(results.tbody) == [
        ["Harbour Workers’ List ‘Anchor’", "726", "54.4%", "54.99%"],
        ["Keepers’ List ‘Beacon’", "no figure", "7.4%", "7.17%"],
        ["Shipowners’ List ‘Sail’", "508", "38.1%", "37.84%"],
    ]
    assert rows(results.tfoot) == [["Turnout", "", "74.2%", "74.83%"]]
    notes = results.find_parent("div").find_next(class_="table-notes")
    written = {note.check: note.note.en for note in small_site.records.election.discrepancies}
    assert [said(line) for line in notes.find_all("p")] == [
        "Shares: Lakeshore Gazette (tier B).", written["preliminary.shares"],
    ]  # fmt: skip


def test_figures_are_written_as_each_language_writes_them(table):
    kk, en = (
        [cell.get_text() for cell in table(f"{language}/", "results").tfoot.tr.find_all("td")]
        for language in LANGUAGES
    )
    assert kk == [f"1{GAP}353", f"100,00{GAP}%", f"73,53{GAP}%", "9"]
    assert en == ["1,353", "100.00%", "73.53%", "9"]


@pytest.mark.parametrize("language, before, after", [
    ("kk", "жарғыға дейін", "жарғыдан кейін"), ("en", "before the charter", "after the charter"),
])  # fmt: skip
def test_a_chamber_is_told_before_and_after_with_its_groups(language, before, after, table):
    found = rows(table(f"{language}/", "compositions").tbody)
    assert [row[1] for row in found] == [before, after]
    assert [row[3] for row in found] == ["7", "11"]
    if language == "en":
        assert [row[2] for row in found] == [
            "4 from the quays + 3 from the pilots’ guild",
            "9 from the lists + 2 from the pilots’ guild (computed)",
        ]


def test_a_chamber_leads_to_the_fact_that_tells_of_it(table):
    links = [a["href"] for a in table("en/", "compositions").select("tbody a")]
    assert links == ["charter/#harbourmaster-choice", "#list-threshold"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_stand_by_institution_what_was_before_under_before(language, small_html, small_site):
    html, records = small_html(f"{language}/charter/"), small_site.records
    locale = small_site.locale(language)
    tables = html.find_all("table", class_="before-after")
    assert [said(table.caption) for table in tables] == [
        institution.name[language] for institution in records.institutions
    ]
    for table, name in zip(tables, ("list-threshold", "harbourmaster-choice"), strict=True):
        change = records.fact[name].change
        assert table.caption["id"] == f"change-{change.institution}"
        assert heads(table) == [locale.t(f"change.{key}") for key in ("subject", "before", "after")]
        (cells,) = [row.find_all(["th", "td"]) for row in table.tbody.find_all("tr")]
        places = (change.read_before, change.read_after)
        articles = [f" {locale.articles(place.articles)}" for place in places]
        attribution = locale.t(f"attribution_short.{change.attribution}")
        assert [said(cell) for cell in cells] == [
            f"{change.subject[language]}{attribution}",
            change.before[language] + articles[0],
            change.after[language] + articles[1],
        ]
        links = [cell.a["href"].rpartition("#")[2] for cell in cells]
        assert links == [name, *(place.source for place in places)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_corrections_have_what_is_printed_and_what_is_right_in_order(language, table, small_site):
    records = small_site.records
    (slip,), winner = records.slips, records.fact["vote-winner"]
    quay = records.fact["quay-closure"].title[language]
    found = table(f"{language}/register/", "corrections")
    assert rows(found.tbody) == [
        ["3", slip.printed, slip.right[language],
         f"{slip.reason[language]} {quay} · Ақайлақ қалалық кеңесі"],
        ["4", winner.statement[language], winner.correction[language],
         f"{winner.title[language]} · Сайлау комиссиясы, Lakeshore Gazette"],
    ]  # fmt: skip
    assert [row.get("id") for row in found.tbody.find_all("tr")] == ["slip-months", None]
    links = [a["href"] for a in found.select("tbody a")]
    assert links == [
        "#s03", "../charter/#quay-closure", "#minutes",
        "#s04", "../#vote-winner", "#count-record", "#gazette",
    ]  # fmt: skip


def test_editions_stand_latest_first_with_the_facts_that_changed_in_them(table):
    found = table("en/register/", "editions")
    change = "The choice of the harbourmaster: The article of the old charter was added."
    assert rows(found.tbody) == [
        ["0.10.0", "20 November 2026", f"Facts about the vote were added. {change}"],
        ["0.9.0", "2 October 2026", "The first edition."],
    ]
    assert found.find("a")["href"] == "../c/harbourmaster-choice/"
