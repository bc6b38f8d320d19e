"""Codes for what a font's own glyphs cannot say by themselves.

In a PDF of WeasyPrint 70 a code is a glyph, and stands for one text in the whole document. Where a
glyph stands for another letter here than there, where several glyphs make one letter, or one glyph
several, the font is given one glyph more: it draws them together, and has a code of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportgen.pdf.composites import GlyphDrawing, Part, add_composites
from reportgen.pdf.outlines import add_outlines

LAST = 0xFFFF
"""The last code of a font whose codes have two bytes."""


class Sign(NamedTuple):
    """What one code stands for and draws: glyphs of the font, and where; none for a letter that
    its neighbour draws. It is as wide as these, or wider. `turn` tells the same letter twice in
    one cluster apart: PDFium takes the same code in the same place for a shadow."""

    text: str
    parts: tuple[Part, ...] = ()
    wider: int = 0
    turn: int = 0


@dataclass(slots=True)
class Alphabet:
    """The codes that one font was given in one document; they follow its own glyphs."""

    first: int
    codes: dict[Sign, int] = field(default_factory=dict)

    def code(self, sign: Sign) -> int | None:
        """The code of a sign; None where the font has no room for one more."""
        if sign not in self.codes and self.first + len(self.codes) <= LAST:
            self.codes[sign] = self.first + len(self.codes)
        return self.codes.get(sign)

    def drawn(self, texts: dict[int, str]) -> dict[int, str]:
        """The font's own glyphs among codes, and those that its signs are drawn with."""
        own = {code: text for code, text in texts.items() if code < self.first}
        parts = {part.glyph: "" for sign in self.codes for part in sign.parts}
        return parts | own

    def added(self, file: bytes) -> bytes:
        """The file of the font with a glyph for each sign."""
        drawings = [GlyphDrawing(sign.parts, sign.wider) for sign in self.codes]
        add = add_outlines if file.startswith(b"OTTO") else add_composites
        return add(file, self.first, drawings)


class Alphabets(dict[str, Alphabet]):
    """The alphabets of one document, by the hash of their font's file."""

    def of(self, font: Any) -> Alphabet:
        """The alphabet of a font of WeasyPrint's."""
        if font.hash not in self:
            self[font.hash] = Alphabet(font.glyph_count)
        return self[font.hash]
