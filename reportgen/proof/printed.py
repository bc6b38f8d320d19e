"""The words a page prints, read from its HTML."""

from __future__ import annotations

from html.parser import HTMLParser
from xml.etree.ElementTree import HTML_EMPTY

SILENT = frozenset({"head", "title", "style", "script", "template", "noscript", "desc", "metadata"})
"""Elements whose text is not printed (`title` and `desc` also of an SVG)."""

INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong "  # noqa: SIM905
    "sub sup time u var wbr".split()
)
"""Elements that may stand inside a word; every other tag parts words."""

ATOMS = frozenset({"chip", "number"})
"""Classes of inline elements that `brief.css` lays out as blocks within a line: words apart."""


def printed_text(html: str) -> str:
    """The text of a page in document order, one space where a block begins or ends.

    Left out: heads, styles, scripts, elements marked `hidden`, and all attributes
    (`alt`, `aria-label`, …). Text made by stylesheets is not in the page.
    """
    reader = PrintedReader()
    reader.feed(html)
    reader.close()
    return "".join(reader.pieces)


class PrintedReader(HTMLParser):
    """Gathers text; `silent` is the stack of open elements inside an unprinted one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent: list[str] = []

    def updatepos(self, i: int, j: int) -> int:
        """Lines are not counted: nobody asks for one."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.part(tag)
        if ATOMS & set((dict(attrs).get("class") or "").split()):
            self.part("")
        unprinted = self.silent or tag in SILENT or any(name == "hidden" for name, _ in attrs)
        if unprinted and tag not in HTML_EMPTY:
            self.silent.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.part(tag)

    def handle_endtag(self, tag: str) -> None:
        self.part(tag)
        if tag in self.silent:
            # An element left open inside ends with the one around it.
            while self.silent.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)

    def part(self, tag: str) -> None:
        if tag not in INLINE and not self.silent:
            self.pieces.append(" ")
