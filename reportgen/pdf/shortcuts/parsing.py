"""The page read as XML where that gives the same tree, and HTML's patterns compiled once.

tinyhtml5 2.1 reads character by character in Python. Our pages are well-formed; of one that nests
as HTML's own rules would leave it, expat makes the same tree in a thirtieth of the time. Every
other page, such as one with the parts of a theme, goes to tinyhtml5. That means to keep its
patterns, but stores each under its compiled self, where it is never found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

import tinyhtml5
from tinyhtml5 import inputstream
from tinyhtml5.constants import adjust_svg_attributes

from reportgen.pdf.shortcuts.way import Way

DOCTYPE = "<!DOCTYPE html>"
SVG = "{http://www.w3.org/2000/svg}"
VOID = re.compile(r"<((?:meta|col|img|br)\b[^<>]*?)/?>")
UNLIKE = re.compile(r"""<!|<\?|=\s*("[^"<]*[\n\r\t]|'[^'<]*[\n\r\t])""")
"""What HTML keeps and XML drops or changes: comments, line ends in attributes."""

SHAPES = frozenset(
    {f"{SVG}{name}" for name in ("circle", "g", "line", "path", "rect", "svg", "title")}
)
WORDS = frozenset({"a", "b", "bdi", "br", "img", "mark", "q", "span", f"{SVG}svg"})
BLOCKS = WORDS | {
    *("article", "div", "footer", "h1", "h2", "h3", "header", "main", "nav", "p", "section"),
    "table",
}
NESTING: dict[str, Set[str]] = {
    "html": {"head", "body"},
    "head": {"meta", "title"},
    "colgroup": {"col"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    **dict.fromkeys(("body", "td", "th", *(BLOCKS - WORDS - {"h1", "h2", "h3", "p"})), BLOCKS),
    **dict.fromkeys(("h1", "h2", "h3", "p", *(WORDS - SHAPES)), WORDS),
    **dict.fromkeys(("meta", "title", "col", "img", "br", f"{SVG}title"), frozenset()),
    "table": {"colgroup", "thead", "tbody"},
    **dict.fromkeys(SHAPES - {f"{SVG}title"}, SHAPES),
}
"""What may stand in what, for HTML to leave it there; the rest of HTML is not known here."""

BLANK = " \n\t"
WORDLESS = frozenset({"html", "head", "table", "colgroup", "thead", "tbody", "tr"})
NAME = re.compile(r"[a-z-]+[0-9]*|viewBox|preserveAspectRatio")

Parse = Callable[..., Any]


def ways() -> Iterator[Way]:
    """The shortcuts from a page to its tree."""
    yield Way(tinyhtml5, "parse", parse_strictly(tinyhtml5.parse))
    yield Way(inputstream, "characters_until_regex", Patterns())


def parse_strictly(loosely: Parse) -> Parse:
    """tinyhtml5's `parse`, by XML where the page is as plain as that."""

    def parse(file: Any, **options: Any) -> Any:
        page = file.read()
        tree = read(page) if isinstance(page, str) else None
        return loosely(page, **options) if tree is None else tree

    return parse


def read(page: str) -> Element | None:
    """The tree of a page; None where HTML might read it otherwise."""
    doctype, _, rest = page.partition(DOCTYPE)
    if doctype.strip() or UNLIKE.search(rest):
        return None
    try:
        root = fromstring(VOID.sub(r"<\1/>", rest).replace("<svg", f'<svg xmlns="{SVG[1:-1]}"'))
    except ParseError:
        return None
    if [child.tag for child in root] != ["head", "body"] or not is_plain(root, False):
        return None
    root.text, body = None, root[1]
    if not len(body):
        return None
    # HTML puts what follows the body into it.
    body[-1].tail = f"{body[-1].tail or ''}{body.tail or ''}{rest[len(rest.rstrip()) :]}"
    body.tail = None
    return root


def is_plain(element: Element, linked: bool) -> bool:
    """Whether HTML leaves everything within an element where it stands; `linked` is whether it
    stands within a link."""
    if element.tag not in NESTING or not all(map(keeps_name, element.keys())):
        return False
    if element.tag == "a" and linked:
        return False
    linked = linked or element.tag == "a"
    may, wordless = NESTING[element.tag], element.tag in WORDLESS
    if wordless and (element.text or "").strip(BLANK):
        return False
    return all(
        child.tag in may
        and not (wordless and (child.tail or "").strip(BLANK))
        and is_plain(child, linked)
        for child in element
    )


def keeps_name(attribute: str) -> bool:
    """Whether HTML leaves the name of an attribute as it is."""
    return bool(NAME.fullmatch(attribute)) and attribute not in adjust_svg_attributes


class Patterns(dict[tuple[frozenset[str], bool], re.Pattern[str]]):
    """A set of characters, and whether to look for others → the pattern of a run of them."""

    def __missing__(self, key: tuple[frozenset[str], bool]) -> re.Pattern[str]:
        characters, opposite = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        self[key] = re.compile(f"[{listed}]+" if opposite else f"[^{listed}]+")
        return self[key]
