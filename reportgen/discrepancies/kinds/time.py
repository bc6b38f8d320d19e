"""Times: stretches of instants, compared by containment; clock slips are named."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from reportgen.discrepancies.kinds.frame import Frame, Outcome, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Time

ROUNDING = timedelta(minutes=5)
HALF_DAY = timedelta(hours=12)
APPROXIMATE_MINUTES = 30
RANKS = {"minute": 0, "hour": 1, "part_of_day": 2, "day": 3, "month": 4, "year": 5}

Interval = tuple[datetime, datetime]


def zone_of(time: Time, fallback: ZoneInfo) -> tzinfo:
    """The zone a time is stated in: IANA, a fixed offset, or the event's own."""
    if time.zone is None:
        return fallback
    if time.zone[0] in "+-":
        hours, _, minutes = time.zone[1:].partition(":")
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(offset if time.zone[0] == "+" else -offset)
    return ZoneInfo(time.zone)


def _stretches(first: Time, second: Time, frame: Frame) -> tuple[Interval, Interval]:
    """The instants two stated times admit: first, and first after. In one zone the clocks are
    compared as they stand, since an hour skipped or repeated there is so for both; else UTC."""
    zones = zone_of(first, frame.zone), zone_of(second, frame.zone)
    one, other = (UTC, UTC) if zones[0] == zones[1] else zones
    return _stretch(first, one, frame), _stretch(second, other, frame)


def _stretch(time: Time, zone: tzinfo, frame: Frame) -> Interval:
    """The instants (UTC) a time admits if its clock shows the time of `zone`."""
    start, end = (moment.replace(tzinfo=zone).astimezone(UTC) for moment in (time.start, time.end))
    if time.approximate:
        slack = timedelta(minutes=frame.attribute.tolerance or APPROXIMATE_MINUTES)
        return start - slack, end + slack
    return start, end


def relate(first: Time, second: Time, frame: Frame) -> Outcome:
    """Relation of two times (discrepancies: date/time and time zone rows)."""
    a, b = _stretches(first, second, frame)
    if a == b:
        same = _fineness(first) == _fineness(second)
        return Outcome(Relation.AGREE if same else Relation.COMPATIBLE)
    if a[1] <= b[0] or b[1] <= a[0]:
        return _apart(first, second, a, b)
    coarser = containment(_contains(a, b), _contains(b, a))
    if coarser is None:
        return Outcome(Relation.OVERLAP)
    outer, inner = (first, second) if coarser == "first" else (second, first)
    same = _fineness(outer) == _fineness(inner)
    return Outcome(Relation.COMPATIBLE if same else Relation.LESS_PRECISE, coarser)


def _contains(outer: Interval, inner: Interval) -> bool:
    """True where `inner` lies within `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _fineness(time: Time) -> tuple[int, bool, bool]:
    return RANKS[time.precision], time.window, time.approximate


def _apart(first: Time, second: Time, a: Interval, b: Interval) -> Outcome:
    minutes = int(abs(a[0] - b[0]).total_seconds() // 60)
    clocks = {first.precision, second.precision} <= {"minute", "hour"}
    points = clocks and not (first.window or second.window)
    if points and abs(first.start - second.start) == HALF_DAY:
        return Outcome(Relation.AM_PM_FLIP, parameters={"minutes": minutes})
    if points and abs(a[0] - b[0]) <= ROUNDING:
        return Outcome(Relation.ROUNDING, parameters={"minutes": minutes})
    return Outcome(Relation.CONTRADICT, parameters={"minutes": minutes})
