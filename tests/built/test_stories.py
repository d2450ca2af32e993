"""The stories: as long as a reader bears, and every statement one step from its claim."""

import pytest

from explainer.records.model.values import LANGUAGES
from tests.conftest import said
from tests.tools.reading import length

# Words of a story's own prose in English; Kazakh says the same in about four fifths of them.
WORDS = {
    "": (200, 330),
    "reform/": (900, 1300),
    "elections/": (700, 1000),
    "aftermath/": (400, 700),
}
FEWER_IN_KAZAKH = 0.65
LONGEST_SENTENCE = {"kk": 15, "en": 20}
SENTENCES_A_PARAGRAPH = 4
STORIES = [(language, page) for language in LANGUAGES for page in WORDS]


@pytest.mark.parametrize("language, story", STORIES)
def test_a_story_keeps_to_its_length(page, language, story):
    told = length(page(f"{language}/{story}").find("article"))
    least, most = WORDS[story]
    if language == "kk":
        least *= FEWER_IN_KAZAKH
    assert least <= told.words <= most
    assert told.words_a_sentence <= LONGEST_SENTENCE[language]
    assert told.longest_paragraph <= SENTENCES_A_PARAGRAPH


@pytest.mark.parametrize("language, story", STORIES)
def test_a_link_to_a_claim_shows_its_verdict(records, page, language, story):
    links = page(f"{language}/{story}").select(".claim-link")
    assert links
    for link in links:
        fact = records.fact[link["href"].rpartition("#")[2]]
        assert f"claim-link--{fact.verdict}" in link["class"]
        assert link["data-card"].endswith(f"c/{fact.id}/")
        words = link.select_one(".claim-link__mark .unseen")
        verdict = records.interface.strings[f"verdict.{fact.verdict}"][language]
        assert (words is None) == (fact.verdict == "context")
        assert words is None or verdict in words.get_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_claim_stands_short_first_and_whole_behind_that(records, page, language):
    for fact in records.facts:
        heading = page(f"{language}/{fact.page}/").find(id=fact.id)
        block = heading.find_next_sibling("div")
        assert said(block.select_one(".fact__answer")).endswith(
            " ".join(fact.answer[language].split())
        )
        more = block.find("details", class_="fact__more")
        assert not more.has_attr("open")
        assert " ".join(fact.statement[language].split()) in said(more)
        folded = heading.find_parent("details", class_="claims-fold")
        assert (folded is not None) == (fact.kind == "context")
