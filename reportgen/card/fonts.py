"""The fonts of a card, and how Pillow draws a line with them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.brief.model import Direction
from reportgen.card.wrapping import ARABIC, JOINING, LATIN, CardLine, Piece
from reportgen.errors import TypesetError
from reportgen.resources import folder
from reportgen.text.repertoire import GUESTS, Guest, guests_for
from reportgen.text.terminal import to_visual

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

FILES = {
    "regular": {ARABIC: "NotoNaskhArabic-Regular.ttf", LATIN: "SourceSans3_400Regular.ttf"},
    "strong": {ARABIC: "NotoNaskhArabic-Bold.ttf", LATIN: "SourceSans3_600SemiBold.ttf"},
    "title": {ARABIC: "NotoNaskhArabic-Bold.ttf", LATIN: "SourceSerif4_600SemiBold.ttf"},
}
SPARES = (Guest("spare", "SourceSans3_400Regular.ttf", "SourceSans3_600SemiBold.ttf"), *GUESTS)
"""Who draws what neither has; the serif lacks some signs of the sans."""
SCALE = {ARABIC: 1.08, LATIN: 1.0}
"""Naskh is drawn small on its body: at this ratio the two scripts look of one size."""


class ScriptFonts:
    """A weight of both scripts at one size. `shaping` is False where Pillow was built without
    Raqm, and letters must be joined and ordered before they are drawn."""

    def __init__(self, weight: str, size: int, *, shaping: bool) -> None:
        self.weight, self.size, self.shaping = weight, size, shaping

        self.opened: dict[str, ImageFont.FreeTypeFont] = {}

    def font(self, script: str) -> ImageFont.FreeTypeFont:
        """The font of a script or the guest of a name, opened."""
        from PIL import ImageFont  # noqa: PLC0415

        if script not in self.opened:
            # Raqm sets Arabic; at whole pixels it spaces Latin worse than the basic layout does.
            shapes = self.shaping and script != LATIN
            self.opened[script] = ImageFont.truetype(
                _path_of(self.weight, script),
                round(self.size * SCALE.get(script, 1)),
                layout_engine=ImageFont.Layout.RAQM if shapes else ImageFont.Layout.BASIC,
            )
        return self.opened[script]

    def choose(self, sign: str, base: Direction) -> str:
        """The font for a character in a text of direction `base`: of one of the two scripts, or
        of a guest. Raises TypesetError where none has it."""
        arabic, latin = (ord(sign) in _characters(self.weight, s) for s in (ARABIC, LATIN))
        if not arabic and not latin:
            return _choose_guest(sign)
        # Naskh has digits and some signs of ASCII too, in shapes that do not fit Latin ones.
        wanted = base == "rtl" and arabic and (not sign.isascii() or sign.isspace())
        return ARABIC if wanted or not latin else LATIN

    def width(self, line: CardLine) -> float:
        """How far a line runs, in pixels."""
        return sum(self.advance(piece) for piece in line)

    def advance(self, piece: Piece) -> float:
        """How far a piece runs, in pixels."""
        text, options = self.shaped(piece)
        return float(self.font(piece.font).getlength(text, **options))

    def write(
        self, canvas: ImageDraw.ImageDraw, line: CardLine, x: float, y: int, ink: str
    ) -> None:
        """Draw a line from its left end on the baseline `y`."""
        for piece in line:
            text, options = self.shaped(piece)
            font = self.font(piece.font)
            canvas.text((round(x), y), text, ink, font, anchor="ls", **options)
            x += self.advance(piece)

    def shaped(self, piece: Piece) -> tuple[str, dict[str, Any]]:
        """What Pillow is given: the text as it is where Raqm shapes it, else in visual order."""
        if self.shaping and piece.font != LATIN:
            return piece.text, {"direction": piece.direction}
        plain = piece.text.translate(dict.fromkeys(map(ord, JOINING)))
        return (to_visual(piece.text) if piece.direction == "rtl" else plain), {}


def _choose_guest(sign: str) -> str:
    """The family of the guest that has a character. Raises TypesetError where none has it."""
    for guest in guests_for(sign, SPARES):
        return guest.family
    code, name = f"U+{ord(sign):04X}", unicodedata.name(sign, "unnamed")
    raise TypesetError([f"card: no font has a glyph for {sign!r} ({code}, {name})"])


def _path_of(weight: str, script: str) -> Path:
    """The file of a font."""
    files = FILES[weight] | {
        guest.family: guest.regular if weight == "regular" else guest.bold or guest.regular
        for guest in SPARES
    }
    return folder("fonts") / files[script]


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
