"""The gate passes what a reader can search, and stops what a reader cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import arabic_reshaper
import pypdfium2
import pytest
from bidi.algorithm import get_display

from reportgen.pdf import typeset
from reportgen.proof import check_pdf, lost_words, printed_text
from reportgen.proof.checks import check_pages
from reportgen.proof.pages import Page as Sheet
from reportgen.resources import folder

pytestmark = pytest.mark.pages

ARTICLE = folder("templates").parent / "examples" / "hajin-2018-11-17" / "article.ar.txt"
STATEMENT = ARTICLE.with_name("statement.ar.txt")
STYLE = """<style>
@font-face { font-family: "RG Naskh"; src: url(/fonts/NotoNaskhArabic-Regular.ttf) }
@font-face { font-family: "RG Sans"; src: url(/fonts/SourceSans3_400Regular.ttf) }
body { font-family: "RG Naskh", "RG Sans"; font-feature-settings: "liga" 0 }
</style>"""
PARAGRAPHS = (
    "نفي التحالف الدولي بقيادة الولايات المتحدة مسؤوليته عن سقوط ضحايا في قصف على بلدة هجين",
    "وقال بيان إن القوة نفذت 19 غارة في ١٧ من شهر نوفمبر خلال الليل، مشيرة إلى أهداف مشروعة",
)
Page = Callable[..., str]


def page(*paragraphs: str) -> str:
    """An Arabic page of paragraphs."""
    body = "".join(f'<p lang="ar" dir="rtl">{text}</p>' for text in paragraphs)
    head = f"<title>صفحة</title>{STYLE}"
    return f'<!doctype html><html lang="ar" dir="rtl"><head>{head}</head><body>{body}</body></html>'


def codes(pdf: bytes, expected: str, **texts: object) -> list[str]:
    """Codes of the findings on a PDF that should print `expected`."""
    return [one.code for one in check_pdf(pdf, printed=expected, **texts)]  # type: ignore[arg-type]


def test_good_page_passes() -> None:
    html = page(*PARAGRAPHS)
    assert check_pdf(typeset(html), printed=printed_text(html)) == ()


def test_preshaped_text_fails() -> None:
    shaped = [get_display(arabic_reshaper.reshape(text)) for text in PARAGRAPHS]
    findings = check_pdf(typeset(page(*shaped)), printed=" ".join(PARAGRAPHS))
    assert {one.code for one in findings} == {"text-layer-word", "text-layer-words"}
    assert any("a search for الولايات does not work" in one.message for one in findings)


def test_each_lost_word_is_named_with_its_page_and_line() -> None:
    html = page(PARAGRAPHS[0]).replace("</body>", f"<h2>{PARAGRAPHS[1]}</h2></body>")
    text = f"عنوان\n{PARAGRAPHS[1]} ضائعة"
    (finding,) = check_pdf(typeset(html), documents={"u.ar.txt": text.replace("عنوان", "")})
    assert (finding.field, finding.code) == ("page 1", "text-layer-word")
    assert "a search for ضائعة does not work: not found (u.ar.txt, line 2)" in finding.message
    assert "--format html" in finding.remedy


def test_of_many_lost_words_the_rest_is_counted() -> None:
    text = " ".join(f"كلمة{letter}" for letter in "ابتثجحخدذرزسشص")
    findings = check_pdf(typeset(page("هجين")), printed=text)
    assert [one.code for one in findings] == ["text-layer-word"] * 12 + ["text-layer-words"]
    assert findings[-1].message == "2 more words are not found"


def test_one_missing_number_of_many_words_fails() -> None:
    text = " ".join(["غارة"] * 400)
    assert codes(typeset(page(text)), f"{text} 19") == ["text-layer-word"]


def test_repeated_word_must_be_there_as_often() -> None:
    assert codes(typeset(page("غارة")), "غارة غارة") == ["text-layer-word"]


def test_latin_words_are_looked_for_as_well() -> None:
    assert codes(typeset(page("هجين Hajin")), "هجين Hajin") == []
    assert codes(typeset(page("هجين")), "هجين Hajin") == ["text-layer-word"]


@pytest.mark.parametrize(
    "word", ["ه" * 200, "https://example.org/" + "longpath" * 40, "قسطنطينيات" * 9]
)
def test_a_word_broken_over_lines_and_pages_is_whole(word: str) -> None:
    style = '<p style="overflow-wrap: anywhere; width: 60px">'
    html = page("قبلها", "بعدها").replace("<p lang", f"{style}{word}</p><p lang", 1)
    assert codes(typeset(html), printed_text(html)) == []


def test_a_short_word_in_two_parts_is_lost() -> None:
    assert list(lost_words("قتل ثلاثة أشخاص", "ق\nتل ثلاثة أشخاص")) == ["قتل"]


def test_a_marked_word_in_a_line_of_latin_words_is_taken_for_whole() -> None:
    html = page("هجين").replace(
        "هجين", '<span lang="en" dir="ltr">It says that يُقرأ is read</span>'
    )
    assert codes(typeset(html), printed_text(html)) == []


def test_probe_found_by_a_real_search() -> None:
    layer = pypdfium2.PdfDocument(typeset(page(*PARAGRAPHS)))[0].get_textpage()
    for word in ("الولايات", "خلال", "هجين", "في", "نوفمبر", "إلى"):
        assert layer.search(word, match_whole_word=True).get_next(), word


def test_empty_page_is_a_finding() -> None:
    html = page("هجين").replace("</p>", '</p><p style="break-before: page"></p>')
    findings = check_pdf(typeset(html), path="brief.pdf")
    assert [str(one) for one in findings] == ["brief.pdf: page 2: the page holds no text"]


def test_sign_without_a_letter_is_a_finding() -> None:
    pages = [Sheet("line-\ufffe\r\nbreak\x02\r\n", {}), Sheet("ب\x08لفاظ أخرى", {})]
    (finding,) = check_pages(pages, "brief.pdf")
    assert (finding.field, finding.code) == ("page 2", "text-layer-control")
    assert "ب\\x08لفاظ" in finding.message


@pytest.mark.parametrize("pdf", [b"", b"no pdf", b"%PDF-1.7\n%%EOF"])
def test_garbage_is_a_finding(pdf: bytes) -> None:
    assert [one.code for one in check_pdf(pdf, printed="هجين")] == ["pdf-unreadable"]


def test_cut_file_is_a_finding() -> None:
    whole = typeset(page(*PARAGRAPHS))
    findings = check_pdf(whole[: len(whole) // 2], printed=" ".join(PARAGRAPHS))
    assert findings


def test_font_of_the_machine_is_a_finding(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    sheet = document.new_page(200, 200)
    raw = pypdfium2.raw
    text = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 12.0)
    raw.FPDFText_SetText(text, (raw.FPDF_WCHAR * 2)(0x61, 0))
    raw.FPDFPage_InsertObject(sheet.raw, text)
    sheet.gen_content()
    document.save(tmp_path / "plain.pdf")
    findings = check_pdf((tmp_path / "plain.pdf").read_bytes())
    assert [(one.code, one.message) for one in findings] == [
        ("font-not-embedded", "font Helvetica is not embedded")
    ]


@pytest.mark.parametrize("document", [ARTICLE, STATEMENT], ids=lambda path: path.name)
def test_real_documents_pass_their_floor(document: Path) -> None:
    text = document.read_text("utf-8")
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in text.splitlines()]
    assert check_pdf(typeset(page(*escaped)), documents={document.name: text}) == ()


def test_nothing_is_lost_of_nothing() -> None:
    assert lost_words("", "هجين") == {}
