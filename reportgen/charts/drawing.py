"""A figure's axis, lanes and keys, each as an SVG with a title in every language."""

from __future__ import annotations

from html import escape

from ..brief.figure import Figure, Key, Lane, Mark
from ..brief.model import Parallel
from .scale import place
from .shapes import (
    INK,
    PAPER,
    SOFT,
    arrow,
    bar,
    diamond,
    dot,
    dotted,
    hatched,
    post,
    rect,
    ring,
)

GRID = "var(--grid)"
DAYBREAK = "var(--grid-strong)"
OPEN = 7.0
"""How far, in per cent, an open mark is drawn beyond its one end: it stands for any length."""
MOST_ROWS = 12
"""As many heights as the style sheet has for lanes."""


def draw_axis(figure: Figure) -> str:
    """The ticks. The title says what the whole figure shows."""
    ticks = [post(place(figure, tick.at), 50, 3, 1, DAYBREAK) for tick in figure.ticks]
    return _svg("scale", _plain(figure.alternative), "".join(ticks))


def draw_lane(figure: Figure, lane: Lane) -> str:
    """The marks of one account over the lines of the ticks."""
    rows = min(max((mark.row for mark in lane.marks), default=0) + 1, MOST_ROWS)
    shapes = [
        draw_mark(figure, mark, (min(mark.row, rows - 1) + 0.5) * 100 / rows) for mark in lane.marks
    ]
    return _svg(f"lane rows-{rows}", _words(lane), "".join([*_grid(figure), *shapes]))


def draw_key(figure: Figure, key: Key) -> str:
    """A mark by itself, as a sample beside its words."""
    return _svg("sample", _plain(key.label), _sample(key.name, -1 if figure.mirrored else 1))


def draw_mark(figure: Figure, mark: Mark, y: float) -> str:
    """The shape of a mark at its place, at a height in per cent."""
    left, right = sorted((place(figure, mark.low), place(figure, mark.high)))
    upward = -1 if figure.mirrored else 1
    match mark.form:
        case "floor":
            return _open(place(figure, mark.low), y, upward, mark.strict)
        case "ceiling":
            at = place(figure, mark.high)
            room = abs(at - place(figure, figure.low))
            return _open(at, y, -upward, mark.strict, min(OPEN, room - 4))
        case "some":
            return dotted(left, right, y) + arrow(right if upward > 0 else left, y, upward)
        case "range":
            return hatched(left, right, y) if mark.reading else bar(left, right, y)
        case "about":
            return bar(left, right, y, SOFT, 6) + _point((left + right) / 2, y, mark.reading)
    return _point(left, y, mark.reading)


def _point(x: float, y: float, reading: bool) -> str:
    return diamond(x, y) if reading else dot(x, y)


def _open(x: float, y: float, sign: int, strict: bool, length: float = OPEN) -> str:
    """A bar from its one end towards the other, with a head where it is open."""
    far = x + sign * max(length, 0)
    end = ring(x, y) if strict else post(x, y)
    return bar(min(x, far), max(x, far), y) + arrow(far, y, sign) + end


def _sample(name: str, upward: int) -> str:
    match name:
        case "floor" | "ceiling":
            sign = upward if name == "floor" else -upward
            return _open(50 - sign * 35, 50, sign, False, 45)
        case "some":
            sign = max(upward, 0)
            dots = "".join(rect(x, 7, 50, 1.5, INK) for x in range(26 - 22 * sign, 82, 14))
            return dots + arrow(76 if sign else 24, 50, upward)
        case "range":
            return bar(10, 90, 50)
        case "reading":
            return bar(10, 90, 50) + bar(10, 90, 50, PAPER, 3) + _strokes(10, 90)
        case "about":
            return bar(15, 85, 50, SOFT, 6) + dot(50, 50)
    return dot(50, 50)


def _strokes(left: int, right: int) -> str:
    return "".join(post(x, 50, 4, 1) for x in range(left, right + 1, 10))


def _grid(figure: Figure) -> list[str]:
    return [
        f'<rect x="{place(figure, tick.at):.1f}%" y="0" width="1" height="100%" '
        f'fill="{DAYBREAK if tick.strong else GRID}"/>'
        for tick in figure.ticks
    ]


def _words(lane: Lane) -> str:
    """Who says what, in every language."""
    who = lane.speakers[0]
    said = (
        f"{who.name[code].plain}: {'; '.join(line[code].plain for line in lane.lines)}"
        for code in who.name
    )
    return " · ".join(said)


def _plain(parallel: Parallel) -> str:
    return " · ".join(text.plain for text in parallel.values())


def _svg(name: str, title: str, shapes: str) -> str:
    return f'<svg class="{name}"><title>{escape(title)}</title>{shapes}</svg>'
