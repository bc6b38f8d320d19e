"""An own voice is a dot, a report a ring with an arrow; what has no date has no place."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from reportgen.brief.model import Parallel, Run, Text
from reportgen.brief.model.figure import Figure, Key, Lane, Link, Speaker, Tick
from reportgen.charts import draw_key, draw_lane

PARTS = ("own", "report", "outside", "via", "span")


def words(plain: str) -> Parallel:
    return {"en": Text("en", "ltr", (Run(plain),))}


def figure(*, mirrored: bool = False) -> Figure:
    said = words("")
    return Figure(
        name="chain", title=said, caption=said, alternative=said, low=0, high=2,
        ticks=(Tick(0.5, said), Tick(1.5, said)), panels=(), keys=(), account=said, beside=said,
        mirrored=mirrored,
    )  # fmt: skip


def draw(link: Link | None, *, mirrored: bool = False) -> list[ElementTree.Element]:
    """The shapes of a lane over the lines of its ticks."""
    lane = Lane((Speaker("A1", words("The army"), "#a"),), "asserts", (words(""),), link=link)
    svg = ElementTree.fromstring(draw_lane(figure(mirrored=mirrored), lane))
    return [node for node in svg if node.tag != "g"]


def middles(drawn: list[ElementTree.Element]) -> list[tuple[float, str]]:
    """Where circles stand, and whether they are filled."""
    return [
        (float(node.get("cx", "").rstrip("%")), "ring" if node.get("stroke") else "dot")
        for node in drawn
        if node.tag == "circle"
    ]


def line(drawn: list[ElementTree.Element]) -> tuple[float, float]:
    (found,) = [node for node in drawn if node.tag == "line"]
    return tuple(float(found.get(end, "").rstrip("%")) for end in ("x1", "x2"))  # type: ignore[return-value]


def test_an_own_voice_is_a_dot_amid_its_day() -> None:
    drawn = draw(Link(0, 1, own=True))
    assert [node.tag for node in drawn] == ["rect", "circle"]
    assert middles(drawn) == [(29, "dot")]


def test_a_minute_has_no_band() -> None:
    assert [node.tag for node in draw(Link(1, 1, own=True))] == ["circle"]


@pytest.mark.parametrize(("mirrored", "here", "there"), [(False, 71, 29), (True, 29, 71)])
def test_a_report_points_at_what_it_reports(mirrored: bool, here: float, there: float) -> None:
    drawn = draw(Link(1, 2, own=False, origin=(0, 1)), mirrored=mirrored)
    assert middles(drawn) == [(there, "dot"), (here, "ring")]
    assert line(drawn) == (here, there)


def test_a_report_of_the_same_day_stands_after_it() -> None:
    (origin, _), (report, _) = middles(draw(Link(0, 1, own=False, origin=(0, 1))))
    assert 8 < origin < report < 50


@pytest.mark.parametrize(("mirrored", "edge"), [(False, 0), (True, 100)])
def test_what_has_no_date_is_pointed_to_off_the_axis(mirrored: bool, edge: float) -> None:
    drawn = draw(Link(0, 1, own=False), mirrored=mirrored)
    assert [look for _, look in middles(drawn)] == ["ring"]
    assert line(drawn)[1] == edge
    assert [node.get("stroke-dasharray") for node in drawn if node.tag == "line"] == ["3 3"]


def test_who_passed_it_on_is_a_square_on_the_arrow() -> None:
    drawn = draw(Link(1, 2, own=False, origin=(0, 1), via=2))
    squares = [float(n.get("x", "").rstrip("%")) for n in drawn if n.tag == "rect"][1:]
    assert len(squares) == 2
    assert all(29 < at < 71 for at in squares)


def test_what_is_not_placed_draws_nothing() -> None:
    assert draw(None) == []


def test_each_part_has_a_sample_of_its_own() -> None:
    samples = {draw_key(figure(), Key(name, words(""))) for name in PARTS}
    assert len(samples) == len(PARTS)
