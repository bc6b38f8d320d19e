"""The brief as data: all that templates see."""

from __future__ import annotations

from reportgen.brief.model.brief import (
    LABELS,
    LONG,
    WEIGHTY,
    Brief,
    Entry,
    Evidence,
    Fact,
    Item,
    ParallelReading,
    Passage,
    Tally,
)
from reportgen.brief.model.figure import Figure
from reportgen.brief.model.grid import Cell, Column, Matrix, Row, RowGroup
from reportgen.brief.model.runs import Chip, Direction, Parallel, Role, Run, Text

__all__ = [
    "LABELS",
    "LONG",
    "WEIGHTY",
    "Brief",
    "Cell",
    "Chip",
    "Column",
    "Direction",
    "Entry",
    "Evidence",
    "Fact",
    "Figure",
    "Item",
    "Matrix",
    "Parallel",
    "ParallelReading",
    "Passage",
    "Role",
    "Row",
    "RowGroup",
    "Run",
    "Tally",
    "Text",
]
