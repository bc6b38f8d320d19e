"""Counts: intervals of whole numbers, compared by containment."""

from __future__ import annotations

import math

from reportgen.discrepancies.kinds.frame import Frame, Outcome, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Number

ABOUT = 0.10
"""Default share of "about n": n ± max(1, 10 %)."""

ROUND_WORDS = {"dozens": (20, 199), "hundreds": (200, 1999), "thousands": (2000, 19999)}
EXACT_FORMS = frozenset({"exact", "range"})

Interval = tuple[float, float]


def interval(number: Number, about: float = ABOUT) -> Interval:
    """The whole numbers a stated count admits, as closed bounds; `inf` where open."""
    low = -math.inf if number.low is None else number.low
    high = math.inf if number.high is None else number.high
    match number.form:
        case "about":
            slack = max(1, math.floor(low * about))
            return max(0, low - slack), high + slack
        case "more_than":
            return low + 1, math.inf
        case "fewer_than":
            return 0, high - 1
        case "at_most":
            return 0, high
        case "some":
            return 1, math.inf
        case "dozens" | "hundreds" | "thousands":
            return ROUND_WORDS[number.form]
        case _:
            return low, high


def relate(first: Number, second: Number, frame: Frame) -> Outcome:
    """Relation of two counts of the same unit and population (discrepancies: number row)."""
    if first == second:
        return Outcome(Relation.AGREE)
    about = frame.attribute.tolerance or ABOUT
    a, b = interval(first, about), interval(second, about)
    if a == b:
        return Outcome(Relation.AGREE if first.form == second.form else Relation.COMPATIBLE)
    if a[1] < b[0] or b[1] < a[0]:
        return Outcome(Relation.CONTRADICT, parameters={"gap": int(max(b[0] - a[1], a[0] - b[1]))})
    coarser = containment(_contains(a, b), _contains(b, a))
    if coarser is None:
        return Outcome(Relation.OVERLAP)
    outer = first if coarser == "first" else second
    relation = Relation.COMPATIBLE if outer.form in EXACT_FORMS else Relation.LESS_PRECISE
    return Outcome(relation, coarser)


def _contains(outer: Interval, inner: Interval) -> bool:
    """True where every number of `inner` lies in `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
