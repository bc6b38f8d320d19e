"""A strip has a column for each attribute; what is said of it shows in its shape alone."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from reportgen.brief.model import Parallel, Run, Text
from reportgen.brief.model.figure import Band, Coverage, Key, Section, Speaker, Strip
from reportgen.charts import centre, draw_sections, draw_stance, draw_strip

STANCES = ("asserts", "denies", "declines", "says_unknown", "silent", "not_examined")


def words(plain: str) -> Parallel:
    return {"en": Text("en", "ltr", (Run(plain),))}


def band(*stances: str, groups: tuple[int, ...] = ()) -> Band:
    counts = groups or (len(stances),)
    firsts = [sum(counts[:n]) for n in range(len(counts))]
    sections = tuple(
        Section(words(str(n)), words("Harm"), first, count, "#a")
        for n, (first, count) in enumerate(zip(firsts, counts, strict=True))
    )
    return Band(sections, (Strip(Speaker("A1", words("The army"), "#a"), stances, words("said")),))


def coverage(drawn: Band, *, mirrored: bool = False) -> Coverage:
    return Coverage(words(""), words(""), words("seen"), words(""), (drawn,), (), mirrored)


def draw(drawn: Band, *languages: str, mirrored: bool = False) -> ElementTree.Element:
    strip = draw_strip(coverage(drawn, mirrored=mirrored), drawn, drawn.strips[0], languages)
    return ElementTree.fromstring(strip)


def shape(stance: str) -> list[tuple[str | None, ...]]:
    """What a column is drawn with, but for its colour."""
    svg = ElementTree.fromstring(draw_stance(Key(stance, words(""))))
    return [tuple(n.get(a) for a in ("stroke-width", "stroke-dasharray", "d")) for n in svg]


def columns(svg: ElementTree.Element, colour: str) -> list[tuple[int, int]]:
    """Where the lines of a colour begin, and how many columns they cross."""
    paths = [n.get("d", "") for n in svg if n.get("stroke") == colour]
    runs = [run for path in paths for run in re.findall(r"M(\d+) [\d.]+h(\d+)", path)]
    return sorted((int(left) // 10, -(-int(width) // 10)) for left, width in runs)


STATED, QUIET = "var(--note)", "var(--mute)"


def test_each_look_has_a_shape_of_its_own() -> None:
    looks = {stance: str(shape(stance)) for stance in STANCES}
    assert looks["declines"] == looks["says_unknown"]
    assert len(set(looks.values())) == 5


def test_columns_alike_side_by_side_are_one_line() -> None:
    svg = draw(band("asserts", "asserts", "silent", "asserts"))
    assert columns(svg, STATED) == [(0, 2), (3, 1)]
    assert columns(svg, QUIET) == [(2, 1)]
    assert len(list(svg)) == 2


def test_groups_stand_apart() -> None:
    svg = draw(band("asserts", "asserts", groups=(1, 1)))
    assert columns(svg, STATED) == [(0, 1), (2, 1)]
    assert svg.get("viewBox") == "0 0 240 20"


@pytest.mark.parametrize(("mirrored", "left", "middle"), [(False, 0, 2), (True, 23, 98)])
def test_columns_run_as_the_page_does(mirrored: bool, left: int, middle: int) -> None:
    drawn = band("denies", "silent", "silent", groups=(1, 2))
    assert columns(draw(drawn, mirrored=mirrored), STATED) == [(left, 1)]
    found = centre(coverage(drawn, mirrored=mirrored), drawn, drawn.sections[0])
    assert found == middle


def test_a_strip_is_described_where_a_language_is_named() -> None:
    drawn = band("asserts")
    (title,) = draw(drawn, "en").iter("title")
    assert title.text == "The army: said"
    assert draw(drawn).get("aria-hidden") == "true"
    sections = ElementTree.fromstring(draw_sections(coverage(drawn), drawn, ["en"]))
    assert [title.text for title in sections.iter("title")] == ["seen"]
