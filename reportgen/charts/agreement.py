"""The columns of the picture of agreement: one for each point, its height all accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.brief.model.figure import Agreement, Degree, Point
from reportgen.charts.picture import picture
from reportgen.charts.shapes import INK, PAPER, SOFT

HEIGHT = 12
ROOM = 320
"""Pixels for the longest row of columns: between the words beside it, on a phone beneath them.
More columns than fit are drawn narrower."""
WIDEST, NARROWEST = 14, 4
LOOKS = {
    "asserts": (INK, 0),
    "denies": (INK, 0),
    "declines": (SOFT, 0),
    "says_unknown": (SOFT, 0),
    "not_examined": ("var(--hatch)", 0),
    "outline": (PAPER, 2),
}
"""Colour of a stance, and how much narrower than the column it is; silence is left blank."""


def draw_degree(agreement: Agreement, degree: Degree, languages: Sequence[str] = ()) -> str:
    """The columns of one severity: a path for each look, a line for each share."""
    count = max(len(each.points) for each in agreement.degrees)
    pitch = max(NARROWEST, min(WIDEST, ROOM // count))
    points = degree.points[::-1] if agreement.mirrored else degree.points
    drawn = [each for n, point in enumerate(points) for each in _column(point, (n + 0.5) * pitch)]
    shapes = "".join(
        f'<path stroke="{colour}" stroke-width="{pitch - 2 - narrower}" d="{"".join(lines)}"/>'
        for name, (colour, narrower) in LOOKS.items()
        if (lines := [line for stance, line in drawn if stance == name])
    )
    width = len(points) * pitch
    frame = f'<path fill="none" stroke="var(--hair)" d="M0 .5h{width}v{HEIGHT}h-{width}z"/>'
    size = f'width="{min(width, ROOM)}" height="{HEIGHT + 1}"'
    if width > ROOM:
        size += f' viewBox="0 0 {width} {HEIGHT + 1}" preserveAspectRatio="none"'
    titles = {each: f"{degree.label[each].plain}: {degree.count[each].plain}" for each in languages}
    return picture("points", titles, shapes + frame, size)


def _column(point: Point, x: float) -> Iterator[tuple[str, str]]:
    """Shares from the bottom up: what is said, then silence; each with its stance."""
    whole = sum(count for _, count in point.shares)
    below = 0
    for stance, count in point.shares:
        height = HEIGHT * count / whole
        foot = HEIGHT - HEIGHT * below / whole
        below += count
        gap = 1.5 if height > 3 else 0.4
        yield stance, f"M{x:g} {foot:.3g}v-{height - gap:.3g}"
        if stance == "denies":
            yield "outline", f"M{x:g} {foot - 1:.3g}v-{max(height - gap - 2, 0.2):.3g}"
