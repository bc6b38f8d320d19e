"""The names a cut font bears: the OpenType table `name`, version 0
(https://learn.microsoft.com/typography/opentype/spec/name).

fontTools would read and write it, at the price of loading half of itself for each command.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

HEADER, RECORD = struct.Struct(">HHH"), struct.Struct(">HHHHHH")
COPYRIGHT, LICENCE, ADDRESS = 0, 13, 14
"""Name records that stay; the address of a licence is enough of it."""
OURS = {1: "RG", 2: "Regular", 4: "RG", 6: "RG"}
"""Family, style, full name and PostScript name."""


class Name(NamedTuple):
    """One record: where it holds (platform, encoding and language by number), which of the names
    it is, and the name in that encoding."""

    platform: int
    encoding: int
    language: int
    id: int
    text: bytes


def rename(table: bytes) -> bytes:
    """The names of a font, ours in place of all but its copyright and licence."""
    names = list(read(table))
    kept = {COPYRIGHT, ADDRESS if any(name.id == ADDRESS for name in names) else LICENCE}
    ours = [Name(3, 1, 0x409, id, text.encode("utf-16-be")) for id, text in OURS.items()]
    return write([*(name for name in names if name.id in kept), *ours])


def read(table: bytes) -> Iterator[Name]:
    """The records of a table."""
    _, count, start = HEADER.unpack_from(table)
    for n in range(count):
        record = RECORD.unpack_from(table, HEADER.size + n * RECORD.size)
        platform, encoding, language, id, length, offset = record
        yield Name(platform, encoding, language, id, table[start + offset :][:length])


def write(names: list[Name]) -> bytes:
    """The table of some records, sorted as it must be."""
    names = sorted(names)
    texts = b"".join(dict.fromkeys(name.text for name in names))
    table = HEADER.pack(0, len(names), HEADER.size + len(names) * RECORD.size)
    for *where, text in names:
        table += RECORD.pack(*where, len(text), texts.index(text))
    return table + texts
