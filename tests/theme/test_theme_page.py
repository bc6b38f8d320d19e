"""A theme's page: its own look, our escaping, and an end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import reportgen
from reportgen.brief import compose
from reportgen.brief.model import Brief, Run, Text
from reportgen.discrepancies import compare
from reportgen.errors import Finding, TemplateError, TypesetError
from reportgen.page import render
from reportgen.records import load
from reportgen.settings import Settings
from reportgen.theme import Theme, load_theme

ROOT = Path(__file__).parents[2]
CEDAR = ROOT / "examples" / "themes" / "cedar"
HAJIN = ROOT / "examples" / "hajin-2018-11-17"


@pytest.fixture(scope="module")
def brief() -> Brief:
    dossier = load(HAJIN)
    made: Brief = compose(dossier, compare(dossier), Settings())
    return made


def with_part(text: str) -> Theme:
    """A theme whose one part slipped past every check of its source."""
    return Theme("bad", {"/parts/gravest.html": f"<p>\n{text}".encode()})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{{ brief.subtitle }}", "subtitle"),
        ("{{ ''.__class__ }}", "unsafe"),
        ("{{ brief.id.upper() }}", "unsafe"),
        ("{{ brief.id|safe }}", "safe"),
        ("{{ brief.__init__ }}", "unsafe"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "recursion"),
        ("{% set s = brief.id %}" + "{% set s = s ~ s %}\n" * 40, "grew beyond"),
        ("{% for a in brief.id %}" * 6 + "\n.\n" + "{% endfor %}" * 6, "does not end"),
    ],
)  # fmt: skip
def test_what_slips_past_the_checks_stops_at_its_line(
    brief: Brief, text: str, problem: str
) -> None:
    with pytest.raises(TemplateError, match=problem) as caught:
        render(brief, "print", Settings(), with_part(text))
    assert "parts/gravest.html" in caught.value.template
    assert caught.value.line >= 2


def test_the_words_of_a_record_stay_text(brief: Brief) -> None:
    evil = {code: Text(code, "ltr", (Run("<script>alert(1)</script>"),)) for code in ("ar", "en")}
    item = replace(brief.discrepancies[0], sentence=evil)
    page = render(
        replace(brief, discrepancies=(item, *brief.discrepancies[1:])),
        "screen", Settings(), load_theme(CEDAR),
    )  # fmt: skip
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_screen_page_carries_the_look_and_asks_for_nothing(brief: Brief) -> None:
    page = render(brief, "screen", Settings(), load_theme(CEDAR))
    assert 'alt="شعار «الأرز»: أرزة فوق خط · Logo of Cedar: a cedar over a line"' in page
    assert "--note:#1f5a45" in page
    assert 'src="data:image/svg+xml;base64,' in page
    assert "url(images" not in page


@pytest.mark.pages
@pytest.mark.vera
def test_the_second_theme_is_archival_readable_and_the_same_each_time(tmp_path, vera):
    files = [reportgen.build(HAJIN, tmp_path / n, theme=CEDAR).files for n in ("a", "b")]
    for first, second in zip(*files, strict=True):
        assert first.read_bytes() == second.read_bytes()
    pdf = next(path for path in files[0] if path.suffix == ".pdf")
    assert vera(pdf, "3a", "ua1") == []
    assert reportgen.verify(pdf) == ()


@pytest.mark.pages
def test_a_font_that_loses_words_is_named(tmp_path, monkeypatch):
    lost = Finding("x.pdf", 0, "printed", "text-layer-recall", "a search finds 21% of the words")
    monkeypatch.setattr("reportgen.proof.verify", lambda *args, **options: (lost,))
    with pytest.raises(TypesetError, match=r"theme Cedar .*SourceSans3_700Bold\.ttf"):
        reportgen.build(HAJIN, tmp_path, Settings(formats=("pdf",)), CEDAR)
