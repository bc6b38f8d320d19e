"""The paragraphs of a page as UAX #9 sees them, read from its HTML.

An element with a direction inside a line is an isolate (HTML, 15.3.6), one that is laid out
as a block of its own within a line counts as one neutral object (CSS Writing Modes 3, 2.4.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Literal
from xml.etree.ElementTree import HTML_EMPTY

from reportgen.language import bind
from reportgen.proof.printed import ATOMS, INLINE, SILENT

Direction = Literal["rtl", "ltr"]

BLOCKS = frozenset({"pair", "side", "spine", "line", "day", "tick", "detail"})
"""Classes of inline elements that `brief.css` lays out as blocks or table cells."""

MARGIN = re.compile(r'\b(lang|dir|data-[a-z]+)="([^"]*)"')
"""What the style sheet for print puts into the margins of pages, and how it runs."""

REPEATED = frozenset({"h1", "thead"})
"""Elements whose words stand on many pages."""

QUOTES = {"en": "“”"}
ISOLATES = {"ltr": "\u2066", "rtl": "\u2067", "": "\u2068"}
POP = "\u2069"
OBJECT = "\ufffc"


@dataclass(slots=True)
class Paragraph:
    """Words that are ordered together, isolates as characters. `atoms` are the objects in it,
    by place."""

    direction: Direction
    text: str = ""
    atoms: dict[int, Paragraph] = field(default_factory=dict)
    repeated: bool = False

    def add(self, words: str) -> range:
        """Append words, white space collapsed; where they stand now."""
        words = re.sub("[ \t\r\n]+", " ", words)
        start = len(self.text)
        self.text += words[1:] if words[:1] == " " and self.text[-1:] in ("", " ") else words
        return range(start, len(self.text))


@dataclass(slots=True)
class Element:
    """An open element: where its words go, what ends it."""

    tag: str
    paragraph: Paragraph
    direction: Direction
    language: str
    kind: Literal["block", "inline", "isolate", "atom", "silent"]
    repeated: bool = False
    closing: str = ""


Place = tuple[Paragraph, int]
"""A paragraph and an offset in it."""


def read_places(html: str) -> list[Place]:
    """Where each printed character stands, in document order."""
    reader = ParagraphReader()
    reader.feed(html)
    reader.close()
    return reader.places


def read_folios(html: str, pages: int) -> Iterator[Place]:
    """The page numbers as the margin boxes of `print.css` set them."""
    for tag in re.findall(r"<[^>]*\bdata-page=[^>]*>", html):
        found = dict(MARGIN.findall(tag))
        for number in range(1, pages + 1):
            text = f"{found['data-page']}{number}{found['data-of']}{pages}"
            folio = Paragraph("rtl" if found["dir"] == "rtl" else "ltr")
            numbered = bind(found["lang"]).own_digits(text)
            yield from ((folio, at) for at in folio.add(numbered))


def read_continued(html: str) -> Iterator[Place]:
    """The heads of pages on which a difference goes on, as the margin boxes set them."""
    heads = [dict(MARGIN.findall(tag)) for tag in re.findall(r"<[^>]*\bdata-head=[^>]*>", html)]
    for tag in re.findall(r"<[^>]*\bdata-first=[^>]*>", html):
        found = dict(MARGIN.findall(tag))
        for head, name in ((heads[0], "data-first"), (heads[-1], "data-last")):
            line = Paragraph("rtl" if head["dir"] == "rtl" else "ltr", repeated=True)
            yield from ((line, at) for at in line.add(unescape(head["data-head"] + found[name])))


class ParagraphReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        root = Element("", Paragraph("ltr"), "ltr", "", "block")
        self.open = [root]
        self.places: list[Place] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HTML_EMPTY:
            return
        above, given = self.open[-1], {name: value or "" for name, value in attrs}
        classes = set(given.get("class", "").split())
        own = given.get("dir", above.direction)
        direction: Direction = "rtl" if own == "rtl" else "ltr"
        language = given.get("lang", above.language)
        kind = _kind_of(tag, given, classes) if above.kind != "silent" else "silent"
        paragraph = above.paragraph
        repeated = above.repeated or tag in REPEATED
        if kind in ("block", "atom"):
            paragraph = Paragraph(direction, repeated=repeated)
        closing = ""
        if kind == "atom":
            above.paragraph.atoms[len(above.paragraph.text)] = paragraph
            above.paragraph.text += OBJECT
        if kind == "isolate":
            paragraph.text += ISOLATES[given.get("dir", "")]
            closing = POP
        if tag == "q":
            marks = QUOTES.get(language, "«»")
            self.put(paragraph, marks[0])
            closing = marks[1] + closing
        self.open.append(Element(tag, paragraph, direction, language, kind, repeated, closing))

    def handle_endtag(self, tag: str) -> None:
        if tag not in {element.tag for element in self.open}:
            return
        while (ended := self.open.pop()).tag != tag:
            pass
        self.put(ended.paragraph, ended.closing)
        if ended.kind == "block":
            # What follows in the element around it is another paragraph.
            above = self.open[-1]
            above.paragraph = Paragraph(above.direction)

    def handle_data(self, data: str) -> None:
        if self.open[-1].kind != "silent":
            self.put(self.open[-1].paragraph, data)

    def put(self, paragraph: Paragraph, words: str) -> None:
        self.places += ((paragraph, at) for at in paragraph.add(words))


def _kind_of(
    tag: str, given: dict[str, str], classes: set[str]
) -> Literal["block", "inline", "isolate", "atom", "silent"]:
    """How an element takes part in the lines around it."""
    if tag in SILENT or "hidden" in given:
        return "silent"
    if tag not in INLINE or classes & BLOCKS:
        return "block"
    if classes & ATOMS:
        return "atom"
    return "isolate" if tag == "bdi" or "dir" in given else "inline"
