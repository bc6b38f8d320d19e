"""The picture of agreement: one column for each point, as tall as all accounts."""

from __future__ import annotations

from xml.etree import ElementTree

from reportgen.brief.figure import Agreement, Degree, Point
from reportgen.brief.model import Run, Text
from reportgen.charts import draw_degree


def words(plain: str) -> dict[str, Text]:

    return {"en": Text("en", "ltr", (Run(plain),))}


def draw(*shares: tuple[str, int], mirrored: bool = False) -> ElementTree.Element:
    points = (Point(words("Deaths"), shares), Point(words("Place"), (("asserts", 1),)))
    degree = Degree("major", "▲", words("major"), points)
    return ElementTree.fromstring(
        draw_degree(Agreement(words(""), (degree,), (), mirrored), degree)
    )


def shapes(svg: ElementTree.Element) -> list[str]:
    return [node.get("fill", "") for node in svg if node.tag == "path"]


def test_silence_is_left_blank_and_denial_is_an_outline() -> None:
    drawn = draw(("asserts", 2), ("denies", 1), ("silent", 3), ("not_examined", 1))
    frame, stated, denied, unread, *_ = [node for node in drawn if node.tag == "path"]
    assert frame.get("stroke") == "var(--hair)"
    assert stated.get("fill") == "var(--note)"
    assert (denied.get("fill"), denied.get("stroke")) == ("var(--paper)", "var(--note)")
    assert unread.get("fill") == "var(--hatch)"
    assert len(shapes(drawn)) == 6


def test_what_is_said_differently_is_parted() -> None:
    assert len(shapes(draw(("asserts", 3)))) == 4
    assert len(shapes(draw(("asserts", 1), ("asserts", 2)))) == 5


def test_the_title_names_the_points_and_nothing_else_is_text() -> None:
    svg = draw(("asserts", 1))
    (title,) = svg.iter("title")
    assert title.text == "major: Deaths; Place"
    assert [node.text for node in svg.iter() if node.text and node is not title] == []


def test_from_the_right_the_first_point_stands_on_the_right() -> None:
    first = draw(("denies", 1), mirrored=True)
    assert shapes(first)[-1] == "var(--paper)"
