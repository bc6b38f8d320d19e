"""The glyphs of a PDF, a fragment for every stretch of text that stands on one line.

WeasyPrint marks the content of each text box, which never runs over a line's end, and the
structure tree (ISO 32000-1, 14.7) holds these marks in the order of the page's source.
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reportgen.proof.pages import open_pages

if TYPE_CHECKING:
    import pypdfium2

INLINE = frozenset({"Span", "NonStruct", "Link", "Quote", "Code"})
"""Types of structure elements that stand within a block."""

LINE_END_HYPHENS = "\x02\ufffe"
"""What PDFium calls a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character, the middle of its box, and its baseline, in points from the page's foot."""

    sign: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Fragment:
    """The glyphs of one text box on a page (from 0), in no order to rely on. `block` tells the
    blocks of a page apart: paragraphs, cells, headings, in the order of its source."""

    page: int
    block: int
    glyphs: tuple[Glyph, ...]


def read_fragments(pdf: bytes) -> Iterator[Fragment]:
    """The fragments of each page, in the order of its source; what stands in the page's
    margins comes last. Raises UnreadablePdf."""
    for number, page in enumerate(open_pages(pdf)):
        marked = _read_marked_content(page)
        structured = {mark: block for mark, block in _read_structure(page) if mark in marked}
        margins = {mark: -mark - 1 for mark in marked.keys() - structured.keys()}
        for mark, block in (structured | margins).items():
            yield Fragment(number, block, tuple(marked[mark]))


def _read_marked_content(page: pypdfium2.PdfPage) -> dict[int, list[Glyph]]:
    """The drawn characters of a page by the mark of their content."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    layer = page.get_textpage()
    marked: dict[int, list[Glyph]] = {}
    for index in range(layer.count_chars()):
        # Characters that PDFium made up itself belong to no object.
        if piece := pdfium.FPDFText_GetTextObject(layer.raw, index):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(piece)
            marked.setdefault(mark, []).append(_read_glyph(layer, index))
    layer.close()
    return {mark: _whole(glyphs) for mark, glyphs in marked.items()}


def _whole(glyphs: list[Glyph]) -> list[Glyph]:
    """Glyphs without the stroke that PDFium takes from ≠ and puts after the =."""
    strokes = [
        after
        for one, after in pairwise(glyphs)
        if one.sign + after.sign == "=/" and (one.x, one.y) == (after.x, after.y)
    ]
    return [glyph for glyph in glyphs if glyph not in strokes]


def _read_glyph(layer: pypdfium2.PdfTextPage, index: int) -> Glyph:
    """One character of a page's text."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    sign = chr(pdfium.FPDFText_GetUnicode(layer.raw, index))
    left, _, right, _ = layer.get_charbox(index)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(layer.raw, index, x, y)
    return Glyph("-" if sign in LINE_END_HYPHENS else sign, (left + right) / 2, y.value)


def _read_structure(page: pypdfium2.PdfPage) -> list[tuple[int, int]]:
    """The content marks of a page in the order of its structure tree, each with its block."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    count = max(0, pdfium.FPDF_StructTree_CountChildren(tree))
    roots = (pdfium.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(count))
    blocks = itertools.count()
    marks = [mark for root in roots for mark in _read_element(root, 0, blocks)]
    pdfium.FPDF_StructTree_Close(tree)
    return marks


def _read_element(element: object, block: int, blocks: Iterator[int]) -> Iterator[tuple[int, int]]:
    """The content marks of an element and of all within it; -1 for those of other pages."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    if _element_type(element) not in INLINE:
        block = next(blocks)
    for at in range(pdfium.FPDF_StructElement_CountChildren(element)):
        if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, at):
            yield from _read_element(child, block, blocks)
        else:
            yield pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at), block


def _element_type(element: object) -> str:
    """The type of a structure element: P, TD, Span, …"""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    name = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetType(element, name, size)
    return name.raw.decode("utf-16-le").rstrip("\0")
