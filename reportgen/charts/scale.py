"""From the units of an axis to per cent of the width of the plot."""

from __future__ import annotations

from reportgen.brief.model.figure import Figure, Tick

MARGIN = 8.0
"""Per cent left free at both ends, half a label wide."""


def place(figure: Figure, at: float) -> float:
    """Where a value stands, from the left. What lies beyond an end stands at the end."""
    share = (min(max(at, figure.low), figure.high) - figure.low) / (figure.high - figure.low)
    return MARGIN + (1 - share if figure.mirrored else share) * (100 - 2 * MARGIN)


def spot(figure: Figure, tick: Tick) -> int:
    """The place of a label in whole per cent: the style sheet has a class for each, since the
    page's policy admits no style on an element."""
    return round(place(figure, tick.at))
