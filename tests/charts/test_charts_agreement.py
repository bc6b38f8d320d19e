"""The picture of agreement: one column for each point, as tall as all accounts."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

import pytest

from reportgen.brief.model import Run, Text
from reportgen.brief.model.figure import Agreement, Degree, Point
from reportgen.charts import draw_degree


def words(plain: str) -> dict[str, Text]:
    return {"en": Text("en", "ltr", (Run(plain),))}


def draw(
    *shares: tuple[str, int], mirrored: bool = False, languages: Sequence[str] = ()
) -> ElementTree.Element:
    points = (Point(words("Deaths"), shares), Point(words("Place"), (("asserts", 1),)))
    degree = Degree("major", "caution", "▲", words("major"), words("2 points"), points)
    return ElementTree.fromstring(
        draw_degree(Agreement(words(""), (degree,), (), mirrored), degree, languages)
    )


def lines(svg: ElementTree.Element) -> dict[str | None, list[str]]:
    """Colour → the shares drawn in it."""
    found: dict[str | None, list[str]] = {}
    for node in svg:
        if node.get("stroke-width"):
            found.setdefault(node.get("stroke"), []).extend(node.get("d", "").split("M")[1:])
    return found


STATED, OUTLINE, UNREAD = "var(--note)", "var(--paper)", "var(--hatch)"


def test_silence_is_left_blank_and_denial_is_an_outline() -> None:
    drawn = lines(draw(("asserts", 2), ("denies", 1), ("silent", 3), ("not_examined", 1)))
    counts = {look: len(found) for look, found in drawn.items()}
    assert counts == {STATED: 3, OUTLINE: 1, UNREAD: 1}


def test_what_is_said_differently_is_parted() -> None:
    assert len(lines(draw(("asserts", 3)))[STATED]) == 2
    assert len(lines(draw(("asserts", 1), ("asserts", 2)))[STATED]) == 3


def test_the_title_counts_the_points_and_nothing_else_is_text() -> None:
    svg = draw(("asserts", 1), languages=["en"])
    (title,) = svg.iter("title")
    assert (title.text, title.get("lang")) == ("major: 2 points", "en")
    assert [node.text for node in svg.iter() if node.text and node is not title] == []


def test_from_the_right_the_first_point_stands_on_the_right() -> None:
    (denied,) = lines(draw(("denies", 1), mirrored=True))[OUTLINE]
    assert float(denied.split()[0]) > 10
    (denied,) = lines(draw(("denies", 1)))[OUTLINE]
    assert float(denied.split()[0]) < 10


@pytest.mark.parametrize("count", [1, 30, 80, 81, 400])
def test_a_row_fits_a_phone_whatever_its_points(count: int) -> None:
    points = (Point(words("Deaths"), (("asserts", 1),)),) * count
    degree = Degree("minor", "note", "●", words("minor"), words("points"), points)
    drawn = draw_degree(Agreement(words(""), (degree,), (), False), degree)
    svg = ElementTree.fromstring(drawn)
    assert float(svg.get("width", "")) <= 320
    drawn_wide = float((svg.get("viewBox") or f"0 0 {svg.get('width')} 13").split()[2])
    assert drawn_wide >= 4 * count
