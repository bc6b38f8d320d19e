"""One language alone as the whole brief: one that ships, and one that a catalog brings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from persian import dossier, write_catalog
from reportgen import Settings, UsageError, build, verify
from reportgen.cli import main
from reportgen.language import bind
from reportgen.proof.pages import read_pages
from reportgen.theme import SHIPPED
from reportgen.theme.tongues import with_languages


def built(folder: Path, settings: Settings) -> tuple[str, bytes]:
    """HTML and PDF of the small dossier."""
    pdf, page = build(dossier().write(folder), folder / "out", settings).files
    return page.read_text(encoding="utf-8"), pdf.read_bytes()


def words(pdf: bytes) -> str:
    """What a reader copies from a PDF, without marks of direction."""
    text = " ".join(page.text for page in read_pages(pdf))
    return " ".join(re.sub("[\u2066-\u2069\u200e\u200f]", "", text).split())


@pytest.fixture(scope="module")
def persian(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bytes]:
    folder = tmp_path_factory.mktemp("fa")
    return built(folder, Settings(languages=("fa",), catalogs=write_catalog(folder / "catalogs")))


def test_persian_runs_from_the_right_in_its_own_digits(persian):
    page, _ = persian
    assert re.search("<html lang=fa dir=rtl", page)
    assert "حدود ۴۰ غیرنظامی" in page
    assert "۱۷ نوامبر ۲۰۱۸" in page
    assert not re.search("lang=(en|fr)[ >]", re.sub("<bdi.*?>|<template.*?</template>", "", page))


def test_persian_on_paper_counts_its_pages_in_its_own_digits(persian):
    said = words(persian[1])
    assert "صفحه ۱ از" in said
    assert "حدود ۴۰ غیرنظامی" in said
    assert not set("٠١٢٣٤٥٦٧٨٩") & set(said)


def test_what_a_catalog_lacks_is_said_in_english(persian):
    assert "How to read this brief" in persian[0]
    assert "مهم‌ترین تفاوت‌ها" in persian[0]


def test_a_persian_brief_is_whole(persian):
    assert verify(persian[1]) == ()


def test_french_alone(tmp_path):
    page, pdf = built(tmp_path, Settings(languages=("fr",)))
    assert re.search("<html lang=fr dir=ltr", page)
    assert "Les frappes de Hajin" in page
    assert "Page 1 sur" in words(pdf)
    assert verify(pdf, dossier().write(tmp_path)) == ()


def test_a_folder_of_catalogs_that_is_none_is_named(tmp_path):
    with pytest.raises(UsageError, match="no such folder of catalogs"):
        built(tmp_path, Settings(languages=("fa",), catalogs=str(tmp_path / "absent")))


def test_one_language_on_the_command_line(tmp_path):
    records, out = dossier().write(tmp_path), tmp_path / "out"
    asked = ["build", str(records), "-o", str(out), "--format", "html", "--languages", "fr"]
    assert CliRunner().invoke(main, asked).exit_code == 0
    assert "<html lang=fr" in (out / "tiny.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("digits", "said"), [("locale", "۱٬۶۰۰"), ("arab", "۱٬۶۰۰"), ("latn", "1,600")]
)
def test_digits_of_arabic_are_no_choice_among_those_of_persian(digits, said):
    assert bind("fa", digits=digits).number(1600) == said


def test_the_shipped_style_sheets_dress_the_shipped_languages():
    assert with_languages(SHIPPED, ("fr", "ar", "en")) is SHIPPED


def test_style_sheets_dress_another_language_like_one_of_its_direction():
    print_css = with_languages(SHIPPED, ("fa",)).read("templates", "print.css").decode()
    brief = with_languages(SHIPPED, ("fa", "de")).read("templates", "brief.css").decode()
    assert "arabic-indic" not in print_css
    assert '[lang|=ar],\n[lang|=fa] { font-family: "RG Latin"' in brief
    assert ":not(:lang(ar)):not(:lang(fa)) > bdi[lang|=ar]" in brief
    assert "[lang|=de]:not(bdi, q)" in brief
