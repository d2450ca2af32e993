"""Frames: the prose of a page with its records in place, as sections."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..findings import DataError, Finding
from ..permanence.editions import Past
from ..records.model.values import Language
from .claim_links import Claim, ClaimLinks
from .facts import Facts
from .fragment import Fragment
from .markdown import Heading, Stand
from .page import Block, Row, Section
from .placeholders import Placeholders, UnfillableError, Value
from .prose import Call, Prose
from .workshop import Workshop


@dataclass(frozen=True)
class Frame:
    """A filled page: its sections, the facts that its prose placed, the notes on its terms."""

    prose: Prose
    sections: tuple[Section, ...]
    placed: tuple[str, ...]
    notes: Block | None

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.prose.language

    @property
    def page(self) -> str:
        """The page's name."""
        return self.prose.page


def filled(workshop: Workshop, facts: Facts, prose: Prose) -> Frame:
    """Return *prose* with its placeholders filled.

    Raises ``DataError`` with a finding for each placeholder that cannot be.
    """
    placeholders = Placeholders(workshop, facts, prose.language, prose.page)
    values: dict[int, Value] = {}
    findings = []
    for number, call in enumerate(prose.calls):
        try:
            values[number] = placeholders.fill(call.name, call.arguments)
        except UnfillableError as error:
            findings.append(_finding(prose, call, error))
    findings += _misplaced(prose, values)
    if findings:
        raise DataError(findings)
    sections = _sections(prose, values, ClaimLinks(workshop, prose.language))
    notes = _notes(workshop, prose, placeholders.explained)
    return Frame(prose, tuple(sections), tuple(placeholders.placed), notes)


def _finding(prose: Prose, call: Call, error: UnfillableError) -> Finding:
    return Finding(prose.path, call.line, 1, error.found, error.expected, "correct the placeholder")


def _misplaced(prose: Prose, values: dict[int, Value]) -> Iterator[Finding]:
    """Yield a finding for each block within a sentence."""
    alone = {part.number for part in prose.parts if isinstance(part, Stand)}
    for number, value in values.items():
        if not isinstance(value, str) and number not in alone:
            call = prose.calls[number]
            found = f"the block '{call.name}' within a sentence"
            advice = "put it into a paragraph of its own"
            yield Finding(prose.path, call.line, 1, found, "it alone", advice)


def _sections(prose: Prose, values: dict[int, Value], claim: Claim) -> list[Section]:
    """Return the parts of *prose*, and what its placeholders became, as sections."""
    texts = {number: value for number, value in values.items() if isinstance(value, str)}
    sections: list[Section] = []
    blocks: list[Block] = []

    def begin(section: Section) -> None:
        if sections:
            sections[-1] = _with(sections[-1], blocks)
        blocks.clear()
        sections.append(section)

    for part in prose.parts:
        if isinstance(part, Heading):
            begin(_heading(part, texts))
        elif not isinstance(part, Stand):
            html = Fragment.of(part.html).filled(texts).claimed(claim)
            blocks.append(Block((Row("", html),), text=_text(part.text, texts)))
        elif isinstance(value := values[part.number], str):
            blocks.append(Block((Row("", Fragment.text(value)),), text=value))
        else:
            for piece in value:
                if isinstance(piece, Section):
                    begin(piece)
                else:
                    blocks.append(piece)
    if sections:
        sections[-1] = _with(sections[-1], blocks)
    return sections


def _with(section: Section, blocks: list[Block]) -> Section:
    return replace(section, blocks=(*section.blocks, *blocks))


def _heading(heading: Heading, texts: dict[int, str]) -> Section:
    title = Fragment.of(heading.html).filled(texts)
    label = _text(heading.text, texts)
    return Section(heading.anchor or "", heading.level, title, label)


def _text(text: str, values: dict[int, str]) -> str:
    """Return *text* with the values of its marks, as text."""
    marked = Fragment.of(text)
    parts = list(marked.parts)
    parts[1::2] = [
        values.get(int(name), "") if name.isdecimal() else "" for _, name in marked.marks
    ]
    return "".join(parts)


def with_departures(workshop: Workshop, frame: Frame, past: Past) -> Frame:
    """Return *frame* with the facts that were withdrawn or moved from it, at their old ids."""
    gone, moved = past.withdrawn.get(frame.page, []), past.forwards.get(frame.page, [])
    if not (gone or moved):
        return frame
    label = workshop.locales[frame.language].t("departed.heading")
    html = workshop.render("fact/departed.html", frame.language, gone=gone, moved=moved)
    section = Section("departed", 2, Fragment.text(label), label, (Block.of(html),))
    return replace(frame, sections=(*frame.sections, section))


def _notes(workshop: Workshop, prose: Prose, explained: set[str]) -> Block | None:
    """Return the explanations of the terms that the page's facts have marked."""
    terms = [term for term in workshop.records.terms if term.id in explained]
    if not terms:
        return None
    return Block.of(workshop.render("fact/term_notes.html", prose.language, terms=terms))
