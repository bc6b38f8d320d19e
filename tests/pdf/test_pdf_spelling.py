"""Words stand whole and in order in the text layer, whatever draws their letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import postscript_font
import pypdfium2
import pytest

from reportgen.pdf import typeset
from reportgen.pdf.typesetting import default_roots
from reportgen.proof import lost_words
from text_layer import by_pdfium, by_poppler, canonical

pytestmark = pytest.mark.pages

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>نص</title><style>
@font-face {{ font-family: N; src: url({font}) }}
body {{ font-family: N; {features} }}</style></head>
<body><h1>عنوان</h1>{words}</body></html>"""
SHIPPED = "/fonts/NotoNaskhArabic-Regular.ttf"

LINES = (
    "قُتل ثلاثة أشخاص",
    "شخصًا",
    "وَقُتِلَ الرَّجُلُ وَاللَّهُ أَعْلَمُ",
    "رَّ",
    "بًّا",
    "كبُُّر",
    "لَا إِلٰهَ إِلَّا اللّٰه",
    "إِنَّا لِلَّهِ وَإِنَّا إِلَيْهِ رَاجِعُونَ",
    "می\u200cخواهم",
    "الـــسلام",
    "فيه ە عليه ه",
    "ليلاً قتيلاً الآلاًّم لا إلا",
)
LAYERS = (
    "بألفاظ نبأً مسألة خطأ",
    "خطأً بألفاظ مسألة",
    "نبأً خطأً ملجأً",
    "شهيداً لا إلا الولايات مدنياً",
    "حوالي شهيداً ثم شهيدا",
    "مساءً مساء ضوء",
    "خطأً عملاً",
    "قتيلاً خطأً بألفاظ",
    "بألفاظ ملأً",
)


def page(*lines: str, font: str = SHIPPED, features: str = '"liga" 0') -> str:
    words = "".join(f"<p>{line}</p>" for line in lines)
    settings = f"font-feature-settings: {features}"
    return PAGE.format(words=words, font=font, features=settings)


def lines_of(text: str) -> list[str]:
    """The lines of a page below its heading."""
    return [line.strip() for line in text.splitlines() if line.strip(" \f")][1:]


@pytest.mark.parametrize("words", LAYERS)
def test_every_word_is_found_before_and_after_a_marked_one(words: str) -> None:
    text = by_pdfium(typeset(page(words)))
    assert lost_words(words, text) == {}
    assert not (set(map(chr, range(32))) - {"\n", "\r"}) & set(text)


def test_pdfium_gives_back_each_character_in_order() -> None:
    assert lines_of(by_pdfium(typeset(page(*LINES)))) == list(LINES)


@pytest.mark.poppler
def test_poppler_gives_back_each_character_in_order() -> None:
    read = lines_of(by_poppler(typeset(page(*LINES))))
    assert list(map(canonical, read)) == list(map(canonical, LINES))


def test_a_search_finds_words_with_marks() -> None:
    layer = pypdfium2.PdfDocument(typeset(page(*LINES)))[0].get_textpage()
    for word in " ".join(LINES).split():
        assert layer.search(word, match_whole_word=True).get_next(), word


def test_nothing_is_lifted_out_of_its_line() -> None:
    pdf = pypdfium2.PdfDocument(typeset(page("شخصًا وَقُتِلَ")))
    raw = pypdfium2.raw
    assert len(list(pdf[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]))) == 2


@pytest.fixture(scope="module")
def otf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped Naskh with outlines as PostScript has them, in a folder of its own."""
    file = tmp_path_factory.mktemp("fonts") / "naskh.otf"
    file.write_bytes(postscript_font.convert(SHIPPED))
    return file


@pytest.mark.poppler
def test_a_font_with_postscript_outlines_is_read_as_well(otf: Path) -> None:
    roots = {**default_roots(), "/own/": otf.parent}
    pdf = typeset(page(*LINES, font=f"/own/{otf.name}"), roots=roots)
    assert lines_of(by_pdfium(pdf)) == list(LINES)
    assert list(map(canonical, lines_of(by_poppler(pdf)))) == list(map(canonical, LINES))


@pytest.mark.poppler
def test_letters_of_a_ligature_are_not_turned_round() -> None:
    pdf = typeset(page("الله والله بالله", features="normal"))
    assert lines_of(by_pdfium(pdf)) == lines_of(by_poppler(pdf)) == ["الله والله بالله"]


@pytest.mark.vera
def test_added_glyphs_break_no_rule(
    vera: Callable[..., list[str]], otf: Path, tmp_path: Path
) -> None:
    roots = {**default_roots(), "/own/": otf.parent}
    for font in (SHIPPED, f"/own/{otf.name}"):
        file = tmp_path / "page.pdf"
        file.write_bytes(typeset(page(*LINES, font=font, features="normal"), roots=roots))
        assert vera(file, "3a", "ua1") == [], font
