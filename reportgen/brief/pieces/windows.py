"""How long a window lasted: computed from its two ends, never typed, and printed as computed.

A window is a pair of attributes `….start` and `….end` of kind time. Every admissible reading
of either end gives a duration; none is preferred.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from zoneinfo import ZoneInfo

from reportgen.brief.context import Context
from reportgen.brief.model import Text
from reportgen.brief.words.phrase import Slot, joined, phrase, text, value
from reportgen.brief.words.values import value_text
from reportgen.discrepancies.kinds.time import instant
from reportgen.dossier import Time
from reportgen.language import Language, Message

TIMED = ("minute", "hour")
IF_START = Message("duration", "{duration} if the start is read as {start}")
IF_END = Message("duration", "{duration} if the end is read as {end}")
IF_BOTH = Message("duration", "{duration} if it is read as {start} to {end}")


@dataclass(frozen=True, slots=True)
class Window:
    """The attributes of a window's two ends."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Length:
    """One duration and the readings of the two ends it follows from."""

    span: timedelta
    start: Time
    end: Time


def windows(attributes: tuple[str, ...]) -> Iterator[Window]:
    """The windows among attributes that are claimed."""
    for attribute in attributes:
        end = attribute.removesuffix(".start") + ".end"
        if attribute.endswith(".start") and end in attributes:
            yield Window(attribute, end)


def lengths(context: Context, account: str, window: Window) -> tuple[Length, ...]:
    """The durations an account's statements admit, in the order of its readings. None where
    an end is missing, or is not stated to the hour at least, or the end precedes the start."""
    zone = ZoneInfo(context.dossier.event.timezone)
    found: dict[timedelta, Length] = {}
    for start, end in product(
        _readings(context, account, window.start), _readings(context, account, window.end)
    ):
        span = instant(end, zone) - instant(start, zone)
        if span > timedelta():
            found.setdefault(span, Length(span, start, end))
    return tuple(found.values())


def length_text(
    context: Context, found: tuple[Length, ...], language: Language, *, bare: bool = False
) -> Text:
    """Durations in words, each with the reading it depends on; `bare` leaves that out."""
    if len(found) < 2 or bare:
        spans = [value(language, language.duration(length.span)) for length in found]
        return joined(language, spans, "or") if spans else text(language, [])
    said = [_conditional(context, length, found, language) for length in found]
    return joined(language, said, "or")


def _conditional(
    context: Context, length: Length, found: tuple[Length, ...], language: Language
) -> Text:
    """A duration with the reading of the end, or of both ends, that it depends on."""
    starts = [each.start for each in found]
    ends = [each.end for each in found]
    starts_vary, ends_vary = len(set(starts)) > 1, len(set(ends)) > 1
    message = IF_BOTH if starts_vary and ends_vary else IF_START if starts_vary else IF_END
    slots: dict[str, Slot] = {
        "duration": value(language, language.duration(length.span)),
        "start": _reading(context, length.start, starts, language),
        "end": _reading(context, length.end, ends, language),
    }
    return phrase(language, language.say(message), **slots)


def _reading(context: Context, time: Time, among: list[Time], language: Language) -> Text:
    """A reading as its clock time where that tells the readings apart, else with its date."""
    clocks = {each.start.time() for each in set(among)}
    if len(clocks) == len(set(among)):
        clock = language.clock(time.start.time(), minutes=time.precision == "minute")
        return text(language, [value(language, clock)])
    return value_text(time.model_copy(update={"zone": None}), "", context.dossier, language)


def _readings(context: Context, account: str, attribute: str) -> list[Time]:
    claims = context.counted(account, attribute)
    readings = (r for claim in claims if claim.polarity == "asserts" for r in claim.readings)
    return [r for r in readings if isinstance(r, Time) and r.precision in TIMED and not r.window]
