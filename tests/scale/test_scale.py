"""Very large, very small and very long: each is still a good page."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import pypdfium2
import pytest

from reportgen.brief import compose
from reportgen.brief.model import Brief
from reportgen.discrepancies import compare
from reportgen.dossier import Dossier
from reportgen.page import render, stylesheets
from reportgen.page.layout import gravest
from reportgen.pdf import typeset
from reportgen.proof import check_pdf, printed_text
from reportgen.settings import Settings
from scale import scale_dossiers as dossiers

pytestmark = pytest.mark.pages

MARGIN = 36
"""Points from the edge of the paper that nothing may cross: half an inch."""

TOUCH = 0.5
"""Share of their height by which pieces of two lines may reach into each other."""

PAGES = {
    dossiers.crowded_table: range(400, 550),
    dossiers.many_accounts: range(60, 200),
    dossiers.many_claims: range(50, 100),
    dossiers.long_quote: range(8, 16),
    dossiers.drifting_quote: range(30, 60),
    dossiers.long_title: range(3, 7),
    dossiers.one_source: range(2, 5),
    dossiers.no_difference: range(3, 6),
}
"""Each case with the number of pages it may take."""

LARGE = (
    dossiers.crowded_table,
    dossiers.many_accounts,
    dossiers.many_claims,
    dossiers.drifting_quote,
)
EVERY = pytest.mark.parametrize(
    "make",
    [pytest.param(make, marks=[pytest.mark.slow] if make in LARGE else []) for make in PAGES],
    ids=lambda make: make.__name__,
)
Box = tuple[float, float, float, float]


class Printed(NamedTuple):
    """A case, and its page as HTML and PDF."""

    dossier: Dossier
    html: str
    pdf: bytes


def composed(dossier: Dossier) -> Brief:
    return compose(dossier, compare(dossier), Settings())


@lru_cache(maxsize=1)
def printed(make: Callable[[], Dossier]) -> Printed:
    dossier = make()
    html = render(composed(dossier), "print", Settings())
    return Printed(dossier, html, typeset(html, stylesheets=stylesheets("print")))


@EVERY
def test_page(make: Callable[[], Dossier]) -> None:
    case = printed(make)
    texts = {key: document.text for key, document in case.dossier.documents.items()}
    assert check_pdf(case.pdf, printed=printed_text(case.html), documents=texts) == ()
    with pypdfium2.PdfDocument(case.pdf) as pdf:
        assert len(pdf) in PAGES[make]
        faults = [fault for n, page in enumerate(pdf, 1) for fault in crossings(page, n)]
    assert not faults, "\n".join(faults[:20])


def crossings(page: pypdfium2.PdfPage, number: int) -> list[str]:
    """Words that leave the page's frame, or are printed over other words."""
    width, height = page.get_size()
    layer = page.get_textpage()
    pieces = [layer.get_rect(n) for n in range(layer.count_rects())]
    pieces = [box for box in pieces if box[2] - box[0] > 4 and box[3] - box[1] > 1.5]
    outside = [
        f"page {number}: beyond the margin: {layer.get_text_bounded(*box)[:60]}"
        for box in pieces
        if min(box[:2]) < MARGIN / 2 or box[2] > width - MARGIN or box[3] > height - MARGIN / 2
    ]
    return outside + [
        f"page {number}: over each other: {layer.get_text_bounded(*a)[:40]} | "
        f"{layer.get_text_bounded(*b)[:40]}"
        for n, a in enumerate(pieces)
        for b in pieces[n + 1 :]
        if overlap(a, b)
    ]


def overlap(a: Box, b: Box) -> bool:
    """Whether two pieces of text share more than descenders and ascenders."""
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide > 2 and high > TOUCH * min(a[3] - a[1], b[3] - b[1])


def test_matrix_is_split() -> None:
    matrices = composed(dossiers.many_accounts()).matrices
    assert [len(matrix.columns) for matrix in matrices] == [5] * 12
    assert all(matrix.groups for matrix in matrices)


@pytest.mark.parametrize("make", [dossiers.many_claims, dossiers.many_accounts])
def test_long_sentences_leave_page_one_room_for_the_picture(make: Callable[[], Dossier]) -> None:
    brief = composed(make())
    critical = [item for item in brief.discrepancies if item.severity.name == "critical"]
    assert len(critical) > 5
    assert gravest(brief) == tuple(critical[:3])


def test_many_accounts_are_counted_not_listed() -> None:
    brief = composed(dossiers.many_accounts())
    sentences = [item.sentence["en"].plain for item in brief.discrepancies]
    assert any("5 accounts" in sentence or "4 accounts" in sentence for sentence in sentences)
    assert max(map(len, sentences)) < 700


def test_long_quote_leaves_no_page_to_a_heading() -> None:
    with pypdfium2.PdfDocument(printed(dossiers.long_quote).pdf) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    assert min(len(text.split()) for text in texts[:-1]) > 60


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (dossiers.one_source, {"ar": "رواية واحدة فقط", "en": "One account only"}),
        (dossiers.no_difference, {"ar": "لم يُعثر على اختلاف", "en": "No difference was found"}),
    ],
    ids=["one_source", "no_difference"],
)
def test_nothing_found_is_said(make: Callable[[], Dossier], words: dict[str, str]) -> None:
    text = printed_text(printed(make).html)
    assert all(said in text for said in words.values())
    assert "The gravest differences" not in text


def test_long_title_is_whole_once_and_short_at_the_head() -> None:
    case = printed(dossiers.long_title)
    assert [len(case.dossier.event.title[code]) for code in ("ar", "en")] == [300, 300]
    with pypdfium2.PdfDocument(case.pdf) as pdf:
        inner = [pdf[n].get_textpage().get_text_range() for n in range(1, len(pdf))]
    # PDFium gives an ellipsis among Arabic as three dots
    assert all("…" in text or "..." in text for text in inner)
    assert not any(case.dossier.event.title["en"][-60:] in text for text in inner)
