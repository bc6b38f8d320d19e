"""Figures: what the accounts state, as data for drawing. Only where there is something to see:
two accounts that state or deny a value, two that state a time, two documents of which one has a
date."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportgen.brief.context import Context
from reportgen.brief.figures.chain import draw_chain
from reportgen.brief.figures.numbers import draw_numbers
from reportgen.brief.figures.times import draw_times
from reportgen.brief.model.figure import Figure

DRAWINGS: Mapping[str, Callable[[Context], Figure | None]] = {
    "number": draw_numbers,
    "time": draw_times,
}
"""Kind → its figure. Places are drawn on the map, which is a part of its own; others not at all."""


def build_figures(context: Context) -> tuple[Figure, ...]:
    """The figure of each kind, and who reports whom; each where there is something to see."""
    further = (kind.drawing for kind in context.dossier.kinds.values() if kind.drawing)
    drawn = (draw(context) for draw in (*DRAWINGS.values(), *further, draw_chain))
    return tuple(figure for figure in drawn if figure)
