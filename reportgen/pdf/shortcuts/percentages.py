"""The used sizes of a box taken from its style in one step, where nothing is relative.

WeasyPrint resolves seventeen properties of every box each time it is laid out, also where none
is a percentage. What a style says in pixels alone is the same for all its boxes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.layout import percent

from reportgen.pdf.shortcuts.way import Way, wherever

SIDES = ("left", "right", "top", "bottom")
SIZES = ("width", "min_width", "max_width", "height", "min_height", "max_height")
PLAIN = (*(f"{edge}_{side}" for edge in ("margin", "padding") for side in SIDES), *SIZES)
FLOORS = ("min_width", "min_height")

Resolve = Callable[[Any, Any], None]


def ways() -> Iterator[Way]:
    """The shortcut by the plan of a style."""
    resolve = percent.resolve_percentages
    return wherever(resolve, resolve_by_plan(resolve))


def resolve_by_plan(resolve: Resolve) -> Resolve:
    """WeasyPrint's `resolve_percentages`, by the plan of the style where there is one."""

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        style = box.style
        plan = style.__dict__.get("plan")
        sizes = [style[name] for name in SIZES]
        # A flex container changes the sizes in its own copy of a style.
        if plan is None or plan[0] != sizes:
            style.plan = plan = sizes, make_plan(style)
        if plan[1] is None or (
            style["border_collapse"] == "collapse" and hasattr(box, "border_top_width")
        ):
            resolve(box, containing_block)
        else:
            box.__dict__.update(plan[1])

    return resolve_percentages


def make_plan(style: Any) -> dict[str, Any] | None:
    """The used values of a style; None if one depends on the containing block."""
    plan: dict[str, Any] = {}
    for name in PLAIN:
        value = style[name]
        if value == "auto":
            plan[name] = 0 if name in FLOORS else "auto"
        elif getattr(value, "unit", None) == "px":
            plan[name] = value.value
        else:
            return None
    for side in SIDES:
        plan[f"border_{side}_width"] = style[f"border_{side}_width"]
    shrink(plan, style["box_sizing"], "width", ("left", "right"))
    shrink(plan, style["box_sizing"], "height", ("top", "bottom"))
    return plan


def shrink(plan: dict[str, Any], sizing: str, axis: str, sides: tuple[str, str]) -> None:
    """Take padding and borders from sizes that include them, as WeasyPrint adds them up."""
    before, after = sides
    delta = 0
    if sizing in ("border-box", "padding-box"):
        delta = plan[f"padding_{before}"] + plan[f"padding_{after}"]
    if sizing == "border-box":
        delta = delta + plan[f"border_{before}_width"] + plan[f"border_{after}_width"]
    if delta > 0:
        for name in (axis, f"max_{axis}", f"min_{axis}"):
            if plan[name] != "auto":
                plan[name] = max(0, plan[name] - delta)
