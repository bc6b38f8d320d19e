"""Dates as records write them: EDTF, time zones, weekdays, the Hijri calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta
from zoneinfo import ZoneInfo

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")
VAGUE = re.compile(r"\d{3}X|\d{2}XX|\d{4}-XX(-XX)?|\d{4}-(0[1-9]|1[0-2])-XX")
SEASON = re.compile(r"\d{4}-2[1-4]")
CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?"
MOMENT = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d)[T ]{CLOCK}")
OFFSET = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d")
ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*")
HIJRI = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")

WEEKDAYS = (
    ("monday", "الاثنين", "الإثنين"),
    ("tuesday", "الثلاثاء"),
    ("wednesday", "الأربعاء", "الاربعاء"),
    ("thursday", "الخميس"),
    ("friday", "الجمعة"),
    ("saturday", "السبت"),
    ("sunday", "الأحد", "الاحد"),
)


def is_edtf(text: str) -> bool:
    """Whether a date is EDTF (ISO 8601-2): level 0, and of level 1 the qualifiers `?~%`,
    `X` for digits not stated, seasons, and intervals with an open end."""
    if "/" in text:
        first, _, last = text.partition("/")
        ends = [end for end in (first, last) if end not in ("", "..")]
        return bool(ends) and all(map(_is_point, ends))
    return _is_point(text)


def _is_point(text: str) -> bool:
    if VAGUE.fullmatch(text) or SEASON.fullmatch(text):
        return True
    found = DATE.fullmatch(text) or MOMENT.fullmatch(text)
    return bool(found) and _exists(*(int(part or 1) for part in found.groups()))  # type: ignore[union-attr]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def day(text: str) -> date | None:
    """The day an EDTF date names, None where it names more or less than one."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)(?=$|[T ])", text)
    if not found or not _exists(*map(int, found.groups())):
        return None
    return date(*map(int, found.groups()))


def is_zone(text: str) -> bool:
    """Whether a time zone is an IANA name of the tz database or an offset `±hh:mm`."""
    if OFFSET.fullmatch(text):
        return True
    if not ZONE.fullmatch(text):
        return False
    try:
        ZoneInfo(text)
    except (OSError, ValueError, LookupError):
        return False
    return True


def weekday(text: str) -> int | None:
    """0 for Monday … 6 for Sunday, from its English or Arabic name."""
    word = text.casefold().removeprefix("يوم ").strip()
    return next((at for at, names in enumerate(WEEKDAYS) if word in names), None)


def hijri_days(text: str) -> tuple[date, date] | None:
    """First day and first day after of a Hijri date `1440-03-09` or month `1440-03`, by the
    Umm al-Qura calendar; None where there is no such date (known: 1343 to 1500)."""
    from hijridate import Hijri  # noqa: PLC0415 - few dossiers need it

    found = HIJRI.fullmatch(text)
    if not found:
        return None
    year, month, day_ = (int(part or 0) for part in found.groups())
    try:
        first = Hijri(year, month, day_ or 1)
        days = 1 if found.group(3) else first.month_length()
        start = first.to_gregorian()
    except (ValueError, OverflowError):
        return None
    begin = date(start.year, start.month, start.day)
    return begin, begin + timedelta(days=days)
