"""The fonts of a card, and how Pillow draws a line with them."""

from __future__ import annotations

import unicodedata
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.brief.model import Direction
from reportgen.card.wrapping import CardLine, Piece
from reportgen.errors import TypesetError
from reportgen.resources import folder
from reportgen.text.terminal import to_visual

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

ARABIC, LATIN = "arabic", "latin"
FILES = {
    "regular": {ARABIC: "NotoNaskhArabic-Regular.ttf", LATIN: "SourceSans3_400Regular.ttf"},
    "strong": {ARABIC: "NotoNaskhArabic-Bold.ttf", LATIN: "SourceSans3_600SemiBold.ttf"},
    "title": {ARABIC: "NotoNaskhArabic-Bold.ttf", LATIN: "SourceSerif4_600SemiBold.ttf"},
}
SCALE = {ARABIC: 1.08, LATIN: 1.0}
"""Naskh is drawn small on its body: at this ratio the two scripts look of one size."""


class ScriptFonts:
    """A weight of both scripts at one size. `shaping` is False where Pillow was built without
    Raqm, and letters must be joined and ordered before they are drawn."""

    def __init__(self, weight: str, size: int, *, shaping: bool) -> None:
        self.weight, self.size, self.shaping = weight, size, shaping

    @cached_property
    def fonts(self) -> dict[str, ImageFont.FreeTypeFont]:
        """The two fonts, opened."""
        from PIL import ImageFont  # noqa: PLC0415

        # Raqm sets Arabic; at whole pixels it spaces Latin worse than the basic layout does.
        shaped = ImageFont.Layout.RAQM if self.shaping else ImageFont.Layout.BASIC
        layouts = {ARABIC: shaped, LATIN: ImageFont.Layout.BASIC}
        return {
            script: ImageFont.truetype(
                _path_of(self.weight, script),
                round(self.size * SCALE[script]),
                layout_engine=layouts[script],
            )
            for script in FILES[self.weight]
        }

    def choose(self, sign: str, base: Direction) -> str:
        """The font for a character in a text of direction `base`. Raises TypesetError where
        neither has it."""
        arabic, latin = (ord(sign) in _characters(self.weight, s) for s in (ARABIC, LATIN))
        if not arabic and not latin:
            code, name = f"U+{ord(sign):04X}", unicodedata.name(sign, "unnamed")
            raise TypesetError([f"card: no font has a glyph for {sign!r} ({code}, {name})"])
        # Naskh has digits and some signs of ASCII too, in shapes that do not fit Latin ones.
        wanted = base == "rtl" and arabic and (not sign.isascii() or sign.isspace())
        return ARABIC if wanted or not latin else LATIN

    def width(self, line: CardLine) -> float:
        """How far a line runs, in pixels."""
        return sum(self.advance(piece) for piece in line)

    def advance(self, piece: Piece) -> float:
        """How far a piece runs, in pixels."""
        text, options = self.shaped(piece)
        return float(self.fonts[piece.font].getlength(text, **options))

    def write(
        self, canvas: ImageDraw.ImageDraw, line: CardLine, x: float, y: int, ink: str
    ) -> None:
        """Draw a line from its left end on the baseline `y`."""
        for piece in line:
            text, options = self.shaped(piece)
            font = self.fonts[piece.font]
            canvas.text((round(x), y), text, ink, font, anchor="ls", **options)
            x += self.advance(piece)

    def shaped(self, piece: Piece) -> tuple[str, dict[str, Any]]:
        """What Pillow is given: the text as it is where Raqm shapes it, else in visual order."""
        if self.shaping and piece.font == ARABIC:
            return piece.text, {"direction": piece.direction}
        return (to_visual(piece.text) if piece.direction == "rtl" else piece.text), {}


def _path_of(weight: str, script: str) -> Path:
    """The file of a font."""
    return folder("fonts") / FILES[weight][script]


@lru_cache
def _characters(weight: str, script: str) -> frozenset[int]:
    """Code points that a font has glyphs for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with TTFont(_path_of(weight, script), lazy=True) as face:
        return frozenset(face.getBestCmap())


def can_shape() -> bool:
    """Whether Pillow was built with Raqm and finds what it needs."""
    from PIL import features  # noqa: PLC0415

    return bool(features.check("raqm"))
