"""The readers against tables of phrases: phrase, expected mentions, and for what is known to
fail the reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.text.letters import digits
from reportgen.text.readers import LANGUAGES, read

TABLES = {language: Path(__file__).with_name(f"phrases_{language}.tsv") for language in LANGUAGES}


def rows() -> list[object]:
    found = []
    for language, table in sorted(TABLES.items()):
        for line in table.read_text(encoding="utf-8").splitlines()[1:]:
            phrase, expected, *reason = line.split("\t")
            marks = [pytest.mark.xfail(reason=reason[0])] if reason else []
            found.append(pytest.param(language, phrase, expected, marks=marks, id=phrase))
    return found


@pytest.mark.parametrize(("language", "phrase", "expected"), rows())
def test_a_phrase_mentions_what_the_table_says(language: str, phrase: str, expected: str) -> None:
    assert " | ".join(map(str, read(phrase, language))) == expected


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_table_is_large_and_mostly_right(language: str) -> None:
    lines = TABLES[language].read_text(encoding="utf-8").splitlines()[1:]
    known_failures = sum(line.count("\t") > 1 for line in lines)
    assert len(lines) >= 300
    assert known_failures <= 0.03 * len(lines)


def test_offsets_cover_the_words_with_their_qualifiers() -> None:
    text = "سقوط حوالي ٤٠ شهيداً فجرَ أمسِ السبت"
    assert [text[m.start : m.end] for m in read(text, "ar")] == [
        "حوالي ٤٠", "فجرَ", "أمسِ", "السبت",
    ]  # fmt: skip


def test_a_regional_code_is_read_as_its_language() -> None:
    assert read("19 غارة", "ar-SY") == read("19 غارة", "ar")


def test_a_language_without_a_reader_is_refused() -> None:
    with pytest.raises(KeyError):
        read("dix-neuf frappes", "fr")


@given(st.integers(0, 999_999), st.sampled_from(["latn", "arab", "arabext"]))
def test_digits_of_every_system_are_one_number(n: int, system: str) -> None:
    (mention,) = read(f"{digits(f'{n:,}', system)} قتيل", "ar")
    assert mention.value == (n, n)


UNITS = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TEENS = ["أحد", "اثنا", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def arabic(n: int) -> str:
    """A number below a million in Arabic words, masculine, nominative."""
    thousands, rest = divmod(n, 1000)
    parts = [_thousands(thousands)] if thousands else []
    hundreds, small = divmod(rest, 100)
    parts += [HUNDREDS[hundreds - 1]] if hundreds else []
    parts += [_small(small)] if small else []
    return " و".join(parts)


def _thousands(n: int) -> str:
    if n < 3:
        return ("ألف", "ألفان")[n - 1]
    return f"{arabic(n)} آلاف" if n < 11 else f"{arabic(n)} ألف"


def _small(n: int) -> str:
    if n < 11:
        return [*UNITS, "عشرة"][n - 1]
    if n < 20:
        return f"{TEENS[n - 11]} عشر"
    unit = f"{UNITS[n % 10 - 1]} و" if n % 10 else ""
    return unit + TENS[n // 10 - 2]


@given(st.integers(1, 999_999))
def test_arabic_words_say_the_number(n: int) -> None:
    (mention,) = read(f"{arabic(n)} قتيلا", "ar")
    assert mention.value == (n, n)
    assert mention.subject == {"killed"}


@given(st.integers(2, 999_999))
def test_english_words_say_the_number(n: int) -> None:
    (mention,) = read(f"{english(n)} people", "en")
    assert mention.value == (n, n)


ONES = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS_EN = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def english(n: int) -> str:
    """A number below a million in British words."""
    if n < 20:
        return ONES[n - 1]
    if n < 100:
        return TENS_EN[n // 10 - 2] + (f"-{ONES[n % 10 - 1]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100 - 1]} hundred" + (f" and {english(n % 100)}" if n % 100 else "")
    rest = n % 1000
    join = " and " if 0 < rest < 100 else " "
    return f"{english(n // 1000)} thousand" + (join + english(rest) if rest else "")


@given(st.integers(0, 23), st.integers(0, 59))
def test_the_same_instant_in_both_clocks(hour: int, minute: int) -> None:
    meridiem = "p.m." if hour >= 12 else "a.m."
    ((mention,), (other,)) = (
        read(f"at {hour:02}:{minute:02}", "en"),
        read(f"at {hour % 12 or 12}:{minute:02} {meridiem}", "en"),
    )
    assert mention.value == other.value or (mention.form == "bare" and hour < 13)


@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)))
def test_any_text_is_read_without_complaint(text: str, language: str) -> None:
    mentions = read(text, language)
    ends = [0, *(mention.end for mention in mentions)]
    starts = [*(mention.start for mention in mentions), len(text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))


WORDS = [
    "19", "11", "4.30", ":30", "-", ",", "قتيل", "غارة", "و", "بين", "إلى", "الساعة", "فجر", "أمس",
    "من", "عشر", "مئة", "ألف", "نوفمبر", "killed", "and", "to", "between", "at", "pm", "May",
    "2018", "%",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_order_of_its_words_is_read(text: str) -> None:
    for language in LANGUAGES:
        assert all(text[m.start : m.end].strip() for m in read(text, language))
