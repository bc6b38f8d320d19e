"""Shapes say what a claim says: where they stand, where they end, and what is never drawn."""

from __future__ import annotations

import math
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from reportgen.brief.model import Run, Text
from reportgen.brief.model.figure import Figure, Key, Lane, Mark, Speaker, Tick
from reportgen.charts import draw_axis, draw_key, draw_lane, spot

NAMES = ("exact", "about", "range", "floor", "more", "ceiling", "fewer", "some", "reading")
POINT = Mark("exact", 1, 1)
ARABIC = re.compile("[\u0620-\u064a]")


def both(arabic: str, english: str) -> dict[str, Text]:
    return {
        "ar": Text("ar", "rtl", (Run(arabic),)),
        "en": Text("en", "ltr", (Run(english),)),
    }


def figure(*, mirrored: bool = False) -> Figure:
    words = both("كلام", "words")
    return Figure(
        name="numbers", title=words, caption=words, alternative=both("إلى <١٠٠>", "0 to <100>"),
        low=0, high=100, ticks=tuple(Tick(n, words) for n in (0, 50, 100)), panels=(),
        keys=(), account=words, beside=words, mirrored=mirrored,
    )  # fmt: skip


def lane(*marks: Mark, stance: str = "asserts") -> Lane:
    speaker = Speaker("A1", both("الجيش", "The army"), "#account-A1")
    return Lane((speaker,), stance, (both("قول", "a saying"),), marks)


def shapes(*marks: Mark, mirrored: bool = False) -> list[ElementTree.Element]:
    """The elements of a lane that are no grid line."""
    svg = ElementTree.fromstring(draw_lane(figure(mirrored=mirrored), lane(*marks)))
    drawn = [node for node in svg if node.tag not in ("title", "g")]
    return [inner for node in drawn for inner in ([node, *node] if node.tag == "svg" else [node])]


def at(node: ElementTree.Element, name: str = "x") -> float:
    return float(node.get(name, "nan").rstrip("%"))


def test_an_exact_figure_is_a_dot_at_its_place() -> None:
    (circle,) = shapes(Mark("exact", 50, 50))
    assert (circle.tag, at(circle, "cx"), at(circle, "cy")) == ("circle", 50, 50)


def test_about_is_a_dot_on_a_soft_band() -> None:
    band, circle = shapes(Mark("about", 40, 60))
    assert at(band) < at(circle, "cx") < at(band) + at(band, "width")
    assert band.get("fill") != circle.get("fill")


@pytest.mark.parametrize(("form", "sign"), [("floor", 1), ("ceiling", -1)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_an_open_end_has_a_head_that_points_away(form: str, sign: int, mirrored: bool) -> None:
    low, high = (50, math.inf) if form == "floor" else (-math.inf, 50)
    drawn = shapes(Mark(form, low, high), mirrored=mirrored)  # type: ignore[arg-type]
    (head,) = [node for node in drawn if node.tag == "svg"]
    towards = -sign if mirrored else sign
    assert math.copysign(1, at(head) - 50) == towards
    assert f"L{9 * towards} 0" in ElementTree.tostring(head, "unicode")


def test_more_than_is_told_from_at_least() -> None:
    least = shapes(Mark("floor", 50, math.inf))
    more = shapes(Mark("floor", 50, math.inf, strict=True))
    assert "circle" not in {node.tag for node in least}
    assert "circle" in {node.tag for node in more}


def test_at_most_stays_above_zero() -> None:
    drawn = shapes(Mark("ceiling", -math.inf, 1))
    start = float(re.findall(r'<rect x="([\d.]+)%"', draw_lane(figure(), lane()))[0])
    assert min(at(node) for node in drawn if node.tag in ("svg", "rect")) >= start


def test_some_covers_the_axis_without_a_point() -> None:
    drawn = shapes(Mark("some", -math.inf, math.inf))
    assert "circle" not in {node.tag for node in drawn}
    assert [node for node in drawn if node.get("stroke-dasharray")]


def test_readings_are_drawn_otherwise_and_one_below_the_other() -> None:
    (plain,) = shapes(Mark("range", 20, 60))
    readings = shapes(
        Mark("range", 20, 60, reading=True), Mark("range", 10, 60, reading=True, row=1)
    )
    assert [node for node in readings if node.get("stroke-dasharray")]
    assert {at(node, "y1" if node.tag == "line" else "y") for node in readings} == {25, 75}
    assert plain.get("fill") not in {node.get("fill") for node in readings[1:2]}


def test_a_denial_draws_nothing_on_the_axis() -> None:
    svg = ElementTree.fromstring(draw_lane(figure(), lane(stance="denies")))
    assert {node.tag for node in svg} == {"g"}
    assert {line.get("height") for group in svg for line in group} == {"100%"}


def test_a_mirrored_axis_runs_from_the_right() -> None:
    tick = Tick(0, both("", ""))
    assert (spot(figure(), tick), spot(figure(mirrored=True), tick)) == (8, 92)
    (circle,) = shapes(Mark("exact", 100, 100), mirrored=True)
    assert at(circle, "cx") == 8


def drawings(*languages: str) -> list[ElementTree.Element]:
    """An axis, a lane and every key, described in some languages or in none."""
    keys = [Key(name, both("مفتاح", "key")) for name in NAMES]
    drawn = [draw_axis(figure(), languages), draw_lane(figure(), lane(POINT), languages)]
    drawn += [draw_key(figure(), key, languages) for key in keys]
    return [ElementTree.fromstring(svg) for svg in drawn]


@pytest.mark.parametrize("languages", [("ar",), ("en",), ("ar", "en")])
def test_a_title_is_in_one_language_which_is_named(languages: tuple[str, ...]) -> None:
    for svg in drawings(*languages):
        titles = [(title.get("lang"), title.text or "") for title in svg.iter("title")]
        assert [language for language, _ in titles] == list(languages)
        assert all(bool(ARABIC.search(title)) == (code == "ar") for code, title in titles)
    said = [title.text or "" for title in drawings(*languages)[1].iter("title")]
    ends = {"ar": "قول", "en": "a saying"}
    assert [title.endswith(ends[code]) for code, title in zip(languages, said, strict=True)] == [
        True
    ] * len(languages)


def test_what_the_words_beside_say_is_not_read_aloud_twice() -> None:
    drawn = drawings()
    assert {svg.get("aria-hidden") for svg in drawn} == {"true"}
    assert [node for svg in drawn for node in svg.iter("title")] == []


@pytest.mark.parametrize("languages", [(), ("ar",), ("ar", "en")])
def test_drawings_hold_no_letters_and_no_style(languages: tuple[str, ...]) -> None:
    nodes = [node for svg in drawings(*languages) for node in svg.iter() if node.tag != "title"]
    assert [node.text for node in nodes if node.text] == []
    assert "style" not in {name for node in nodes for name in node.attrib}


@pytest.mark.parametrize("name", ["floor", "more", "ceiling", "fewer"])
def test_the_key_of_an_open_mark_ends_as_the_mark_does(name: str) -> None:
    strict = name in ("more", "fewer")
    low, high = (50, math.inf) if name in ("floor", "more") else (-math.inf, 50)
    form: Any = "floor" if low == 50 else "ceiling"
    mark = shapes(Mark(form, low, high, strict=strict))
    sample = list(ElementTree.fromstring(draw_key(figure(), Key(name, both("", "")))))
    ends = [[node.tag for node in drawn if node.tag in ("circle", "rect")][1:]
            for drawn in (mark, sample)]  # fmt: skip
    assert ends == [["circle" if strict else "rect"]] * 2


def test_words_of_records_are_escaped() -> None:
    assert "<100>" not in draw_axis(figure(), ["en"])
