"""Questions that WeasyPrint asks every box many times, answered with less ado."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout.absolute import AbsolutePlaceholder

from reportgen.pdf.shortcuts.way import Way

Ask = Callable[[Any], bool]


def ways() -> Iterator[Way]:
    """The shortcuts to what a box is and holds."""
    yield Way(Box, "is_in_normal_flow", ask_flow(Box.is_in_normal_flow))
    yield Way(Box, "descendants", descendants)


def ask_flow(slowly: Ask) -> Ask:
    """Whether a box is in normal flow: nearly every box is, and its style says so."""

    def is_in_normal_flow(box: Any) -> bool:
        style = box.style
        if style["float"] == "none" and style["position"] in ("static", "relative"):
            return True
        return slowly(box)

    return is_in_normal_flow


def descendants(box: Any, placeholders: bool = False) -> Iterator[Any]:
    """A box and all within it, in order, without a generator for each; with `placeholders` also
    what is within those of boxes out of the flow."""
    waiting = [box]
    while waiting:
        each = waiting.pop()
        if placeholders and isinstance(each, AbsolutePlaceholder):
            each = each._box
        yield each
        if isinstance(each, Box):
            waiting.extend(reversed(each.children))
