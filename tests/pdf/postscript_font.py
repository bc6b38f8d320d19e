"""A font with PostScript outlines, made of one with TrueType outlines."""

from __future__ import annotations

from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from reportgen.resources import folder


def convert(url: str) -> bytes:
    """The shipped font at a URL of the page, drawn the other way."""
    font = TTFont(folder("fonts") / url.removeprefix("/fonts/"))
    glyphs, outlines = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = T2CharStringPen(font["hmtx"][name][0], glyphs)
        glyphs[name].draw(pen)
        outlines[name] = pen.getCharString()
    for table in {"glyf", "loca", "fpgm", "prep", "cvt ", "gasp"} & {*font.keys()}:
        del font[table]
    builder = FontBuilder(font=font)
    builder.isTTF, font.sfntVersion = False, "OTTO"
    builder.setupCFF("PostScriptNaskh", {}, outlines, {})
    font["maxp"].tableVersion, font["post"].formatType = 0x00005000, 3
    file = BytesIO()
    font.save(file)
    return file.getvalue()
