"""Links of the chain: an account at its date, and an arrow to what it reports."""

from __future__ import annotations

from reportgen.brief.model.figure import Figure, Link
from reportgen.charts.scale import place
from reportgen.charts.shapes import INK, SOFT, bar, dot, rect, ring

DASHES = "3 3"


def draw_link(figure: Figure, link: Link) -> str:
    """One account over the stretch in which it was published."""
    low, high = place(figure, link.low), place(figure, link.high)
    band = bar(min(low, high), max(low, high), 50, SOFT, 7) if link.high > link.low else ""
    if link.own:
        return band + dot((low + high) / 2, 50)
    return band + _report(figure, link, low, high)


def draw_part(name: str, mirrored: bool) -> str:
    """A part of a link by itself, as a sample."""
    start, end = (15, 85) if mirrored else (85, 15)
    match name:
        case "own":
            return dot(50, 50)
        case "report":
            return _arrow(start, end) + dot(end, 50) + ring(start, 50)
        case "outside":
            return _arrow(start, end, DASHES) + ring(start, 50)
        case "via":
            return _line(15, 85) + _passed(15, 85, 1)
    return bar(10, 90, 50, SOFT, 7)


def _report(figure: Figure, link: Link, low: float, high: float) -> str:
    """A ring, and the arrow: to a date, or off the axis at its beginning. Within one stretch the
    report stands after what it reports."""
    here, there = (low + high) / 2, 100.0 if figure.mirrored else 0.0
    if link.origin is not None:
        first, last = (place(figure, end) for end in link.origin)
        there = (first + last) / 2
        if link.origin == (link.low, link.high):
            there, here = (low + (high - low) * share for share in (0.2, 0.8))
    dashes = "" if link.origin else DASHES
    end = dot(there, 50) if link.origin else ""
    return _arrow(here, there, dashes) + _passed(here, there, link.via) + end + ring(here, 50)


def _arrow(here: float, there: float, dashes: str = "") -> str:
    """A line with a head short of its end."""
    sign = 1 if there > here else -1
    path = f'<path d="M{-13 * sign} -5L{-5 * sign} 0L{-13 * sign} 5Z" fill="{INK}"/>'
    head = f'<svg x="{there:.1f}%" y="50%" overflow="visible">{path}</svg>'
    return _line(here, there, dashes) + head


def _line(here: float, there: float, dashes: str = "") -> str:
    broken = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<line x1="{here:.1f}%" x2="{there:.1f}%" y1="50%" y2="50%" stroke="{INK}" '
        f'stroke-width="1.5"{broken}/>'
    )


def _passed(here: float, there: float, count: int) -> str:
    """A square on the line for each who passed it on."""
    steps = ((there - here) * n / (count + 1) for n in range(1, count + 1))
    return "".join(rect(here + step - 1.2, 2.4, 50, 3, INK) for step in steps)
