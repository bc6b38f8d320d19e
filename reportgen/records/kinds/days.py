"""The day, month or year that a short time states, in any of the ways it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from reportgen.dossier.values import Precision
from reportgen.records.dates import WEEKDAYS, hijri_days, weekday
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds.reading import TimeDefaults
from reportgen.text.letters import fold
from reportgen.text.readers import arabic, english

ADMISSIBLE = (
    "write a day and, if stated, a clock time or part of day: `2018-11-17 04:30`, "
    "`2018-11-17 dawn`, `2018-11-17`, `2018-11`, `~2018-11-17 04:30`, `… .. …` for a window"
)


def _names(*tables: Mapping[str, int]) -> dict[str, int]:
    """Every name of a month, folded → its number; longer names first, for they hold others."""
    pairs = ((fold(name)[0], at) for table in tables for key, at in table.items()
             for name in key.split("|"))  # fmt: skip
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


MONTHS = _names(english.MONTHS, arabic.MONTHS)
HIJRI_MONTHS = _names(english.HIJRI, arabic.HIJRI)
RELATIVE = {
    "the day before yesterday": 2, "last night": 1, "الليلة الماضية": 1, "ليلة امس": 1,
    "اول امس": 2, "اول من امس": 2,
    "today": 0, "اليوم": 0, "yesterday": 1, "امس": 1,
}  # fmt: skip

NIGHTS = ("last night", "الليلة الماضية", "ليلة امس")

YEAR_FIRST = re.compile(r"(?<![\w/.-])([12]\d{3})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?=[t\s,]|$)")
YEAR_LAST = re.compile(r"(?<![\w/.:-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=[\s,]|$)")
HIJRI = re.compile(r"(\d{4}-\d{1,2}(?:-\d{1,2})?)\s*(?:ah|ه)(?=[\s,]|$)")
RELATION = re.compile(rf"(?<!\w)({'|'.join(RELATIVE)})(?!\w)")
FILLER = "at|on|of|the|من|في|عند|الساعة|يوم"
FILLERS = re.compile(rf"^(?:(?:{FILLER})\s+|[,\s]+)+|(?:[,\s]+|(?<!\S)(?:{FILLER})$)+$")


def _named(months: Mapping[str, int]) -> re.Pattern[str]:
    """`7 april 2018`, `april 7, 2018`, `april 2018`, `7 نيسان/ابريل`, in folded letters."""
    name = rf"(?<!\w)(?:شهر\s+)?((?:{'|'.join(months)})(?:\s?/\s?(?:{'|'.join(months)}))?)(?!\w)"
    before = r"(?:(?<![\w:.])(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+|من\s+)?)?"
    after = r"(?:\s+(\d{1,2})(?:st|nd|rd|th)?(?![\w:.]))?"
    year = r"(?:,?\s+(?:(?:من\s+)?(?:عام|سنة)\s+|of\s+|من\s+)?(\d{4})(?!\w)(?:\s*(?:ah|ه)(?!\w))?)?"
    return re.compile(before + name + after + year)


GREGORIAN_NAMED, HIJRI_NAMED = _named(MONTHS), _named(HIJRI_MONTHS)


@dataclass(frozen=True, slots=True)
class Period:
    """What a short time states: the first instant, the first after it, how precisely."""

    start: datetime
    end: datetime
    precision: Precision
    part: str | None = None
    hijri: str | None = None


Found = tuple[Period, str]
"""A period, and what stands before and after its date."""


def whole_day(day: date) -> Period:
    """From midnight to midnight."""
    start = datetime.combine(day, time())
    return Period(start, start + timedelta(days=1), "day")


def find_day(text: str, calendar: TimeDefaults) -> Found | None:
    """The day, month or year that a text names and the rest of its words, folded; None where
    it names none. Raises NotUnderstood for one there is not, or that may be either of two."""
    words = fold(text)[0]
    for find in (_hijri, _hijri_named, _gregorian_named, _year_last, _year_first):
        if found := find(words, calendar):
            return found[0], _without_weekday(*found)
    return _relative(words, calendar)


def _around(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()].strip()} {text[found.end() :].strip()}".strip()


def _hijri(text: str, calendar: TimeDefaults) -> Found | None:
    found = HIJRI.search(text)
    return (_hijri_period(found.group(1)), _around(text, found)) if found else None


def _hijri_named(text: str, calendar: TimeDefaults) -> Found | None:
    found = HIJRI_NAMED.search(text)
    if not found or not found.group(4):
        return None
    month = _month(found.group(2), HIJRI_MONTHS)
    day = found.group(1) or found.group(3)
    written = f"{found.group(4)}-{month:02}" + (f"-{int(day):02}" if day else "")
    return _hijri_period(written), _around(text, found)


def _hijri_period(written: str) -> Period:
    days = hijri_days(written)
    if days is None:
        message = f"`{written}` is no Hijri date"
        raise NotUnderstood(message, "write `1440-03-09 AH` (years 1343 to 1500)")
    start, end = (datetime.combine(day, time()) for day in days)
    precision: Precision = "day" if end - start == timedelta(days=1) else "month"
    return Period(start, end, precision, hijri=written)


def _gregorian_named(text: str, calendar: TimeDefaults) -> Found | None:
    found = GREGORIAN_NAMED.search(text)
    if not found:
        return None
    month = _month(found.group(2), MONTHS)
    day, year = found.group(1) or found.group(3), found.group(4)
    if not year:
        likely = calendar.day or calendar.published
        form = f"{likely.year if likely else '2018'}-{month:02}" + (
            f"-{int(day):02}" if day else ""
        )
        raise NotUnderstood(f"`{found.group().strip()}` names no year", f"write `{form}`")
    return _gregorian(year, str(month), day, found.group()), _around(text, found)


def _month(names: str, months: Mapping[str, int]) -> int:
    first, *others = {months[name.strip()] for name in names.split("/")}
    if others:
        raise NotUnderstood(f"`{names}` are two months", "write one of them")
    return first


def _year_last(text: str, calendar: TimeDefaults) -> Found | None:
    """Day and month in the order that can be; where both can, the editor is asked."""
    found = YEAR_LAST.search(text)
    if not found:
        return None
    one, other, year = found.group(1), found.group(3), found.group(4)
    century = "20" if len(year) == 2 else ""
    ways = {(other, one), (one, other)}
    forms = sorted(
        f"{century}{year}-{int(month):02}-{int(day):02}"
        for month, day in ways
        if 0 < int(month) <= 12
    )
    if len(set(forms)) > 1:
        message = f"`{found.group()}` leaves open which is the month"
        raise NotUnderstood(message, f"write `{forms[0]}` or `{forms[1]}`")
    if century and forms:
        message = f"the year of `{found.group()}` is not written out"
        raise NotUnderstood(message, f"write `{forms[0]}`")
    if not forms:
        raise NotUnderstood(f"there is no day {found.group()}", ADMISSIBLE)
    _, month, day = forms[0].split("-")
    return _gregorian(year, month, day, found.group()), _around(text, found)


def _year_first(text: str, calendar: TimeDefaults) -> Found | None:
    found = YEAR_FIRST.search(text)
    if not found:
        return None
    year, _, month, day = found.groups()
    rest = text[found.end() :]
    after = rest[1:] if rest.startswith("t") else rest
    return _gregorian(year, month, day, found.group()), f"{text[: found.start()]} {after}".strip()


def _gregorian(year: str, month: str | None, day: str | None, written: str) -> Period:
    try:
        start = datetime(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise NotUnderstood(f"there is no day {written.strip()}", ADMISSIBLE) from None
    if day:
        return whole_day(start.date())
    following = datetime(start.year + 1, 1, 1)
    if month and start.month < 12:
        following = datetime(start.year, start.month + 1, 1)
    return Period(start, following, "month" if month else "year")


def _relative(text: str, calendar: TimeDefaults) -> Found | None:
    found = RELATION.search(text)
    if not found:
        return None
    word = found.group(1)
    if calendar.published is None:
        raise NotUnderstood(
            f"`{word}` needs the day on which the document was published",
            "give the document a full `published:` date, or write the date here",
        )
    day = whole_day(calendar.published - timedelta(days=RELATIVE[word]))
    rest = _without_weekday(day, _around(text, found))
    return day, rest or ("night" if word in NIGHTS else "")


def _without_weekday(period: Period, rest: str) -> str:
    """The rest without the name of a weekday, which must be the date's."""
    words = FILLERS.sub("", rest).split()
    named = [(word, number) for word in words if (number := weekday(word.strip(","))) is not None]
    if named and period.precision == "day":
        (word, stated), day = named[0], period.start
        if stated != day.weekday():
            real = WEEKDAYS[day.weekday()][0].capitalize()
            message = f"{day.date()} was a {real}, not {word.strip(',')}"
            raise NotUnderstood(message, f"write the date meant, or `{day.date()}` without it")
        words.remove(word)
    return FILLERS.sub("", " ".join(words))
