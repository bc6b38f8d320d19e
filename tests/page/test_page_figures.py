"""Figures on the page: words beside every drawing, in each language, and nothing said twice."""

from __future__ import annotations

import re

import pytest
from figures_sample import COVERAGE, NUMBERS, TIMES
from page_reading import Node, read

ARABIC = re.compile("[\u0620-\u064a]")


def figures(tree: Node) -> list[Node]:
    return [n for n in tree.find("section") if any(map(is_lanes, n.find("table")))]


def is_lanes(table: Node) -> bool:
    return "lanes" in table.attributes.get("class", "").split()


def drawings(tree: Node) -> list[Node]:
    return [svg for figure in figures(tree) for svg in figure.find("svg") if not inner(svg)]


def inner(svg: Node) -> bool:
    """Whether it is a shape of another drawing."""
    return svg.parent is not None and svg.parent.tag in ("svg", "g")


def test_what_is_to_be_seen_is_said_in_each_language(tree: Node) -> None:
    for figure, node in zip((NUMBERS, TIMES, COVERAGE), figures(tree), strict=True):
        for code, words in figure.alternative.items():
            said = [p for p in node.find("p") if words.plain in p.text()]
            assert [p.inherited("lang") for p in said] == [code]


def test_on_paper_every_drawing_is_described_in_each_language(print_page: str) -> None:
    drawn = drawings(read(print_page))
    assert len(drawn) == 16
    for svg in drawn:
        titles = [(title.attributes["lang"], title.text()) for title in svg.find("title")]
        assert [language for language, _ in titles] == ["ar", "en"]
        assert [bool(ARABIC.search(words)) for _, words in titles] == [True, False]


def test_a_sample_stands_between_its_words(tree: Node) -> None:
    keys = [n for n in tree.find("div") if "sampled" in n.attributes.get("class", "")]
    assert len(keys) == 6
    for key in keys:
        arabic, sample, english = key.find("p")
        assert [arabic.inherited("lang"), english.inherited("lang")] == ["ar", "en"]
        assert sample.find("svg")
        assert arabic.text()
        assert english.text()


def test_a_group_of_columns_leads_to_the_matrix(tree: Node) -> None:
    links = [(a.text(), a.attributes["href"]) for a in figures(tree)[-1].find("a")]
    assert {("١ الضحايا", "#r1"), ("1 Harm", "#r1"), ("A1", "#a1")} <= set(links)


def test_on_a_screen_no_drawing_is_read_beside_its_words(screen_page: str) -> None:
    drawn = drawings(read(screen_page))
    assert {svg.attributes.get("aria-hidden") for svg in drawn} == {"true"}
    assert [svg.text() for svg in drawn if svg.text()] == []


def test_a_denial_stands_beside_the_axis_in_each_language(tree: Node) -> None:
    (box,) = [n for n in figures(tree)[0].find("div") if n.attributes.get("class") == "stance"]
    assert [(p.inherited("lang"), p.text()) for p in box.find("p")] == [
        ("ar", "نفي"),
        ("en", "denied"),
    ]


@pytest.mark.parametrize("stance", ["silent", "not_examined"])
def test_silence_and_the_unread_have_no_drawing(print_page: str, stance: str) -> None:
    found = figures(read(print_page))[0].find("td")
    cells = [n for n in found if "class" in n.attributes]
    (cell,) = [n for n in cells if f"is-{stance}" in n.attributes["class"]]
    assert cell.parent is not None
    assert cell.parent.find("svg") == []
