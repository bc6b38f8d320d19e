"""A figure's axis, lanes and keys, each as an SVG.

For paper it has a title in each of `languages`, for PDF/UA wants every picture described. Without
one it is hidden from screen readers: on a screen the words beside it say it all in each language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.brief.model.figure import Figure, Key, Lane, Mark
from reportgen.charts.chain import draw_link, draw_part
from reportgen.charts.picture import picture, told
from reportgen.charts.scale import place
from reportgen.charts.shapes import (
    PAPER,
    SOFT,
    arrow,
    bar,
    diamond,
    dot,
    dotted,
    hatched,
    post,
    posts,
    ring,
)

GRID = "var(--grid)"
DAYBREAK = "var(--grid-strong)"
OPEN = 7.0
"""How far, in per cent, an open mark is drawn beyond its one end: it stands for any length."""


def draw_axis(figure: Figure, languages: Sequence[str] = ()) -> str:
    """The ticks. The title says what the whole figure shows."""
    ticks = posts((place(figure, tick.at) for tick in figure.ticks), 50, 3, 1, DAYBREAK)
    return picture("scale", told(figure.alternative, languages), ticks)


def draw_lane(figure: Figure, lane: Lane, languages: Sequence[str] = ()) -> str:
    """The marks of one account over the lines of the ticks."""
    rows = max((mark.row for mark in lane.marks), default=0) + 1
    shapes = [_draw_mark(figure, mark, (mark.row + 0.5) * 100 / rows) for mark in lane.marks]
    shapes += [draw_link(figure, lane.link)] if lane.link else []
    titles = {each: _words(lane, each) for each in languages}
    return picture(f"lane rows-{rows}", titles, "".join([*_grid(figure), *shapes]))


def draw_key(figure: Figure, key: Key, languages: Sequence[str] = ()) -> str:
    """A mark by itself, as a sample beside its words."""
    titles = told(key.label, languages)
    if figure.name == "chain":
        return picture("sample", titles, draw_part(key.name, figure.mirrored))
    return picture("sample", titles, _sample(key.name, -1 if figure.mirrored else 1))


def _draw_mark(figure: Figure, mark: Mark, y: float) -> str:
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
        case "floor" | "more" | "ceiling" | "fewer":
            sign = upward if name in ("floor", "more") else -upward
            return _open(50 - sign * 35, 50, sign, name in ("more", "fewer"), 45)
        case "some":
            left, right = (4, 76) if upward > 0 else (24, 96)
            return dotted(left, right, 50) + arrow(right if upward > 0 else left, 50, upward)
        case "range":
            return bar(10, 90, 50)
        case "reading":
            return bar(10, 90, 50) + bar(10, 90, 50, PAPER, 3) + _strokes(10, 90)
        case "about":
            return bar(15, 85, 50, SOFT, 6) + dot(50, 50)
    return dot(50, 50)


def _strokes(left: int, right: int) -> str:
    return posts(range(left, right + 1, 10), 50, 4, 1)


def _grid(figure: Figure) -> Iterator[str]:
    """The lines of the ticks, those of one colour together."""
    for colour in (GRID, DAYBREAK):
        lines = "".join(
            f'<rect x="{place(figure, tick.at):.1f}%" width="1" height="100%"/>'
            for tick in figure.ticks
            if tick.strong == (colour == DAYBREAK)
        )
        yield f'<g fill="{colour}">{lines}</g>' if lines else ""


def _words(lane: Lane, language: str) -> str:
    """Who says what."""
    said = "; ".join(line[language].plain for line in lane.lines)
    return f"{lane.speakers[0].name[language].plain}: {said}"
