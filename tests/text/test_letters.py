"""Folding for comparison: what is one word to a reader is one key, and every match is found
again in the original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text.letters import digits, find, fold, match_key, match_words

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئٱیکھہۃ"
MARKS = "ًٌٍَُِّْٰـ\u200c\u200e\u200f\u061c"
MIXED = st.text(alphabet=ARABIC + MARKS + "٠١٢٣۴۵0123٫٬.,:%٪ abcXYZé«»“’\n\u00a0", max_size=40)

SAME = [
    ("المدنیین", "المدنيين"),
    ("ھجین", "هجين"),
    ("الکتاب", "الكتاب"),
    ("مُحَمَّد", "محمد"),
    ("محـــمد", "محمد"),
    ("على", "علي"),
    ("إدعاءات", "ادعاءات"),
    ("ٱلله", "الله"),
    ("١٨ نوفمبر ٢٠١٨", "18 نوفمبر 2018"),
    ("۱۸", "١٨"),
    ("١٬٦٠٠", "1,600"),
    ("٤٫٣٠", "4.30"),
    ("٤:٣٠", "4:30"),
    ("\u200fهجين\u200f", "هجين"),
    ("می\u200cشود", "میشود"),
    ("ﻻﺟﺊ", "لاجئ"),
    ("«هجين»", '"هجين"'),
    ("Sana’a", "sana'a"),
    ("CAFÉ", "cafe\u0301"),
    ("a  b\nc", "A B C"),
    ("ۃ", "ة"),
    ("أ", "ا\u0654"),
]
DIFFERENT = [
    ("قتلة", "قتله"),
    ("سئل", "سيل"),
    ("مؤمن", "مومن"),
    ("19²", "192"),
    ("4.30", "430"),
    ("11:01", "1101"),
    ("هجين", "هجن"),
    ("1,60", "160"),
    ("café", "cafe"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other) != ""


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_words_have_another_key(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


def test_words_leave_punctuation_behind() -> None:
    assert match_words("نفذت «19 غارة»، بين 11:01 و4:30.") == (
        "نفذت", "19", "غارة", "بين", "11:01", "و", "4:30",
    )  # fmt: skip


def test_a_match_covers_its_marks_in_the_original() -> None:
    text = "قال: التَّحـالُفُ الدولیّ\u200f نفى"
    ((start, end),) = find("التحالف الدولي", text)
    assert text[start:end] == "التَّحـالُفُ الدولیّ"


def test_a_match_spans_other_white_space() -> None:
    ((start, end),) = find("وقال بيان", "ثم \u00a0وقال \n بيان صادر")
    assert (start, end) == (4, 15)


def test_every_occurrence_is_found_once() -> None:
    assert find("10", "10 و١٠ و110") == ((0, 2), (4, 6), (9, 11))
    assert find("", "abc") == find("\u200f", "abc") == ()


def test_digits_change_the_system_alone() -> None:
    assert digits("17 نوفمبر ٢٠١٨", "latn") == "17 نوفمبر 2018"
    assert digits("4:30", "arab") == "٤:٣٠"
    assert digits("4:30", "arabext") == "۴:۳۰"
    with pytest.raises(KeyError):
        digits("1", "roman")


@given(MIXED)
def test_folding_twice_is_folding_once(text: str) -> None:
    once, _ = fold(text)
    assert fold(once)[0] == once


@given(st.text(max_size=30))
def test_offsets_lead_back_for_any_text(text: str) -> None:
    folded, offsets = fold(text)
    assert len(offsets) == len(folded) + 1
    assert list(offsets) == sorted(offsets)
    assert all(0 <= offset <= len(text) for offset in offsets)


@given(MIXED)
def test_composed_and_decomposed_are_one(text: str) -> None:
    assert (
        fold(unicodedata.normalize("NFD", text))[0] == fold(unicodedata.normalize("NFC", text))[0]
    )


@given(MIXED, st.data())
def test_a_piece_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : data.draw(st.integers(start, len(text)))]
    wanted = fold(piece)[0].strip()
    for begin, end in find(piece, text):
        assert fold(text[begin:end])[0].strip() == wanted


@given(MIXED)
def test_a_text_is_found_in_itself(text: str) -> None:
    assert len(find(text, text)) == bool(fold(text)[0].strip())


@given(MIXED)
def test_digits_round_trip(text: str) -> None:
    latin = digits(text, "latn")
    assert digits(digits(latin, "arab"), "latn") == latin
    assert match_words(latin) == match_words(text)
