"""The clusters of a run of glyphs, each written as one glyph and the letters it stands for."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from reportgen.pdf.alphabet import Alphabet, Sign
from reportgen.pdf.composites import Part

INTS = 5
"""Integers that Pango writes of a glyph: number, width, right, down, and where clusters begin."""

EMPTY, UNKNOWN = 0x0FFFFFFF, 0x10000000
"""Pango's glyph for what is not drawn, and its flag for what the font lacks."""

JOINERS = "\u200c\u200d"
"""Drawn as nothing, and part of the word."""

ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
"""Put round a run by the typesetter or by this page, never by a source: copied with no word."""


class Geometry(NamedTuple):
    """Width of a glyph and how far it is moved, in Pango's units."""

    width: float
    x_offset: float = 0
    y_offset: int = 0


class ClusterGlyph(NamedTuple):
    """A glyph as WeasyPrint reads it from Pango; `cluster` is where its text begins, in bytes."""

    glyph: int
    geometry: Geometry
    cluster: int = 0


class Cluster(NamedTuple):
    """Letters that are drawn together, and the glyphs they are drawn with."""

    text: str
    glyphs: tuple[ClusterGlyph, ...]

    @property
    def width(self) -> float:
        """How wide it is, in Pango's units."""
        return sum(glyph.geometry.width for glyph in self.glyphs)


class Shaped(NamedTuple):
    """A run as Pango shaped it: its text in UTF-8, whether it runs from right to left, and of each
    glyph from left to right five integers and its cluster."""

    text: bytes
    rtl: bool
    numbers: array[int]
    starts: list[int]

    @property
    def is_unknown(self) -> bool:
        """Whether the font lacks a letter of it."""
        return max(self.numbers[::INTS], default=0) >= UNKNOWN

    def clusters(self) -> Iterator[Cluster]:
        """The clusters, from left to right. Pango makes a mark a cluster of its own; here it
        belongs to its letter, as does an alef that lam makes room for."""
        wide = {s for s, width in zip(self.starts, self.numbers[1::INTS], strict=True) if width}
        heads = [
            start
            for start in sorted(set(self.starts))
            if not start or (start in wide and not self.joins(start))
        ]
        ends = dict(zip(heads, [*heads[1:], len(self.text)], strict=True))
        columns = (self.numbers[n::INTS] for n in range(4))
        glyphs = [
            ClusterGlyph(glyph, Geometry(width, right, down), heads[bisect(heads, start) - 1])
            for glyph, width, right, down, start in zip(*columns, self.starts, strict=True)
        ]
        for start, together in groupby(glyphs, attrgetter("cluster")):
            letters = self.text[start : ends[start]].decode()
            yield Cluster(letters.translate(ISOLATES) or letters, tuple(together))

    def joins(self, start: int) -> bool:
        """Whether the letter at this byte belongs to the one before it."""
        return _is_joined(self.text[start : start + 4].decode(errors="ignore")[0])


def _is_joined(letter: str) -> bool:
    """Whether a letter is a mark, or a joiner, and belongs to the letter before it."""
    return letter in JOINERS or unicodedata.category(letter) in ("Mn", "Me")


def read_run(run: Any, text: bytes) -> Shaped:
    """A run of Pango's, of a line with this text."""
    from weasyprint.text.ffi import ffi  # noqa: PLC0415

    item, glyphs = run.item, run.glyphs
    numbers = array("i")
    numbers.frombytes(ffi.buffer(glyphs.glyphs, glyphs.num_glyphs * INTS * numbers.itemsize))
    starts = ffi.unpack(glyphs.log_clusters, glyphs.num_glyphs)
    own = text[item.offset : item.offset + item.length]
    return Shaped(own, item.analysis.level % 2 == 1, numbers, starts)


def is_plain(shaped: Shaped, font: Any) -> bool:
    """Whether each glyph is one letter and no mark, on the line, and stands for no other in the
    document. The font is told which."""
    text = shaped.text.decode()
    if not len(text) == len(shaped.starts) == len(set(shaped.starts)):
        return False
    glyphs, widths, lifts = (shaped.numbers[n::INTS] for n in (0, 1, 3))
    if any(lifts) or max(glyphs, default=0) >= EMPTY:
        return False
    if not all(widths) and any(map(_is_joined, text)):
        return False
    known = font.to_unicode
    letters = reversed(text) if shaped.rtl else text
    return all(
        known.setdefault(glyph, letter) == letter
        for glyph, letter in zip(glyphs, letters, strict=True)
    )


def _order_from_the_left(text: str) -> list[int]:
    """The order in which the letters of a cluster are written where a line runs to the left.

    PDFium turns letters round, but leaves marks that stand together as they are: to its bidi they
    are weak, like digits. Poppler turns these round too, which is another spelling of the same
    (UAX #15) wherever they are of different classes, as shadda and a vowel are.
    """
    order: list[int] = []
    for weak, places in groupby(range(len(text)), lambda place: _is_joined(text[place])):
        group = list(places)
        order = (group if weak else group[::-1]) + order
    return order


class Pen(NamedTuple):
    """Writes clusters in one font at one size; `stream` lends the rectangles to measure with."""

    stream: Any
    pango_font: Any
    font: Any
    size: float
    alphabet: Alphabet

    @property
    def hair(self) -> int:
        """What keeps two letters from standing in one place, where Poppler takes them for one and
        its shadow, in the font's units."""
        return int(self.font.upem / 500)

    @property
    def scale(self) -> float:
        """From Pango's units to the font's."""
        from weasyprint.text.ffi import TO_UNITS  # noqa: PLC0415

        return float(self.font.upem / (self.size * TO_UNITS))

    def write(self, cluster: Cluster, rtl: bool) -> list[ClusterGlyph]:
        """The glyphs of a cluster, from left to right: one that is drawn, and letters."""
        text = cluster.text
        if len(cluster.glyphs) == len(text) == 1 and self.is_own(*cluster.glyphs, text):
            return list(cluster.glyphs)
        if text not in JOINERS and all(glyph.glyph == EMPTY for glyph in cluster.glyphs):
            return list(cluster.glyphs)
        # From left to right both readers take a text of several letters as it is.
        first, rest = (text[:1], text[1:]) if rtl else (text, "")
        widths = self.share(cluster, rest)
        letters = [self.draw(cluster, first, sum(widths)), *self.spell(rest, widths)]
        if None in letters:
            return list(cluster.glyphs)
        order = _order_from_the_left(text) if rtl else [0]
        return [letters[place] for place in order]  # type: ignore[misc]

    def is_own(self, glyph: ClusterGlyph, letter: str) -> bool:
        """Whether a glyph on the line stands for this letter in the whole document."""
        if glyph.glyph == EMPTY or glyph.geometry.y_offset:
            return False
        return bool(self.font.to_unicode.setdefault(glyph.glyph, letter) == letter)

    def share(self, cluster: Cluster, rest: str) -> list[int]:
        """How wide the letters beside the first are, in the font's units: those of a ligature have
        a share of it, marks a hair."""
        count = 1 + sum(not _is_joined(letter) for letter in rest)
        width = cluster.width * self.scale
        hair = self.hair if width > self.hair * len(rest) else 0
        return [hair if _is_joined(letter) else round(width / count) for letter in rest]

    def draw(self, cluster: Cluster, text: str, away: int) -> ClusterGlyph | None:
        """The glyph that draws a whole cluster and begins with it, so far `away` from its left."""
        base = max(cluster.glyphs, key=lambda glyph: glyph.geometry.width)
        parts = tuple(self.place(cluster, base.geometry.x_offset, away))
        code = self.code(Sign(text, parts, -away))
        width = cluster.width - away / self.scale
        return None if code is None else ClusterGlyph(code, Geometry(width, base.geometry.x_offset))

    def place(self, cluster: Cluster, base: float, away: int) -> Iterator[Part]:
        """Where the glyphs of a cluster stand, in the font's units, whose first letter is drawn
        so far `away` from where it begins; its `base` is moved by itself."""
        pen = 0.0
        for glyph, (width, right, down), _ in cluster.glyphs:
            if glyph != EMPTY:
                place = round((pen + right - base) * self.scale) - away
                yield Part(glyph, place, -round(down * self.scale))
            pen += width

    def spell(self, letters: str, widths: list[int]) -> Iterator[ClusterGlyph | None]:
        """The letters that are drawn with the one before them."""
        turns: Counter[str] = Counter()
        for letter, width in zip(letters, widths, strict=True):
            code = self.code(Sign(letter, (), width, turns[letter]))
            yield None if code is None else ClusterGlyph(code, Geometry(width / self.scale))
            turns[letter] += 1

    def code(self, sign: Sign) -> int | None:
        """The code of a sign, its font told what it stands for and how wide it is."""
        texts, widths = self.font.to_unicode, self.font.widths
        if len(sign.parts) == 1 and sign.parts[0][1:] == (0, 0):
            glyph = sign.parts[0].glyph
            if texts.setdefault(glyph, sign.text) == sign.text:
                return glyph
        code = self.alphabet.code(sign)
        if code is not None:
            texts[code] = sign.text
            parts = sum(self.width(part.glyph) for part in sign.parts)
            widths[code] = parts + round(sign.wider * 1000 / self.font.upem)
        return code

    def width(self, glyph: int) -> int:
        """The width of a glyph as WeasyPrint reckons it, in thousandths of the font's size."""
        from weasyprint.text.ffi import FROM_UNITS, pango  # noqa: PLC0415

        if glyph not in self.font.widths:
            box = self.stream.logical_rect
            pango.pango_font_get_glyph_extents(self.pango_font, glyph, self.stream.ink_rect, box)
            self.font.widths[glyph] = round(box.width * 1000 * FROM_UNITS / self.size)
        return int(self.font.widths[glyph])
