"""Where an isolate may be left out."""

from __future__ import annotations

import pytest
from bidi import get_display

from reportgen.brief.model.runs import Run, Text
from reportgen.page.isolates import is_even

ISOLATE = {"rtl": "\u2067{}\u2069", "ltr": "\u2066{}\u2069"}


@pytest.mark.parametrize(
    ("direction", "parts", "even"),
    [
        ("rtl", ["يقول ", "الموقع", " إن"], True),
        ("rtl", ["بين ", "٣", " و", "٥", "."], True),
        ("rtl", ["", "خطأً", ": ", "١٬٠٤٠ (٠٤:٣٠)"], True),
        ("rtl", ["من ", "٣", "-", "٥"], True),
        ("rtl", ["من ", "٣", ":", "٥"], False),
        ("rtl", ["من ", "٣:", "٥"], False),
        ("rtl", ["في ", "٣", "٥"], False),
        ("rtl", ["ملف ", "small-1"], False),
        ("rtl", ["في ", "17"], False),
        ("ltr", ["", "2", "-", "3", " accounts of ", "12%"], True),
        ("ltr", ["says ", "قال", "."], False),
        ("ltr", ["a \u202e", "b"], False),
    ],
)
def test_a_text_is_even_where_its_isolates_order_nothing(direction, parts, even):
    text = Text("xx", direction, tuple(map(Run, parts)))
    assert is_even(text) is even


@pytest.mark.parametrize("before", ["", "A1 ", "١ "])
@pytest.mark.parametrize("first", ["الموقع", "٣", "حوالي ١٬٠٤٠", "(٨)"])
@pytest.mark.parametrize("between", [" و", ": ", " (", "»، «", " - "])
def test_the_order_of_an_even_line_is_that_with_isolates(before, first, between):
    parts = [first, between, "٥ مدنيين", "."]
    assert is_even(Text("ar", "rtl", tuple(map(Run, parts))))
    apart = [ISOLATE["rtl"].format(each) if n in (0, 2) else each for n, each in enumerate(parts)]
    bare, isolated = (get_display(before + "".join(each), base_dir="R") for each in (parts, apart))
    assert bare == isolated.translate({0x2067: None, 0x2069: None})
