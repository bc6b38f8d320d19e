"""Fonts for guests: there where a page has characters of theirs, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.page import print_guests
from reportgen.page.guests import leave_out, seat
from reportgen.page.screen.fonts import embed
from reportgen.pipeline import make
from reportgen.proof import measure
from reportgen.proof.pages import read_pages
from reportgen.settings import Settings
from reportgen.text.repertoire import guests_for
from reportgen.theme import SHIPPED
from tiny import ARTICLE, Tiny


def test_a_usual_page_has_no_guests() -> None:
    assert print_guests("<p>غارات Hajin ✓ ٤٣٪ – «هجين»</p>", SHIPPED) == {}
    assert "RG Emoji" not in embed("غارات Hajin", SHIPPED)


def test_a_page_loads_those_it_needs_and_the_latin_face_leaves_them_room() -> None:
    files = print_guests("<p>₪ ⇔</p>", SHIPPED)
    sheet = files["/faces.css"].decode()
    assert [path for path in files if "Emoji" in path] == []
    assert 'font-family:"RG Hebrew"' in sheet
    assert "U+2070-20A9, U+20AB-21D3, U+21D5-27FF" in sheet


def test_a_range_without_its_ends_is_shorter() -> None:
    assert leave_out("unicode-range: U+20-22, U+41", [0x20, 0x41]) == "unicode-range: U+21-22"


def test_guests_sit_at_the_end_of_a_list() -> None:
    sheet = seat('a{font-family:"RG Sans","RG Naskh";x:y}b{font:1rem "RG Sans"}', guests_for("₪"))
    assert sheet == (
        'a{font-family:"RG Sans","RG Naskh","RG Hebrew";x:y}b{font:1rem "RG Sans","RG Hebrew"}'
    )


def test_a_theme_whose_font_lacks_letters_has_the_shipped_one_as_a_guest(tmp_path: Path) -> None:
    naskh = SHIPPED.font("NotoNaskhArabic-Regular.ttf")
    assert isinstance(naskh, Path)
    path = "/fonts/SourceSans3_400Regular.ttf"
    serif = "/fonts/SourceSerif4_400Regular.ttf"
    theme = type(SHIPPED)(
        "bare", dict.fromkeys((path, serif), naskh.read_bytes()), None, {path: "x", serif: "y"}
    )
    assert "/guests/SourceSans3_400Regular.ttf" in print_guests("<p>Ж</p>", theme)


POST = "عاجل 🔴 قصف 👨\u200d👩\u200d👧 ⚠\ufe0f 漢 ₪ שלום"


@pytest.mark.pages
def test_a_post_is_set_in_every_format(tmp_path: Path) -> None:
    tiny = Tiny().having("article.txt", ARTICLE.replace("الغارات على هجين", POST))
    tiny = tiny.but("ar: غارات هجين", f"ar: {POST}")
    settings = Settings(formats=("pdf", "html", "card", "fragment"))
    pages = make(tiny.write(tmp_path), settings).pages
    assert len(pages) == 4
    text = "\n".join(page.text for page in read_pages(pages["tiny.pdf"]))
    assert measure("عاجل قصف", text).missing == {}
    assert "U+6F22" in text  # PDFium turns the brackets
    assert all("[U+6F22]" in pages[f"tiny.{each}"].decode() for each in ("html", "fragment.html"))
