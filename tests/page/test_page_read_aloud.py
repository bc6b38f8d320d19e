"""The finished brief of the Hajin strikes as a blind reader and an archive get it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from finished_reading import (
    Box,
    Element,
    leads,
    read_links,
    read_objects,
    read_places,
    read_tags,
    read_tips,
)

from reportgen.brief.model import Brief
from reportgen.cli import main
from reportgen.pipeline import Made, make
from reportgen.proof.carried import read_carried
from reportgen.settings import Settings

pytestmark = pytest.mark.pages

HAJIN = Path(__file__).parents[2] / "examples" / "hajin-2018-11-17"
ARABIC = re.compile("[\u0620-\u064a]")
STROKE = 15
"""Points by which PDFium takes a line to be wider than it is drawn."""
Link = tuple[str, str]


@pytest.fixture(scope="module")
def made() -> Made:
    return make(HAJIN, Settings(formats=("pdf",)))


@pytest.fixture(scope="module")
def brief(made: Made) -> Brief:
    return made.brief


@pytest.fixture(scope="module")
def pdf(made: Made) -> bytes:
    (pdf,) = made.pages.values()
    return pdf


@pytest.fixture(scope="module")
def pages(pdf: bytes) -> list[Element]:
    return read_tags(pdf, "ar")


@pytest.fixture(scope="module")
def tags(pages: list[Element]) -> list[Element]:
    return [tag for page in pages for tag in page.walk()]


@pytest.fixture(scope="module")
def links(pdf: bytes) -> set[Link]:
    """Between rows of the matrix, differences and lines of the documents, by their anchors."""
    found = leads(pdf, ("a-", "d-", "p-"))
    return {(re.sub(r"^(d-\d+).*", r"\1", start), end) for start, end in found}


def between(links: set[Link], start: str, end: str) -> set[Link]:
    return {link for link in links if link[0].startswith(start) and link[1].startswith(end)}


def pictures(tags: Iterable[Element]) -> list[Element]:
    return [tag for tag in tags if tag.kind == "Figure"]


def holds(outer: Box | None, inner: Box | None, slack: float = 0) -> bool:
    """Whether one box lies within another, but for some points of slack."""
    assert outer
    assert inner
    return all(a - slack <= b for a, b in zip(outer[:2], inner[:2], strict=True)) and all(
        a + slack >= b for a, b in zip(outer[2:], inner[2:], strict=True)
    )


def test_arabic_is_read_as_arabic_and_english_text_as_english(tags: list[Element]) -> None:
    told = [tag for tag in tags if ARABIC.search(tag.words)]
    assert len(told) > 1000
    assert [tag.words for tag in told if tag.language != "ar"] == []
    assert {tag.language for tag in tags} == {"ar", "en"}
    sentences = [tag for tag in tags if re.search("[a-z]+ (the|of|and) [a-z]+", tag.words)]
    assert len(sentences) > 200
    assert [tag.words for tag in sentences if tag.language != "en"] == []


def test_every_heading_cell_says_what_it_heads(tags: list[Element]) -> None:
    heads = [tag.scope for tag in tags if tag.kind == "TH"]
    assert len(heads) > 100
    assert set(heads) == {"Row", "Column"}


def test_every_picture_is_told_in_arabic_and_in_english(tags: list[Element]) -> None:
    told = [(tag.language, bool(ARABIC.search(tag.alternative))) for tag in pictures(tags)]
    assert len(told) > 40
    assert told == [("ar", True), ("en", False)] * (len(told) // 2)


def test_every_picture_says_where_on_the_page_it_is(pages: list[Element]) -> None:
    for page in pages:
        for arabic, english in zip(*[iter(pictures(page.walk()))] * 2, strict=True):
            assert arabic.box == english.box
            assert holds(page.box, arabic.box)
            assert holds(arabic.box, arabic.drawn, STROKE)
            assert holds(english.drawn, english.box, 0.1)


def test_every_link_says_in_words_where_it_leads(pdf: bytes, brief: Brief) -> None:
    said = set(read_tips(pdf))
    assert len(said) > 400
    assert [tip for name, tip in said if name and (tip == name or len(tip) < 8)] == []
    assert {("d-1", "الاختلاف ١: القتلى من المدنيين • Difference 1: Civilians killed")} <= said
    assert {("p-A-1", "الوثيقة A، السطر ١"), ("p-A-1", "Document A, line 1")} <= said
    tips = {tip for name, tip in said if name.startswith("c-")}
    assert {bool(ARABIC.search(tip)) for tip in tips} == {True, False}
    assert not [tip for tip in tips if ARABIC.search(tip) and "In the words" in tip]


def test_a_row_is_read_in_arabic_then_in_english(tags: list[Element]) -> None:
    rows = [tag for tag in tags if tag.kind == "TR"]
    cells = [[c.language for c in row.children if c.kind == "TD" and c.text()] for row in rows]
    paired = [each for each in cells if set(each) == {"ar", "en"} and len(each) == 2]
    assert len(paired) > 100
    assert {tuple(each) for each in paired} == {("ar", "en")}


def test_sections_are_read_in_order_each_after_its_heading(
    pages: list[Element], brief: Brief
) -> None:
    read = [tag for page in pages for tag in page.walk()]
    at = [n for n, tag in enumerate(read) if re.fullmatch("H[123]", tag.kind)]
    heads = [read[n].kind for n in at]
    assert heads[0] == "H1"
    assert [kind for kind, _ in groupby(heads)].count("H1") == 1
    assert all(read[n].text() for n in at)
    titles = [read[n].text() for n in at if read[n].kind == "H2"]
    names = ("gravest", "matrix", "discrepancies", "smaller", "controls", "readings", "sources")
    said = [brief.labels[f"title.{name}"]["en"].plain for name in names]
    places = [next(n for n, title in enumerate(titles) if name in title) for name in said]
    assert places == sorted(places)
    for name, first in (("discrepancies", brief.weighty[0]), ("smaller", brief.smaller[0])):
        head = next(n for n in at if brief.labels[f"title.{name}"]["en"].plain in read[n].text())
        words = " ".join(tag.words for tag in read[head:] if tag.words)
        assert 0 < words.find(first.attribute["en"].plain) < 400


def test_running_heads_and_feet_are_not_read(pdf: bytes, pages: list[Element]) -> None:
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        foot = f"Page {number} of {len(pages)}"
        assert foot in page.get_textpage().get_text_range()
        assert foot not in pages[number - 1].text()
        assert (number == 1) == ("The Hajin strikes" in pages[number - 1].text()), number
    document.close()


def test_a_page_on_which_a_difference_goes_on_says_so(pdf: bytes, brief: Brief) -> None:
    places = read_places(pdf)
    starts = [(places[item.anchor][0], item) for item in brief.weighty]
    ends = [max(places[quote.anchor][0] for quote in item.evidence) for item in brief.weighty]
    torn = {
        f"Difference {item.number}, continued": {*range(start + 1, end + 1)}
        for (start, item), end in zip(starts, ends, strict=True)
        if end > start
    }
    assert torn
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        said = re.findall(r"Difference \d+, continued", page.get_textpage().get_text_range())
        assert said == [words for words, pages in torn.items() if number in pages], number
        assert bool(said) == ("تتمة" in page.get_textpage().get_text_range()), number
    document.close()


def test_no_number_is_left_at_the_foot_of_a_page_without_its_words(tags: list[Element]) -> None:
    rows = [tag for tag in tags if tag.kind == "TR"]
    cells = [[(cell.kind, cell.text()) for cell in row.children] for row in rows]
    assert len(cells) > 200
    assert [each for each in cells if each and not any(t for kind, t in each if kind == "TD")
            and not all(kind == "TH" for kind, _ in each)] == []  # fmt: skip


def test_every_section_and_difference_has_a_bookmark_in_both_languages(
    pdf: bytes, tags: list[Element], brief: Brief
) -> None:
    document = pypdfium2.PdfDocument(pdf)
    marks = [mark.get_title() for mark in document.get_toc()]
    heads = [tag for tag in tags if re.fullmatch("H[123]", tag.kind)]
    document.close()
    assert len(marks) == len(heads)
    assert all(re.search("[a-z].*", mark) and ARABIC.search(mark) for mark in marks)
    for item in brief.weighty:
        assert f"{item.attribute['ar'].plain} • {item.attribute['en'].plain}" in marks


def test_every_inner_link_arrives(pdf: bytes) -> None:
    links = read_links(pdf)
    assert len(links) > 500
    ends = [end for _, end in links]
    assert None not in ends
    assert set(ends) <= set(read_places(pdf).values())


def test_the_matrix_leads_to_each_difference_and_back(links: set[Link], brief: Brief) -> None:
    items = {item.anchor for item in brief.discrepancies + brief.controls}
    assert len(items) > 80
    assert items <= {end for _, end in between(links, "a-", "d-")}
    assert items <= {start for start, _ in between(links, "d-", "a-")}


def test_each_difference_leads_to_the_lines_of_its_quotes_and_back(
    links: set[Link], brief: Brief
) -> None:
    items = brief.discrepancies + brief.controls
    cited = {(item.anchor, quote.href[1:]) for item in items for quote in item.evidence}
    assert len(cited) > 100
    assert cited <= links
    assert {item.anchor for item in brief.discrepancies} <= {start for start, _ in cited}
    led = {(end, start) for start, end in between(links, "p-", "d-")}
    assert {item.anchor for item in brief.discrepancies} <= {start for start, _ in led}
    assert led <= cited


def test_cells_lead_to_the_quotes_of_the_differences(pdf: bytes, brief: Brief) -> None:
    rows = [row for matrix in brief.matrices for group in matrix.groups for row in group.rows]
    cells = {
        (row.anchor, href[1:])
        for row in rows
        if not row.derived
        for cell in row.cells
        for href in cell.hrefs
    }
    assert len(cells) > 100
    assert cells <= leads(pdf, ("a-", "d-", "p-"))
    items = brief.discrepancies + brief.controls
    quotes = {quote.anchor for item in items for quote in item.evidence}
    assert {end for _, end in cells} <= quotes


def test_the_records_are_inside_as_data(pdf: bytes) -> None:
    files = read_carried(pdf).files
    assert set(files) == {"claims.json", "discrepancies.json", "manifest.json"}
    assert read_objects(pdf).count(b"/AFRelationship /Data") == 3
    printed = CliRunner().invoke(main, ["compare", str(HAJIN), "--json"]).stdout
    inside = json.loads(files["discrepancies.json"])
    assert len(inside) > 80
    assert [each["id"] for each in inside] == [each["id"] for each in json.loads(printed)]
    told = {claim["id"] for each in json.loads(printed) for claim in each["claims"]}
    assert told <= {claim["id"] for claim in json.loads(files["claims.json"])["claims"]}
