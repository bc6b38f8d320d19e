"""Glyphs added to an OpenType font whose outlines are PostScript's: it has no composites."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportgen.pdf.composites import GlyphDrawing


def add_outlines(file: bytes, first: int, drawings: Sequence[GlyphDrawing]) -> bytes:
    """An OpenType font with a glyph for each drawing, as `add_composites` gives a TrueType font."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with TTFont(BytesIO(file)) as font:
        names = font.getGlyphOrder()
        for number in range(len(names), first):
            _append(font, f"gap{number}", _draw(font, (), 0), 0)
        for number, (parts, wider) in enumerate(drawings, first):
            width = sum(font["hmtx"][names[part.glyph]][0] for part in parts) + wider
            _append(font, f"sign{number}", _draw(font, parts, width), width)
        whole = BytesIO()
        font.save(whole)
    return whole.getvalue()


def _draw(font: Any, parts: Sequence[Any], width: int) -> Any:
    """The outline of parts of a font, each in its place."""
    from fontTools.pens.t2CharStringPen import T2CharStringPen  # noqa: PLC0415
    from fontTools.pens.transformPen import TransformPen  # noqa: PLC0415

    names, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    private = font["CFF "].cff.topDictIndex[0]
    private = private.FDArray[0].Private if hasattr(private, "FDArray") else private.Private
    pen = T2CharStringPen(max(0, width) - private.nominalWidthX, glyphs)
    for part in parts:
        glyphs[names[part.glyph]].draw(TransformPen(pen, (1, 0, 0, 1, part.right, part.up)))
    return pen.getCharString(private, font["CFF "].cff.GlobalSubrs)


def _append(font: Any, name: str, outline: Any, width: int) -> None:
    """Give a font one glyph more."""
    top = font["CFF "].cff.topDictIndex[0]
    outlines = top.CharStrings
    outlines.charStrings[name] = len(outlines.charStringsIndex)
    outlines.charStringsIndex.append(outline)
    if hasattr(top, "FDSelect"):
        top.FDSelect.append(0)
    order = [*font.getGlyphOrder(), name]
    font.setGlyphOrder(order)
    top.charset = order
    font["hmtx"][name] = (max(0, width), 0)
