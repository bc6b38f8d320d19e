"""A vowel mark must not take a letter from the rest of the document."""

from __future__ import annotations

import pytest

from reportgen.pdf import typeset
from reportgen.pdf.glyph_texts import GlyphTexts
from reportgen.proof import measure
from reportgen.proof.pages import read_pages

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>نص</title><style>
@font-face {{ font-family: N; src: url(fonts/NotoNaskhArabic-Regular.ttf) }}
body {{ font-family: N; font-feature-settings: "liga" 0 }}</style></head>
<body><h1>{words}</h1></body></html>"""


@pytest.mark.pages
@pytest.mark.parametrize(
    "words",
    [
        "بألفاظ نبأً مسألة خطأ",
        "خطأً بألفاظ مسألة",
        "نبأً خطأً ملجأً",
        "شهيداً لا إلا الولايات مدنياً",
        "حوالي شهيداً ثم شهيدا",
        "مساءً مساء ضوء",
        "خطأً عملاً",
        "قتيلاً خطأً بألفاظ",
        "بألفاظ ملأً",
    ],
)
def test_every_word_is_found_before_and_after_a_marked_one(words):
    text = "\n".join(page.text for page in read_pages(typeset(PAGE.format(words=words))))
    assert not measure(words, text).missing
    assert not (set(map(chr, range(32))) - {"\n", "\r"}) & set(text)


def test_a_letter_seen_only_with_its_mark_keeps_its_own():
    letters = GlyphTexts()
    letters[1], letters[2] = "أً", ""
    letters.settle({1: 0, 2: 500})
    assert letters == {1: "ً", 2: "أ"}


def test_a_letter_seen_alone_later_is_taken_from_there():
    letters = GlyphTexts()
    letters[1], letters[2] = "أً", ""
    assert 2 not in letters
    letters[2] = "أ"
    assert 2 in letters


def test_two_glyphs_of_a_ligature_stay_as_they_are():
    letters = GlyphTexts()
    letters[1], letters[2] = "لا", ""
    letters.settle({1: 500, 2: 300})
    assert letters == {1: "لا", 2: ""}
