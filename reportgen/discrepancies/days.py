"""The day of a claim, and which of two claims was made first. Days are spans: a month is no
day of its own, and what overlaps is in no order (docs/comparison.md, "Figures have days")."""

from __future__ import annotations

import calendar
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal

from reportgen.dossier import Claim, Dossier
from reportgen.language.edtf import read_point

Span = tuple[datetime, datetime]
"""First moment, and the first moment after."""

Order = Literal["before", "after", "same", "open"]
DAY = timedelta(days=1)
OPEN_ENDS = ("", "..")


def day_of(claim: Claim, dossier: Dossier) -> str:
    """When a claim was true to its source, in EDTF: `as_of`, else its document's date."""
    return claim.as_of or dossier.document_of(claim.account).published


@lru_cache(maxsize=4096)  # asked again for every pair of claims
def span(edtf: str) -> Span | None:
    """The moments an EDTF date or interval may mean; None where it names none. What is
    approximate reaches as far again to either side."""
    first, slash, last = edtf.partition("/")
    start = (datetime.min, datetime.min) if slash and first in OPEN_ENDS else _point(first)
    end = (datetime.max, datetime.max) if slash and last in OPEN_ENDS else _point(last or first)
    return (start[0], end[1]) if start and end else None


def order(first: Claim, second: Claim, dossier: Dossier) -> Order:
    """How two claims lie in time: as one replaces the other, else as their days do. Two moments
    of one day are the same day, unless they come one after the other."""
    if second.supersedes and _replaces(second, first, dossier):
        return "before"
    if first.supersedes and _replaces(first, second, dossier):
        return "after"
    one, other = span(day_of(first, dossier)), span(day_of(second, dossier))
    if one is None or other is None:
        return "open"
    if one[1] <= other[0]:
        return "before"
    if other[1] <= one[0]:
        return "after"
    whole = max(one[1], other[1]) - min(one[0], other[0])
    return "same" if whole <= DAY else "open"


def is_replaced(claim: Claim, others: list[Claim], dossier: Dossier) -> bool:
    """Whether one of the others supersedes the claim, at once or through others."""
    return any(_replaces(other, claim, dossier) for other in others)


def _replaces(later: Claim, earlier: Claim, dossier: Dossier) -> bool:
    seen: set[str] = set()
    current = later.supersedes
    while current and current not in seen:
        if current == earlier.id:
            return True
        seen.add(current)
        superseded = dossier.claims.get(current)
        current = superseded.supersedes if superseded else None
    return False


def _point(edtf: str) -> Span | None:
    point = read_point(edtf)
    if point is None:
        return None
    try:
        end = _end(point.at, point.precision)
        slack = end - point.at if point.approximate else timedelta()
        return point.at - slack, end + slack
    except (OverflowError, ValueError):  # at the end of the years that can be counted
        return point.at, datetime.max


def _end(start: datetime, precision: str) -> datetime:
    """The first moment after a date as precise as this."""
    match precision:
        case "year":
            return start.replace(year=start.year + 1)
        case "month":
            return start + timedelta(days=calendar.monthrange(start.year, start.month)[1])
        case "day":
            return start + DAY
        case "hour":
            return start + timedelta(hours=1)
    return start + timedelta(minutes=1)
