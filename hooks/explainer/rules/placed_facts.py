"""Every fact stands on its page in both languages, once, and every link leads somewhere."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping

from ..addresses import OVERVIEW, fact_address, page_address
from ..findings import Finding, shown
from ..pages.frames import Frame
from ..pages.markdown import Passage
from ..pages.prose import Prose
from ..records.collection import Records
from ..records.model.values import LANGUAGES, Language

Frames = Mapping[tuple[Language, str], Frame]


def check(frames: Frames, records: Records) -> Iterator[Finding]:
    """Yield a finding for each fact that is placed never or twice."""
    for language in LANGUAGES:
        placed = Counter(
            name for page in records.page_ids for name in frames[language, page].placed
        )
        for fact in records.facts:
            if (times := placed[fact.id]) != 1:
                origin = records.origin("fact", fact.id)
                found = f"section '{fact.section}' placed {times} times on the page {fact.page}"
                advice = f"write {{{{ claims('{fact.section}') }}}} once in docs/{language}/"
                yield origin.finding(("section",), found, "every fact on its page, once", advice)


def dead_links(frames: Frames, published: Container[str]) -> Iterator[Finding]:
    """Yield a finding for each link to what is not there: an address, or an anchor of a page.

    *published* are the addresses of all pages and files.
    """
    anchors = {
        page_address(language, page): _anchors(frame) for (language, page), frame in frames.items()
    }
    for frame in frames.values():
        for section in frame.sections:
            for link in section.links():
                address, _, anchor = link.partition("#")
                if address not in published:
                    found, advice = (
                        f"a link to '{link}', which is not published",
                        "correct the link",
                    )
                    yield frame.prose.finding(_words(address), found, "a page or a file", advice)
                if anchor and address in anchors and anchor not in anchors[address]:
                    found = f"a link to '{link}', where nothing has that id"
                    advice = "correct the link; ids stand at the headings and in the records"
                    yield frame.prose.finding(f"#{anchor}", found, "an id of that page", advice)


def unsupported(frames: Frames, records: Records) -> Iterator[Finding]:
    """Yield a finding for each paragraph of a story that leads to no claim."""
    stories = {page.id for page in records.site.pages if page.story}
    claims = {fact_address(language, fact) for fact in records.facts for language in LANGUAGES}
    for (language, page), frame in frames.items():
        own = page_address(language, OVERVIEW)
        parts = frame.prose.parts if page in stories else ()
        for part in (part for part in parts if isinstance(part, Passage)):
            for text, links in part.statements:
                if text and not any(link in claims and link.startswith(own) for link in links):
                    found = f"a paragraph without a claim ({shown(text)})"
                    advice = "link the words that state something: [words](#fact-id)"
                    words = _typed_words(text, frame.prose)
                    yield frame.prose.finding(words, found, "a link to a fact", advice)


def _typed_words(text: str, prose: Prose) -> str:
    """Return three words of *text* that stand so in *prose*, where no markup parts them."""
    words = text.split()
    runs = (" ".join(words[n : n + 3]) for n in range(max(len(words) - 2, 1)))
    return next((run for run in runs if prose.line_of(run) > 1), text)


def _words(address: str) -> str:
    """Return how prose names what stands at *address*."""
    return address.rstrip("/").rpartition("/")[2]


def _anchors(frame: Frame) -> set[str]:
    return {name for section in frame.sections for name in section.anchors()} | {
        name for section in frame.sections for name in section.aliases
    }
