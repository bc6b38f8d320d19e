"""Times in words: "4:30 a.m. (04:30), 17 November"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import text, value
from reportgen.discrepancies.kinds.time import instant
from reportgen.dossier import Time
from reportgen.language import Message

LOCAL = Message("time", "{moment}, that is {local} local time")


def say(stated: Time, telling: Telling) -> Text:
    """A time, with its year where that is not the event's, and the local time beside one that
    is stated in another zone."""
    language = telling.language
    said = _said(stated, telling)
    local = _local(stated, ZoneInfo(telling.dossier.event.timezone))
    if local:
        same_day = not stated.window and local.start.date() == stated.start.date()
        clock = language.clock(local.start.time(), minutes=local.precision == "minute")
        here = clock if same_day else _said(local, telling)
        said = language.say(LOCAL).format(moment=said, local=here)
    return text(language, [value(language, said)])


def _said(stated: Time, telling: Telling) -> str:
    last = stated.end - timedelta(microseconds=1)
    years = {str(stated.start.year), str(last.year)}
    return telling.language.moment(stated, year=years != {telling.dossier.event.date[:4]})


def _local(stated: Time, zone: ZoneInfo) -> Time | None:
    """A clock time of another zone as the clocks stood where it happened; None for others."""
    if not stated.zone or stated.precision not in ("minute", "hour"):
        return None
    start = instant(stated, zone).astimezone(zone).replace(tzinfo=None)
    if start == stated.start:
        return None
    ends = {"start": start, "end": start + (stated.end - stated.start)}
    plain = {"zone": None, "hijri": None, "approximate": False}
    return stated.model_copy(update=ends | plain)


def say_any(stated: Sequence[Time], telling: Telling) -> list[Text]:
    """Several times; of hours on one day only the last has the day."""
    said = [say(time, telling) for time in stated]
    if not (
        all(map(_plain_clock, stated)) and len({(t.start.date(), t.zone) for t in stated}) == 1
    ):
        return said
    return [*(_clock(time, telling) for time in stated[:-1]), said[-1]]


def _plain_clock(time: Time) -> bool:
    return time.precision in ("minute", "hour") and not (
        time.window or time.approximate or time.hijri or time.zone
    )


def _clock(time: Time, telling: Telling) -> Text:
    said = telling.language.clock(time.start.time(), minutes=time.precision == "minute")
    return text(telling.language, [value(telling.language, said)])


SAYING = Saying(
    value=say,
    any_of=say_any,
    says=Message("sentence", "{source} [gives; plural: give] {value}"),
    agreement=Message("sentence", "{source} agree on {value}"),
    clash=(
        Message("closer", "the two times cannot both be right"),
        Message("closer", "the times cannot all be right"),
    ),
)
