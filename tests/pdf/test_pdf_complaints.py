"""Whatever the typesetter grumbles about fails the brief, in plain words."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.errors import TypesetError
from reportgen.pdf import typeset
from reportgen.pdf.complaints import LOGGER, listen, reword

Setter = Callable[..., bytes]

FAULTS = {
    "<p>漢 and 漢": "no font has a glyph for 漢 (U+6F22, CJK UNIFIED IDEOGRAPH-6F22)",
    "<p>Ꭰ": "no font has a glyph for Ꭰ (U+13A0, CHEROKEE LETTER A)",
    "<p>\x01": "no font has a glyph for U+0001 (unnamed)",
    '<p style="colour: red">x': 'style "colour: red" (line 1, column 1) has no effect: unknown',
    '<p style="color: rot">x': 'style "color: rot" (line 1, column 1) has no effect: invalid value',
    "<style>p:has-not(b) { color: red }</style><p>x": "style rule has no effect: ",
    '<p><a href="#nowhere">x</a>': "a link leads nowhere: #nowhere",
    '<a href="javascript:alert(1)">x</a>': "a link leads out of the PDF to javascript:alert(1)",
    '<a href="file:///etc/passwd">x</a>': "a link leads out of the PDF to file:///etc/passwd",
    '<a href="other.html">x</a>': "a link leads out of the PDF to https://brief.rg.invalid/other.",
    '<p><img src="dot.png">': "picture without description: dot.png",
    "<p>\ud800": "the page holds half a character (U+D800)",
    "<div>" * 400: "the page nests too deeply",
}


@pytest.mark.pages
@pytest.mark.parametrize(("body", "cause"), FAULTS.items(), ids=range(len(FAULTS)))
def test_fault_is_named(body: str, cause: str, home: Path, set_page: Setter) -> None:
    with pytest.raises(TypesetError) as caught:
        set_page(body)
    assert len(caught.value.causes) == 1
    assert caught.value.causes[0].startswith(cause)


@pytest.mark.pages
def test_all_faults_at_once_under_their_stylesheet(home: Path, roots: dict[str, Path]) -> None:
    (home / "bad.css").write_text("p { colour: red }\nh1 { widht: 1em; height: -1px }")
    with pytest.raises(TypesetError) as caught:
        typeset("<p>x", stylesheets=["print.css", "bad.css"], roots=roots)
    assert caught.value.causes == (
        'bad.css: style "colour: red" (line 1, column 5) has no effect: unknown property',
        'bad.css: style "widht: 1em" (line 2, column 6) has no effect: unknown property',
        'bad.css: style "height: -1px" (line 2, column 18) has no effect: invalid value',
    )


@pytest.mark.pages
@pytest.mark.parametrize(
    ("html", "cause"),
    [
        ('<html lang="ar"><p>x', "the page has no title (<title>)"),
        ("<title>x</title><p>x", "the page does not say its language (<html lang>)"),
    ],
)
def test_incomplete_page(html: str, cause: str, roots: dict[str, Path]) -> None:
    with pytest.raises(TypesetError) as caught:
        typeset(html, stylesheets=["print.css"], roots=roots)
    assert caught.value.causes == (cause,)


@pytest.mark.pages
def test_broken_font_is_named(home: Path, roots: dict[str, Path]) -> None:
    (home / "bad.ttf").write_bytes(b"no font at all")
    (home / "print.css").write_text('@font-face { font-family: "Bad"; src: url(bad.ttf) }')
    with pytest.raises(TypesetError, match=r"print\.css: font Bad cannot be loaded"):
        typeset("<p>x", stylesheets=["print.css"], roots=roots)


def test_logger_is_left_as_it_was() -> None:
    before = LOGGER.level, LOGGER.propagate, LOGGER.disabled, list(LOGGER.handlers)
    with pytest.raises(ZeroDivisionError), listen():
        raise ZeroDivisionError
    assert (LOGGER.level, LOGGER.propagate, LOGGER.disabled, list(LOGGER.handlers)) == before


def test_only_warnings_count_and_each_once() -> None:
    with listen() as complaints:
        LOGGER.info("step")
        LOGGER.warning("odd")
        LOGGER.error("odd")
        logging.getLogger("weasyprint.progress").info("step")
    assert list(complaints.causes) == ["odd"]


def test_a_silenced_logger_still_reports() -> None:
    LOGGER.disabled = True
    try:
        with listen() as complaints:
            LOGGER.warning("odd")
    finally:
        LOGGER.disabled = False
    assert list(complaints.causes) == ["odd"]


def test_unknown_message_stays() -> None:
    assert reword("something new") == "something new"
