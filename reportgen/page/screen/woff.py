"""Fonts packed for a page: WOFF 2.0 (https://www.w3.org/TR/WOFF2/), no table transformed.

To rewrite outlines, as fontTools does, takes most of the time of a small page and saves a tenth
of its fonts.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

KNOWN = {
    tag: number
    for number, tag in enumerate(
        ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf",
         "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT",
         "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB")
    )
}  # fmt: skip
"""Tables that a directory names by number (5.2)."""
SPELT = 63
"""The number of any other, whose tag follows."""
AS_IT_IS = {"glyf": 3 << 6, "loca": 3 << 6}
"""What says that a table is not transformed; for all others it is 0."""
LOSSLESS = 1 << 11
"""Flag of `head`: packed and unpacked without loss."""
QUALITY = 7
"""Of Brotli. Its hardest takes 40 times as long for 6 parts in a hundred."""
WINDOW = 16
"""How far Brotli looks back, as a power of two: its widest takes 8 MiB for 1 part in a thousand."""


def pack(tables: Mapping[str, bytes]) -> bytes:
    """The WOFF 2.0 file of a font's tables; same tables, same bytes."""
    import brotli  # noqa: PLC0415

    tables = {tag: tables[tag] for tag in sorted(tables)} | {"head": _flag(tables["head"])}
    directory = b"".join(_entry(tag, len(data)) for tag, data in tables.items())
    packed = brotli.compress(
        b"".join(tables.values()), mode=brotli.MODE_FONT, quality=QUALITY, lgwin=WINDOW
    )
    flavor = b"OTTO" if "CFF " in tables else b"\0\1\0\0"
    unpacked = 12 + sum(16 + _padded(len(data)) for data in tables.values())
    length = _padded(48 + len(directory) + len(packed))
    header = struct.pack(
        ">4s4sIHHIIHH20x", b"wOF2", flavor, length, len(tables), 0, unpacked, len(packed), 1, 0
    )
    file: bytes = header + directory + packed
    return file.ljust(length, b"\0")


def _entry(tag: str, length: int) -> bytes:
    """What the directory says of one table."""
    number = KNOWN.get(tag, SPELT) | AS_IT_IS.get(tag, 0)
    return bytes([number]) + (b"" if tag in KNOWN else tag.encode()) + base128(length)


def base128(number: int) -> bytes:
    """A number in as few bytes as hold it, seven bits each (4.1)."""
    parts = [number & 127]
    while number := number >> 7:
        parts.insert(0, number & 127 | 128)
    return bytes(parts)


def _flag(head: bytes) -> bytes:
    """The table `head`, flagged as unpacked without loss."""
    (flags,) = struct.unpack_from(">H", head, 16)
    return head[:16] + struct.pack(">H", flags | LOSSLESS) + head[18:]


def _padded(length: int) -> int:
    """The length up to the next four bytes."""
    return length + 3 & ~3
