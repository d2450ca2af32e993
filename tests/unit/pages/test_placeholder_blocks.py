"""The blocks that placeholders become: tables, lists and pictures, with every figure in its place."""

import pytest
from bs4 import BeautifulSoup

from explainer.pages.page import Block, Section
from tests.unit.making import COUNCIL, ELECTION, LIGHT, html_of, placeholders


@pytest.fixture
def fill(untouched):
    """What a placeholder of the untouched island becomes."""
    made = placeholders(untouched)
    return lambda name, *texts: made.fill(name, texts)


def parsed(pieces):
    return BeautifulSoup(html_of(pieces), "lxml")


def table(pieces):
    """Return the texts of the cells of a table, row by row."""
    rows = parsed(pieces).find_all("tr")
    return [[cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] for row in rows]


def test_facts_are_those_of_the_section_and_are_noted(untouched):
    made = placeholders(untouched)
    pieces = made.fill("claims", ("rules",))
    names = ["rule-passed", "vote-held", "chair-chosen"]
    assert [piece.anchor for piece in pieces] == names == made.placed
    assert made.explained == {"islet-council"}
    assert (
        placeholders(untouched, page="light").fill("claims", ("tower",))[0].anchor == "lighthouse"
    )


def test_rules_before_and_after_stand_by_institution(island):
    change = island.text(COUNCIL).split("  change:\n")[1].split("  reviewed")[0]
    other = change.replace("institution: chair", "institution: elders")
    island.change(COUNCIL, "  history:", f"  change:\n{other}  history:")
    pieces = placeholders(island).fill("before_after", ())
    html = parsed(pieces)
    captions = [(caption["id"], caption.text) for caption in html.find_all("caption")]
    assert captions == [("change-elders", "Elders"), ("change-chair", "Chair")]
    head, row = (tr.find_all(["th", "td"]) for tr in html.find_all("table")[1].find_all("tr"))
    assert len(head) == len(row) == 3
    assert [tag.text for tag in row[1].find_all("del")] == ["people elect"]
    assert [tag.text for tag in row[2].find_all("ins")] == ["governor appoints"]
    assert "Art. 7" in row[1].text
    assert "Art. 8" in row[2].text
    assert "people" not in row[2].text


def test_results_have_each_share_in_its_own_column(fill, untouched):
    loc = untouched.locale()
    head, seals, gulls, valid, invalid, voted, registered = table(fill("results"))
    names = ("party", "votes", "share", "share_of_registered", "seats")
    assert head == [loc.t(f"results.{name}") for name in names]
    assert seals == ["Party of Seals", "260", "33.33%", "26.00%", "0"]
    assert gulls == ["Party of Gulls", "520", "66.67%", "52.00%", "7"]
    assert valid[1:] == ["780", "100.00%", "78.00%", "7"]
    assert invalid[1:] == ["20", "", "2.00%", ""]
    assert voted[1:] == ["800", "", "80.00%", ""]
    assert registered[1:] == ["1,000", "", "100.00%", ""]


def test_preliminary_results_stand_beside_the_final_shares(fill, untouched):
    loc = untouched.locale()
    head, seals, gulls, turnout = table(fill("preliminary"))
    assert head[1:] == [loc.t(f"preliminary.{name}") for name in ("votes", "share", "final_share")]
    assert seals == ["Party of Seals", "250", "34.25%", "33.33%"]
    unknown = loc.t("results.unknown")
    assert gulls == ["Party of Gulls", f"– {unknown}", "65.75%", "66.67%"]
    assert turnout[1:] == ["", "79.1%", "80.00%"]


@pytest.mark.parametrize("name, source", [("results", "gazette"), ("preliminary", "daily")])
def test_figures_say_where_they_were_read(fill, name, source):
    links = [a["href"] for a in parsed(fill(name)).select(".table-notes a")]
    assert links == [f"../../en/lists/#{source}"]


def test_notes_on_figures_that_do_not_add_up_stand_under_their_own_table(island):
    note = "discrepancies:\n- check: final.turnout\n  note: {kk: Солай., en: It is so.}\n"
    island.add(ELECTION, note)
    made = placeholders(island)
    assert "It is so." in html_of(made.fill("results", ()))
    assert "It is so." not in html_of(made.fill("preliminary", ()))


def test_compositions_say_before_and_after(fill, untouched):
    loc = untouched.locale()
    _, before, after = table(fill("compositions"))
    assert before == ["Council", loc.t("compositions.before"), "5 by lot", "5"]
    computed = f"({loc.t('compositions.computed')})"
    groups = f"7 from lists + 2 elders {computed}"
    assert after == ["Council", loc.t("compositions.after"), groups, "9"]


def test_the_timeline_has_a_section_for_each_year_and_a_filter_that_stands_alone(fill):
    choice, *years = fill("timeline")
    assert isinstance(choice, Block)
    assert choice.stands == "alone"
    topics = [button["data-topic"] for button in parsed([choice]).find_all("button")]
    assert topics == ["", "council", "light"]
    assert [(year.anchor, year.level, year.label) for year in years] == [
        ("y1906", 2, "1906"), ("y1907", 2, "1907"),
    ]  # fmt: skip
    entries = parsed(years).select("li")
    assert [entry["id"] for entry in entries] == ["lighthouse", "rule-passed", "vote-held"]
    assert [entry["data-topic"] for entry in entries] == ["light", "council", "council"]
    assert entries[1].time["datetime"] == "1907-03-02"
    assert entries[0].time["datetime"] == "1906"


def test_sentences_have_their_facts(fill):
    first, second = parsed(fill("sentences")).select("li.sentence")
    assert (first["id"], second["id"]) == ("s01", "s02")
    assert first.q.text == "Аралда жаңа…"
    names = [[a["href"].split("#")[1] for a in row.find_all("a")] for row in (first, second)]
    assert names == [["rule-passed", "vote-held"], ["vote-held", "chair-chosen"]]


def test_corrections_are_slips_and_contradicted_claims(fill):
    _, slip, claim = table(fill("corrections"))
    assert slip[:3] == ["2", "«Шағала»", "White Gull"]
    assert slip[3].startswith("The party bore that name. Electing the council")
    assert claim[:3] == [
        "2", "The council chose the chair.", "The governor appointed the chair.",
    ]  # fmt: skip
    quoted = [bool(row.q) for row in parsed(fill("corrections")).select("tbody tr")]
    assert quoted == [True, False]


def test_verdicts_are_counted_or_only_explained(fill, untouched):
    loc = untouched.locale()
    rows = parsed(fill("verdicts")).select("dt")
    counts = {
        row.select_one(".badge__word").text: row.select_one(".verdict-scale__count").text
        for row in rows
    }
    assert counts[loc.t("verdict.partly")] == "1"
    assert counts[loc.t("verdict.opinion")] == "0"
    scale = parsed(fill("verdict_scale"))
    assert len(scale.select("dt")) == 6
    assert not scale.select(".verdict-scale__count")
    assert scale.dd.text == loc.t("verdict_meaning.corroborated")


def test_the_bibliography_has_a_section_for_each_tier_that_has_sources(fill, island):
    tiers = fill("bibliography")
    assert [(tier.anchor, tier.level) for tier in tiers] == [
        ("tier-a", 2), ("tier-b", 2), ("tier-c", 2),
    ]  # fmt: skip
    assert [tier.label for tier in tiers] == [island.locale().t(f"tier.{name}") for name in "ABC"]
    sources = [[li["id"] for li in parsed([tier]).select("li.source")] for tier in tiers]
    assert sources == [["gazette"], ["daily"], ["album"]]
    assert "It bears no date." in html_of(tiers[2:])
    assert "Gull Ada, Puffin" in html_of(tiers[1:2])
    used = [a["href"].split("#")[1] for a in parsed(tiers[:1]).select(".source__facts a")]
    assert used == ["rule-passed", "chair-chosen"]


def test_a_tier_without_a_source_has_no_section(island):
    island.change("data/sources.yaml", "tier: C", "tier: B")
    assert [t.anchor for t in placeholders(island).fill("bibliography", ())] == ["tier-a", "tier-b"]


def test_the_glossary_has_every_form_of_a_term(fill):
    terms = parsed(fill("glossary"))
    assert [term["id"] for term in terms.select(".term")] == ["islet-council", "gulls", "seals"]
    first = terms.select_one("#islet-council")
    assert first.dt.text == "council (IC)"
    forms = {span["lang"]: span.text for span in first.select("span[lang]")}
    assert forms == {"kk": "арал кеңесі", "ru": "совет острова"}
    assert "Islet board" in first.text
    assert "So it was called then." in first.text


def test_the_kazakh_glossary_stands_in_kazakh_order_and_shows_the_english_beside(untouched):
    terms = parsed(placeholders(untouched, "kk").fill("glossary", ()))
    assert [term["id"] for term in terms.select(".term")] == ["islet-council", "seals", "gulls"]
    assert terms.select_one("span[lang=en]").text == "council (IC)"


def test_key_figures_lead_to_where_they_are_shown_in_full(fill):
    figures = [
        (div.dt.text, div.dd.text, div.a["href"])
        for div in parsed(fill("key_figures")).find_all("div")
    ]
    assert figures == [
        ("days", "73", "../../en/council/#vote-held"),
        ("claims", "3", "../../en/#overview"),
        ("seats won by Gulls", "7/7", "../../en/council/#results"),
    ]


def test_a_picture_has_its_drawing_its_file_and_its_data(fill):
    html = parsed(fill("picture", "parties"))
    assert html.figure["id"] == "picture-parties"
    assert html.svg.desc.text == "The threshold is 40%."
    save = html.select_one(".picture__save a")
    assert save["href"] == "../../assets/pictures/en/parties.svg"
    assert save["download"] == "parties-en.svg"
    assert len(html.select("tbody tr")) == 2


def test_editions_tell_what_changed_in_each(fill):
    _, latest, first = table(fill("editions"))
    assert latest[:2] == ["1.10.0", "29 February 1908"]
    assert "Electing the council : The verdict changed." in latest[2]
    assert first == ["1.9.0", "31 January 1908", "The first edition."]
    ids = [row["id"] for row in parsed(fill("editions")).select("tbody tr")]
    assert ids == ["edition-1-10-0", "edition-1-9-0"]


@pytest.mark.parametrize(
    "name, anchors",
    [
        ("sentences", ["s01", "s02"]),
        ("corrections", ["slip-bird"]),
        ("glossary", ["islet-council", "gulls", "seals"]),
        ("bibliography", ["tier-a", "gazette", "tier-b", "daily", "tier-c", "album"]),
        ("before_after", ["change-chair"]),
        ("editions", ["edition-1-10-0", "edition-1-9-0"]),
        ("timeline", ["y1906", "lighthouse", "y1907", "rule-passed", "vote-held"]),
        ("key_figures", []),
    ],
)
def test_what_readers_can_cite_is_an_anchor(fill, name, anchors):
    found = []
    for piece in fill(name):
        wrapped = piece if isinstance(piece, Section) else Section("", 1, None, "", (piece,))
        found += [anchor for anchor in wrapped.anchors() if anchor]
    assert found == anchors


def test_the_rows_of_lists_have_keys_that_both_languages_share(untouched):
    for name in ("sentences", "glossary", "before_after", "timeline", "bibliography"):
        keys = [
            {row.key for piece in placeholders(untouched, code).fill(name, ())
             for block in getattr(piece, "blocks", (piece,)) for row in block.rows}
            for code in ("kk", "en")
        ]  # fmt: skip
        assert keys[0] == keys[1], name
        assert keys[0] - {""}, name


def test_a_text_is_shown_as_text_whatever_it_holds(island):
    island.change(LIGHT, "The lighthouse took three years.", "'A <b>&amp;</b> {{ x }} `c`'")
    html = html_of(placeholders(island, page="light").fill("claims", ("tower",)))
    assert "A &lt;b&gt;&amp;amp;&lt;/b&gt; {{ x }} `c`" in html
