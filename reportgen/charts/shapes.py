"""The shapes of marks. Places are in per cent of the drawing, along (x) and across (y); sizes
across are in pixels, so that a dot stays round at every width. Weight and pattern tell marks
apart; there is one ink."""

from __future__ import annotations

from collections.abc import Iterable

INK = "var(--note)"
SOFT = "var(--note-soft)"
PAPER = "var(--paper)"

HALF = 4
"""Half the thickness of a bar."""
RADIUS = 4.5


def bar(left: float, right: float, y: float, fill: str = INK, half: float = HALF) -> str:
    """A solid stretch."""
    return rect(left, right - left, y, half, fill)


def hatched(left: float, right: float, y: float) -> str:
    """A stretch in outline with thin strokes: one reading among several."""
    edges = bar(left, right, y) + bar(left, right, y, PAPER, HALF - 1)
    strokes = _dashes(left, right, y, 2 * (HALF - 1), "1 5")
    return "".join([edges, strokes, post(left, y, HALF), post(right, y, HALF)])


def dotted(left: float, right: float, y: float) -> str:
    """A stretch with no ends and no figure."""
    return _dashes(left, right, y, 3, "3 4")


def dot(x: float, y: float) -> str:
    """A point."""
    return f'<circle cx="{x:.1f}%" cy="{y:.1f}%" r="{RADIUS}" fill="{INK}"/>'


def ring(x: float, y: float) -> str:
    """The end of a stretch that does not belong to it."""
    return (
        f'<circle cx="{x:.1f}%" cy="{y:.1f}%" r="{RADIUS - 0.75}" fill="{PAPER}" '
        f'stroke="{INK}" stroke-width="1.5"/>'
    )


def diamond(x: float, y: float) -> str:
    """A point that is one reading among several."""
    path = f'<path d="M0 -6L6 0L0 6L-6 0Z" fill="{PAPER}" stroke="{INK}" stroke-width="1.5"/>'
    return f'<svg x="{x:.1f}%" y="{y:.1f}%" overflow="visible">{path}</svg>'


def arrow(x: float, y: float, sign: int) -> str:
    """The head of an open end, to the right or to the left."""
    path = f'<path d="M0 -7L{9 * sign} 0L0 7Z" fill="{INK}"/>'
    return f'<svg x="{x:.1f}%" y="{y:.1f}%" overflow="visible">{path}</svg>'


def post(x: float, y: float, half: float = 7, width: float = 2) -> str:
    """An upright stroke: an end that belongs to its stretch."""
    return (
        f'<rect x="{x:.1f}%" y="{y:.1f}%" width="{width:g}" height="{2 * half:g}" fill="{INK}" '
        f'transform="translate({-width / 2:g} {-half:g})"/>'
    )


def posts(xs: Iterable[float], y: float, half: float, width: float, fill: str = INK) -> str:
    """Upright strokes at one height."""
    strokes = "".join(
        f'<rect x="{x:.1f}%" y="{y:.1f}%" width="{width:g}" height="{2 * half:g}"/>' for x in xs
    )
    return f'<g fill="{fill}" transform="translate({-width / 2:g} {-half:g})">{strokes}</g>'


def rect(x: float, width: float, y: float, half: float, fill: str) -> str:
    """A rectangle around the height `y`."""
    return (
        f'<rect x="{x:.1f}%" y="{y:.1f}%" width="{width:.1f}%" height="{2 * half:g}" '
        f'fill="{fill}" transform="translate(0 {-half:g})"/>'
    )


def _dashes(left: float, right: float, y: float, thick: float, pattern: str) -> str:
    """Strokes across a stretch, as one broken line."""
    return (
        f'<line x1="{left:.1f}%" x2="{right:.1f}%" y1="{y:.1f}%" y2="{y:.1f}%" stroke="{INK}" '
        f'stroke-width="{thick:g}" stroke-dasharray="{pattern}"/>'
    )
