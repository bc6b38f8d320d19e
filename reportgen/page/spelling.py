"""Tags that a theme writes in its own way, in ours: small letters, double quotation marks.

What reads a page afterwards (styles that are pruned, words that are compared, attributes that are
left out) then knows one way alone.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

OURS = re.compile(r'<[a-z][a-z0-9]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*/?>', re.ASCII)


def respell(page: str) -> str:
    """The page with every tag in our way; all else, and what is so already, stays as it is."""
    speller = Speller()
    speller.feed(page)
    speller.close()
    return "".join(speller.pieces)


class Speller(HTMLParser):
    """Gathers the pieces of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.spell(tag, attrs, ">")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.spell(tag, attrs, "/>")

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.pieces.append(f"<!{decl}>")

    def spell(self, tag: str, attrs: list[tuple[str, str | None]], end: str) -> None:
        """Put a start tag as it is, if it is written in our way, else anew."""
        written = self.get_starttag_text() or ""
        if not OURS.fullmatch(written):
            said = (name if value is None else f'{name}="{escape(value)}"' for name, value in attrs)
            written = f"<{' '.join([tag, *said])}{end}"
        self.pieces.append(written)
