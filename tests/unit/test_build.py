"""The library's one door: everything that is wrong is said at once, and faults of ours as such."""

from pathlib import Path

import pytest

from explainer.build import build
from explainer.findings import DataError
from explainer.pages.placeholders import Placeholders
from explainer.permanence.ledger import LEDGER, released
from tests.conftest import ROOT
from tests.unit.making import BASE, COUNCIL, LIGHT, told

INDEX = "docs/en/index.md"


def refused(island):
    with pytest.raises(DataError) as caught:
        island.site()
    return told(caught.value.findings)


def test_a_sound_project_becomes_pages_and_files(built):
    assert len(built.pages) == 33
    assert "data/facts.json" in built.files
    assert "assets/pictures/kk/seats.svg" in built.files
    assert built.locale("en").language == "en"
    assert built.records.site.title.en == "Island 1907"


def test_the_same_project_becomes_the_same_site_wherever_it_lies(built, island):
    """And whether the address it is published at ends in a slash or not."""
    again = build(island.root, BASE.rstrip("/"))
    assert [page.html for page in again.pages] == [page.html for page in built.pages]
    assert [page.meta for page in again.pages] == [page.meta for page in built.pages]
    assert again.files == built.files


def test_anchors_are_those_of_the_pages_and_earlier_ids(built):
    anchors = built.anchors
    assert len(anchors) == len(set(anchors))
    assert {
        ("index", "overview"), ("council", "rule-passed"), ("council", "rule-adopted"),
        ("lists", "s02"), ("lists", "slip-bird"), ("lists", "tier-a"), ("lists", "y1907"),
    } <= set(anchors)  # fmt: skip


def test_faults_of_records_prose_and_ledger_are_said_together(island):
    island.change(LIGHT, "The lighthouse took", "The Soviet took")
    island.change(INDEX, "The rule was", "The 7 rules were")
    island.write(LEDGER, "by hand\n")
    paths = [place.split(":")[0] for place, *_ in refused(island)]
    assert paths == [LIGHT, LEDGER, "docs/en/index.md"]


def test_records_that_cannot_be_read_are_said_with_the_ledger(island):
    island.write(LIGHT, "facts: [").write(LEDGER, "by hand\n")
    paths = [place.split(":")[0] for place, *_ in refused(island)]
    assert paths == [LIGHT, LEDGER]


def test_code_in_prose_is_said_with_what_rules_find(island):
    island.change(LIGHT, "The lighthouse took", "The Soviet took")
    island.change("docs/en/index.md", "{{ key_figures() }}", "{{ 7 }}")
    assert {place.split(":")[0] for place, *_ in refused(island)} == {LIGHT, "docs/en/index.md"}


def test_unplaced_facts_and_dead_ids_are_said_together(island):
    island.change("docs/en/light.md", '{{ claims("tower") }}', "Nothing.")
    island.change(COUNCIL, "  aliases: [rule-adopted]\n", "")
    island.write(LEDGER, released((), [("council", "rule-adopted")], "1.9.0"))
    assert [place.split(":")[0] for place, *_ in refused(island)] == [LIGHT, LEDGER]


def test_a_story_that_states_something_without_a_claim_is_no_site(island):
    island.change("data/site.yaml", "- id: light\n", "- id: light\n  story: true\n")
    island.change("docs/en/light.md", "## Tower", "It is high.\n\n## Tower")
    place = island.place("docs/en/light.md", "It is high.")
    assert refused(island)[0][:2] == (place, "a paragraph without a claim ('It is high.')")


def test_links_to_what_is_not_published_are_found(island):
    links = ["nowhere.md", "../data/nothing.json", "../assets/a.css"]
    island.add(INDEX, "".join(f"\n[a]({link})\n" for link in links))
    assert [(place, found) for place, found, *_ in refused(island)] == [
        (island.place(INDEX, links[0]), "a link to 'en/nowhere/', which is not published"),
        (island.place(INDEX, links[1]), "a link to 'data/nothing.json', which is not published"),
        (island.place(INDEX, links[2]), "a link to 'assets/a.css', which is not published"),
    ]


def test_links_to_whatever_is_published_lead_there(island):
    links = (
        "print.md", "c/lighthouse.md", "../data/facts.csv", "../assets/css/base/tokens.css",
        "parallel/council.md", "c/rule-adopted.md", "../assets/pictures/kk/seats.svg",
    )  # fmt: skip
    island.add(INDEX, "".join(f"\n[a]({link})\n" for link in links))
    assert island.site()


def test_a_fact_is_renamed_by_the_recipe_of_the_readme(island):
    """Change the id, put the old one under aliases, mend the lists that name it: no code."""
    island.write(LEDGER, released((), [("light", "lighthouse")], "1.9.0"))
    island.change(LIGHT, "id: lighthouse", "id: beacon\n  aliases: [lighthouse]")
    island.change(COUNCIL, "related: [vote-held, lighthouse]", "related: [vote-held, beacon]")
    pages = {page.meta.stands_at: page for page in island.site().pages}
    assert pages["en/c/lighthouse/"].meta.refresh == "../beacon/"
    assert 'id="lighthouse"' in pages["en/light/"].html


@pytest.mark.parametrize("error", [TypeError, KeyError])
def test_a_fault_of_ours_is_no_finding(untouched, monkeypatch, error):
    def faulty(*_):
        raise error("ours")

    monkeypatch.setattr(Placeholders, "results", faulty)
    with pytest.raises(error, match="ours"):
        untouched.site()


def test_a_template_that_is_misspelt_is_a_finding(island):
    for file in (ROOT / "hooks/templates").rglob("*.*"):
        path = file.relative_to(ROOT).as_posix()
        island.write(path, Path(file).read_text(encoding="utf-8"))
    island.change("hooks/templates/fact/moved.html", "moved.title", "moved.titel")
    assert [found for _, found, *_ in refused(island)] == ["no string 'moved.titel'"]
    island.change("hooks/templates/fact/moved.html", "moved.titel", "moved.title")
    island.change("hooks/templates/fact/moved.html", "fact.title", "fact.titel")
    ((place, found, *_),) = refused(island)
    assert place == island.place("hooks/templates/fact/moved.html", "titel")
    assert "titel" in found
