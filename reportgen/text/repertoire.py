"""Which characters the shipped fonts have, without a font being opened.

`fonts/characters.json` lists them by file; `.ci/cut-fonts` writes it. The six faces of a page's own
have nearly all that a brief prints. Guests are read only for a page with characters of theirs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from reportgen.resources import folder

UNSEEN = (
    "\\s\\u00ad\\u034f\\u061c\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f"
    "\\ufe00-\\ufe0f\\ufeff\\ufff0-\\ufff8\\U000e0000-\\U000e0fff"
)
"""Spaces and what nothing is drawn for, glyph or no glyph."""
UNUSUAL = re.compile(
    f"[^{UNSEEN}!-~\xa0-\u017f\u0621-\u064a\u064b-\u0669\u066a-\u066c\u067e\u06a9\u06af\u06cc"
    "،؛؟‐-—‘’“”…•‹›→≠✓✗▲–†↔∩≈■○●]"
)
"""What not nearly every text has: who finds none of it need not look into any list."""
CONTROLS = "\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff"
"""Refused in records, or shown by tokens of their own."""


class Guest(NamedTuple):
    """A font for what a source writes now and then: its family on a page, and its files. Without a
    bold one, bold words are set in the regular."""

    family: str
    regular: str
    bold: str = ""

    @property
    def faces(self) -> tuple[tuple[int, str], ...]:
        """Weights and files."""
        return ((400, self.regular), *([(700, self.bold)] if self.bold else []))


HOME = (
    "NotoNaskhArabic-Regular.ttf",
    "SourceSans3_400Regular.ttf",
    "SourceSerif4_400Regular.ttf",
)
GUESTS = (
    Guest("RG Hebrew", "NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    Guest("RG Letters", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    Guest("RG Emoji", "NotoEmoji_400Regular.ttf"),
    Guest("RG Math", "NotoSansMath-Regular.ttf"),
    Guest("RG Signs", "NotoSansSymbols2-Regular.ttf"),
    Guest("RG Symbols", "NotoSansSymbols-Regular.ttf", "NotoSansSymbols-Bold.ttf"),
    Guest("RG Armenian", "NotoSansArmenian-Regular.ttf", "NotoSansArmenian-Bold.ttf"),
    Guest("RG Georgian", "NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf"),
    Guest("RG Syriac", "NotoSansSyriac-Regular.ttf"),
)
"""The first one that has a character draws it."""


def undrawn(text: str) -> Iterator[re.Match[str]]:
    """Where characters stand that no shipped font has."""
    if not UNUSUAL.search(text):
        return iter(())
    return _lacking((*HOME, *(guest.regular for guest in GUESTS))).finditer(text)


def strangers(text: str, home: Collection[str] = HOME) -> set[str]:
    """The characters of a text that none of the fonts of `home` has."""
    return set(_lacking(tuple(home)).findall(text)) if UNUSUAL.search(text) else set()


def guests_for(characters: Collection[str], guests: Iterable[Guest] = GUESTS) -> dict[Guest, str]:
    """The guests that draw characters, each with those that none before it draws."""
    left, found = set(characters), {}
    for guest in guests if left else ():
        beyond = set(_lacking((guest.regular,)).findall("".join(left)))
        if beyond != left:
            found[guest] = "".join(sorted(left - beyond))
        left = beyond
    return found


@cache
def _lacking(files: tuple[str, ...]) -> re.Pattern[str]:
    """A character that none of the fonts has, of those that something is drawn for."""
    ranges = " ".join(listing()[file] for file in files).split()
    drawn = "".join(
        "-".join(f"\\U{int(code, 16):08x}" for code in each.split("-")) for each in ranges
    )
    return re.compile(f"[^{UNSEEN}{CONTROLS}{drawn}]")


@cache
def listing() -> dict[str, str]:
    """File of a font → its characters, as `20-7E A0`."""
    listed: dict[str, str] = json.loads((folder("fonts") / "characters.json").read_text())
    return listed
