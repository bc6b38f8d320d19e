"""Fonts that a page has as guests: only those that draw a character of it, and only then."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NamedTuple

from reportgen.resources import folder
from reportgen.text.repertoire import GUESTS, HOME, Guest, guests_for, strangers
from reportgen.theme import Theme

SHEET = "guests.css"
OWN = ("RG Own Naskh", "RG Own Sans", "RG Own Serif")
STAND_INS = tuple(map(Guest, OWN, HOME))
"""The shipped fonts again, for what those of a theme lack."""
LAST = '"RG Naskh"'
"""The family that every list of families in a style sheet has."""


class Guests(NamedTuple):
    """A style sheet that loads fonts, and the files it takes, by path from the root of a page;
    both empty where a page needs none."""

    sheets: tuple[str, ...]
    files: Mapping[str, bytes]


def guests_of(text: str, theme: Theme) -> dict[Guest, str]:
    """The guests of a page, each with the characters it draws."""
    home = tuple(name for name in HOME if f"/fonts/{name}" not in theme.fonts)
    left = strangers(text, home)
    if len(home) < len(HOME):
        left -= theme.characters
        return guests_for(left, (*STAND_INS, *GUESTS))
    return guests_for(left)


def print_guests(page: str, theme: Theme) -> Guests:
    """What the typesetter takes for the guests of a page. Their families stand in no list: Pango
    looks for a character in every font it was given."""
    guests = guests_of(page, theme)
    if not guests:
        return Guests((), {})
    faces = "".join(
        f'@font-face{{font-family:"{guest.family}";font-weight:{weight};src:url(guests/{file})}}\n'
        for guest in guests
        for weight, file in guest.faces
    )
    files = {f"/guests/{file}": read_font(file) for guest in guests for _, file in guest.faces}
    return Guests((SHEET,), {f"/{SHEET}": faces.encode(), **files})


def seat(sheet: str, guests: Collection[Guest]) -> str:
    """A style sheet whose lists of families end in the guests."""
    return sheet.replace(LAST, ",".join([LAST, *(f'"{guest.family}"' for guest in guests)]))


@lru_cache(maxsize=16)
def read_font(file: str) -> bytes:
    """Content of a shipped font."""
    return (folder("fonts") / file).read_bytes()
