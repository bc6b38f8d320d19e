"""Figures: what the accounts state, as data for drawing. Only where there is something to see:
two accounts that state or deny a value, two that state a time, two documents of which one has a
date."""

from __future__ import annotations

from reportgen.brief.context import Context
from reportgen.brief.figures.chain import draw_chain
from reportgen.brief.figures.numbers import draw_numbers
from reportgen.brief.figures.times import draw_times
from reportgen.brief.model.figure import Figure


def build_figures(context: Context) -> tuple[Figure, ...]:
    """Casualties on one axis, times on one axis, who reports whom; each where there is something
    to see."""
    drawn = (draw_numbers(context), draw_times(context), draw_chain(context))
    return tuple(figure for figure in drawn if figure)
