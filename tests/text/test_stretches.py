"""Words that run against their line stand apart, and the line keeps its order."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text.bidi.ordering import Direction, order
from reportgen.text.bidi.stretches import Stretch, stretches

TOKENS = [
    "قال", "وَالغارات", "Reuters", "May", "life-news2000", "19", "١٩", "و43", "11:01", "4.30", "50%",
    "٥٠٪", "$5", "10-19", "2018-11-17", "a/b", "(", ")", "«", "»", "[", "]", " ", " ", " ", "،",
    ".", "-", "/",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(TOKENS), max_size=14).map("".join)
ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}
POP = "\u2069"

Part = str | Stretch


def isolated(parts: Iterable[Part]) -> str:
    """The parts as characters."""
    return "".join(
        part if isinstance(part, str) else f"{ISOLATES[part.direction]}{isolated(part.parts)}{POP}"
        for part in parts
    )


def shown(text: str, base: Direction) -> str:
    """The line from left to right, without isolates."""
    drawn = (text[at] for at in order(text, base))
    return "".join(sign for sign in drawn if sign not in (*ISOLATES.values(), POP))


@pytest.mark.parametrize(
    ("text", "base", "parts"),
    [
        ("قال life-news2000 ذلك", "rtl", ["قال ", Stretch("ltr", ("life-news2000",)), " ذلك"]),
        ("قال Reuters 19 مرة", "rtl", ["قال ", Stretch("ltr", ("Reuters 19",)), " مرة"]),
        ("he says نفى ذلك.", "ltr", ["he says ", Stretch("rtl", ("نفى ذلك",)), "."]),
        ("قال 50% منهم", "rtl", ["قال ", Stretch("ltr", ("50",)), "% منهم"]),
        ("قال Reuters عند 4:30", "rtl", ["قال Reuters عند 4:30"]),
        ("all Latin – 50%", "ltr", ["all Latin – 50%"]),
    ],
)
def test_what_a_break_could_disturb_stands_apart(
    text: str, base: Direction, parts: list[Part]
) -> None:
    assert stretches(text, base) == tuple(parts)


@given(TEXTS, st.sampled_from(["ltr", "rtl"]))
def test_the_order_stays(text: str, base: Direction) -> None:
    assert shown(isolated(stretches(text, base)), base) == shown(text, base)
