"""Lines spelt so that a reader gets back the letters of the document, in their order.

WeasyPrint 70 draws what Pango hands it, glyph after glyph, and lifts a vowel mark to its place by
text rise. A reader takes text by where it stands: PDFium and Poppler make a line of its own of what
was lifted, or put it before the word, and «شخصًا» cannot be found. One glyph stands for one text in
the whole document, so that the second letter it draws is lost (WeasyPrint's issue 2841). And of a
glyph that stands for two letters both readers turn the letters round where the line runs from
right to left.

Here each cluster of a line is one glyph, with its marks where the font has them, and each of its
characters has a code of its own: those beside the first draw nothing, and have no width. In a line
from right to left they come before it, as the last letters of a word come before the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any, NamedTuple

from reportgen.pdf.alphabet import Alphabets
from reportgen.pdf.clusters import ClusterGlyph, Pen, is_plain, read_run


class Glyphs(NamedTuple):
    """The glyphs of a run as WeasyPrint reads them from Pango, all of them known to the font."""

    glyphs: Sequence[ClusterGlyph]
    num_glyphs: int
    log_clusters: Sequence[int] = ()


class SpeltRun(NamedTuple):
    """A run of a line: what stands in one font and one direction."""

    item: Any
    glyphs: Any


class Linked(NamedTuple):
    """A run, and the next one or Pango's NULL."""

    data: SpeltRun
    next: Any


class Line(NamedTuple):
    """A line as WeasyPrint reads it from Pango."""

    runs: tuple[Linked]


@contextmanager
def spell_out() -> Iterator[None]:
    """Let WeasyPrint write lines spelt out meanwhile; its own ways are put back after."""
    from weasyprint.draw import text as drawing  # noqa: PLC0415
    from weasyprint.pdf import fonts  # noqa: PLC0415

    alphabets = Alphabets()
    draw, clean = drawing.draw_first_line, fonts.Font.clean

    @wraps(draw)
    def draw_first_line(stream: Any, textbox: Any, *how: Any) -> Any:
        layout = textbox.pango_layout
        layout.get_first_line = partial(_spell_first_line, alphabets, stream, layout)
        try:
            return draw(stream, textbox, *how)
        finally:
            del layout.get_first_line

    @wraps(clean)
    def clean_and_add(font: Any, texts: dict[int, str], hinting: bool) -> None:
        alphabet = alphabets.get(font.hash)
        if alphabet is None or not alphabet.codes:
            clean(font, texts, hinting)
            return
        clean(font, alphabet.drawn(texts), hinting)
        font.file_content = alphabet.added(font.file_content)

    drawing.draw_first_line, fonts.Font.clean = draw_first_line, clean_and_add
    try:
        yield
    finally:
        drawing.draw_first_line, fonts.Font.clean = draw, clean


def _spell_first_line(alphabets: Alphabets, stream: Any, layout: Any) -> tuple[Any, int | None]:
    """The first line of a layout, and where the second begins, as WeasyPrint asks for them."""
    from weasyprint.text.ffi import ffi  # noqa: PLC0415

    line, index = type(layout).get_first_line(layout)
    text, runs, spelt, run = layout.text.encode(), [], False, line.runs
    while run != ffi.NULL:
        item, glyphs = run.data.item, run.data.glyphs
        letters = _spell_run(alphabets, stream, text, run.data)
        runs.append(SpeltRun(item, glyphs if letters is None else Glyphs(letters, len(letters))))
        spelt = spelt or letters is not None
        run = run.next
    if not spelt:
        return line, index
    linked: Any = ffi.NULL
    for each in reversed(runs):
        linked = Linked(each, linked)
    return Line((linked,)), index


def _spell_run(
    alphabets: Alphabets, stream: Any, text: bytes, run: Any
) -> list[ClusterGlyph] | None:
    """The glyphs of a run spelt out; None where it stands as it is."""
    pango_font = run.item.analysis.font
    font, size = stream.add_font(pango_font)
    shaped = read_run(run, text)
    if font.bitmap or font.png or font.svg or shaped.is_unknown or is_plain(shaped, font):
        return None
    if hasattr(font, "lacking"):
        # Recorded, to be drawn from memory: it would bring codes of another document, and use up
        # codes of this one.
        font.lacking = True
        return None
    pen = Pen(stream, pango_font, font, size, alphabets.of(font))
    return [glyph for cluster in shaped.clusters() for glyph in pen.write(cluster, shaped.rtl)]
