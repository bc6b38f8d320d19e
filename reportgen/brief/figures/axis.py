"""The axis of times: ticks at full hours with both clocks, and the names of the days."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from reportgen.brief.context import Context
from reportgen.brief.model import Parallel
from reportgen.brief.model.figure import Tick
from reportgen.brief.words.phrase import text, value
from reportgen.language import Language, Message

HOURS = (1, 2, 3, 6, 12, 24, 48)
INTERVALS = 5
DAY = 24 * 60
NARROW = 0.16
"""A stretch of a day smaller than this share of the axis has no room for its name."""


NAMED = {0: Message("axis", "midnight"), 12: Message("axis", "noon")}
LETTERS = 56
"""As many letters, measured generously, fit under one axis."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Minutes of the wall clock since 1970 at both ends, ticks, and day names where the
    ticks tell hours."""

    low: int
    high: int
    ticks: tuple[Tick, ...]
    days: tuple[Tick, ...]


def time_axis(context: Context, ends: Iterable[float]) -> TimeAxis | None:
    """The axis for times between `ends` (open ones are infinite). None where there is no end,
    or where they lie more than ten days apart: a matter of dates, not of hours."""
    finite = [end for end in ends if math.isfinite(end)]
    if not finite:
        return None
    for step in (hours * 60 for hours in HOURS):
        low = math.floor(min(finite) / step) * step
        high = max(math.ceil(max(finite) / step) * step, low + step)
        if high - low <= step * INTERVALS:
            ticks = _thin([_tick(context, at, step) for at in range(low, high + 1, step)])
            return TimeAxis(low, high, ticks, _days(context, low, high) if step < DAY else ())
    return None


def _tick(context: Context, minutes: int, step: int) -> Tick:
    at = _at(minutes)
    if step >= DAY:
        return Tick(minutes, _date(context, at), strong=True)
    return Tick(
        minutes,
        _said(context, lambda language: language.own_digits(f"{at:%H:%M}")),
        strong=at.time() == time(),
        detail=_said(context, lambda language: _other_clock(at.time(), language)),
    )


def _other_clock(at: time, language: Language) -> str:
    """The hour of the twelve-hour clock; noon and midnight by their names."""
    if at.hour in NAMED:
        return language.say(NAMED[at.hour])
    return language.clock(at, minutes=False)


def _thin(ticks: list[Tick]) -> tuple[Tick, ...]:
    """The ticks, every second without its other clock where they would touch."""
    details = [words for tick in ticks if tick.detail for words in tick.detail.values()]
    longest = max((len(words.plain) for words in details), default=0)
    step = 1 if longest * len(ticks) <= LETTERS else 2
    return tuple(
        replace(tick, detail=tick.detail if not n % step else None) for n, tick in enumerate(ticks)
    )


def _days(context: Context, low: int, high: int) -> tuple[Tick, ...]:
    """The name of each day in the middle of its part of the axis, where there is room."""
    midnights = range(math.floor(low / DAY) * DAY, high, DAY)
    parts = [(max(low, at), min(high, at + DAY)) for at in midnights]
    return tuple(
        Tick((first + last) / 2, _date(context, _at(first)))
        for first, last in parts
        if last - first >= NARROW * (high - low)
    )


def _date(context: Context, at: datetime) -> Parallel:
    return _said(context, lambda language: language.date(at, year=False))


def _said(context: Context, make: Callable[[Language], str]) -> Parallel:
    return context.parallel(lambda language: text(language, [value(language, make(language))]))


def _at(minutes: float) -> datetime:
    return datetime(1970, 1, 1) + timedelta(minutes=minutes)
