"""Characters that no font can draw, found before anything is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportgen.errors import Finding
from reportgen.proof.printed import printed_text

UNDRAWN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that need no glyph: controls, formats, spaces."""

AROUND = 20


def glyph_coverage(html: str, fonts: Iterable[Path], path: str = "page") -> tuple[Finding, ...]:
    """A `glyph-missing` finding for each printed character that none of `fonts` can draw.

    Names the character, its code point and the words around its first place. Raises OSError
    where a font cannot be read.
    """
    text = " ".join(printed_text(html).split())
    drawn = set().union(*map(read_characters, fonts))
    return tuple(
        Finding(path, 0, around(text, place), "glyph-missing", describe(text[place]), REMEDY)
        for place in undrawn(text, drawn)
    )


REMEDY = "add a font that has it, or write it otherwise"


def read_characters(font: Path) -> set[int]:
    """Code points a font file has glyphs for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with TTFont(font, lazy=True) as face:
        return set(face.getBestCmap())


def undrawn(text: str, drawn: set[int]) -> Iterator[int]:
    """Where each character without a glyph stands first."""
    for sign in dict.fromkeys(text):
        if ord(sign) not in drawn and unicodedata.category(sign) not in UNDRAWN:
            yield text.index(sign)


def around(text: str, place: int) -> str:
    """The words around a place."""
    return text[max(0, place - AROUND) : place + AROUND + 1]


def describe(sign: str) -> str:
    """A character with its code and the name that tells its script."""
    name = unicodedata.name(sign, "unnamed")
    return f"no font has a glyph for {sign} (U+{ord(sign):04X}, {name})"
