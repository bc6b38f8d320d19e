"""The page on paper: set without a complaint, readable by machine, fit for the archive."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from page_sample import BRIEF

from reportgen.page import digests, render, stylesheets
from reportgen.pdf import typeset
from reportgen.pipeline import make
from reportgen.settings import Edition, Settings

pytestmark = pytest.mark.pages

AHLI = Path(__file__).parents[2] / "examples" / "ahli-2023-10-17"


@pytest.fixture(scope="module")
def pdf(print_page: str) -> bytes:
    return typeset(print_page, stylesheets=stylesheets("print"))


DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def read(pdf: bytes) -> list[str]:
    """The text of each page, as PDF readers search and copy it."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]
    document.close()
    return pages


def test_pages_are_numbered_in_both_numeral_systems(pdf: bytes) -> None:
    pages = read(pdf)
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        n, count = str(number).translate(DIGITS), str(len(pages)).translate(DIGITS)
        assert f"صفحة {n} من {count}" in text


@pytest.mark.parametrize("edition", ["side-by-side", "ar", "digest"])
def test_arabic_that_counts_in_latin_digits_numbers_its_pages_in_them(edition: Edition) -> None:
    settings = Settings(edition=edition)
    brief = replace(BRIEF, latin=True, languages=settings.languages)
    brief = next(digests(brief)) if edition == "digest" else brief
    pages = read(typeset(render(brief, "print", settings), stylesheets=stylesheets("print")))
    for number, text in enumerate(pages, 1):
        assert f"صفحة {number} من {len(pages)}" in text


@pytest.mark.parametrize(
    ("languages", "right", "left"),
    [
        (("en", "ar"), "صفحة ٢ من", "Page 2 of"),
        (("ar", "fr"), "صفحة ٢ من", "Page 2 sur"),
        (("fr", "ar"), "صفحة ٢ من", "Page 2 sur"),
        (("en", "fr"), "Page 2 sur", "Page 2 of"),
    ],
)
def test_each_language_numbers_its_pages_below_its_column(
    languages: tuple[str, ...], right: str, left: str
) -> None:
    made = make(AHLI, Settings(languages=languages, formats=("pdf",)))
    (pdf,) = made.pages.values()
    document = pypdfium2.PdfDocument(pdf)
    page = document[1]
    layer, middle = page.get_textpage(), page.get_width() / 2
    shown = (
        layer.get_text_bounded(left=middle, top=45),
        layer.get_text_bounded(right=middle, top=45),
    )
    document.close()
    assert right in re.sub(r"\s+", " ", shown[0])
    assert left in re.sub(r"\s+", " ", shown[1])


def test_running_heads_start_on_page_two(pdf: bytes) -> None:
    first, *others = read(pdf)
    assert first.count("The Hajin strikes") == 1
    assert len(others) > 3
    assert all("The Hajin strikes" in page and "غارات هجين" in page for page in others)


def test_arabic_beside_english_is_copied_in_order(pdf: bytes) -> None:
    text = " ".join(read(pdf))
    for phrase in ("غارات هجين", "أبرز الاختلافات", "النصوص سطر", "ماذا يقول كل طرف",
                   "رقم التحرير", "الكاتب : أسرة التحرير", "قوة المهام المشتركة"):  # fmt: skip
        assert phrase in text


def test_gravest_differences_stand_on_page_one(pdf: bytes) -> None:
    first = read(pdf)[0]
    assert "about 40 civilians were killed" in first
    assert "exactly 12 hours apart" in first


def test_a_letter_sheet_is_a_letter_sheet(print_page: str) -> None:
    document = pypdfium2.PdfDocument(
        typeset(print_page, stylesheets=stylesheets("print", "letter"))
    )
    assert len(document) > 3
    assert {page.get_size() for page in document} == {(612, 792)}
    document.close()


def test_the_outline_names_sections_in_both_languages(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    titles = [entry.get_title() for entry in document.get_toc()]
    assert titles[0] == "غارات هجين • The Hajin strikes"
    assert f"{BRIEF.labels['title.matrix']['ar'].plain} • Who says what" in titles
    document.close()


@pytest.mark.vera
def test_the_pdf_is_archival_and_accessible(
    pdf: bytes, tmp_path: Path, vera: Callable[..., list[str]]
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf)
    assert vera(path, "3a", "ua1") == []
