"""A chart of the figures: bars, each section on a scale of its own, this tool's own bars dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Protocol

BAR, ROW, LEFT, WIDE = 300, 24, 290, 840
OWN = ("reportgen", "build ", "briefs built")
STYLE = """
svg { background: #fff; font: 13px sans-serif; fill: #17191c }
.head { font-weight: 600; font-size: 14px } .beside { fill: #5b6470 } .rule { stroke: #d5d9de }
.own { fill: #2b4c65 } .other { fill: #b4bec8 }
@media (prefers-color-scheme: dark) {
  svg { background: #14171a; fill: #e8eaed } .beside { fill: #9aa5b1 } .rule { stroke: #333a41 }
  .own { fill: #8fb4d0 } .other { fill: #4d5863 }
}
"""


class Bar(Protocol):
    """What is drawn of a row: its bar, and its words."""

    name: str
    value: str
    beside: str
    bar: float


def draw(sections: Sequence[tuple[str, Sequence[Bar]]]) -> str:
    """The SVG over all sections that have bars."""
    drawn = [(title, [row for row in rows if row.bar]) for title, rows in sections]
    y, out = 0, list[str]()
    for title, rows in drawn:
        if rows:
            out += panel(title, rows, y)
            y += ROW * (len(rows) + 1) + 22
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {y + 8}" width="{WIDE}" '
        f'height="{y + 8}" role="img" aria-label="The figures of the table, as bars">'
    )
    return "\n".join([head, f"<style>{STYLE}</style>", *out, "</svg>", ""])


def panel(title: str, rows: Sequence[Bar], top: int) -> Iterator[str]:
    """The title of a section, and its bars from one axis."""
    longest, end = max(row.bar for row in rows), top + ROW * (len(rows) + 1) + 12
    yield f'<text class="head" x="12" y="{top + 26}">{escape(title)}</text>'
    yield f'<path class="rule" d="M{LEFT} {top + 36}V{end}"/>'
    for number, row in enumerate(rows):
        y, wide = top + 36 + ROW * number, max(2, BAR * row.bar / longest)
        kind = "own" if row.name.startswith(OWN) else "other"
        beside = escape(row.beside.partition(", ")[0])
        yield f'<text x="{LEFT - 10}" y="{y + 16}" text-anchor="end">{escape(row.name)}</text>'
        yield f'<rect class="{kind}" x="{LEFT}" y="{y + 4}" width="{wide:.1f}" height="16"/>'
        yield (
            f'<text x="{LEFT + wide + 8:.1f}" y="{y + 16}">{escape(row.value)}'
            f'<tspan class="beside" dx="8">{beside}</tspan></text>'
        )
