"""The names of a cut font are ours, but for its copyright and licence."""

from __future__ import annotations

import pytest
from fontTools.ttLib import newTable

from reportgen.page.screen.fonts import FACES, subset
from reportgen.page.screen.name_table import OURS, Name, read, rename, write
from reportgen.theme import SHIPPED


def records(table: bytes) -> dict[int, str]:
    """Id → name, as fontTools reads them."""
    names = newTable("name")
    names.decompile(table, None)
    return {record.nameID: record.toUnicode() for record in names.names}


@pytest.mark.parametrize("face", FACES[:6], ids=lambda face: f"{face.family} {face.weight}")
def test_copyright_and_licence_stay(face) -> None:  # type: ignore[no-untyped-def]
    table = subset(SHIPPED.font(face.file), "هجين Hajin")["name"]
    before, after = records(table), records(rename(table))
    kept = {0, 14 if 14 in before else 13}
    assert after == OURS | {id: before[id] for id in kept}


def test_no_reserved_name_is_left() -> None:
    table = rename(write([Name(3, 1, 0x409, 1, "Source Sans".encode("utf-16-be"))]))
    assert records(table) == OURS


def test_without_an_address_the_words_of_the_licence_stay() -> None:
    table = write([Name(3, 1, 0x409, 13, "OFL".encode("utf-16-be"))])
    assert records(rename(table))[13] == "OFL"


def test_records_are_sorted_and_equal_names_are_written_once() -> None:
    names = [Name(3, 1, 0x409, 6, b"\0R"), Name(1, 0, 0, 6, b"R"), Name(3, 1, 0x409, 1, b"\0R")]
    table = write(names)
    assert list(read(table)) == sorted(names)
    assert len(table) == 6 + 3 * 12 + 3
