"""A translation beside its original: what survived is silent, what changed is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text.drift import differences

FAITHFUL = [
    ("ما مجموعه عشر غارات إضافية", "a total of 10 further strikes"),
    ("17 تشرين الثاني 2018", "17 November 2018"),
    ("17 نوفمبر", "November 17, 2018"),
    ("٤:٣٠ مساءً", "16:30"),
    ("الساعة 4.30 من فجر", "at 4:30 a.m."),
    ("الساعة 11 و4.30 من فجر", "between 11 o'clock and 4.30 at dawn"),
    ("فجر أمس السبت", "at dawn yesterday, Saturday"),
    ("هذا اليوم", "today"),
    ("حوالي 40 شهيداً من المدنيين", "about 40 civilian martyrs"),
    ("استشهاد وإصابة 500 شخص على الأقل", "at least 500 people were killed and injured"),
    ("500 بين قتيل وجريح", "500 casualties"),
    ("82 قتيلا و534 مصابا", "82 dead and 534 wounded"),
    ("غارتين", "two strikes"),
    ("مابين 23 الي 30 قتيل", "23 to 30 dead"),
    ("مئات القتلى", "hundreds of dead"),
    ("50 بالمئة", "50%"),
    ("تسع عشرة غارة", "nineteen strikes"),
    ("رقم التحرير: 20181117-01", "Release 20181117-01"),
    ("أحد المدنيين", "one of the civilians"),
    ("غارة على هجين", "one strike on Hajin"),
    ("ليلة أمس", "last night"),
]
DRIFTED = [
    ("استشهاد وإصابة 500 شخص", "500 people were killed", "subject"),
    ("471 شهيدا", "471 casualties", "subject"),
    ("471 killed", "471 casualties", "subject"),
    ("59 صاروخا", "59 strikes", "subject"),
    ("11 طفلا", "11 women", "subject"),
    ("4:30 مساءً", "4:30 at dawn", "am_pm"),
    ("at 4:30 p.m.", "الساعة 4.30 فجرا", "am_pm"),
    ("الساعة 11:01 مساء", "11:00 p.m.", "value"),
    ("الساعة 11", "11 p.m.", "am_pm"),
    ("حوالي 40 شهيدا", "40 martyrs", "form"),
    ("at least 15 killed", "مقتل 15", "form"),
    ("مئات القتلى", "dozens of dead", "form"),
    ("19 غارة", "17 strikes", "value"),
    ("17 children", "12 طفلا", "value"),
    ("في 17 تشرين الثاني", "on 17 October", "value"),
    ("50 بالمئة", "60 percent", "value"),
    ("السبت", "Sunday", "value"),
    ("أمس", "today", "value"),
    ("فجرا", "in the evening", "value"),
    ("19 غارة", "strikes", "missing"),
    ("غارات", "19 strikes", "added"),
    ("في 17 نوفمبر", "on that day", "missing"),
]


@pytest.mark.parametrize(("original", "translation"), FAITHFUL)
def test_a_faithful_translation_is_silent(original: str, translation: str) -> None:
    assert differences(original, "ar", translation, "en") == ()
    assert differences(translation, "en", original, "ar") == ()


TRANSLATIONS = [
    line.split("\t")
    for line in Path(__file__)
    .with_name("translations.tsv")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
]


@pytest.mark.parametrize(("arabic", "english"), TRANSLATIONS)
def test_whole_sentences_raise_no_false_alarm(arabic: str, english: str) -> None:
    assert differences(arabic, "ar", english, "en") == ()


@pytest.mark.parametrize(("arabic", "english"), TRANSLATIONS)
def test_no_changed_digit_goes_unseen(arabic: str, english: str) -> None:
    # Identifiers are no counts: what a resolution is numbered is not read.
    for match in re.finditer(r"(?<!Resolution )\b\d+", english):
        changed = f"{english[: match.start()]}{_other(match.group())}{english[match.end() :]}"
        assert differences(arabic, "ar", changed, "en") != (), changed


def _other(digits: str) -> str:
    """A number with another last digit, still a day, an hour or a minute if it was one."""
    return digits[:-1] + ("1" if digits[-1] != "1" else "2")


@pytest.mark.parametrize(("original", "translation", "change"), DRIFTED)
def test_a_drift_is_named(original: str, translation: str, change: str) -> None:
    (drift,) = differences(original, _language(original), translation, _language(translation))
    assert drift.change == change
    assert (drift.original is None) == (change == "added")
    assert (drift.translation is None) == (change == "missing")


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


def test_each_drift_stands_alone_in_the_order_of_the_original() -> None:
    original = "19 غارة بين الساعة 11:01 مساءً و 4:30 مساءً، ومقتل 40"
    translation = "12 strikes between 11:01 p.m. and 4:30 a.m., 40 injured, in 2018"
    found = [drift.change for drift in differences(original, "ar", translation, "en")]
    assert found == ["value", "am_pm", "subject", "added"]


PHRASES = [
    "19 غارة", "مقتل 40 مدنيا", "فجر أمس", "الساعة 4:30 مساء", "17 نوفمبر", "50%", "عشرات القتلى",
]  # fmt: skip


@given(st.lists(st.sampled_from(PHRASES)).map("، ".join))
def test_a_text_never_drifts_from_itself(text: str) -> None:
    assert differences(text, "ar", text, "ar") == ()


ENGLISH = ["19 strikes", "40 civilians killed", "at dawn yesterday", "at 4:30 a.m.", "60%"]


@given(
    st.lists(st.sampled_from(PHRASES), max_size=4).map("، ".join),
    st.lists(st.sampled_from(ENGLISH), max_size=4).map(", ".join),
)
def test_both_directions_see_the_same_drift(arabic: str, english: str) -> None:
    mirrored = {"missing": "added", "added": "missing"}
    there = [drift.change for drift in differences(arabic, "ar", english, "en")]
    back = [drift.change for drift in differences(english, "en", arabic, "ar")]
    assert sorted(mirrored.get(change, change) for change in there) == sorted(back)
