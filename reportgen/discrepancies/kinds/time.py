"""Times: stretches of instants, compared by containment; clock slips are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from datetime import time as clock_time
from itertools import product
from zoneinfo import ZoneInfo

from reportgen.discrepancies.kinds.frame import Frame, Outcome, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Time

ROUNDING = timedelta(minutes=5)
HALF_DAY = timedelta(hours=12)
APPROXIMATE_MINUTES = 30
DAY = timedelta(days=1)
MIDNIGHT = clock_time()
MEETING = (Relation.AGREE, Relation.COMPATIBLE, Relation.LESS_PRECISE, Relation.OVERLAP)
"""Relations of times that can both be right, from closest to farthest."""

RANKS = {"minute": 0, "hour": 1, "part_of_day": 2, "day": 3, "month": 4, "year": 5}

Interval = tuple[datetime, datetime]


def zone_named(name: str) -> tzinfo:
    """A zone by its IANA name or its offset `±hh:mm`."""
    if name[0] not in "+-":
        return ZoneInfo(name)
    hours, _, minutes = name[1:].partition(":")
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(offset if name[0] == "+" else -offset)


def _zone_of(time: Time, fallback: tzinfo) -> tzinfo:
    """The zone a time is stated in, or the event's own."""
    return zone_named(time.zone) if time.zone else fallback


def instant(time: Time, fallback: tzinfo) -> datetime:
    """The first instant of a stated time, in UTC."""
    return time.start.replace(tzinfo=_zone_of(time, fallback)).astimezone(UTC)


def _stretches(first: Time, second: Time, frame: Frame) -> tuple[Interval, Interval]:
    """The instants two stated times admit: first, and first after. In one zone the clocks are
    compared as they stand, since an hour skipped or repeated there is so for both; else UTC."""
    zones = _zone_of(first, frame.zone), _zone_of(second, frame.zone)
    one, other = (UTC, UTC) if zones[0] == zones[1] else zones
    return _stretch(first, one, frame), _stretch(second, other, frame)


def _stretch(time: Time, zone: tzinfo, frame: Frame) -> Interval:
    """The instants (UTC) a time admits if its clock shows the time of `zone`."""
    start, end = (moment.replace(tzinfo=zone).astimezone(UTC) for moment in (time.start, time.end))
    if time.approximate:
        return start - _slack(frame), end + _slack(frame)
    return start, end


def _slack(frame: Frame) -> timedelta:
    """How far "about" a time reaches on either side."""
    return timedelta(minutes=frame.attribute.tolerance or APPROXIMATE_MINUTES)


def relate(first: Time, second: Time, frame: Frame) -> Outcome:
    """Relation of two times (discrepancies: date/time and time zone rows)."""
    stated = _relate_as_stated(first, second, frame)
    if stated.relation in MEETING:
        return stated
    ways = product((first, *_also(first)), (second, *_also(second)))
    if met := _closest(ways, frame):
        return met
    if bool(first.hijri) != bool(second.hijri) and (met := _by_calendar(first, second, frame)):
        return met
    widely = _relate_as_stated(_at_widest(first, frame), _at_widest(second, frame), frame)
    return Outcome(Relation.AMBIGUOUS) if widely.relation in MEETING else stated


def _closest(ways: Iterable[tuple[Time, Time]], frame: Frame) -> Outcome | None:
    """How two times meet in the way that brings them closest, if they meet at all."""
    outcomes = [_relate_as_stated(*way, frame) for way in ways]
    met = [each for each in outcomes if each.relation in MEETING]
    closest = min(met, key=lambda each: MEETING.index(each.relation), default=None)
    agreed = closest and closest.relation == Relation.AGREE
    return Outcome(Relation.COMPATIBLE) if agreed else closest


def _by_calendar(first: Time, second: Time, frame: Frame) -> Outcome | None:
    """How a Hijri date and another meet within the day by which Hijri calendars differ."""
    days = (timedelta(), DAY, -DAY)
    ways = ((_shifted(first, by) if first.hijri else first, by) for by in days)
    turned = [(one, _shifted(second, by) if second.hijri else second) for one, by in ways]
    met = _closest(turned, frame)
    return replace(met, parameters={"hijri": 1}) if met else None


def _also(time: Time) -> Iterator[Time]:
    """What else a time may mean: a night or a midnight is of the day that it ends as well, and
    00:00 is the last moment of the day before."""
    into_next = time.end.date() > time.start.date() and time.end.time() != MIDNIGHT
    if time.precision == "part_of_day" and not time.window and into_next:
        yield _shifted(time, -DAY)
    if time.precision == "minute" and not time.window and time.start.time() == MIDNIGHT:
        yield _shifted(time, -timedelta(minutes=1))


def _shifted(time: Time, by: timedelta) -> Time:
    """The same time, earlier or later."""
    return time.model_copy(update={"start": time.start + by, "end": time.end + by})


def _at_widest(time: Time, frame: Frame) -> Time:
    """A part of day with all the hours that somebody may call so."""
    part = frame.dossier.vocabulary.parts_of_day.get(time.part or "")
    if part is None or time.window:
        return time
    start = _on(time.start, part.earliest) if part.earliest else time.start
    end = _on(time.start, part.latest) if part.latest else time.end
    return time.model_copy(update={"start": start, "end": end if end > start else end + DAY})


def _on(day: datetime, clock: str) -> datetime:
    return datetime.combine(day.date(), datetime.strptime(clock, "%H:%M").time())


def _relate_as_stated(first: Time, second: Time, frame: Frame) -> Outcome:
    a, b = _stretches(first, second, frame)
    if a == b:
        if _fineness(first) != _fineness(second):
            return Outcome(Relation.COMPATIBLE)
        clocks = {} if first.start == second.start else {"clocks": 2}
        return Outcome(Relation.AGREE, parameters=clocks)
    if a[1] <= b[0] or b[1] <= a[0]:
        return _apart(first, second, a, b, frame)
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


def _apart(first: Time, second: Time, a: Interval, b: Interval, frame: Frame) -> Outcome:
    minutes = int(abs(a[0] - b[0]).total_seconds() // 60)
    clocks = {first.precision, second.precision} <= {"minute", "hour"}
    points = clocks and not (first.window or second.window)
    if points and abs(first.start - second.start) == HALF_DAY:
        return Outcome(Relation.AM_PM_FLIP, parameters={"minutes": minutes})
    if points and (abs(a[0] - b[0]) <= ROUNDING or _are_close(first, second, a, b, frame)):
        return Outcome(Relation.ROUNDING, parameters={"minutes": minutes})
    return Outcome(Relation.CONTRADICT, parameters={"minutes": minutes})


def _are_close(first: Time, second: Time, a: Interval, b: Interval, frame: Frame) -> bool:
    """Whether an approximate time misses the other by no more than it reaches by itself."""
    gap = max(b[0] - a[1], a[0] - b[1])
    return (first.approximate or second.approximate) and gap <= _slack(frame)
