"""The order of mixed lines, against the standard's own examples and python-bidi."""

from __future__ import annotations

import pytest
from bidi import get_display
from hypothesis import example, given
from hypothesis import strategies as st

from reportgen.text.bidi.ordering import Direction, direction, levels, order, safe_to_split, visual

BASES = st.sampled_from(["ltr", "rtl"])
SIDE = {"ltr": "L", "rtl": "R"}
# Tabs stay out: python-bidi leaves them at level 0 in a right-to-left line of Latin words.
CHARACTERS = "abcאבתجحد129٣٤۵.,:-+%$/()[]«»!َ \u2066\u2067\u2068\u2069"
LINES = st.text(alphabet=CHARACTERS, max_size=24)
WORDS = st.lists(
    st.sampled_from(
        ["قال", "هجين", "Reuters", "May", "19", "١٩", "11:01", "50%", "$5", "20181117-01", "(", ")",
         "«", "»", " ", " ", " ", "،", ".", "-", "/", "–"]
    ),
    max_size=14,
).map("".join)  # fmt: skip

CASES = [
    ("he said «السلام عليكم» to", "ltr", "he said «مكيلع مالسلا» to"),
    ("قال Reuters on 5 May ثم", "rtl", "مث Reuters on 5 May لاق"),
    ("قال Reuters on 5 May ثم", "ltr", "لاق Reuters on 5 May مث"),
    ("بين 19 و43", "rtl", "43و 19 نيب"),
    ("الغارات 10-19 فجر", "rtl", "رجف 19-10 تاراغلا"),
    ("الساعة 4:30 مساءً", "rtl", "ًءاسم 4:30 ةعاسلا"),
    ("غارة (Reuters) ثم", "rtl", "مث (Reuters) ةراغ"),
    ("the (غارة) end", "ltr", "the (ةراغ) end"),
    ("a \u2067غ 1\u2069 b", "ltr", "a \u20671 غ\u2069 b"),
    ("نحو 50%", "rtl", "%50 وحن"),
    ("نحو ٥٠٪", "rtl", "٪٥٠ وحن"),
    ("", "rtl", ""),
]


@pytest.mark.parametrize(("text", "base", "expected"), CASES)
def test_a_line_reads_as_the_standard_says(text: str, base: Direction, expected: str) -> None:
    assert visual(text, base) == expected


def test_overrides_and_isolates_have_their_levels() -> None:
    assert levels("a\u202e19\u202cb", "ltr") == (0, 0, 1, 1, 1, 0)
    assert levels("a\u2067b\u2069", "ltr") == (0, 0, 2, 0)
    assert levels("\u2068ب1\u2069", "ltr") == (0, 1, 2, 0)


def test_nesting_stops_at_depth_125() -> None:
    assert max(levels("\u2067" * 400 + "a", "rtl")) <= 126
    assert max(levels("\u202b" * 400 + "a" + "\u202c" * 400 + "b", "ltr")) <= 126


def test_each_paragraph_starts_anew() -> None:
    assert levels("a\u202eb\nc", "ltr") == (0, 0, 1, 0, 0)


@given(LINES, BASES)
def test_an_independent_engine_orders_alike(text: str, base: Direction) -> None:
    ours = "".join(text[at] for at in order(text, base))
    assert ours == get_display(text, base_dir=SIDE[base])


@given(st.text(max_size=30), BASES)
def test_any_text_keeps_all_its_characters(text: str, base: Direction) -> None:
    assert sorted(order(text, base)) == list(range(len(text)))
    assert len(levels(text, base)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reuters قال", "ltr"),
        ("19 غارة", "rtl"),
        ("(«هجين»)", "rtl"),
        ("\u2067هجين\u2069 Reuters", "ltr"),
        ("\u200fReuters", "rtl"),
    ],
)
def test_the_first_strong_character_gives_the_direction(text: str, expected: str) -> None:
    assert direction(text) == expected


def test_without_a_strong_character_the_default_holds() -> None:
    assert direction("19 (10)") == "ltr"
    assert direction("19 (10)", default="rtl") == "rtl"


@pytest.mark.parametrize(
    ("text", "base", "cut"),
    [
        ("قال Reuters on 5 May ثم", "rtl", "on"),
        ("the مصدر أول second", "ltr", "أول"),
        ("من 19-20 و", "rtl", "19"),
        ("بين 11:01 ثم", "rtl", ":01"),
        ("قال رويترز 5 km", "ltr", "5"),
        ("قال (ب) ج", "ltr", ") ج"),
    ],
)
def test_a_cut_that_moves_words_is_unsafe(text: str, base: Direction, cut: str) -> None:
    assert not safe_to_split(text, base, [text.index(cut)])


@pytest.mark.parametrize(
    ("text", "base", "cuts"),
    [
        ("قال بيان إن 19 غارة نفذت", "rtl", ["19", "نفذت"]),
        ("the statement says 19 strikes", "ltr", ["says", "19"]),
        ("قال Reuters on 5 May ثم", "rtl", ["Reuters", "ثم"]),
        ("قال", "rtl", []),
    ],
)
def test_a_cut_that_moves_nothing_is_safe(text: str, base: Direction, cuts: list[str]) -> None:
    assert safe_to_split(text, base, [text.index(cut) for cut in cuts])


@given(WORDS, BASES, st.data())
@example("من 19-20 و", "rtl", None)
def test_a_safe_cut_keeps_the_order_of_every_line(
    text: str, base: Direction, data: st.DataObject | None
) -> None:
    cut = data.draw(st.integers(0, len(text))) if data else text.index("19")
    if not safe_to_split(text, base, [cut]):
        return
    whole = levels(text, base)
    for start in range(cut + 1):
        for end in range(cut, len(text) + 1):
            parts = [_ordered(whole, start, cut, base), _ordered(whole, cut, end, base)]
            side_by_side = parts if base == "ltr" else parts[::-1]
            assert [*side_by_side[0], *side_by_side[1]] == _ordered(whole, start, end, base)


def _ordered(whole: tuple[int, ...], start: int, end: int, base: Direction) -> list[int]:
    """Rule L2 on a line `start` to `end`, written the slow way."""
    indices = list(range(start, end))
    for level in range(max(whole[start:end], default=0), 0, -1):
        at = 0
        while at < len(indices):
            stop = at
            while stop < len(indices) and whole[indices[stop]] >= level:
                stop += 1
            indices[at:stop] = indices[at:stop][::-1]
            at = stop + 1
    return indices
