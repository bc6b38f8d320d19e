"""The list of what the shipped fonts have says what they have."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from reportgen.resources import folder
from reportgen.text.repertoire import (
    GUESTS,
    HOME,
    UNUSUAL,
    guests_for,
    listing,
    strangers,
    undrawn,
)

FILES = sorted(path.name for path in folder("fonts").glob("*.ttf"))


@pytest.mark.parametrize("file", FILES)
def test_the_list_says_what_a_font_has(file: str) -> None:
    with TTFont(folder("fonts") / file, lazy=True) as face:
        codes = {code for code in face.getBestCmap() if code >= 0x20}
    ranges = (each.split("-") for each in listing()[file].split())
    listed = {c for each in ranges for c in range(int(each[0], 16), int(each[-1], 16) + 1)}
    assert listed == codes


def test_every_font_is_of_the_house_or_a_guest() -> None:
    named = {file for guest in GUESTS for _, file in guest.faces}
    assert set(HOME) | named < set(FILES)
    assert {file for file in FILES if not file.startswith(("Source", "NotoNaskh"))} == named


def test_a_bold_guest_has_what_the_regular_one_has() -> None:
    assert all(listing()[g.bold] == listing()[g.regular] for g in GUESTS if g.bold)


def test_usual_characters_need_no_guest() -> None:
    usual = "".join(char for char in map(chr, range(0x20, 0x2800)) if not UNUSUAL.search(char))
    assert [each for each in usual if strangers(f"{each}\U0001f534") != {"\U0001f534"}] == []


@pytest.mark.parametrize(
    ("words", "families"),
    [
        ("هەجین شرق Ḥajīn Москва Θεός ﷺ", []),
        ("₪ שלום", ["RG Hebrew"]),
        ("👨\u200d👩\u200d👧 🇸🇾 1\ufe0f\u20e3", ["RG Emoji"]),
        ("Ҕон ⇔", ["RG Letters", "RG Math"]),
        ("Հայ ქართ ܫܠܡܐ", ["RG Armenian", "RG Georgian", "RG Syriac"]),
    ],
)
def test_a_guest_comes_only_for_what_it_draws(words: str, families: list[str]) -> None:
    assert [guest.family for guest in guests_for(strangers(words))] == families


def test_what_no_font_has_is_found_and_nothing_invisible() -> None:
    assert [(m.start(), m[0]) for m in undrawn("x 漢\ufe0f\u200d\u2067 ॐ")] == [(2, "漢"), (7, "ॐ")]
    assert not list(undrawn("plain \u200f نص"))
