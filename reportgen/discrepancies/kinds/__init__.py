"""One comparer for each kind of value: pure functions over two values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportgen.discrepancies.kinds import actor, assertion, category, number, place, term, time
from reportgen.discrepancies.kinds.frame import Frame, Outcome, Side

__all__ = ["KINDS", "Frame", "Outcome", "Side"]

KINDS: dict[str, Callable[[Any, Any, Frame], Outcome]] = {
    "number": number.relate,
    "time": time.relate,
    "place": place.relate,
    "actor": actor.relate,
    "category": category.relate,
    "assertion": assertion.relate,
    "term": term.relate,
}
"""Free text has no comparer of values: its claims are compared by their quotes' words."""
