"""Labels of a map touch neither each other nor a dot, and every shape is where its place is."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import pytest

from reportgen.brief.model import Parallel, Run, Text
from reportgen.brief.model.figure import Key, Map, Speaker, Spot, Town
from reportgen.charts import draw_map, draw_measure, draw_place, labels
from reportgen.charts.map import GAP, LEADING, LETTER, RING, Label

SQUARE = ((100, 100), (300, 100), (300, 200))


def words(plain: str) -> Parallel:
    return {"en": Text("en", "ltr", (Run(plain),))}


def spot(x: float, y: float, *sigils: str, form: str = "in", radius: float = 0) -> Spot:
    named = tuple(Speaker(sigil, words("The army"), "#a") for sigil in sigils or ("A1",))
    return Spot(x, y, radius, form, named)


def drawn(*spots: Spot, towns: tuple[Town, ...] = ()) -> Map:
    return Map(
        title=words("title"), caption=words("caption"), alternative=words("seen"),
        width=1000, height=500, areas=(SQUARE,), lines=(((0, 0), (500, 250)),), towns=towns,
        spots=spots, measure=150, distance=words("100 km"), account=words("Account"), lanes=(),
        keys=(), licence=words("public domain"),
    )  # fmt: skip


def box(label: Label) -> tuple[float, float, float, float]:
    """Where the label of one account stands on a phone, as the style sheet puts it."""
    x, y = label.at * 10, label.up * 5
    middle = {"above": y - GAP - LEADING / 2, "below": y + GAP + LEADING / 2, "apart": y}
    return (
        x - LETTER,
        middle[label.side] - LEADING / 2,
        x + LETTER,
        middle[label.side] + LEADING / 2,
    )


def touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    # the style sheet's steps are 2 per cent high: 10 units here
    apart = one[2] <= other[0] or other[2] <= one[0]
    return not (apart or one[3] <= other[1] + 10 or other[3] <= one[1] + 10)


@pytest.mark.parametrize("step", [0, 5, 30])
def test_labels_of_near_spots_do_not_touch(step: int) -> None:
    spots = [spot(500 + step * n, 250, f"A{n}") for n in range(8)]
    found = labels(drawn(*spots))
    assert len(found) == 8
    assert not any(touch(one, other) for one, other in combinations(map(box, found), 2))
    for label in found:
        assert not any(
            touch(box(label), (s.x - RING, s.y - RING, s.x + RING, s.y + RING)) for s in spots
        )


def test_a_label_that_stands_apart_has_a_line_to_its_spot() -> None:
    map = drawn(*(spot(500, 250, f"A{n}") for n in range(4)))
    apart = [label for label in labels(map) if label.side == "apart"]
    lines = [n.get("d", "") for n in ElementTree.fromstring(draw_map(map))]
    assert len(apart) == 2
    for label in apart:
        assert f"M500 250L{label.at * 10} {label.up * 5}" in lines


def test_many_accounts_at_one_spot_are_counted() -> None:
    (label,) = labels(drawn(spot(500, 250, *(f"A{n}" for n in range(60)))))
    assert label.more == 56


@pytest.mark.parametrize(("y", "side"), [(250, "above"), (20, "below")])
def test_a_label_stands_on_the_map(y: int, side: str) -> None:
    (label,) = labels(drawn(spot(500, y)))
    assert label.side == side


def test_a_town_without_room_is_neither_named_nor_drawn() -> None:
    near, far = Town(500, 250, words("Hajin")), Town(200, 300, words("Raqqa"))
    map = drawn(*(spot(500, 250, f"A{n}") for n in range(3)), towns=(near, far))
    assert [label.of for label in labels(map) if not label.is_spot] == [far]
    assert draw_map(map).count("h8v8h-8z") == 1


def test_forms_are_told_apart_by_shape() -> None:
    shapes = {}
    for form in ("in", "near", "reading"):
        (*_, shape) = ElementTree.fromstring(draw_map(drawn(spot(500, 250, form=form))))
        shapes[form] = (shape.tag, shape.get("fill"))
    assert len(set(shapes.values())) == 3


def test_two_forms_at_one_place_are_both_seen() -> None:
    found = ElementTree.fromstring(draw_map(drawn(spot(500, 250), spot(500, 250, form="near"))))
    dot, ring = [n for n in found if n.tag == "circle"]
    assert (dot.get("fill"), ring.get("fill")) == ("var(--note)", "none")
    assert int(ring.get("r", 0)) > int(dot.get("r", 0)) + 3


def test_a_circle_is_as_wide_as_the_place_is_uncertain() -> None:
    shapes = ElementTree.fromstring(draw_map(drawn(spot(500, 250, radius=60))))
    (circle,) = [n for n in shapes if n.get("stroke-dasharray")]
    assert [circle.get(name) for name in ("cx", "cy", "r")] == ["500", "250", "60"]


def test_lines_are_drawn_step_by_step() -> None:
    paths = [n.get("d") for n in ElementTree.fromstring(draw_map(drawn(spot(500, 250))))]
    assert paths[:2] == ["M100 100l200 0l0 100z", "M0 0l500 250"]


def test_the_bar_is_as_long_as_the_distance_beside_it() -> None:
    (bar,) = ElementTree.fromstring(draw_measure(drawn(spot(500, 250))))
    assert bar.get("d") == "M1 0v14h150v-14"


@pytest.mark.parametrize("name", ["in", "near", "reading", "within"])
def test_each_key_has_a_sample_of_its_own(name: str) -> None:
    samples = {
        each: draw_place(Key(each, words(""))) for each in ("in", "near", "reading", "within")
    }
    assert list(samples.values()).count(samples[name]) == 1


def test_the_picture_is_described_where_a_language_is_named() -> None:
    map = drawn(spot(500, 250))
    said = [
        ElementTree.fromstring(draw(map, ["en"])).findtext("title")
        for draw in (draw_map, draw_measure)
    ]
    assert said == ["seen", "100 km"]
    assert 'aria-hidden="true"' in draw_map(map)
    assert "<text" not in draw_map(map, ["en"])
