"""Every printed line stands in the order of UAX #9, as python-bidi has it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from line_samples import sample

from conformance.by_python_bidi import by_python_bidi
from reportgen.brief import compose
from reportgen.brief.model import Run, Text
from reportgen.brief.words.marks import verbatim
from reportgen.discrepancies import compare
from reportgen.page import render, stylesheets
from reportgen.page.environment import environment
from reportgen.pdf import typeset
from reportgen.proof.order.fragments import read_fragments
from reportgen.proof.order.printed_lines import line_order
from reportgen.records import load
from reportgen.resources import folder
from reportgen.settings import Settings

pytestmark = pytest.mark.pages

EXAMPLE = folder("templates").parent / "examples" / "sanaa-hall-2016-10-08"
"""One will do: the slow tests of conformance hold every example in every edition."""

PAGE = """{% import "macros.html" as m with context %}<!doctype html>
<html lang="ar" dir="rtl"><head><title>x</title><style>{{ style }}</style></head>
<body><div class="kicker" dir="rtl">
<b lang="ar" dir="rtl" data-head="" data-page="صفحة " data-of=" من "></b>
<b lang="en" dir="ltr" data-head="" data-page="Page " data-of=" of "></b></div>
{% for text in texts %}{{ m.block("p", text) }}{% endfor %}</body></html>"""


WIDE = "@page { size: 420mm 297mm }"
"""Each paragraph is one line."""

NARROW = "@page { size: 100mm 4800mm } p { width: 60mm }"
"""Lines break wherever they may."""


def set_page(texts: Sequence[Text], style: str = WIDE) -> tuple[bytes, str]:
    """A page of paragraphs, as PDF and HTML."""
    brief = {"languages": ["ar", "en"], "directions": {"ar": "rtl", "en": "ltr"}}
    page = environment(folder("templates"), ()).from_string(PAGE)
    html = page.render(texts=texts, brief=brief, style=style)
    return typeset(html, stylesheets=stylesheets("print")), html


@pytest.mark.parametrize(("style", "lines"), [(WIDE, 1000), (NARROW, 1900)], ids=["wide", "narrow"])
def test_a_thousand_mixed_paragraphs_stand_in_order(style: str, lines: int) -> None:
    random = Random(20181117)
    found = line_order(*set_page([sample(random) for _ in range(1000)], style), by_python_bidi)
    assert found.checked >= lines
    assert (found.unmatched, found.unprinted, found.differences) == ((), (), ())


def test_every_line_of_an_example_stands_in_order() -> None:
    records, settings = load(EXAMPLE), Settings()
    html = render(compose(records, compare(records), settings), "print", settings)
    pdf = typeset(html, stylesheets=stylesheets("print"))
    found = line_order(pdf, html, by_python_bidi)
    assert found.checked > 1000
    assert (found.differences, found.unmatched) == ((), ())


def test_an_element_that_splits_a_latin_phrase_is_found() -> None:
    text = Text("ar", "rtl", (Run("قال Reuters "), Run("on 5", "mark"), Run(" May ثم")))
    found = line_order(*set_page([text]), by_python_bidi)
    (difference,) = found.differences
    assert difference.expected == "مثReuterson5Mayلاق".replace(" ", "")
    assert difference.printed == "مثMayon5Reutersلاق"


def test_words_set_in_another_direction_are_found() -> None:
    pdf, html = set_page([Text("en", "ltr", (Run("19 (غارة) 4:30"),))])
    assert line_order(pdf, html, by_python_bidi).differences == ()
    turned = html.replace('<p lang="en" dir="ltr">', '<p lang="en" dir="rtl">')
    assert len(line_order(pdf, turned, by_python_bidi).differences) == 1


def test_words_that_are_nowhere_are_named() -> None:
    pdf, html = set_page([Text("en", "ltr", (Run("Hajin"),))])
    found = line_order(pdf, html.replace("Hajin", "Raqqa"), by_python_bidi)
    assert (found.unmatched, found.unprinted) == (("Hajin",), ("Raqqa",))


def test_a_number_beside_a_reference_keeps_its_side() -> None:
    text = verbatim("الساعة 20181117-01 10-19 on نحو", "ar", "rtl")
    pdf, html = set_page([text])
    assert line_order(pdf, html, by_python_bidi).differences == ()
    (line,) = pdf_lines(pdf)
    assert line == "وحنon19-1020181117-01ةعاسلا"


def pdf_lines(pdf: bytes) -> list[str]:
    """The signs of the paragraphs, from left to right."""
    glyphs = [glyph for fragment in read_fragments(pdf) for glyph in fragment.glyphs]
    rows = {round(glyph.y) for glyph in glyphs if glyph.sign == "ع"}
    return [
        "".join(
            one.sign for one in sorted(glyphs, key=lambda one: one.x) if round(one.y) == row
        ).replace(" ", "")
        for row in rows
    ]
