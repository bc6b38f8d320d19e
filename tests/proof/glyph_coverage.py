"""Characters that no font can draw, found before anything is set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportgen.errors import Finding
from reportgen.proof.printed import printed_text

INVISIBLE = re.compile(
    "[\\s\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U000e0000-\U000e0fff]"
)
"""Spaces and the characters Pango draws nothing for, glyph or no glyph."""

DRAWN_SPACES = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028")
"""White space to Python, boxes to Pango."""

AROUND = 20


def glyph_coverage(html: str, fonts: Iterable[Path], path: str = "page") -> tuple[Finding, ...]:
    """A `glyph-missing` finding for each printed character that none of `fonts` can draw.

    Names the character, its code point and the words around its first place. Raises OSError
    where a font cannot be read.
    """
    text = re.sub("[ \t\n\r]+", " ", printed_text(html))
    drawn = set().union(*map(_read_characters, fonts))
    return tuple(
        Finding(path, 0, _around(text, place), "glyph-missing", _describe(text[place]), REMEDY)
        for place in _undrawn(text, drawn)
    )


REMEDY = "add a font that has it, or write it otherwise"


def _read_characters(font: Path) -> set[int]:
    """Code points a font file has glyphs for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with TTFont(font, lazy=True) as face:
        return set(face.getBestCmap())


def _undrawn(text: str, drawn: set[int]) -> Iterator[int]:
    """Where each character without a glyph stands first."""
    for sign in dict.fromkeys(text):
        invisible = INVISIBLE.match(sign) and sign not in DRAWN_SPACES
        if ord(sign) not in drawn and not invisible:
            yield text.index(sign)


def _around(text: str, place: int) -> str:
    """The words around a place."""
    return text[max(0, place - AROUND) : place + AROUND + 1]


def _describe(sign: str) -> str:
    """A character with its code and the name that tells its script."""
    code, name = f"U+{ord(sign):04X}", unicodedata.name(sign, "unnamed")
    shown = f"{sign} ({code}, {name})" if sign.isprintable() else f"{code} ({name})"
    return f"no font has a glyph for {shown}"
