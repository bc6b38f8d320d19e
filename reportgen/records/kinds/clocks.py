"""The clock time, part of day and time zone of a short time."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from zoneinfo import available_timezones

from reportgen.dossier.values import Precision
from reportgen.records.dates import is_zone
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds.days import ADMISSIBLE, Period
from reportgen.records.kinds.reading import TimeDefaults
from reportgen.text.letters import match_key

CLOCK = re.compile(
    r"(?:الساع[ةه]\s+)?(\d{1,2})(?:[:.h](\d\d))?(:\d\d(?:\.\d+)?)?"
    r"(?:\s*([ap])\.?\s?m\.?|\s*([صم])|\s+(?:in the |at |في )?(.+))?"
)
HOURS: Mapping[str, Collection[int]] = {
    "dawn": range(1, 8),
    "morning": range(12),
    "noon": range(10, 16),
    "midday": range(10, 16),
    "afternoon": range(12, 20),
    "evening": range(15, 24),
    "night": (*range(18, 24), *range(1, 6)),
}
"""Hours that a clock time said with a part of day may mean. Twelve at night or in the evening
is none of them: it may be the night before or the one after, and the editor is asked."""

ISO = re.compile(
    r"(?<=T\d\d:\d\d)(Z|[+-]\d\d(?::?\d\d)?)$|(?<=T\d\d:\d\d:\d\d)(Z|[+-]\d\d(?::?\d\d)?)$"
)
GLUED = re.compile(r"(?<=\d:\d\d)(Z|\+\d\d(?::?\d\d)?)$")
FROM_GREENWICH = re.compile(r"\s(?:GMT|UTC|غرينتش)\s*([+-])\s*(\d{1,2})(?::?(\d\d))?$")
NAMED = re.compile(r"\s([+-]\d\d:?\d\d|[A-Za-z_]+/[\w/+-]+|(?!AM$|PM$|AH$)[A-Z]{3,5}|Z)$")
GREENWICH = re.compile(r"\s(?:بتوقيت\s+)?(?:غرينتش|جرينتش|غرينيتش)$")
LOCAL = re.compile(r"\s(?:local time|بالتوقيت المحلي|توقيت محلي)$", re.IGNORECASE)
CITY = re.compile(r"\s(?:\w+\s)?(\w+) time$", re.IGNORECASE)
TWO_CLOCKS = re.compile(r"(?<!T)\b(\d{1,2}:\d\d)\s?[-–—]\s?(\d{1,2}:\d\d)$")
SUMMER = {"EEST": "+03:00", "CEST": "+02:00", "WEST": "+01:00"}
ZONES = "write an IANA name as `Asia/Damascus`, or an offset as `+02:00`"


def split_zone(text: str) -> tuple[str, str | None]:
    """The words without a time zone, and the zone as IANA name or `±hh:mm`. Raises
    NotUnderstood for one there is not."""
    text = re.sub(r"\s\(([^()]+)\)$", r" \1", text)
    if found := LOCAL.search(text):
        return text[: found.start()], None
    if found := FROM_GREENWICH.search(text):
        sign, hours, minutes = found.groups()
        return _checked(text[: found.start()], f"{sign}{int(hours):02}:{minutes or '00'}")
    if found := GREENWICH.search(text):
        return text[: found.start()], "UTC"
    if found := ISO.search(text) or GLUED.search(text):
        return _checked(text[: found.start()], _offset(found.group()))
    if found := TWO_CLOCKS.search(text):
        first, last = found.groups()
        message = f"`{found.group()}` may be a window or a time zone"
        raise NotUnderstood(message, f"write `{first} .. {last}`, or a zone as `{first} -05:00`")
    if found := NAMED.search(text):
        return _checked(text[: found.start()], _offset(found.group(1)))
    if found := CITY.search(text):
        raise NotUnderstood(f"`{found.group().strip()}` is no time zone", _near(found.group(1)))
    return text, None


def _offset(zone: str) -> str:
    zone = SUMMER.get(zone, "UTC" if zone == "Z" else zone)
    if re.fullmatch(r"[+-]\d\d(?:\d\d)?", zone):
        zone = f"{zone[:3]}:{zone[3:] or '00'}"
    return zone


def _checked(rest: str, zone: str) -> tuple[str, str]:
    if not is_zone(zone):
        raise NotUnderstood(f"`{zone}` is no time zone", ZONES)
    return rest.strip(), zone


def _near(city: str) -> str:
    """The zone called after a city, as the remedy."""
    known = sorted(each for each in available_timezones() if each.endswith(f"/{city.title()}"))
    return f"write `{known[0]}` behind the time" if known else ZONES


def within(days: Period, rest: str, text: str, calendar: TimeDefaults) -> Period:
    """The clock time or part of a day. Raises NotUnderstood."""
    if days.precision != "day":
        raise NotUnderstood(f"`{text}` has a time of day and no day", ADMISSIBLE)
    clock = CLOCK.fullmatch(rest)
    if clock and (not clock.group(6) or _part(clock.group(6), calendar)):
        return _at_clock(days, clock, text, calendar)
    name = _part(re.sub(r"^(?:in the|at|في)\s", "", rest), calendar)
    if name is None:
        known = ", ".join(calendar.parts)
        remedy = f"write `04:30`, `4:30 pm`, or one of {known}"
        raise NotUnderstood(f"`{rest}` is no time of day", remedy)
    part = calendar.parts[name]
    start, end = (_after(days, part.from_), _after(days, part.to))
    end += timedelta(days=1) if end <= start else timedelta()
    return Period(start, end, "part_of_day", name, days.hijri)


def _at_clock(days: Period, clock: re.Match[str], text: str, calendar: TimeDefaults) -> Period:
    hour, minute = _hour(clock, text, calendar), clock.group(2)
    start = days.start + timedelta(hours=hour, minutes=int(minute or 0))
    length = timedelta(hours=1) if minute is None else timedelta(minutes=1)
    precision: Precision = "hour" if minute is None else "minute"
    return Period(start, start + length, precision, hijri=days.hijri)


def _hour(found: re.Match[str], text: str, calendar: TimeDefaults) -> int:
    """The hour of the 24 that a clock time states."""
    stated, minute = int(found.group(1)), found.group(2)
    half = found.group(4) or found.group(5)
    seconds = found.group(3)
    if stated > (12 if half else 23) or (half and not stated) or int(minute or 0) > 59:
        raise NotUnderstood(f"`{text}` has no such clock time", "write 00:00 to 23:59")
    if seconds and seconds.strip(":.0"):
        raise NotUnderstood(f"`{text}` has seconds", f"write `{stated:02}:{minute}`")
    if half:
        return stated % 12 + (12 if half in ("p", "م") else 0)
    if not found.group(6):
        return stated
    part = _part(found.group(6), calendar) or ""
    if part == "midnight":
        message = f"`{text}` may be the midnight before that day or after it"
        raise NotUnderstood(message, f"write `00:{minute or '00'}` with the day that begins then")
    return _hour_of_part(stated, minute, found.group(6), part)


def _hour_of_part(stated: int, minute: str | None, words: str, part: str) -> int:
    """The one hour that a clock time with a part of day can mean."""
    ways = {stated} if stated > 12 or not stated else {stated % 12, stated % 12 + 12}
    meant = ways & set(HOURS.get(part, ()))
    if len(meant) == 1:
        return meant.pop()
    others = sorted(ways if len(ways) == 2 else {stated, stated % 12})
    forms = " or ".join(f"`{hour:02}:{minute or '00'}`" for hour in others)
    clock = f"{stated}:{minute or '00'} {words}"
    raise NotUnderstood(f"`{clock}` leaves open which hour is meant", f"write {forms} with its day")


def has_half(text: str, calendar: TimeDefaults) -> bool:
    """Whether a clock time says in which half of the day it is: `5 pm`, `٥ مساءً`."""
    found = CLOCK.fullmatch(text.casefold())
    if not found:
        return False
    words = found.group(6)
    return bool(found.group(4) or found.group(5) or (words and _part(words, calendar)))


def _part(text: str, calendar: TimeDefaults) -> str | None:
    key = match_key(text)
    for name, part in calendar.parts.items():
        if key in (match_key(name), *map(match_key, part.words)):
            return name
    return None


def _after(days: Period, clock: str) -> datetime:
    hour, _, minute = clock.partition(":")
    return days.start + timedelta(hours=int(hour), minutes=int(minute))
