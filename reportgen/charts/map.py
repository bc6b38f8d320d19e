"""The map: an editor's lines, the places that accounts name, and where their labels have room.

Everything is in the units of the map; how much of it a label takes is reckoned for a phone, where
it takes most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from reportgen.brief.model.figure import Key, Map, Polyline, Spot, Town
from reportgen.charts.picture import picture, told
from reportgen.charts.shapes import INK, diamond, dot, ring

PIXEL = 1000 / 350
"""Units on a phone."""
LETTER, SMALL, LEADING = 8 * PIXEL, 6.3 * PIXEL, 17 * PIXEL
GAP = 8 * PIXEL
"""From the middle of a dot to a label beside it."""
RADIUS, RING = 8, 13
"""Of a dot, and of what is drawn around a place: both show where they are one."""
REACHES = (22, 34, 48, 64)
"""How far a label may stand from its dot, in pixels: then a line leads to it."""
NAMED = 4
"""Accounts named at one spot; of the others there is a number, and the words below."""
STEP = 2
"""Per cent between the heights that the style sheet has classes for."""
DASHES = f'fill="none" stroke="{INK}" stroke-width="2" stroke-dasharray="7 5"'

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of the map, `at` from the left and `up` from the top in whole per cent:
    `above` it, `below` it, or around it, `apart` from the spot or town they belong to. `more`
    counts the accounts of a spot that are not named."""

    at: int
    up: int
    side: str
    of: Spot | Town
    more: int = 0

    @property
    def is_spot(self) -> bool:
        """Whether it names accounts."""
        return isinstance(self.of, Spot)


def labels(drawn: Map) -> tuple[Label, ...]:
    """The label of every spot, and those of the towns that have room beside them."""
    taken: list[Box] = [_around(each.x, each.y, 2 * RING, 2 * RING) for each in drawn.spots]
    found = [label for spot in drawn.spots if (label := _place(drawn, spot, taken))]
    return (*found, *(label for town in drawn.towns if (label := _place(drawn, town, taken))))


def draw_map(drawn: Map, languages: Sequence[str] = ()) -> str:
    """Lines, towns, circles and spots. The title says what the whole figure shows."""
    placed = labels(drawn)
    shapes = [
        _path(drawn.areas, "z", 'fill="var(--wash)" stroke="var(--grid-strong)"'),
        _path(drawn.lines, "", 'fill="none" stroke="var(--hair)" stroke-width="2"'),
        *(_square(label.of) for label in placed if not label.is_spot),
        *(_leader(drawn, label) for label in placed if label.side == "apart"),
        *(f'<circle cx="{s.x:.0f}" cy="{s.y:.0f}" r="{s.radius:.0f}" {DASHES}/>'
          for s in drawn.spots if s.radius),
        *map(_spot, drawn.spots),
    ]  # fmt: skip
    size = f'viewBox="0 0 {drawn.width} {drawn.height}"'
    return picture("ground", told(drawn.alternative, languages), "".join(shapes), size)


def draw_measure(drawn: Map, languages: Sequence[str] = ()) -> str:
    """A bar as long as the distance that is named beside it."""
    bar = f'<path d="M1 0v14h{drawn.measure:.0f}v-14" fill="none" stroke="{INK}" stroke-width="3"/>'
    titles = told(drawn.distance, languages)
    return picture("measure", titles, bar, f'viewBox="0 0 {drawn.width} 16"')


def draw_place(key: Key, languages: Sequence[str] = ()) -> str:
    """A kind of spot by itself, as a sample beside its words."""
    samples = {"in": dot(50, 50), "near": ring(50, 50), "reading": diamond(50, 50)}
    circle = f'<circle cx="50%" cy="50%" r="7" {DASHES.replace("7 5", "3 2")}/>'
    return picture("sample", told(key.label, languages), samples.get(key.name, circle))


def _place(drawn: Map, of: Spot | Town, taken: list[Box]) -> Label | None:
    """The first free place for a label; none for a town without, the first of all for a spot."""
    width, height = _size(of)
    for side, x, y in _tries(of, height):
        box = _around(x, y, width, height)
        if _is_inside(drawn, box) and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            return _label(drawn, of, side, x, y)
    return _label(drawn, of, "above", of.x, of.y) if isinstance(of, Spot) else None


def _size(of: Spot | Town) -> tuple[float, float]:
    if isinstance(of, Town):
        return max(len(name.plain) for name in of.name.values()) * SMALL, len(of.name) * LEADING
    letters = sum(len(each.sigil) + 1 for each in of.speakers[:NAMED])
    return (letters + 3 * (len(of.speakers) > NAMED)) * LETTER, LEADING


def _tries(of: Spot | Town, height: float) -> Iterator[tuple[str, float, float]]:
    """Middles of a label: above its point, below, then for a spot farther off, all around."""
    yield "above", of.x, of.y - GAP - height / 2
    yield "below", of.x, of.y + GAP + height / 2
    for reach in REACHES if isinstance(of, Spot) else ():
        for turn in range(12):
            angle = turn * pi / 6
            yield "apart", of.x + 2 * reach * PIXEL * cos(angle), of.y + reach * PIXEL * sin(angle)


def _label(drawn: Map, of: Spot | Town, side: str, x: float, y: float) -> Label:
    """Its place in the steps of the style sheet, never nearer to the point than it was."""
    y = y if side == "apart" else of.y
    share = 100 * y / drawn.height / STEP
    steps = (
        int(share) if side == "above" else -int(-share // 1) if side == "below" else round(share)
    )
    more = max(len(of.speakers) - NAMED, 0) if isinstance(of, Spot) else 0
    return Label(round(100 * x / drawn.width), steps * STEP, side, of, more)


def _around(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _is_inside(drawn: Map, box: Box) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= drawn.width and box[3] <= drawn.height


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _path(lines: Sequence[Polyline], end: str, look: str) -> str:
    """Many lines as one shape, each from its first point by steps."""
    drawn = "".join(f"M{_steps(line)}{end}" for line in lines)
    return f'<path {look} fill-rule="evenodd" d="{drawn}"/>' if drawn else ""


def _steps(line: Polyline) -> str:
    (x, y), *others = line
    pairs = zip(others, line, strict=False)
    return f"{x} {y}" + "".join(f"l{a - c} {b - d}" for (a, b), (c, d) in pairs)


def _square(of: Spot | Town) -> str:
    return f'<path d="M{of.x - 4:.0f} {of.y - 4:.0f}h8v8h-8z" fill="var(--mute)"/>'


def _leader(drawn: Map, label: Label) -> str:
    x, y = label.at * drawn.width / 100, label.up * drawn.height / 100
    return (
        f'<path d="M{label.of.x:.0f} {label.of.y:.0f}L{x:.0f} {y:.0f}" stroke="{INK}" '
        f'stroke-width="2"/>'
    )


def _spot(spot: Spot) -> str:
    """A full dot, a ring, or a rhombus."""
    x, y = f"{spot.x:.0f}", f"{spot.y:.0f}"
    open_ = f'fill="none" stroke="{INK}" stroke-width="3"'
    if spot.form == "near":
        return f'<circle cx="{x}" cy="{y}" r="{RING}" {open_}/>'
    if spot.form == "reading":
        return (
            f'<path d="M{x} {y}m0 -{RING}l{RING} {RING}l-{RING} {RING}l-{RING} -{RING}z" {open_}/>'
        )
    return f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="{INK}"/>'
