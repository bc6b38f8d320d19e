"""Characters without a glyph are found before anything is set, and only those."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from glyph_coverage import glyph_coverage

from reportgen.errors import TypesetError
from reportgen.pdf import typeset
from reportgen.resources import folder

FONTS = [
    folder("fonts") / name for name in ("NotoNaskhArabic-Regular.ttf", "SourceSans3_400Regular.ttf")
]
STYLE = """<style>
@font-face { font-family: "RG Naskh"; src: url(/fonts/NotoNaskhArabic-Regular.ttf) }
@font-face { font-family: "RG Sans"; src: url(/fonts/SourceSans3_400Regular.ttf) }
body { font-family: "RG Sans", "RG Naskh" }</style>"""


def test_missing_glyph_is_named_with_its_place() -> None:
    (finding,) = glyph_coverage("<p>قصف بلدة 漢 هجين 漢</p>", FONTS, "brief.html")
    assert finding.code == "glyph-missing"
    assert finding.path == "brief.html"
    assert "漢 (U+6F22, CJK UNIFIED IDEOGRAPH-6F22)" in finding.message
    assert "قصف بلدة 漢 هجين" in finding.field


def test_what_is_not_printed_needs_no_glyph() -> None:
    html = '<title>漢</title><p title="漢">هجين &zwj;&rlm;&#x2067;&nbsp;Ḥajīn ≠ → ✓</p>'
    assert glyph_coverage(html, FONTS) == ()


def test_any_of_the_fonts_will_do() -> None:
    assert glyph_coverage("Hajin هجين", FONTS) == ()
    assert {one.code for one in glyph_coverage("Hajin", FONTS[:1])} == {"glyph-missing"}


def test_missing_font_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        glyph_coverage("x", [tmp_path / "none.ttf"])


SIGNS = {
    *map(chr, range(0xA0)),
    *(chr(code) for code in range(0xA0, 0xFFFF) if unicodedata.category(chr(code))[0] in "CZ"),
    *"漢אЖا≠ᠠ﷽۞۝؀😀\U0001f1f8\u0489\ufe0f\U000e0020\u034f",
} - {chr(code) for code in range(0xD800, 0xF900)}


@pytest.mark.pages
def test_agrees_with_the_typesetter() -> None:
    signs = sorted(SIGNS - set("\0<&\r"))
    html = f'<html lang="ar"><title>x</title>{STYLE}<p>' + "<p>".join(f"x{sign}x" for sign in signs)
    with pytest.raises(TypesetError) as caught:
        typeset(html)
    early = {finding.message for finding in glyph_coverage(html, FONTS)}
    assert early == set(caught.value.causes)
    assert len(early) > 50
