"""Dates, clock times and windows, never more precise than what was stated."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from babel.dates import format_date, get_timezone_location

from reportgen.language.durations import Durations
from reportgen.language.messages import Message

PARTS = {
    "dawn": Message("part of day", "dawn"),
    "morning": Message("part of day", "morning"),
    "noon": Message("part of day", "noon"),
    "midday": Message("part of day", "midday"),
    "afternoon": Message("part of day", "afternoon"),
    "evening": Message("part of day", "evening"),
    "night": Message("part of day", "night"),
    "midnight": Message("part of day", "midnight"),
}
HIJRI_MONTHS = (
    Message("hijri month", "Muharram"),
    Message("hijri month", "Safar"),
    Message("hijri month", "Rabi I"),
    Message("hijri month", "Rabi II"),
    Message("hijri month", "Jumada I"),
    Message("hijri month", "Jumada II"),
    Message("hijri month", "Rajab"),
    Message("hijri month", "Shaʿban"),
    Message("hijri month", "Ramadan"),
    Message("hijri month", "Shawwal"),
    Message("hijri month", "Dhu al-Qaʿda"),
    Message("hijri month", "Dhu al-Hijja"),
)
# Hours from → words. The 24-hour clock stands beside them, so that no reader of either
# language has to know where another draws the line between afternoon and evening.
CLOCK = (
    (18, Message("clock from 18:00", "{time} p.m.")),
    (13, Message("clock from 13:00", "{time} p.m.")),
    (12, Message("clock from 12:00", "{time} p.m.")),
    (1, Message("clock from 01:00", "{time} a.m.")),
    (0, Message("clock from 00:00", "{time} a.m.")),
)
PATTERNS = {"month": "MMMM y", "year": "y"}
SPANS = {"month": Message("month alone", "{span}"), "year": Message("year alone", "{span}")}


class Moment(Protocol):
    """A time as stated: what `dossier.Time` holds."""

    @property
    def start(self) -> dt.datetime: ...
    @property
    def end(self) -> dt.datetime: ...
    @property
    def precision(self) -> str: ...
    @property
    def window(self) -> bool: ...
    @property
    def part(self) -> str | None: ...
    @property
    def approximate(self) -> bool: ...
    @property
    def zone(self) -> str | None: ...
    @property
    def hijri(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Calendar(Durations):
    """Adds dates and times to the numerals of a language."""

    def date(self, day: dt.date, *, year: bool = True) -> str:
        """17 November 2018 · 17 تشرين الثاني 2018 (ar_SY) · 17 نوفمبر 2018 (ar_AE)."""
        return self._pattern(day, "d MMMM y" if year else "d MMMM")

    def clock(self, at: dt.time, *, minutes: bool = True) -> str:
        """A clock time in words with the 24-hour clock beside it: 4:30 p.m. (16:30). Without
        `minutes` only the hour is said, for that is all the source said."""
        template = self.say(next(words for hour, words in CLOCK if at.hour >= hour))
        hour = str(at.hour % 12 or 12)
        if not minutes:
            return template.format(time=self.own_digits(hour))
        words = template.format(time=self.own_digits(f"{hour}:{at.minute:02}"))
        both = self.pgettext("clock", "{time} ({clock})")
        return both.format(time=words, clock=self.own_digits(f"{at:%H:%M}"))

    def moment(self, value: Moment, *, year: bool = True) -> str:
        """A time as precisely as its source said it, with zone and Hijri date if stated.
        Without `year` a date that carries a clock time or a part of day leaves it out."""
        words = self._window(value, year) if value.window else self._single(value, year)
        if value.approximate:
            words = self.pgettext("time", "about {moment}").format(moment=words)
        if value.hijri:
            words = self.pgettext("time", "{moment} ({hijri} as stated)").format(
                moment=words, hijri=self.hijri(value.hijri)
            )
        if value.zone:
            words = self.pgettext("time", "{moment}, {zone}").format(
                moment=words, zone=self.zone(value.zone)
            )
        return words

    def part(self, name: str) -> str:
        """The name of a part of day; an unknown one as it was written."""
        return self.say(PARTS[name]) if name in PARTS else name

    def zone(self, name: str) -> str:
        """A time zone as stated: Syria Time · توقيت سوريا · UTC+02:00."""
        if name in ("UTC", "Etc/UTC", "Z"):
            return self.pgettext("time zone", "UTC")
        if name[:1] in "+-":
            return self.pgettext("time zone", "UTC{offset}").format(offset=name)
        return str(get_timezone_location(name, locale=self.babel))

    def hijri(self, text: str) -> str:
        """A Hijri date `1440-03-09` (year, month, day; the later parts may be missing)."""
        year, *rest = text.split("-")
        names = [self.own_digits(str(int(rest[1])))] if len(rest) > 1 else []
        names += [self.say(HIJRI_MONTHS[int(rest[0]) - 1])] if rest else []
        words = " ".join([*names, self.own_digits(year)])
        return self.pgettext("time", "{date} AH").format(date=words)

    def _single(self, value: Moment, year: bool) -> str:
        return self._at(value.start, value.precision, value.part, year=year)

    def _window(self, value: Moment, year: bool) -> str:
        # `end` is the first instant after the window: the last one stands in its last unit.
        first, last = value.start, value.end - dt.timedelta(microseconds=1)
        precision = "day" if value.precision == "part_of_day" else value.precision
        if precision in ("minute", "hour") and first.date() == last.date():
            start = self.clock(first.time(), minutes=precision == "minute")
        else:
            start = self._at(first, precision, None, year=first.year != last.year)
        end = self._at(last, precision, None, year=year)
        return self.pgettext("time", "{start} to {end}").format(start=start, end=end)

    def _at(self, at: dt.datetime, precision: str, part: str | None, *, year: bool) -> str:
        if precision in SPANS:
            pattern = PATTERNS[precision] if year or precision == "year" else "MMMM"
            return self.say(SPANS[precision]).format(span=self._pattern(at, pattern))
        if precision in ("minute", "hour"):
            clock = self.clock(at.time(), minutes=precision == "minute")
            template = self.pgettext("time", "{clock} on {date}")
            return template.format(clock=clock, date=self.date(at, year=year))
        if precision == "part_of_day" and part:
            template = self.pgettext("time", "{part} on {date}")
            return template.format(part=self.part(part), date=self.date(at, year=year))
        return self.date(at, year=year)

    def _pattern(self, day: dt.date, pattern: str) -> str:
        return self.own_digits(format_date(day, pattern, locale=self.babel))
