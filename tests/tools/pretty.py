"""HTML and SVG written line by line, for people to read in a diff.

Tags are kept as they were written; only white space between blocks is this module's own.
"""

import re
from html.parser import HTMLParser

INDENT = "  "
VOID = {"br", "hr", "img", "input", "link", "meta"}
INLINE = {
    "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "ins", "q", "s", "small", "span",
    "strong", "sub", "sup", "time",
}  # fmt: skip
"""Elements that stay in the line in which they stand; all others begin one."""


class _Printer(HTMLParser):
    """Writes what it is fed; ``opened`` is the block that the present line begins, if any."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.lines, self.line, self.depth, self.opened = [], "", 0, ""
        self.drawing, self.mark, self.kept = False, False, False

    def inline(self, tag):
        return self.mark or (tag in INLINE and not self.drawing)

    def flush(self):
        if text := self.line.strip():
            self.lines.append(INDENT * self.depth + text)
        self.line, self.opened = "", ""

    def begin(self, raw):
        """Begin a line with *raw*; what is open stands one level further out."""
        deeper = bool(self.opened)
        self.flush()
        self.depth += deeper
        self.line = raw

    def handle_starttag(self, tag, attrs):
        raw = self.get_starttag_text()
        if tag == "svg":
            self.mark = ("class", "mark") in attrs
            self.drawing = not self.mark
        if self.inline(tag):
            self.line += raw
            return
        self.begin(raw)
        self.kept = tag == "pre"
        self.opened = "" if tag in VOID else tag

    def handle_startendtag(self, tag, attrs):  # noqa: ARG002
        if self.mark:
            self.line += self.get_starttag_text()
        else:
            self.begin(self.get_starttag_text())
            self.flush()

    def handle_endtag(self, tag):
        if self.inline(tag):
            self.line += f"</{tag}>"
        elif self.opened == tag:
            self.line += f"</{tag}>"
            self.lines.append(self.line if self.kept else INDENT * self.depth + self.line.strip())
            self.line, self.opened = "", ""
        else:
            self.flush()
            self.depth = max(self.depth - 1, 0)
            self.line = f"</{tag}>"
            self.flush()
        if tag == "svg":
            self.drawing = self.mark = False
        if tag == "pre":
            self.kept = False

    def handle_data(self, data):
        if not self.kept:
            self.line += re.sub(r"[ \n]+", " ", data)
            return
        *whole, self.line = (self.line + data).split("\n")
        self.lines += whole

    def handle_entityref(self, name):
        self.line += f"&{name};"

    def handle_charref(self, name):
        self.line += f"&#{name};"


def pretty(html):
    """Return *html* with a line for each block, indented; a mark of a verdict is no block."""
    printer = _Printer()
    printer.feed(str(html))
    printer.close()
    printer.flush()
    return "\n".join(printer.lines) + "\n"
