"""Which words a page prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.proof import printed_text
from reportgen.proof.words import words


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>غارات</p><p>هجين</p>", ["غارات", "هجين"]),
        ("<td>غارات<td>هجين", ["غارات", "هجين"]),
        ("غارات<br>هجين", ["غارات", "هجين"]),
        ("الت<mark>حا</mark>لف", ["التحالف"]),
        ("<bdi>و</bdi><bdi>هجين</bdi>", ["وهجين"]),
        ("الت&zwj;<mark>&zwj;حا</mark>لف", ["التحالف"]),
        ("<title>عنوان</title><style>خط</style><script>نص</script>متن", ["متن"]),
        ("<head><title>عنوان</title></head><body>متن", ["متن"]),
        ("<svg><title>عنوان</title><text>رسم</text></svg>متن", ["رسم", "متن"]),
        ('<img alt="وصف"><p aria-label="وصف" title="وصف">متن', ["متن"]),
        ("<p hidden>سر <b>سر</b></p>متن", ["متن"]),
        ('<div hidden><p>سر<br><img src="x">سر</div>متن', ["متن"]),
        ("<!-- سر -->متن", ["متن"]),
        ("&#x647;&#x062C;ين &amp; ١٩", ["هجين", "١٩"]),
    ],
)
def test_words_of_a_page(html: str, expected: list[str]) -> None:
    assert list(words(printed_text(html))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شهيداً مُتفقٌ", ["شهيدا", "متفق"]),
        ("هجــين", ["هجين"]),
        ("\u202bهجين\u202c\u200f", ["هجين"]),
        ("ﻫﺠﻴﻦ", ["هجين"]),
        ("أُحصي إنّنا مسؤولية", ["أحصي", "إننا", "مسؤولية"]),
        ("«هجين»، (دير-الزور)؛", ["هجين", "دير", "الزور"]),
        ("و4.30 20181117-01 9f60538c4a17e 7e3", ["و", "4", "30", "20181117", "01"]),
        ("CJTF 4:30 ١٧ هزيمة_داعش", ["cjtf", "4", "30", "١٧", "هزيمة", "داعش"]),
    ],
)
def test_words_as_search_compares_them(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


@given(st.text("هجين <>/bdi&;!-p=\"'", max_size=60))
def test_no_markup_breaks_the_reader(html: str) -> None:
    assert isinstance(printed_text(html), str)


def test_numbers_laid_out_apart_are_words_of_their_own() -> None:
    html = '<td><i class="line">1</i><a class="number major">14</a><a class="number">3</a></td>'
    assert printed_text(html).split() == ["1", "14", "3"]
