"""Fonts that a page has as guests: only those that draw a character of it, and only then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reportgen.resources import folder
from reportgen.text.repertoire import GUESTS, HOME, Guest, guests_for, strangers
from reportgen.theme import Theme

SHEET = "faces.css"
OWN = ("RG Own Naskh", "RG Own Sans", "RG Own Serif")
STAND_INS = tuple(map(Guest, OWN, HOME))
"""The shipped fonts again, for what those of a theme lack."""
SPAN = re.compile(r"unicode-range:[^;}]*")
LAST = re.compile(r'"RG \w+"(?=\s*[;}])')
"""The last family of a list."""


def guests_of(text: str, theme: Theme) -> dict[Guest, str]:
    """The guests of a page, each with the characters it draws."""
    home = tuple(name for name in HOME if f"/fonts/{name}" not in theme.fonts)
    left = strangers(text, home)
    if len(home) < len(HOME):
        left -= theme.characters
        return guests_for(left, (*STAND_INS, *GUESTS))
    return guests_for(left)


def print_guests(page: str, theme: Theme) -> dict[str, bytes]:
    """What lies over the files of a page for print so that its guests are there: their fonts, and
    the style sheet that loads fonts; nothing where it has none. Their families stand in no list:
    Pango looks for a character in every font it was given."""
    guests = guests_of(page, theme)
    if not guests:
        return {}
    rules = "".join(
        f'@font-face{{font-family:"{guest.family}";font-weight:{weight};src:url(guests/{file})}}\n'
        for guest in guests
        for weight, file in guest.faces
    )
    drawn = sorted(map(ord, "".join(guests.values())))
    own = SPAN.sub(
        lambda found: leave_out(found[0], drawn), theme.read("templates", SHEET).decode()
    )
    files = {f"/guests/{file}": _read_font(file) for guest in guests for _, file in guest.faces}
    return {f"/{SHEET}": (own + rules).encode(), **files}


def leave_out(span: str, codes: Iterable[int]) -> str:
    """A `unicode-range` without some code points: Pango takes it at its word, and would draw an
    empty box where the font has no glyph."""
    ranges = [
        [int(end, 16) for end in each.split("-")] for each in re.findall(r"U\+([0-9A-F-]+)", span)
    ]
    spans = [(each[0], each[-1]) for each in ranges]
    for code in codes:
        spans = [part for first, last in spans for part in _parts(first, last, code)]
    return "unicode-range: " + ", ".join(f"U+{first:X}-{last:X}" for first, last in spans)


def _parts(first: int, last: int, code: int) -> Iterator[tuple[int, int]]:
    """A range without a code point in it."""
    if not first <= code <= last:
        yield first, last
        return
    if first < code:
        yield first, code - 1
    if code < last:
        yield code + 1, last


def seat(sheet: str, guests: Iterable[Guest]) -> str:
    """A style sheet whose lists of families end in the guests."""
    families = "".join(f',"{guest.family}"' for guest in guests)
    return LAST.sub(lambda found: found[0] + families, sheet)


@lru_cache(maxsize=16)
def _read_font(file: str) -> bytes:
    """Content of a shipped font."""
    return (folder("fonts") / file).read_bytes()
