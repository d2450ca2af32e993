"""A picture shows its figures where they belong, and says the same in its table."""

import re

import pytest
from bs4 import BeautifulSoup

from explainer.records.model.values import LANGUAGES
from tests.conftest import said
from tests.small import SMALL_URL

PLACES = {
    "vote-shares": "", "three-wholes": "", "two-counts": "", "council-compared": "",
    "who-chooses": "charter/", "calendar": "register/", "sentences": "register/",
}  # fmt: skip


@pytest.fixture
def figure(small_html):
    return lambda name: small_html(f"en/{PLACES[name]}").find(id=f"picture-{name}")


def texts(figure, css_class):
    return [said(tag) for tag in figure.svg.find_all("text", class_=css_class)]


def rows(figure):
    table = figure.find("table", class_="picture__table")
    return [
        [said(cell) for cell in row.find_all(["th", "td"])] for row in table.tbody.find_all("tr")
    ]


def bars(figure):
    """Return kind, place and width of every bar."""
    found = figure.svg.find_all("rect", class_="bar")
    return [(bar["class"][1], float(bar["x"]), float(bar["width"])) for bar in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLACES)
def test_a_picture_is_named_and_described_in_its_language(name, language, small_html, small_site):
    picture = small_site.records.picture[name]
    found = small_html(f"{language}/{PLACES[name]}").find(id=f"picture-{name}")
    assert said(found.figcaption) == said(found.table.caption) == picture.title[language]
    described = found.find(id=found.svg["aria-describedby"])
    pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(picture.description[language]))
    assert re.fullmatch(pattern, said(described))
    assert found.find(id=found.svg["aria-labelledby"]).text == picture.title[language]
    save = found.select_one(".picture__save a")
    assert save["download"] == f"{name}-{language}.svg"
    assert save["href"].endswith(f"assets/pictures/{language}/{name}.svg")


def test_shares_stand_beside_the_threshold(figure):
    shares = figure("vote-shares")
    line = float(shares.svg.find(class_="drawing__limit")["d"].split()[0].lstrip("M"))
    unit = line / 8
    assert texts(shares, "drawing__note") == ["Threshold: 8%"]
    assert [kind for kind, _, _ in bars(shares)] == ["bar--passed", "bar--passed", "bar--below"]
    for (_, _, width), share in zip(bars(shares), (37.84, 54.99, 7.17), strict=True):
        assert width == pytest.approx(share * unit, abs=0.6)
    assert texts(shares, "drawing__label") == ["Sail", "Anchor", "Beacon"]
    assert texts(shares, "drawing__value") == ["37.84% · 3 seats", "54.99% · 6 seats", "7.17%"]
    assert rows(shares) == [
        ["Sail", "37.84%", "3"],
        ["Anchor", "54.99%", "6"],
        ["Beacon", "7.17%", "0"],
    ]
    assert said(shares.svg.desc) == "Anchor has 54.99% of valid votes; the threshold is 8%."


def test_one_number_of_votes_is_cut_from_three_wholes(figure):
    wholes = figure("three-wholes")
    assert rows(wholes) == [
        ["Share of valid votes", "54.99%", "45.01%", "–", "–"],
        ["Share of ballots cast", "54.03%", "44.23%", "1.74%", "–"],
        ["Share of registered voters", "40.43%", "33.10%", "1.30%", "25.16%"],
    ]
    kinds = ["bar--first", "bar--others", "bar--invalid", "bar--absent"]
    assert [kind for kind, _, _ in bars(wholes)] == kinds + kinds[:2] + kinds[:3] + kinds
    widths = [round(width / 360 * 100) for _, _, width in bars(wholes)[4:]]
    assert widths == [55, 45, 54, 44, 2, 40, 33, 1, 25]
    assert "54.99% of valid votes, 54.03% of ballots and 40.43% of registered" in said(
        wholes.svg.desc
    )


def test_two_counts_differ_to_the_right_where_the_final_is_higher(figure):
    counts = figure("two-counts")
    assert rows(counts) == [
        ["Turnout", "74.2%", "74.83%", "+0.6"], ["Anchor", "54.4%", "54.99%", "+0.6"],
        ["Beacon", "7.4%", "7.17%", "−0.2"], ["Sail", "38.1%", "37.84%", "−0.3"],
    ]  # fmt: skip
    zero = float(counts.svg.find(class_="drawing__axis")["d"].split()[0].lstrip("M"))
    for (kind, left, width), rises in zip(bars(counts), (True, True, False, False), strict=True):
        assert kind == ("bar--up" if rises else "bar--down")
        assert (left if rises else left + width) == pytest.approx(zero, abs=0.2)
        assert left >= 0
    assert said(counts.svg.desc) == "In percentage points: turnout +0.6, Anchor +0.6."


def test_a_seat_is_drawn_for_each_seat_with_the_mark_of_its_group(figure):
    council = figure("council-compared")
    marks = [tag["class"][1] for tag in council.svg.find_all(class_="seat")]
    ring, disc, diamond = "seat--ring", "seat--disc", "seat--diamond"
    before, after = marks[:9], marks[9:]
    assert before == [ring] * 4 + [diamond] * 3 + [ring, diamond]
    assert after == [disc] * 9 + [diamond] * 2 + [disc, diamond]
    assert texts(council, "drawing__figure") == ["7", "11"]
    assert texts(council, "drawing__label") == [
        "Harbour council, before the charter", "Harbour council, after the charter",
    ]  # fmt: skip
    assert texts(council, "drawing__note") == [
        "4 from the quays", "3 from the pilots’ guild",
        "9 from the lists", "2 from the pilots’ guild",
    ]  # fmt: skip
    assert [row[-1] for row in rows(council)] == ["4", "3", "9", "2"]


SHIFTS = {
    "Choosing the harbourmaster": {"Mayor": "less", "Harbour council": "more", "Pilots’ guild": "same"},
    "Filling the council": {
        "Townsfolk": "same", "Harbour council": "more", "Pilots’ guild": "less", "Mayor": "same",
    },
}  # fmt: skip
POINTS = {"more": "up", "less": "down"}


def pointing(mark):
    """Return where the mark of a shift points: an apex above or below its base."""
    return "up" if re.search(r"l6 10h", mark["d"]) else "down"


def test_a_gain_points_up_and_a_loss_down_as_the_table_says(figure):
    powers = figure("who-chooses")
    told = {}
    for subject, holder, _, _, shift, _ in rows(powers):
        told.setdefault(subject, {})[holder] = shift.replace("neither more nor less", "same")
    assert told == SHIFTS
    drawn = [
        (said(mark.find_next("text")), mark["class"][1], pointing(mark))
        for mark in powers.svg.find_all(class_="shift")
    ]
    assert drawn == [
        (f"{holder}: {shift}", f"shift--{shift}", POINTS[shift])
        for shifts in SHIFTS.values()
        for holder, shift in shifts.items()
        if shift != "same"
    ]
    assert [said(a) for a in powers.svg.find_all("a")] == [
        "Choosing the harbourmaster", "Filling the council *",
    ]  # fmt: skip
    links = [a["href"] for a in powers.svg.find_all("a")]
    assert links == ["#harbourmaster-choice", "../#list-threshold"]


def test_who_did_what_is_told_before_and_after_as_the_table_says(figure):
    powers = figure("who-chooses")
    drawn = " ".join(texts(powers, "drawing__note"))
    assert [row[2:4] for row in rows(powers)[:2]] == [
        ["decides with consent or within limits", "proposes"], ["no part", "decides (>½)"],
    ]  # fmt: skip
    for _, holder, before, after, *_ in rows(powers):
        for part in (before, after):
            assert (f"{holder}: {part}" in drawn) == (part != "no part")


def test_events_stand_in_their_year_or_month(figure):
    calendar = figure("calendar")
    places = {
        a["href"]: float((shape := a.find(class_="topic")).get("cx") or float(shape["x"]) + 5)
        for a in calendar.svg.find_all("a")
    }
    months = dict(zip(texts(calendar, "drawing__small")[2:], [
        float(tag["x"]) for tag in calendar.svg.find_all("text", class_="drawing__small")[2:]
    ], strict=True))  # fmt: skip
    assert months["Mar"] < places["#charter-adopted"] < months["Apr"]
    assert places["#list-threshold"] == months["May"]
    assert months["Jun"] < places["#vote-winner"] < months["Jul"]
    assert len(calendar.svg.find_all(class_="drawing__line")) == 1
    assert texts(calendar, "drawing__label") == ["1998 month by month, 3 events"]
    assert [row[1:] for row in rows(calendar)] == [
        ["The closure of the old quay", "Charter"], ["The adoption of the charter", "Charter"],
        ["The threshold for lists", "Vote"], ["The winner of the council election", "Vote"],
    ]  # fmt: skip


def test_the_article_shows_the_verdict_of_every_sentence_and_what_is_right(figure, small_site):
    article = figure("sentences")
    cells = [a for a in article.svg.find_all("a") if a.find(class_="sentence-cell")]
    verdicts = ["corroborated", "partly", "contradicted", "contradicted", "opinion"]
    assert [cell["href"] for cell in cells] == [f"#s0{number}" for number in range(1, 6)]
    assert [cell.find(class_="verdict")["class"][1] for cell in cells] == [
        f"verdict--{v}" for v in verdicts
    ]
    right = [
        small_site.records.fact[name].correction.en for name in ("quay-closure", "vote-winner")
    ]
    assert " ".join(texts(article, "drawing__note")) == " ".join(right)
    assert said(article.svg.desc) == "Claims contradicted: 2; corroborated: 1."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_saved_picture_is_the_one_on_the_page_with_full_addresses(
    language, small_site, small_html
):
    for name, page in PLACES.items():
        saved = BeautifulSoup(
            small_site.files[f"assets/pictures/{language}/{name}.svg"], "lxml"
        ).svg
        shown = (
            small_html(f"{language}/{page}").find(id=f"picture-{name}").find(class_="drawing--wide")
        )
        assert saved.style is None
        assert [said(tag) for tag in saved.find_all(["text", "title", "desc"])] == [
            said(tag) for tag in shown.find_all(["text", "title", "desc"])
        ]
        for link, there in zip(saved.find_all("a"), shown.find_all("a"), strict=True):
            assert link["href"].startswith(f"{SMALL_URL}{language}/")
            assert link["href"].rpartition("#")[2] == there["href"].rpartition("#")[2]
