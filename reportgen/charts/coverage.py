"""The strips of the picture of coverage: a column for each attribute, told apart by shape alone.

Ten units across for a column; the drawing stretches to the width it is given. Columns alike side
by side are one broken line, which keeps a page short.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportgen.brief.model.figure import Band, Coverage, Key, Section, Strip
from reportgen.charts.picture import picture, told
from reportgen.charts.shapes import INK, PAPER

COLUMN, GAP, HEIGHT = 10, 10, 20
LEAST = 240
"""Few columns are not stretched wider than this many units across would be."""
THIN = "var(--mute)"


class Stroke(NamedTuple):
    """Part of a column: its colour, how wide and tall it is, and the heights of its middle."""

    colour: str
    width: int
    tall: float
    middles: tuple[float, ...]


LOOKS = {
    "asserts": (Stroke(INK, 8, 18, (10,)),),
    "denies": (Stroke(INK, 8, 18, (10,)), Stroke(PAPER, 4, 6, (6, 14))),
    "declines": (Stroke(INK, 8, 7, (15.5,)),),
    "says_unknown": (Stroke(INK, 8, 7, (15.5,)),),
    "silent": (Stroke(THIN, 6, 1.5, (18,)),),
    "not_examined": (Stroke(THIN, 2, 3, (4, 10, 16)),),
}
"""A full column, one with two windows, half a column, a line at the foot, three dots."""


def draw_sections(coverage: Coverage, band: Band, languages: Sequence[str] = ()) -> str:
    """A line over the columns of each group. The title says what the whole figure shows."""
    lines = "".join(f"M{left} 1h{width}" for left, width in _extents(coverage, band))
    path = f'<path stroke="var(--grid-strong)" stroke-width="2" d="{lines}"/>'
    titles = told(coverage.alternative, languages)
    return picture("scale", titles, path, _frame(_width(band), 4))


def draw_strip(coverage: Coverage, band: Band, strip: Strip, languages: Sequence[str] = ()) -> str:
    """The columns of one account: a path for each stroke of a look."""
    names, lines = (told(each, languages) for each in (strip.speaker.name, strip.line))
    titles = {each: f"{names[each]}: {lines[each]}" for each in languages}
    placed = sorted(zip(_lefts(coverage, band), strip.stances, strict=True))
    shapes = "".join(
        _strokes(name, [x for x, stance in placed if stance == name])
        for name in dict.fromkeys(strip.stances)
    )
    return picture("strip", titles, shapes, _frame(_width(band), HEIGHT))


def draw_stance(key: Key, languages: Sequence[str] = ()) -> str:
    """A column by itself, as a sample beside its words."""
    titles = told(key.label, languages)
    return picture("column", titles, _strokes(key.name, [0]), _frame(COLUMN, HEIGHT))


def centre(coverage: Coverage, band: Band, section: Section) -> int:
    """The place of a group's number, in whole per cent of the width."""
    left, width = list(_extents(coverage, band))[band.sections.index(section)]
    return round(100 * (left + width / 2) / _width(band))


def _strokes(stance: str, lefts: Sequence[int]) -> str:
    runs = list(_runs(lefts))
    return "".join(_stroke(stroke, runs) for stroke in LOOKS[stance])


def _stroke(stroke: Stroke, runs: Sequence[tuple[int, int]]) -> str:
    """A broken line for each run of columns, its pieces as wide as the stroke."""
    inset = (COLUMN - stroke.width) // 2
    lines = "".join(
        f"M{left + inset} {middle:g}h{count * COLUMN - 2 * inset}"
        for middle in stroke.middles
        for left, count in runs
    )
    return (
        f'<path stroke="{stroke.colour}" stroke-width="{stroke.tall:g}" '
        f'stroke-dasharray="{stroke.width} {2 * inset}" d="{lines}"/>'
    )


def _runs(lefts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Columns that touch: where the first begins, and how many there are."""
    for _, run in groupby(enumerate(lefts), lambda each: each[1] - each[0] * COLUMN):
        columns = list(run)
        yield columns[0][1], len(columns)


def _extents(coverage: Coverage, band: Band) -> Iterator[tuple[int, int]]:
    """From where to how far each group goes."""
    whole = _width(band)
    for n, section in enumerate(band.sections):
        left, width = section.first * COLUMN + n * GAP, section.count * COLUMN
        yield (whole - left - width if coverage.mirrored else left), width


def _lefts(coverage: Coverage, band: Band) -> Iterator[int]:
    """Where each column begins, from the first attribute to the last."""
    for section, (left, width) in zip(band.sections, _extents(coverage, band), strict=True):
        for n in range(section.count):
            yield left + (width - (n + 1) * COLUMN if coverage.mirrored else n * COLUMN)


def _width(band: Band) -> int:
    columns = sum(each.count for each in band.sections)
    return max(LEAST, columns * COLUMN + (len(band.sections) - 1) * GAP)


def _frame(width: int, height: int) -> str:
    return f'viewBox="0 0 {width} {height}" preserveAspectRatio="none" fill="none"'
