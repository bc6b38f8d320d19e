"""Times in words: "4:30 a.m. (04:30), 17 November"."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.brief.model import Text
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.brief.words.phrase import text, value
from reportgen.dossier import Time
from reportgen.language import Message


def say(stated: Time, telling: Telling) -> Text:
    """A time, with its year where that is not the event's."""
    year = str(stated.start.year) != telling.dossier.event.date[:4]
    said = telling.language.moment(stated, year=year)
    return text(telling.language, [value(telling.language, said)])


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
        time.window or time.approximate or time.hijri
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
