"""Fills the prose frames: a page's Markdown with its records in place."""

from collections.abc import Mapping
from dataclasses import dataclass

from .addresses import Links
from .blocks import Blocks, Manner
from .model.values import Language
from .past import Past
from .prose import Heading, Prose
from .records import Records
from .render import Templates, markdown_text, render_prose
from .voice import Voice


@dataclass(frozen=True)
class Filled:
    """A filled frame: its Markdown, the notes on its terms, and the facts it has placed."""

    body: str
    notes: str
    placed: tuple[str, ...]


@dataclass(frozen=True)
class Framer:
    """Fills frames for a site to be published at *base*."""

    records: Records
    templates: Templates
    voices: Mapping[Language, Voice]
    past: Past
    base: str

    def fill(self, frame: Prose, links: Links, manner: Manner | None = None) -> Filled:
        """Return *frame* filled, for a page from which *links* lead.

        Raises ``DataError`` where a placeholder cannot be filled.
        """
        voice = self.voices[frame.language]
        blocks = Blocks(
            self.records, self.templates, voice, links, frame.slug, self.base, manner or Manner()
        )
        text = _link_headings(frame.body, frame.headings(), frame.first_line, voice)
        body = render_prose(text, frame.path, frame.first_line, blocks.placeholders())
        page = frame.slug or "index"
        gone, moved = self.past.withdrawn.get(page, []), self.past.forwards.get(page, [])
        parts = (body.rstrip(), blocks.departed(gone, moved))
        whole = "\n\n".join(part for part in parts if part)
        return Filled(whole, blocks.term_notes(), tuple(blocks.placed))


def _link_headings(body: str, headings: list[Heading], first_line: int, voice: Voice) -> str:
    """Return *body* with a permalink at the end of every heading below the first level."""
    lines = body.split("\n")
    for heading in headings:
        if heading.level > 1:
            title = markdown_text(voice.t("fact.permalink"))
            link = f'<a class="headerlink" href="#{heading.anchor}" title="{title}">#</a>'
            mark = "#" * heading.level
            attributes = f'{{#{heading.anchor} data-toc-label="{heading.text}"}}'
            lines[heading.line - first_line] = f"{mark} {heading.text} {link} {attributes}"
    return "\n".join(lines)
