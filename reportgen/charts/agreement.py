"""The columns of the picture of agreement: one for each point, its height all accounts."""

from __future__ import annotations

from html import escape

from ..brief.figure import Agreement, Degree, Point
from .shapes import INK, PAPER, SOFT

HEIGHT = 17
ROOM = 520
"""Pixels for all columns together; what is left goes to the signs beside them."""
WIDEST, NARROWEST = 16, 4
PALE = "var(--hatch)"
LOOKS = {"asserts": INK, "denies": PAPER, "silent": "none", "not_examined": PALE}
"""Fill of a stance; what else an account may answer is soft."""


def draw_degree(agreement: Agreement, degree: Degree) -> str:
    """The columns of one severity, titled with the points they stand for."""
    count = sum(len(each.points) for each in agreement.degrees)
    pitch = max(NARROWEST, min(WIDEST, ROOM // count))
    points = degree.points[::-1] if agreement.mirrored else degree.points
    columns = "".join(_column(point, n * pitch + 0.5, pitch - 2) for n, point in enumerate(points))
    width = len(points) * pitch
    return (
        f'<svg class="points" width="{width}" height="{HEIGHT + 1}" '
        f'viewBox="0 0 {width} {HEIGHT + 1}"><title>{escape(_title(degree))}</title>{columns}</svg>'
    )


def _column(point: Point, left: float, width: int) -> str:
    """Shares from the bottom up: what is said, then silence."""
    whole = sum(count for _, count in point.shares)
    shapes = [_box(left, 0.5, width, HEIGHT, f'fill="{PAPER}" stroke="var(--hair)"')]
    below = 0
    for stance, count in point.shares:
        top = HEIGHT * (whole - below - count) / whole
        height = HEIGHT * count / whole
        below += count
        fill = LOOKS.get(stance, SOFT)
        edge = f' stroke="{INK}"' if stance == "denies" else ""
        if fill != "none":
            inside = 1.5 if height > 3 else 0.4
            shapes.append(
                _box(left, 0.5 + top + inside / 2, width, height - inside, f'fill="{fill}"{edge}')
            )
    return "".join(shapes)


def _box(left: float, top: float, width: int, height: float, look: str) -> str:
    return f'<path d="M{left:g} {top:.4g}h{width}v{height:.4g}h-{width}z" {look}/>'


def _title(degree: Degree) -> str:
    """The severity and its points, in each language."""
    return " · ".join(
        f"{label.plain}: {'; '.join(point.label[code].plain for point in degree.points)}"
        for code, label in degree.label.items()
    )
