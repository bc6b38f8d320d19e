"""Dates: 17 تشرين الثاني 2018, 17 من شهر نوفمبر, November 17, 2018, 17/11/2018, رمضان 1439."""

from __future__ import annotations

import re

from reportgen.text.readers.found import Found, Tokens

ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
SUFFIXES = frozenset({"st", "nd", "rd", "th"})
OPENINGS = frozenset({"/", "("})
MONTH_CUES = frozenset(
    ["in", "of", "since", "until", "this", "last", "early", "late", "mid", "شهر", "لشهر", "بشهر"]
)


def read_date(tokens: Tokens, at: int) -> Found | None:
    """The date that begins at `at`, if one does."""
    return (
        _numeric(tokens, at)
        or _day_and_month(tokens, at)
        or _month(tokens, at)
        or _year(tokens, at)
    )


def _numeric(tokens: Tokens, at: int) -> Found | None:
    """Year first, or day first; month first only where nothing else is possible."""
    text = tokens.text(at)
    if match := ISO.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
        if month > 12:
            day, month = month, day
    else:
        return _day_slash_month(tokens, at)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _dated(tokens, at, at + 1, year, month, day)


def _day_slash_month(tokens: Tokens, at: int) -> Found | None:
    """في 17/11: without a year only after a word that announces a date."""
    day, slash, month = tokens.text(at).partition("/")
    if not (slash and month.isdecimal() and tokens.text(at - 1) in tokens.lexicon.date_cues):
        return None
    valid = 1 <= int(day) <= 31 and 1 <= int(month) <= 12
    return Found("date", at, at + 1, ("gregorian", None, int(month), int(day))) if valid else None


def _day_and_month(tokens: Tokens, at: int) -> Found | None:
    day: tuple[int | None, int] | None = _day(tokens, at)
    if day is None:
        return None
    if current := tokens.look(day[1], tokens.lexicon.this_month, free=False):
        return Found("date", at, current[1], ("gregorian", None, None, day[0]))
    until = _until(tokens, day[1])
    month = _month_name(tokens, _past_fillers(tokens, until or day[1]))
    if month is None:
        return None
    if until:
        day = (None, until)
    (calendar, number), after = month
    year, after = _year_after(tokens, after)
    return _dated(tokens, at, after, year, number, day[0], calendar)


def _until(tokens: Tokens, at: int) -> int:
    """The index after the second day of 5-6 May, 0 where there is none."""
    second = tokens.whole(at + 1, 1, 31) if tokens.text(at) == "-" else None
    return at + 2 if second is not None else 0


def _day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    day = tokens.whole(at, 1, 31)
    if day is not None:
        suffixed = tokens.glued(at + 1) and tokens.text(at + 1) in SUFFIXES
        return day, at + 1 + suffixed
    return tokens.look(at, tokens.lexicon.days)


def _month(tokens: Tokens, at: int) -> Found | None:
    """A month with the day after it (November 17), with a year, or alone."""
    month = _month_name(tokens, at)
    if month is None:
        return None
    (calendar, number), after = month
    after += tokens.text(after) == "." and tokens.kind(after + 1) == "number"
    day = None
    if tokens.lexicon.month_first and (found := _day(tokens, after)) is not None:
        day, after = found
    year, end = _year_after(tokens, after)
    alone = day is None and year is None
    shy = {*tokens.all[at].variants} & tokens.lexicon.shy
    if alone and shy and not _announced(tokens, at):
        return None
    return _dated(tokens, at, end, year, number, day, calendar)


def _announced(tokens: Tokens, at: int) -> bool:
    """Whether a word that is a month among other things is one here."""
    written = tokens.all[at].capital or not tokens.lexicon.month_first
    before = at - 2 if tokens.text(at - 1) == "-" else at - 1  # mid-March
    return written and tokens.text(before) in MONTH_CUES


def _month_name(tokens: Tokens, at: int) -> tuple[tuple[str, int], int] | None:
    """A month, with its second name after a slash or in brackets (نوفمبر/تشرين الثاني)."""
    for calendar, table in (("gregorian", tokens.lexicon.months), ("hijri", tokens.lexicon.hijri)):
        if month := tokens.look(at, table):
            after = month[1]
            again = tokens.look(after + 1, table)
            if tokens.text(after) in OPENINGS and again and again[0] == month[0]:
                after = again[1] + (tokens.text(again[1]) == ")")
            return (calendar, month[0]), after
    return None


def _year_after(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """The year behind a month, and the index after it."""
    start = _past_fillers(tokens, at)
    year = tokens.whole(start, 1300, 2100)
    return (year, start + 1) if year is not None else (None, at)


def _past_fillers(tokens: Tokens, at: int) -> int:
    for _ in range(2):
        if filler := tokens.look(at, tokens.lexicon.date_fillers, free=False):
            at = filler[1]
    return at


def _year(tokens: Tokens, at: int) -> Found | None:
    """A year that is announced, or that counts nothing."""
    year = tokens.whole(at, 1300, 2100)
    if year is None or len(tokens.text(at)) != 4:
        return None
    hijri = tokens.text(at + 1) in tokens.lexicon.hijri_mark
    announced = tokens.text(at - 1) in tokens.lexicon.year_cues
    lexicon = tokens.lexicon
    counts = any(
        tokens.look(at + 1, table)
        for table in (lexicon.things, lexicon.outcomes, lexicon.multipliers, lexicon.percent)
    )
    if (1900 <= year < 2100 and (announced or not counts)) or hijri:
        return _dated(tokens, at, at + 1, year, None, None)
    return None


def _dated(
    tokens: Tokens,
    first: int,
    after: int,
    year: int | None,
    month: int | None,
    day: int | None,
    calendar: str = "gregorian",
) -> Found:
    """The date, with the sign of its era taken along."""
    if tokens.text(after) in tokens.lexicon.hijri_mark and year is not None:
        calendar, after = "hijri", after + 1
    elif year is not None and tokens.text(after) == "م":
        after += 1
    return Found("date", first, after, (calendar, year, month, day))
