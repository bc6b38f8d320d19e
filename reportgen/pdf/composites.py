"""Glyphs added to a TrueType font, each drawn by glyphs that are in it already."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple

WORDS, PLACES, MORE = 0x1, 0x2, 0x20
"""Flags of a component (OpenType, glyf): its place as two words, as a place, and one follows."""


class Part(NamedTuple):
    """A glyph of a font, and how far from where it would stand alone, in the font's units."""

    glyph: int
    right: int = 0
    up: int = 0


class GlyphDrawing(NamedTuple):
    """A new glyph: what it is drawn with, and how much wider it is than its parts together."""

    parts: tuple[Part, ...]
    wider: int = 0


def add_composites(file: bytes, first: int, drawings: Sequence[GlyphDrawing]) -> bytes:
    """A TrueType font with a glyph for each drawing, numbered from `first`; what lies between its
    last glyph and them is empty."""
    from fontTools.ttLib.sfnt import SFNTReader  # noqa: PLC0415

    reader = SFNTReader(BytesIO(file))
    tables = {tag: reader[tag] for tag in reader.keys()}  # noqa: SIM118 - no mapping
    places, metrics = _read_places(tables), _read_metrics(tables)
    empty = first - len(places) + 1
    outlines = [tables["glyf"]]
    places += [places[-1]] * empty
    metrics += bytes(4 * empty)
    for parts, wider in drawings:
        drawn = [part for part in parts if places[part.glyph] < places[part.glyph + 1]]
        glyph = _compose([tables["glyf"][places[part.glyph] :] for part in drawn], drawn)
        outlines.append(glyph)
        places.append(places[-1] + len(glyph))
        left = struct.unpack_from(">h", glyph, 2)[0] if glyph else 0
        width = sum(struct.unpack_from(">H", metrics, 4 * part.glyph)[0] for part in parts) + wider
        metrics += struct.pack(">Hh", max(0, width), left)
    tables["glyf"], tables["hmtx"] = b"".join(outlines), bytes(metrics)
    tables["loca"] = struct.pack(f">{len(places)}L", *places)
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(places) - 1)
    _put_limits(tables, len(places) - 1, max(len(drawing.parts) for drawing in drawings))
    return _write(tables)


def _read_places(tables: dict[str, bytes]) -> list[int]:
    """Where the outlines of the glyphs begin, and where the last ends."""
    loca = tables["loca"]
    if struct.unpack_from(">h", tables["head"], 50)[0]:
        return list(struct.unpack(f">{len(loca) // 4}L", loca))
    return [2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca)]


def _read_metrics(tables: dict[str, bytes]) -> bytearray:
    """Width and left bearing of each glyph, four bytes each; the last widths may be one."""
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    (wide,) = struct.unpack_from(">H", tables["hhea"], 34)
    metrics = bytearray(tables["hmtx"][: 4 * wide])
    for left in range(4 * wide, 4 * wide + 2 * (count - wide), 2):
        metrics += tables["hmtx"][4 * wide - 4 : 4 * wide - 2] + tables["hmtx"][left : left + 2]
    return metrics


def _compose(outlines: Sequence[bytes], parts: Sequence[Part]) -> bytes:
    """A composite of parts, each with its outline; nothing of none."""
    if not parts:
        return b""
    boxes = map(_place_box, outlines, parts)
    left, low, right, high = zip(*boxes, strict=True)
    drawn = [struct.pack(">5h", -1, min(left), min(low), max(right), max(high))]
    for number, part in enumerate(parts, 1):
        flags = WORDS | PLACES | (MORE if number < len(parts) else 0)
        drawn.append(struct.pack(">HHhh", flags, *part))
    glyph = b"".join(drawn)
    return glyph + bytes(-len(glyph) % 4)


def _place_box(glyph: bytes, part: Part) -> Iterator[int]:
    """The box of a glyph where a part stands."""
    for edge, away in zip(
        struct.unpack_from(">4h", glyph, 2), (part.right, part.up) * 2, strict=True
    ):
        yield edge + away


def _put_limits(tables: dict[str, bytes], count: int, most: int) -> None:
    """How many glyphs there are, and how much a composite can hold."""
    limits = list(struct.unpack(">L14H", tables["maxp"]))
    points, contours = (max(limits[n], limits[n + 2]) for n in (2, 3))
    limits[1] = count
    limits[4] = min(0xFFFF, points * max(1, most))
    limits[5] = min(0xFFFF, contours * max(1, most))
    limits[13], limits[14] = max(limits[13], most), limits[14] + 1
    tables["maxp"] = struct.pack(">L14H", *limits)


def _write(tables: dict[str, Any]) -> bytes:
    """The file of a TrueType font."""
    from fontTools.ttLib.sfnt import SFNTWriter  # noqa: PLC0415

    file = BytesIO()
    writer = SFNTWriter(file, len(tables), "\x00\x01\x00\x00")
    for tag in sorted(tables):
        writer[tag] = tables[tag]
    writer.close()
    return file.getvalue()
