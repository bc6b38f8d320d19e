"""What a press keeps between pages, and what never goes from one page to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest_pages import BILINGUAL, PAGE, STYLE

from reportgen.errors import ResourceRefused, TypesetError
from reportgen.pdf import Press, typeset
from reportgen.pdf.looks import LoadedLooks

pytestmark = pytest.mark.pages

OWN_FONT = "<style>@font-face { font-family: Own; src: url(fonts/SourceSans3_400Regular.ttf) }"
BORROWED = '<p lang="en" style="font-family: Own">19'

Roots = dict[str, Path]


def count(looks: LoadedLooks) -> int:
    return len(looks.kept)


def test_a_warm_press_gives_the_same_bytes(roots: Roots) -> None:
    press, pages = Press(in_process=True), [BILINGUAL, "<p>هجين 19", BILINGUAL]
    warm = [
        typeset(PAGE.format(page), stylesheets=["print.css"], roots=roots, press=press)
        for page in pages
    ]
    assert press.do(count) == 1
    alone = [typeset(PAGE.format(page), stylesheets=["print.css"], roots=roots) for page in pages]
    assert warm == alone


def test_a_page_leaves_no_font_behind(roots: Roots) -> None:
    press, sheets = Press(in_process=True), ["print.css"]
    borrower = PAGE.format(BORROWED)
    alone = typeset(borrower, stylesheets=sheets, roots=roots)
    owner = PAGE.format(f"{OWN_FONT}</style>{BORROWED}")
    owned = typeset(owner, stylesheets=sheets, roots=roots, press=press)
    assert press.do(count) == 0
    assert typeset(borrower, stylesheets=sheets, roots=roots, press=press) == alone != owned


def test_looks_are_kept_apart(roots: Roots, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "print.css").write_text(STYLE.replace("11pt", "22pt"), "utf-8")
    press, page = Press(in_process=True), PAGE.format("<p>هجين")
    looks = [roots, {**roots, "/": other}, roots]
    first, second, third = (
        typeset(page, stylesheets=["print.css"], roots=look, press=press) for look in looks
    )
    assert first == third != second


def test_a_wrong_style_sheet_fails_every_page(roots: Roots) -> None:
    (roots["/"] / "print.css").write_text(STYLE + "p { colour: red }", "utf-8")
    press = Press(in_process=True)
    for _ in range(2):
        with pytest.raises(TypesetError, match="colour"):
            typeset(PAGE.format("<p>x"), stylesheets=["print.css"], roots=roots, press=press)


def test_a_page_that_fails_leaves_no_font_behind(roots: Roots) -> None:
    press, page = (
        Press(in_process=True),
        PAGE.format(f'{OWN_FONT}</style>{BORROWED}<img src="no.png" alt="x">'),
    )
    with pytest.raises(ResourceRefused):
        typeset(page, stylesheets=["print.css"], roots=roots, press=press)
    assert press.do(count) == 0
