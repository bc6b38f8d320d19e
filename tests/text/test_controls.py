"""What a reader would not see is found, named and shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text.controls import display, inspect, token

FOUND = [
    ("Deaths: \u202e91\u202c", "bidi-override", "error"),
    ("a \u2067b", "bidi-unbalanced", "error"),
    ("a\u2069", "bidi-unbalanced", "error"),
    ("a\u202c", "bidi-unbalanced", "error"),
    ("\u2067a\u202c\u2069", "bidi-unbalanced", "error"),
    ("\u2067" * 126 + "\u2069" * 126, "bidi-unbalanced", "error"),
    ("\u2067a\nb\u2069", "bidi-unbalanced", "error"),
    ("a \u2067ب\u2069", "bidi-embedding", "note"),
    ("a \u202bب\u202c", "bidi-embedding", "note"),
    ("الرقم \u202a+963 11\u202c متاح", "bidi-embedding", "note"),
    ("قال \u2066@hajin_news\u2069 إن", "bidi-embedding", "note"),
    ("\u2068#هجين\u2069 now", "bidi-embedding", "note"),
    ("Deaths: \u206719 - 91\u2069", "bidi-embedding", "warning"),
    ("Deaths: \u202b19 - 91\u202c", "bidi-embedding", "warning"),
    ("قال \u2066عن AFP ثم BBC\u2069 أمس", "bidi-embedding", "warning"),
    ("الرقم \u200e+963\u200e متاح", "bidi-mark", "note"),
    ("\u200f19 غارة", "bidi-mark", "note"),
    ("he said «الرواية»!\u200f twice", "bidi-mark", "note"),
    ("ab\u200ec", "bidi-mark", "note"),
    ("ab غا\u200eرة", "bidi-mark", "note"),
    ("Deaths: \u061c10-19", "bidi-mark", "warning"),
    ("19 \u200f-\u200f 91", "bidi-mark", "warning"),
    ("a\u200bb", "invisible", "warning"),
    ("\ufeffa", "invisible", "warning"),
    ("a\u00adb", "invisible", "warning"),
    ("a\u200db", "stray-joiner", "warning"),
    ("\U0001f600\u200d", "stray-joiner", "warning"),
    ("a\x07", "forbidden", "error"),
    ("a\x85b", "forbidden", "error"),
    ("a\u2028b", "forbidden", "error"),
    ("a\ud800", "forbidden", "error"),
    ("a\ufffe", "forbidden", "error"),
    ("a\U000e0041", "forbidden", "error"),
    ("1٢3 dead", "mixed-digits", "warning"),
    ("11:٠١", "mixed-digits", "warning"),
    ("19 و١٠", "two-digit-systems", "warning"),
    ("l9 dead", "letter-as-digit", "warning"),
    ("1O dead", "letter-as-digit", "warning"),
    ("١ه قتيلا", "letter-as-digit", "warning"),
    ("19² dead", "styled-digit", "warning"),
    ("\uff11\uff19 dead", "styled-digit", "warning"),
    ("R\u0435uters", "mixed-script", "warning"),
    ("محــمد", "tatweel-run", "warning"),
    ("\ufe8d\ufedf", "presentation-form", "warning"),
    ("نيجه ةراغ ةيوج", "visual-order", "warning"),
    ("cafe\u0301", "not-nfc", "note"),
    ("a" + "\u0303" * 5, "mark-run", "warning"),
    ("a" + "\u0303" * 17, "mark-run", "error"),
]
CLEAN = [
    "قال بيانٌ صادرٌ عن التَّحالُفِ الدُّوَلِيّ إنّ 19 غارة نُفّذت.",
    "می\u200cشود",
    "بازار\u200cها",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f44d\U0001f3fd",
    "\U0001f3f3\ufe0f\u200d\U0001f308",
    "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f 1\ufe0f\u20e3",
    "هٰذَا ٱلْكِتَٰبُ لَا رَيْبَ",
    "10 ربيع الأول 1440 هـ",
    "١٤٤٠هـ",
    "ﷺ ﷲ ﴾",
    "Reuters (AP), 4:30 p.m.\n\tnext line\r\n",
    "على الأرض إلى أولا ثم كلا",
    "3G and 10k",
]


@pytest.mark.parametrize(("text", "name", "level"), FOUND)
def test_each_kind_is_found_with_its_level(text: str, name: str, level: str) -> None:
    assert (name, level) in {(c.name, c.level) for c in inspect(text)}


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_raises_nothing(text: str) -> None:
    assert inspect(text) == ()
    assert display(text) == ((text, False),)


def test_controls_are_shown_by_name_in_their_place() -> None:
    assert display("Deaths: \u202e91\u202c PDF") == (
        ("Deaths: ", False),
        ("[RLO]", True),
        ("91", False),
        ("[PDF]", True),
        (" PDF", False),
    )
    assert token("\x07") == "[U+0007]"


def test_a_harmless_mark_is_noted_and_stays() -> None:
    assert display("ab غا\u200eرة") == (("ab غا\u200eرة", False),)


def test_a_long_run_of_marks_is_cut_and_counted() -> None:
    assert display("a" + "\u0303" * 40) == (("a" + "\u0303" * 4, False), ("[+36]", True))


def test_the_findings_point_at_their_characters() -> None:
    (finding,) = inspect("ab \u202ecd")
    assert (finding.offset, finding.end, finding.token) == (3, 4, "[RLO]")


def test_empty_text_has_no_pieces() -> None:
    assert display("") == ()


@given(
    st.text(
        alphabet="ab غا19١.\u202a\u202e\u202c\u2067\u2069\u200f\u200d\u200b\u0303\x00", max_size=30
    )
)
def test_nothing_hidden_is_left_in_the_display_copy(text: str) -> None:
    shown = "".join(piece for piece, _ in display(text))
    left = [c for c in inspect(shown) if c.name not in ("not-nfc", "stray-joiner")]
    assert not [c for c in left if c.name.startswith("bidi") and c.level == "error"]
    assert not [c for c in left if c.name in ("forbidden", "invisible", "mark-run")]


@given(st.text(max_size=40))
def test_the_plain_pieces_are_the_text_itself(text: str) -> None:
    assert all(piece in text for piece, is_token in display(text) if not is_token)
