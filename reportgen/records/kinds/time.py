"""Short forms of times: `2018-11-17 04:30`, `7 April 2018 7:30 مساءً`, `1440-03-09 AH`."""

from __future__ import annotations

import re
from typing import cast, get_args

from reportgen.dossier import Time
from reportgen.dossier.values import Precision
from reportgen.records.dates import is_zone
from reportgen.records.faults import NotUnderstood
from reportgen.records.formalities import ZONES
from reportgen.records.kinds.clocks import has_half, split_zone, within
from reportgen.records.kinds.days import ADMISSIBLE, Period, find_day, whole_day
from reportgen.records.kinds.reading import Reading, TimeDefaults, Wrong

PRECISIONS: tuple[str, ...] = get_args(Precision)
APPROXIMATE = re.compile(r"(?:~|(?:about|around|circa|حوالي|نحو)\s)\s*", re.IGNORECASE)
WINDOW = re.compile(r"\s*\.\.+\s*|\s+(?:to|until|till|إلى|الى|حتى)\s+", re.IGNORECASE)
BETWEEN = re.compile(r"(.*?)\b(?:between|ما بين|بين)\s+(.+)\s+(?:and\s+|و\s?)(.+)", re.IGNORECASE)
FROM = re.compile(r"(?:^|\s)(?:from|من)\s+(?=\d)", re.IGNORECASE)
BARE = re.compile(r"(?:.*\s)?(?:[1-9]|1[0-2])(?:[:.]\d\d)?")


def read(text: str, calendar: TimeDefaults) -> Time:
    """The time or window a short form states. Raises NotUnderstood."""
    body, zone = split_zone(text)
    ends = _ends(body)
    if len(ends) > 2 or not all(ends):
        raise NotUnderstood(f"`{text}` is no time", ADMISSIBLE)
    approximate = any(_is_approximate(end) for end in ends)
    if len(ends) == 1:
        return _time(_stretch(body, calendar), zone, approximate=approximate)
    first, first_zone = split_zone(ends[0])
    if first_zone and zone and first_zone != zone:
        raise NotUnderstood(f"`{text}` has two time zones", "write both ends in one zone")
    _refuse_half_said(first, ends[1], calendar)
    begin = _stretch(first, calendar)
    later = TimeDefaults(calendar.parts, calendar.published, begin.start.date())
    window = _span(begin, _stretch(ends[1], later), text)
    return _time(window, zone or first_zone, approximate=approximate, window=True)


def _ends(body: str) -> list[str]:
    """The ends of a window, or the one time."""
    if between := BETWEEN.fullmatch(body):
        return [between.group(1) + between.group(2), between.group(3)]
    ends = WINDOW.split(body)
    return [FROM.sub(" ", ends[0], count=1).strip(), *ends[1:]] if len(ends) > 1 else ends


def _refuse_half_said(first: str, second: str, calendar: TimeDefaults) -> None:
    """What the second end says of day or half of the day may hold for the first as well, or
    not: `1 to 5 pm`, `17 to 18 November 2018`."""
    if BARE.fullmatch(first) and has_half(second, calendar):
        message = f"`{first}` leaves open which half of the day is meant"
        raise NotUnderstood(message, "write both ends as `13:00 .. 17:00`")
    if first.isdecimal() and len(first) < 3 and find_day(second, calendar):
        message = f"`{first}` leaves open which day is meant"
        raise NotUnderstood(message, "write both days as `2018-11-17 .. 2018-11-18`")


def _time(stretch: Period, zone: str | None, *, approximate: bool, window: bool = False) -> Time:
    return Time(
        start=stretch.start,
        end=stretch.end,
        precision=stretch.precision,
        part=stretch.part,
        hijri=stretch.hijri,
        zone=zone,
        approximate=approximate,
        window=window,
    )


def _span(first: Period, second: Period, text: str) -> Period:
    if second.start < first.start:
        raise NotUnderstood(f"the window `{text}` ends before it begins", "turn its ends round")
    rank = max(PRECISIONS.index(first.precision), PRECISIONS.index(second.precision))
    hijri = f"{first.hijri}/{second.hijri}" if first.hijri and second.hijri else None
    precision = cast(Precision, PRECISIONS[rank])
    return Period(first.start, second.end, precision, hijri=hijri)


def _is_approximate(text: str) -> bool:
    return bool(APPROXIMATE.match(text)) or text.endswith("~")


def _stretch(text: str, calendar: TimeDefaults) -> Period:
    rest = APPROXIMATE.sub("", text, count=1) if APPROXIMATE.match(text) else text
    rest = rest.removesuffix("~").strip()
    try:
        return _placed(rest, text, calendar)
    except (OverflowError, ValueError):
        raise NotUnderstood(f"`{text}` lies outside the calendar", ADMISSIBLE) from None


def _placed(rest: str, text: str, calendar: TimeDefaults) -> Period:
    found = find_day(rest, calendar)
    if found is None:
        if calendar.day is None:
            raise NotUnderstood(f"`{text}` names no day", ADMISSIBLE)
        found = whole_day(calendar.day), rest.casefold()
    days, rest = found
    return within(days, rest, text, calendar) if rest else days


def wrong(time: Time) -> Wrong | None:
    """Ends the wrong way round, or a zone in the wrong place, or none there is."""
    if time.start.tzinfo or time.end.tzinfo:
        message = "the times carry a zone, which stands under `zone`"
        return "bad-value", message, "write the earlier end first"
    if time.start >= time.end:
        return "bad-value", "the time ends before it begins", "write the earlier end first"
    if time.zone and not is_zone(time.zone):
        return "bad-timezone", f"`{time.zone}` is no time zone", ZONES
    return None


def after(time: Time, calendar: TimeDefaults) -> TimeDefaults:
    """The calendar for further readings: where they state no day, it is the first one's."""
    return TimeDefaults(calendar.parts, calendar.published, time.start.date())


READING = Reading(
    value=Time,
    read=read,
    wrong=wrong,
    dated=True,
    after=after,
    hint="2018-11-17 04:30 · 7 April 2018 · 2018-11-17 dawn · 2018-11-17 · 2018-11 · ~… · "
    "… .. … · yesterday Saturday · 1440-03-09 AH",
)
