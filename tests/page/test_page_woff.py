"""What is packed for a page comes out again as it went in, by another's unpacker."""

from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from reportgen.page.screen.fonts import FACES, subset
from reportgen.page.screen.name_table import rename
from reportgen.page.screen.woff import LOSSLESS, base128, pack
from reportgen.theme import SHIPPED

WORDS = "The Hajin strikes, 17 غارات هجين ١٧"


def unpacked(file: bytes) -> dict[str, bytes]:
    reader = TTFont(BytesIO(file), checkChecksums=2).reader
    return {tag: reader[tag] for tag in reader.keys()}  # noqa: SIM118 - it is no mapping


@pytest.mark.parametrize("face", FACES[:6], ids=lambda face: f"{face.family} {face.weight}")
def test_every_table_comes_out_as_it_went_in(face) -> None:  # type: ignore[no-untyped-def]
    tables = subset(SHIPPED.read("fonts", face.file), WORDS)
    found = unpacked(pack(tables))
    before, after = tables.pop("head"), found.pop("head")
    assert found == tables
    assert {"glyf", "loca", "cmap", "GSUB", "GPOS"} <= set(found)
    assert int.from_bytes(after[16:18]) == int.from_bytes(before[16:18]) | LOSSLESS
    assert after[18:] == before[18:]


def test_a_table_of_another_name_is_spelt() -> None:
    tables = subset(SHIPPED.read("fonts", FACES[0].file), WORDS) | {"RGrg": b"ours" * 5000}
    assert unpacked(pack(tables))["RGrg"] == tables["RGrg"]


def test_outlines_of_the_other_kind_are_told() -> None:
    tables = subset(SHIPPED.read("fonts", FACES[0].file), WORDS)
    assert TTFont(BytesIO(pack(tables))).sfntVersion == "\0\1\0\0"
    del tables["glyf"], tables["loca"]
    assert TTFont(BytesIO(pack(tables | {"CFF ": b"none"}))).sfntVersion == "OTTO"


def test_the_file_says_its_own_length() -> None:
    tables = subset(SHIPPED.read("fonts", FACES[0].file), WORDS)
    tables["name"] = rename(tables["name"])
    file = pack(tables)
    assert file == pack(dict(reversed(tables.items())))
    assert int.from_bytes(file[8:12]) == len(file)
    font = TTFont(BytesIO(file))
    font.flavor = None
    font.save(bare := BytesIO(), reorderTables=False)
    assert int.from_bytes(file[16:20]) == len(bare.getvalue())


@pytest.mark.parametrize(
    ("number", "bytes_of_it"),
    [(0, "00"), (127, "7f"), (128, "8100"), (16383, "ff7f"), (16384, "818000")],
)
def test_lengths_take_seven_bits_a_byte(number: int, bytes_of_it: str) -> None:
    assert base128(number).hex() == bytes_of_it
