"""A PDF as its reader gets it: the text and the fonts of each page, through PDFium.

PDFium is the search and copy of Chrome and Edge, and the extractor truest to Arabic order.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

FORM_DEPTH = 15


class UnreadablePdf(Exception):
    """The bytes are no PDF that PDFium can open."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its text in reading order, and its fonts by name (True: embedded)."""

    text: str
    fonts: dict[str, bool]


def read_pages(pdf: bytes) -> tuple[Page, ...]:
    """The pages of a PDF. Raises UnreadablePdf."""
    import pypdfium2  # noqa: PLC0415

    try:
        return tuple(map(_read_page, open_pages(pdf)))
    except pypdfium2.PdfiumError as problem:
        raise UnreadablePdf(str(problem)) from None


def open_pages(pdf: bytes) -> Iterator[pypdfium2.PdfPage]:
    """The pages of a PDF one after the other, each closed before the next. Raises
    UnreadablePdf."""
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as problem:
        raise UnreadablePdf(str(problem)) from None
    try:
        for page in document:
            yield page
            page.close()
    finally:
        document.close()


def _read_page(page: pypdfium2.PdfPage) -> Page:
    """Text and fonts of one open page."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    layer = page.get_textpage()
    text = layer.get_text_range()
    pieces = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=FORM_DEPTH)
    used = {_address(font): font for font in (pdfium.FPDFTextObj_GetFont(each) for each in pieces)}
    fonts = {_font_name(font): pdfium.FPDFFont_GetIsEmbedded(font) == 1 for font in used.values()}
    layer.close()
    return Page(text, fonts)


def _address(handle: object) -> int | None:
    """Where PDFium keeps what a handle stands for."""
    return ctypes.cast(handle, ctypes.c_void_p).value  # type: ignore[arg-type]


def _font_name(font: object) -> str:
    """Name of a font as the PDF gives it, with its subset prefix."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    size = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(size)
    pdfium.FPDFFont_GetBaseFontName(font, name, size)
    return name.value.decode(errors="replace")
