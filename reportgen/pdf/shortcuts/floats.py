"""Where a line begins, asked only where something floats that it might run into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import LineBox
from weasyprint.layout import float as floating

from reportgen.pdf.shortcuts.way import Way, wherever

Place = tuple[float, float, float]
Avoid = Callable[..., Place]


def ways() -> Iterator[Way]:
    """The shortcut past no floats."""
    return wherever(floating.avoid_collisions, avoid_none(floating.avoid_collisions))


def avoid_none(avoid: Avoid) -> Avoid:
    """WeasyPrint's `avoid_collisions`: the x, the y and the width that a box may have."""

    def avoid_collisions(context: Any, box: Any, container: Any, outer: bool = True) -> Place:
        if context.excluded_shapes or outer or not isinstance(box, LineBox):
            return avoid(context, box, container, outer)
        left = container.content_box_x()
        right = left + container.width - box.margin_right
        left += box.margin_left
        x = right if container.style["direction"] == "rtl" else left
        return x - box.margin_left, box.border_box_y() - box.margin_top, right - left

    return avoid_collisions
