"""The shortcuts through WeasyPrint change its time, and not one byte."""

from __future__ import annotations

import gc
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest_pages import BILINGUAL, PAGE, STYLE

from reportgen.errors import TypesetError
from reportgen.pdf import Press, typeset, versions
from reportgen.pdf.alphabet import Alphabets
from reportgen.pdf.looks import LoadedLook

pytestmark = pytest.mark.pages

Roots = dict[str, Path]

MORE = """
.c { border-collapse: collapse } .c td { padding: 3px; border: 2px solid; width: 20% }
.b { display: inline-block; box-sizing: border-box; width: 90px; padding: 0 9px; margin: 2% }
.w { overflow-wrap: anywhere; width: 40px } .s { letter-spacing: 2px; text-decoration: underline }
.f { float: left; width: 4em; height: 2em } p { orphans: 2 }
.n::before { content: attr(class) counter(x) } .n { counter-increment: x; page: named }
.v { width: 20vw } .x { display: flex; width: 50% } .r { position: relative; left: 3px }
@page named { margin: 20mm; @bottom-left { content: counter(page) counter(pages) } }
"""
BODIES = {
    "plain": BILINGUAL,
    "tables": '<table class="c"><tr><td id="a">هجين<td>19</table><table><tr><td>1<td>2</table>',
    "boxes": '<p>١٩ <span class="b">هجين</span> <b class="s">in</b><p class="f">x<p class="w">Haji',
    "lists": '<ul><li lang="en" id="l">o<li lang="ar">هج</ul><p class="n">x<p class="n" id="q">',
    "relative": '<div class="v r">a</div><div class="x"><p>b</p><p>c</p></div>',
    "styled": '<p style="margin: 1em; color: red" lang="en">x<p style="margin: 1em" lang="en">y',
    "again": "<p>هجين خطأً<p style='font-size: 7.3pt'>هجين خطأً<p style='font-size: 31pt'>هجين<p> ",
    "marked": "<p>قُتل شخصًا<p>يُقرأ<p lang='en'>The list يُقرأ <b>قُتل</b> 3<p>يُقرأ",
    "marked anew": "<p>وَقُتِلَ<p>يُقرأ<p lang='en'>The list يُقرأ <b>قُتل</b> 3<p>قُتل شخصًا",
    "spelt": "<p>a b<p>x&nbsp;y z",
    "long": "<p>نفي التحالف الدولي بقيادة الولايات المتحدة 19 خلال تشرين</p>" * 90,
}


def kept_by(press: Press) -> list[LoadedLook]:
    return press.do(lambda looks: list(looks.kept.values()))


@pytest.fixture
def look(roots: Roots) -> Roots:
    (roots["/"] / "print.css").write_text(STYLE + MORE, "utf-8")
    return roots


def pages(look: Roots, press: Press | None = None) -> dict[str, bytes]:
    return {
        name: typeset(PAGE.format(body), stylesheets=["print.css"], roots=look, press=press)
        for name, body in BODIES.items()
    }


def test_same_bytes_as_without(look: Roots) -> None:
    press = Press(in_process=True)
    with_them = pages(look, Press(in_process=True))
    warm = [pages(look, press), pages(look, press)]
    plainly = pages(look, Press(in_process=True, plain=True))
    assert plainly == with_them == warm[0] == warm[1]


def test_a_line_that_lost_its_space_is_measured_as_before(roots: Roots) -> None:
    (roots["/"] / "print.css").write_text(STYLE, "utf-8")
    page = PAGE.format('<div lang="ar" dir="rtl"><p><b>هجين</b> <p><b>١٩</b> </div>')
    press = Press(in_process=True)
    first, second = (
        typeset(page, stylesheets=["print.css"], roots=roots, press=press) for _ in "12"
    )
    assert first == second


def test_root_overflow_is_said_anew_for_every_page(roots: Roots) -> None:
    (roots["/"] / "print.css").write_text(STYLE + "html { overflow: hidden }", "utf-8")
    press = Press(in_process=True)
    first, second = (pages(roots, press)["long"] for _ in range(2))
    assert first == second


def test_weasyprint_is_left_as_it_was(look: Roots) -> None:
    from weasyprint import css  # noqa: PLC0415
    from weasyprint.text import line_break  # noqa: PLC0415

    before = css.StyleFor, line_break.Layout, line_break.strut, gc.isenabled()
    pages(look, Press(in_process=True))
    after = css.StyleFor, line_break.Layout, line_break.strut, gc.isenabled()
    assert before == after


def test_another_version_is_set_plainly_and_said_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, look: Roots
) -> None:
    monkeypatch.setattr(versions, "MEASURED", "70.1")
    press = Press(in_process=True)
    assert press.plain
    assert pages(look, press) == pages(look, Press(in_process=True, plain=True))
    assert [record.getMessage() for record in caplog.records] == [
        f"WeasyPrint {version('weasyprint')} is here, not 70.1: typesetting is plain, "
        "and takes longer"
    ]
    assert all(loaded.wardrobe is None for loaded in kept_by(press))


def test_the_version_is_the_one_they_were_made_for() -> None:
    assert version("weasyprint") == "70.0", "read the new version's code, then change this"


def test_styles_are_kept_and_bounded(look: Roots, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportgen.pdf.shortcuts import styles  # noqa: PLC0415

    press = Press(in_process=True)
    plain = {"stylesheets": ["print.css"], "roots": look, "press": press}
    typeset(PAGE.format(BODIES["plain"]), **plain)  # type: ignore[arg-type]
    (loaded,) = kept_by(press)
    kept = len(loaded.wardrobe.families)
    assert kept > 5
    typeset(PAGE.format(BODIES["plain"]), **plain)  # type: ignore[arg-type]
    assert len(loaded.wardrobe.families) == kept
    monkeypatch.setattr(styles, "MANY", 3)
    typeset(PAGE.format("<p>x"), **plain)  # type: ignore[arg-type]
    assert len(loaded.wardrobe.families) < kept


def test_lines_are_kept_and_bounded(look: Roots, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportgen.pdf.shortcuts import lines  # noqa: PLC0415

    monkeypatch.setattr(lines, "MANY", 4)
    press = Press(in_process=True)
    typeset(PAGE.format(BODIES["lists"]), stylesheets=["print.css"], roots=look, press=press)
    (loaded,) = kept_by(press)
    assert len(loaded.lines.kept) == 4
    assert pages(look, press) == pages(look)


def test_lines_are_kept_for_the_next_page_alone(look: Roots) -> None:
    press = Press(in_process=True)

    def kept_after(body: str) -> dict[object, object]:
        typeset(PAGE.format(body), stylesheets=["print.css"], roots=look, press=press)
        (loaded,) = kept_by(press)
        return {key[0]: found[1] for key, found in loaded.lines.kept.items()}

    first = kept_after("<p>هجين<p>19")
    assert set(first) == {"هجين", "19"}
    assert kept_after("<p>هجين<p>20")["هجين"] is first["هجين"]
    assert kept_after("<p>21<p>22").keys() == {"21", "22"}
    assert kept_after("<p>هجين")["هجين"] is not first["هجين"]


def test_a_line_with_marks_is_drawn_from_its_tape(look: Roots) -> None:
    press = Press(in_process=True)
    typeset(PAGE.format("<p>قُتل"), stylesheets=["print.css"], roots=look, press=press)
    (loaded,) = kept_by(press)
    ((_, line),) = loaded.lines.kept.values()
    assert [list(font.signs.values()) for font in line[0].tape.fonts] != [[]]


def test_a_letter_without_glyph_is_told_of_each_time(look: Roots) -> None:
    press = Press(in_process=True)
    for _ in range(3):
        with pytest.raises(TypesetError, match="no font has a glyph for 漢"):
            typeset(PAGE.format("<p>漢"), stylesheets=["print.css"], roots=look, press=press)


def test_a_line_is_played_only_where_the_widths_are_its_own() -> None:
    from reportgen.pdf.shortcuts.tapes import Tape, TapedFont  # noqa: PLC0415

    font = SimpleNamespace(hash="A", widths={7: 500}, to_unicode={7: "a"})
    stream = SimpleNamespace(add_font=lambda _: (font, 9), set_text_matrix=print, show_text=print)
    tape = Tape()
    tape.fonts.append(TapedFont(None, None, {7: 501, 8: 300}))
    assert not tape.play(stream, SimpleNamespace(values=()), Alphabets())
    assert font.widths == {7: 500}
    tape.fonts[0].widths[7] = 500
    assert tape.play(stream, SimpleNamespace(values=()), Alphabets())
    assert font.widths == {7: 500, 8: 300}
