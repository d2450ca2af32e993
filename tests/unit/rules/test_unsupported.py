"""Every paragraph of a story leads to a claim."""

import pytest

from explainer.rules import placed_facts
from tests.unit.making import SITE, told

INDEX = "docs/en/index.md"
LINKED = '"rule-passed") }}: [read on](council.md#rule-passed)'
WORDS = "the council sat"
ADVICE = "link the words that state something: [words](#fact-id)"


@pytest.fixture
def story(island):
    """The island, whose overview tells a story."""
    return island.change(SITE, "- id: index\n", "- id: index\n  story: true\n")


def unsupported(island):
    return told(placed_facts.unsupported(island.frames(), island.records()))


def after(island, text):
    """Put *text* after the story's paragraph."""
    return island.change(INDEX, "{{ key_figures() }}", f"{text}\n\n{{{{ key_figures() }}}}")


def test_paragraphs_that_lead_to_a_claim_are_left_alone(story):
    assert unsupported(story) == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_paragraph_that_leads_to_no_claim_is_found_at_its_line(story, language):
    path = f"docs/{language}/index.md"
    text = f"So {WORDS} for the first time, and nobody says when."
    story.change(path, "{{ key_figures() }}", text)
    assert unsupported(story) == [
        (
            story.place(path, text),
            "a paragraph without a claim ('So the council sat for the first time, …')",
            "a link to a fact",
            ADVICE,
        )
    ]


@pytest.mark.parametrize(
    "link",
    [
        "council.md#rules",  # a heading
        "lists.md#daily",  # a source
        "council.md",
        "https://elsewhere.example/#rule-passed",
        "../kk/council.md#rule-passed",  # the other language's claim
    ],
)
def test_a_link_to_anything_else_is_no_support(story, link):
    story.change(INDEX, "council.md#rule-passed", link)
    ((place, found, *_),) = unsupported(story)
    assert place == story.place(INDEX, "The rule was passed")
    assert "'The rule was passed on" in found


@pytest.mark.parametrize("link", ["council.md#chair-chosen", "light.md#lighthouse"])
def test_a_claim_of_any_page_supports_a_paragraph_and_context_does_too(story, link):
    assert unsupported(story.change(INDEX, "council.md#rule-passed", link)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"- {WORDS}\n- [it rose](council.md#vote-held)",
        f"1. [it rose](council.md#vote-held)\n2. {WORDS}",
        f"- [it rose](council.md#vote-held)\n\n- {WORDS}",
        f"> {WORDS}",
        f"/// note | Title\n{WORDS}\n///",
        f"[It rose](council.md#vote-held).\n\n{WORDS}",
        f'*Then* {WORDS} in {{{{ date("vote-held") }}}}.',
        f'{{{{ date("vote-held") }}}} {WORDS}',
        f"**{WORDS}**",
    ],
)
def test_each_paragraph_and_each_item_of_a_list_must_lead_to_one(story, text):
    ((place, found, *_),) = unsupported(after(story, text))
    assert place == story.place(INDEX, WORDS)
    assert WORDS in found


@pytest.mark.parametrize("text", ["## More {#more}", "{{ edition() }}", "{{ verdicts() }}", "***"])
def test_headings_blocks_and_rules_state_nothing(story, text):
    assert unsupported(after(story, text)) == []


def test_pages_that_tell_no_story_may_state_what_they_like(island):
    assert unsupported(after(island, f"So {WORDS}.")) == []


def test_every_such_paragraph_of_every_story_is_told_at_once(story):
    story.change(SITE, "- id: light\n", "- id: light\n  story: true\n")
    after(story, f"So {WORDS}.\n\nIt rose.")
    story.change("docs/kk/light.md", "## Tower", "Ол биік.\n\n## Tower")
    assert sorted(place for place, *_ in unsupported(story)) == [
        f"{INDEX}:10", f"{INDEX}:12", "docs/kk/light.md:8",
    ]  # fmt: skip
