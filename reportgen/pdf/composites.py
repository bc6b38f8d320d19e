"""Glyphs added to a TrueType font, each drawn by glyphs that are in it already."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any, NamedTuple

WORDS, PLACES, MORE = 0x1, 0x2, 0x20
"""Flags of a component (OpenType, glyf): its place as two words, as a place, and one follows."""


class Part(NamedTuple):
    """A glyph of a font, and how far from where it would stand alone, in the font's units."""

    glyph: int
    right: int = 0
    up: int = 0


class Drawing(NamedTuple):
    """A new glyph: what it is drawn with, and how much wider it is than its parts together."""

    parts: tuple[Part, ...]
    wider: int = 0


def add_composites(file: bytes, first: int, drawings: Sequence[Drawing]) -> bytes:
    """A TrueType font with a glyph for each drawing, numbered from `first`; what lies between its
    last glyph and them is empty."""
    from fontTools.ttLib.sfnt import SFNTReader  # noqa: PLC0415

    reader = SFNTReader(BytesIO(file))
    tables = {tag: reader[tag] for tag in reader.keys()}  # noqa: SIM118 - no mapping
    glyphs, widths = read_glyphs(tables), read_widths(tables)
    empty = first - len(glyphs)
    glyphs += [b""] * empty
    widths += [(0, 0)] * empty
    for parts, wider in drawings:
        glyph = compose(glyphs, [part for part in parts if glyphs[part.glyph]])
        glyphs.append(glyph)
        left = struct.unpack_from(">h", glyph, 2)[0] if glyph else 0
        width = sum(widths[part.glyph][0] for part in parts) + wider
        widths.append((max(0, width), left))
    put_glyphs(tables, glyphs)
    put_widths(tables, widths)
    put_limits(tables, len(glyphs), max(len(drawing.parts) for drawing in drawings))
    return write(tables)


def read_glyphs(tables: dict[str, bytes]) -> list[bytes]:
    """The outlines of a TrueType font."""
    (long,) = struct.unpack_from(">h", tables["head"], 50)
    loca = tables["loca"]
    if long:
        places = struct.unpack(f">{len(loca) // 4}L", loca)
    else:
        places = tuple(2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca))
    return [tables["glyf"][start:end] for start, end in pairwise(places)]


def read_widths(tables: dict[str, bytes]) -> list[tuple[int, int]]:
    """Width and left bearing of each glyph; the last widths may be one."""
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    (wide,) = struct.unpack_from(">H", tables["hhea"], 34)
    metrics = tables["hmtx"]
    widths = [struct.unpack_from(">Hh", metrics, 4 * n) for n in range(wide)]
    rest = struct.unpack_from(f">{count - wide}h", metrics, 4 * wide)
    return [*widths, *((widths[-1][0], left) for left in rest)]


def compose(glyphs: Sequence[bytes], parts: Sequence[Part]) -> bytes:
    """A composite of parts that have outlines; nothing of none."""
    if not parts:
        return b""
    left, low, right, high = zip(
        *(place_box(glyphs[part.glyph], part) for part in parts), strict=True
    )
    drawn = [struct.pack(">5h", -1, min(left), min(low), max(right), max(high))]
    for number, part in enumerate(parts, 1):
        flags = WORDS | PLACES | (MORE if number < len(parts) else 0)
        drawn.append(struct.pack(">HHhh", flags, *part))
    return b"".join(drawn)


def place_box(glyph: bytes, part: Part) -> Iterator[int]:
    """The box of a glyph where a part stands."""
    for edge, away in zip(
        struct.unpack_from(">4h", glyph, 2), (part.right, part.up) * 2, strict=True
    ):
        yield edge + away


def put_glyphs(tables: dict[str, bytes], glyphs: Sequence[bytes]) -> None:
    """Outlines into the tables, found by long places."""
    padded = [glyph + bytes(-len(glyph) % 4) for glyph in glyphs]
    places = [0]
    for glyph in padded:
        places.append(places[-1] + len(glyph))
    tables["glyf"] = b"".join(padded)
    tables["loca"] = struct.pack(f">{len(places)}L", *places)
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]


def put_widths(tables: dict[str, bytes], widths: Sequence[tuple[int, int]]) -> None:
    """Widths and bearings into the tables."""
    tables["hmtx"] = b"".join(struct.pack(">Hh", *width) for width in widths)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(widths))


def put_limits(tables: dict[str, bytes], count: int, most: int) -> None:
    """How many glyphs there are, and how much a composite can hold."""
    limits = list(struct.unpack(">L14H", tables["maxp"]))
    points, contours = (max(limits[n], limits[n + 2]) for n in (2, 3))
    limits[1] = count
    limits[4] = min(0xFFFF, points * max(1, most))
    limits[5] = min(0xFFFF, contours * max(1, most))
    limits[13], limits[14] = max(limits[13], most), limits[14] + 1
    tables["maxp"] = struct.pack(">L14H", *limits)


def write(tables: dict[str, Any]) -> bytes:
    """The file of a TrueType font."""
    from fontTools.ttLib.sfnt import SFNTWriter  # noqa: PLC0415

    file = BytesIO()
    writer = SFNTWriter(file, len(tables), "\x00\x01\x00\x00")
    for tag in sorted(tables):
        writer[tag] = tables[tag]
    writer.close()
    return file.getvalue()
