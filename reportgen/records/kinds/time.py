"""Short forms of times: `2018-11-17 04:30`, `yesterday Saturday dawn`, `1440-03-09 AH`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import cast, get_args

from reportgen.dossier import Time
from reportgen.dossier.values import Precision
from reportgen.dossier.vocabulary import PartOfDay
from reportgen.records.dates import WEEKDAYS, hijri_days, is_zone, weekday
from reportgen.records.faults import NotUnderstood
from reportgen.records.formalities import ZONES
from reportgen.records.kinds.reading import Reading, TimeDefaults, Wrong
from reportgen.text.letters import match_key

ADMISSIBLE = (
    "write a day and, if stated, a clock time or part of day: `2018-11-17 04:30`, "
    "`2018-11-17 dawn`, `2018-11-17`, `2018-11`, `~2018-11-17 04:30`, `… .. …` for a window"
)
PRECISIONS: tuple[str, ...] = get_args(Precision)
APPROXIMATE = re.compile(r"(?:~|(?:about|around|circa|حوالي|نحو)\s)\s*", re.IGNORECASE)
HIJRI = re.compile(r"(\d{4}-\d{1,2}(?:-\d{1,2})?)\s*(?:AH|ah|هـ|ه)(?=\s|$)")
DATE = re.compile(r"([12]\d{3})(?:-(\d\d))?(?:-(\d\d))?(?=[T\s]|$)")
DAYS = {"today": 0, "اليوم": 0, "yesterday": 1, "أمس": 1, "امس": 1}
CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:\s*([ap])\.?m\.?|\s*([صم]))?", re.IGNORECASE)
ZONE = re.compile(r"\s([+-]\d\d:?\d\d|[A-Za-z_]+/[\w/+-]+|UTC|GMT|Z)$")


@dataclass(frozen=True, slots=True)
class Period:
    start: datetime
    end: datetime
    precision: Precision
    part: str | None = None
    hijri: str | None = None


def read(text: str, calendar: TimeDefaults) -> Time:
    """The time or window a short form states. Raises NotUnderstood."""
    body, zone = _split_zone(text)
    ends = re.split(r"\s*\.\.+\s*", body)
    if len(ends) > 2 or not all(ends):
        raise NotUnderstood(f"`{text}` is no time", ADMISSIBLE)
    approximate = any(_is_approximate(end) for end in ends)
    if len(ends) == 1:
        return _time(_stretch(body, calendar), zone, approximate=approximate)
    first, first_zone = _split_zone(ends[0])
    if first_zone and zone and first_zone != zone:
        raise NotUnderstood(f"`{text}` has two time zones", "write both ends in one zone")
    begin = _stretch(first, calendar)
    later = TimeDefaults(calendar.parts, calendar.published, begin.start.date())
    window = _span(begin, _stretch(ends[1], later), text)
    return _time(window, zone or first_zone, approximate=approximate, window=True)


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


def _split_zone(text: str) -> tuple[str, str | None]:
    found = ZONE.search(text)
    if not found:
        return text, None
    zone = {"Z": "UTC"}.get(found.group(1), found.group(1))
    if re.fullmatch(r"[+-]\d{4}", zone):
        zone = f"{zone[:3]}:{zone[3:]}"
    if not is_zone(zone):
        raise NotUnderstood(
            f"`{zone}` is no time zone",
            "write an IANA name as `Asia/Damascus`, or an offset as `+02:00`",
        )
    return text[: found.start()].strip(), zone


def _is_approximate(text: str) -> bool:
    return bool(APPROXIMATE.match(text)) or text.endswith("~")


def _stretch(text: str, calendar: TimeDefaults) -> Period:
    rest = APPROXIMATE.sub("", text, count=1) if APPROXIMATE.match(text) else text
    rest = rest.removesuffix("~").strip()
    found = _hijri(rest) or _gregorian(rest) or _relative(rest, calendar)
    if found is None:
        if calendar.day is None:
            raise NotUnderstood(f"`{text}` names no day", ADMISSIBLE)
        found = (_whole_day(calendar.day), rest)
    days, rest = found
    return _within(days, rest.strip(), text, calendar) if rest.strip() else days


def _whole_day(day: date) -> Period:
    start = datetime.combine(day, time())
    return Period(start, start + timedelta(days=1), "day")


def _hijri(text: str) -> tuple[Period, str] | None:
    found = HIJRI.match(text)
    if not found:
        return None
    days = hijri_days(found.group(1))
    if days is None:
        raise NotUnderstood(
            f"`{found.group()}` is no Hijri date", "write `1440-03-09 AH` (years 1343 to 1500)"
        )
    start, end = (datetime.combine(day, time()) for day in days)
    precision: Precision = "day" if end - start == timedelta(days=1) else "month"
    return Period(start, end, precision, hijri=found.group(1)), text[found.end() :]


def _gregorian(text: str) -> tuple[Period, str] | None:
    found = DATE.match(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        start = datetime(year or 1, month or 1, day or 1)
    except ValueError:
        raise NotUnderstood(f"there is no day {found.group()}", ADMISSIBLE) from None
    rest = text[found.end() :].removeprefix("T")
    if day:
        return _whole_day(start.date()), rest
    following = datetime(start.year + 1, 1, 1)
    if month and month < 12:
        following = datetime(start.year, month + 1, 1)
    return Period(start, following, "month" if month else "year"), rest


def _relative(text: str, calendar: TimeDefaults) -> tuple[Period, str] | None:
    word, _, rest = text.partition(" ")
    back = DAYS.get(word.casefold())
    if back is None:
        return None
    if calendar.published is None:
        raise NotUnderstood(
            f"`{word}` needs the day on which the document was published",
            "give the document a full `published:` date, or write the date here",
        )
    day = calendar.published - timedelta(days=back)
    named, _, after = rest.strip().partition(" ")
    stated = weekday(named)
    if stated is None:
        return _whole_day(day), rest
    if stated != day.weekday():
        real = WEEKDAYS[day.weekday()][0].capitalize()
        raise NotUnderstood(f"`{word}` was {day}, a {real}, not {named}", "write the date meant")
    return _whole_day(day), after


def _within(days: Period, rest: str, text: str, calendar: TimeDefaults) -> Period:
    if days.precision != "day":
        raise NotUnderstood(f"`{text}` has a time of day and no day", ADMISSIBLE)
    clock = CLOCK.fullmatch(rest)
    if clock:
        hour, minute = _clock(clock, text)
        start = days.start + timedelta(hours=hour, minutes=minute or 0)
        length = timedelta(hours=1) if minute is None else timedelta(minutes=1)
        precision: Precision = "hour" if minute is None else "minute"
        return Period(start, start + length, precision, hijri=days.hijri)
    name = _part(rest, calendar)
    if name is None:
        known = ", ".join(calendar.parts)
        raise NotUnderstood(
            f"`{rest}` is no time of day", f"write `04:30`, `4:30 pm`, or one of {known}"
        )
    start, end = (_at(days.start, hour) for hour in _hours(calendar.parts[name]))
    end += timedelta(days=1) if end <= start else timedelta()
    return Period(start, end, "part_of_day", name, days.hijri)


def _clock(found: re.Match[str], text: str) -> tuple[int, int | None]:
    hour, minute = int(found.group(1)), found.group(2)
    half = (found.group(3) or found.group(4) or "").casefold()
    if hour > (12 if half else 23) or (half and not hour) or int(minute or 0) > 59:
        raise NotUnderstood(f"`{text}` has no such clock time", "write 00:00 to 23:59")
    if half:
        hour = hour % 12 + (12 if half in ("p", "م") else 0)
    return hour, int(minute) if minute else None


def _part(text: str, calendar: TimeDefaults) -> str | None:
    key = match_key(text)
    for name, part in calendar.parts.items():
        if key in (match_key(name), *map(match_key, part.words)):
            return name
    return None


def _hours(part: PartOfDay) -> tuple[str, str]:
    return part.from_, part.to


def _at(day: datetime, clock: str) -> datetime:
    hour, _, minute = clock.partition(":")
    return day + timedelta(hours=int(hour), minutes=int(minute))


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
    hint="2018-11-17 04:30 · 2018-11-17 dawn · 2018-11-17 · ~… · … .. … · yesterday Saturday · "
    "1440-03-09 AH",
)
