"""A character that no font has stands as its code wherever it is printed, and a note counts it."""

from __future__ import annotations

from pathlib import Path

from reportgen.brief import compose
from reportgen.brief.model import Brief
from reportgen.discrepancies import compare
from reportgen.records import check, load
from tiny import ARTICLE, Tiny


def brief_of(tiny: Tiny, folder: Path) -> Brief:
    records = load(tiny.write(folder))
    return compose(records, compare(records))


def strange() -> Tiny:
    """A title and a line with characters of no font."""
    title = Tiny().but("ar: غارات هجين", "ar: غارات 漢 هجين")
    return title.having("article.txt", ARTICLE.replace("المشاهدات :", "字 المشاهدات :"))


def test_a_title_and_a_line_show_the_codes(tmp_path: Path) -> None:
    brief = brief_of(strange(), tmp_path)
    assert [run.text for run in brief.title["ar"].runs if run.role == "token"] == ["[U+6F22]"]
    line = brief.readings[0].passages[-1].texts["ar"]
    assert [run.text for run in line.runs if run.role == "token"] == ["[U+5B57]"]


def test_a_note_counts_them(tmp_path: Path) -> None:
    note = brief_of(strange(), tmp_path).method[-1]
    said = {code: text.plain for code, text in note.lines[0].items()}
    assert said["en"].startswith("2 characters of the records are in no font")
    assert "U+6F22, U+5B57" in said["ar"]


def test_other_briefs_have_no_such_note(tmp_path: Path) -> None:
    usual, codes = brief_of(Tiny(), tmp_path), brief_of(strange(), tmp_path)
    assert len(codes.method) == len(usual.method) + 1


def test_check_warns_with_file_and_line(tmp_path: Path) -> None:
    tiny = strange()
    found = [each for each in check(tiny.write(tmp_path)) if each.code == "glyph-missing"]
    places = [(Path(each.path).name, each.line, each.level) for each in found]
    assert places == [("article.txt", 5, "warning"), ("dossier.yaml", 4, "warning")]
