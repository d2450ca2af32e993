"""Prose: the same headings in both languages, an id for each, and no figure typed by hand."""

import re
from collections.abc import Iterator

from ..findings import Finding
from ..pages.fragment import Fragment
from ..pages.markdown import Passage
from ..pages.prose import AllProse, Prose
from ..records.collection import Records
from ..records.model.values import SLUG_PATTERN
from . import lapses, titles


def check(prose: AllProse, records: Records) -> Iterator[Finding]:
    """Yield a finding for everything that the prose of a page may not do."""
    for page in prose.values():
        yield from _headings(page, records)
        yield from _figures(page)
    yield from lapses.check_prose(prose.values(), records)
    yield from titles.check_prose(prose.values(), records)
    for name in records.page_ids:
        yield from _twins(prose["kk", name], prose["en", name])


def _headings(page: Prose, records: Records) -> Iterator[Finding]:
    taken, seen = {fact.id for fact in records.facts_on(page.page)}, set()
    headings = page.headings()
    if [heading.level for heading in headings].count(1) != 1 or headings[0].level != 1:
        advice = "begin with '# Title {#id}', and give the others two signs or more"
        found = "no title, or several"
        yield page.finding("# ", found, "one heading of the first level, the first", advice)
    for heading in headings:
        if heading.anchor is None:
            advice = "add '{#ascii-id}' at its end, the same in both languages"
            found = f"a heading without an id ('{heading.text}')"
            yield page.finding(heading.text, found, "an explicit id", advice)
            continue
        here = f"#{heading.anchor}"
        if not re.match(SLUG_PATTERN, heading.anchor):
            advice = "write it in small Latin letters, digits and hyphens"
            yield page.finding(here, f"heading id '{heading.anchor}'", "an id in ASCII", advice)
        if heading.anchor in taken:
            found = f"heading id '{heading.anchor}', which is also a fact of this page"
            advice = "rename the heading's id in both languages: a fact's id is for ever"
            yield page.finding(here, found, "each id once on a page", advice)
        if heading.anchor in seen:
            found = f"heading id '{heading.anchor}' a second time"
            yield page.finding(here, found, "each id once on a page", "rename one of the two")
        seen.add(heading.anchor)


def _figures(page: Prose) -> Iterator[Finding]:
    for part in page.parts:
        if isinstance(part, Passage) and (digits := re.search(r"[0-9][0-9,.]*", part.typed)):
            found = f"'{digits[0]}' typed in prose"
            advice = "use a placeholder, so that the figure comes from a record"
            yield page.finding(digits[0], found, "no number or date", advice)
    for heading in page.headings():
        if digits := re.search("[0-9]+", Fragment.of(heading.text).unmarked):
            found, advice = f"'{digits[0]}' typed in a heading", "use a placeholder"
            yield page.finding(digits[0], found, "no number or date", advice)


def _twins(kk: Prose, en: Prose) -> Iterator[Finding]:
    theirs = [(heading.level, heading.anchor) for heading in kk.headings()]
    ours = [(heading.level, heading.anchor) for heading in en.headings()]
    if theirs != ours:
        differing = sorted({str(anchor) for _, anchor in set(theirs) ^ set(ours)})
        found = f"other headings than {kk.path} ({', '.join(differing) or 'another order'})"
        yield en.finding("# ", found, "the same ids in order", "align the two")
