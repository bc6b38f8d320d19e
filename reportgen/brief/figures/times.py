"""When it happened, as the accounts state it, on one axis in the event's own time. Readings of
one statement stand one below the other; none is preferred."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product

from reportgen.brief.context import Context
from reportgen.brief.figures.axis import time_axis
from reportgen.brief.figures.lanes import (
    ABSENT,
    ACCOUNT,
    BESIDE,
    MOST,
    absent_lanes,
    caption,
    in_accounts,
    keys_for,
    limits,
    sentence,
    speaker,
    stance_line,
)
from reportgen.brief.model import Cell, Parallel, Text
from reportgen.brief.model.figure import Figure, Lane, Mark, Panel
from reportgen.brief.pieces.cells import cell
from reportgen.brief.pieces.labels import STANCES
from reportgen.brief.pieces.windows import instant, windows, zone_of
from reportgen.brief.words.phrase import phrase, text, value
from reportgen.brief.words.values import value_text
from reportgen.discrepancies import attribute_order
from reportgen.discrepancies.kinds.time import APPROXIMATE_MINUTES
from reportgen.dossier import Time
from reportgen.language import Language, Message

FINE = ("minute", "hour", "part_of_day")
TITLE = Message("figure", "The times, on one axis")
CAPTION = Message(
    "figure",
    "One row for each account, in the order of the dossier; time of the axis: {zone}, on both"
    " clocks. Where the words admit several times, each is drawn and none preferred.",
)
WINDOW = Message("figure", "{group}: from beginning to end")
BETWEEN = Message("time", "{start} to {end}")
FROM = Message("figure", "from {time}; no end stated")
UNTIL = Message("figure", "until {time}; no beginning stated")
READ_AS = Message("figure", "read as: {time}")
SPREAD = Message("figure", "{label}: between {low} and {high} {accounts}")
KEYS = {
    "exact": Message("figure key", "a moment"),
    "about": Message("figure key", "about that time; the band is the margin used in comparing"),
    "range": Message(
        "figure key", "a stretch of time; of a part of the day, the hours used in comparing"
    ),
    "floor": Message("figure key", "no end stated"),
    "ceiling": Message("figure key", "no beginning stated"),
    "reading": Message("figure key", "one of several readings"),
}


@dataclass(frozen=True, slots=True)
class StatedPeriod:
    """From the first stated time to the last. One may be missing; both may be the same."""

    first: Time | None
    last: Time | None


def draw_times(context: Context) -> Figure | None:
    """The figure of times. None where fewer than two accounts state a time of day, or the
    times lie too far apart for one axis."""
    panels = tuple(panel for ends in _topics(context) if (panel := _panel(context, *ends)))
    drawn = [lane for panel in panels for lane in panel.lanes if lane.marks]
    marks = [mark for lane in drawn for mark in lane.marks]
    axis = time_axis(context, [end for mark in marks for end in (mark.low, mark.high)])
    if len(drawn) < 2 or axis is None:
        return None
    return Figure(
        name="times",
        title=context.say(TITLE),
        caption=caption(context, [_reading(context), *limits(context, marks)]),
        alternative=context.parallel(lambda language: _sentence(panels, language)),
        low=axis.low,
        high=axis.high,
        ticks=axis.ticks,
        names=axis.days,
        panels=panels,
        keys=keys_for(marks, {name: context.say(said) for name, said in KEYS.items()}),
        account=context.say(ACCOUNT),
        beside=context.say(BESIDE),
        mirrored=all(language.direction == "rtl" for language in context.languages),
    )


def _topics(context: Context) -> Iterator[tuple[str, str]]:
    """The attributes of each window's ends, then each other time of day twice."""
    claimed = tuple(attribute_order(context.dossier))
    pairs = [(window.start, window.end) for window in windows(claimed)]
    yield from pairs
    paired = {attribute for pair in pairs for attribute in pair}
    for attribute in claimed:
        kind = context.dossier.vocabulary.attributes[attribute].kind
        if kind == "time" and attribute not in paired:
            yield attribute, attribute


def _panel(context: Context, start: str, end: str) -> Panel | None:
    """One window or time: whoever states it to the part of day at least, then the rest."""
    cells = {
        account: tuple(cell(context, account, attribute) for attribute in (start, end))
        for account in context.dossier.accounts
    }
    lanes = [
        _lane(context, account, start, end, found)
        for account, found in cells.items()
        if any(each.stance not in ABSENT for each in found)
    ]
    if not any(lane.marks for lane in lanes):
        return None
    stances = {account: _stance(found) for account, found in cells.items()}
    label = _label(context, start, end)
    return Panel(label, (*lanes, *absent_lanes(context, stances)))


def _stance(found: tuple[Cell, ...]) -> str:
    """The stance of two ends together: silent only where both are absent."""
    said = [each.stance for each in found if each.stance not in ABSENT]
    return next(iter(said), found[0].stance)


def _label(context: Context, start: str, end: str) -> Parallel:
    vocabulary = context.dossier.vocabulary
    attribute = vocabulary.attributes[start]
    if start == end:
        return context.localized(attribute.label)
    group = context.localized(vocabulary.groups.get(attribute.group, {}))
    return context.parallel(
        lambda language: phrase(language, language.say(WINDOW), group=group[language.code])
    )


def _lane(context: Context, account: str, start: str, end: str, found: tuple[Cell, ...]) -> Lane:
    """What one account states, a line and a row for each reading."""
    stretches = _stretches(context, account, start, end)
    speakers = (speaker(context, account),)
    if not stretches:
        said = next(each for each in found if each.stance not in ABSENT)
        if said.stance == "asserts":
            return Lane(speakers, said.stance, (said.value,))
        line = stance_line(context, said)
        return Lane(speakers, said.stance, (line,), beside=context.say(STANCES[said.stance]))
    several = len(stretches) > 1
    return Lane(
        speakers,
        "asserts",
        tuple(_line(context, stretch, several) for stretch in stretches),
        tuple(_mark(context, start, each, several, row) for row, each in enumerate(stretches)),
    )


def _stretches(context: Context, account: str, start: str, end: str) -> list[StatedPeriod]:
    """Every combination of the readings of both ends in which the end follows the start."""
    firsts = _readings(context, account, start)
    if start == end:
        return [StatedPeriod(time, time) for time in firsts][:MOST]
    lasts = _readings(context, account, end)
    if not (firsts and lasts):
        return [StatedPeriod(t, None) for t in firsts] + [StatedPeriod(None, t) for t in lasts]
    zone = context.dossier.event.timezone
    pairs = [
        StatedPeriod(a, b) for a, b in product(firsts, lasts) if instant(a, zone) < instant(b, zone)
    ]
    return pairs[:MOST]


def _readings(context: Context, account: str, attribute: str) -> list[Time]:
    claims = context.counted(account, attribute)
    said = (r for claim in claims if claim.polarity == "asserts" for r in claim.readings)
    return [time for time in said if isinstance(time, Time) and time.precision in FINE]


def _mark(context: Context, start: str, stretch: StatedPeriod, several: bool, row: int) -> Mark:
    """A stretch as a mark; `start` is the attribute whose margin "about" has."""
    first, last = stretch.first, stretch.last
    if first is None:
        high = _minutes(context, last) if last else math.inf
        return Mark("ceiling", -math.inf, high, reading=several, row=row)
    low = _minutes(context, first)
    if last is None:
        return Mark("floor", low, math.inf, reading=several, row=row)
    if first is not last:
        return Mark("range", low, _minutes(context, last), reading=several, row=row)
    if first.approximate:
        around = context.dossier.vocabulary.attributes[start].tolerance or APPROXIMATE_MINUTES
        return Mark("about", low - around, low + around, reading=several, row=row)
    if first.precision == "minute" and not first.window:
        return Mark("exact", low, low, reading=several, row=row)
    length = (first.end - first.start) / timedelta(minutes=1)
    return Mark("range", low, low + length, reading=several, row=row)


def _minutes(context: Context, time: Time) -> float:
    """Minutes on the axis: the event's wall clock, counted from 1970."""
    zone = context.dossier.event.timezone
    local = instant(time, zone).astimezone(zone_of(zone)).replace(tzinfo=UTC)
    return local.timestamp() / 60


def _line(context: Context, stretch: StatedPeriod, several: bool) -> Parallel:
    """A stretch in words; of several readings, each says that it is one."""

    def said(language: Language) -> Text:
        words = _words(context, stretch, language)
        return phrase(language, language.say(READ_AS), time=words) if several else words

    return context.parallel(said)


def _words(context: Context, stretch: StatedPeriod, language: Language) -> Text:
    first, last = stretch.first, stretch.last
    if first is last and first is not None:
        return _moment(context, first, language)
    if first is None or last is None:
        message = FROM if last is None else UNTIL
        time = first or last
        assert time is not None
        return phrase(language, language.say(message), time=_moment(context, time, language))
    start, end = (_clock(context, time, language) for time in (first, last))
    return phrase(language, language.say(BETWEEN), start=start, end=end)


def _clock(context: Context, time: Time, language: Language) -> Text:
    """The clock time alone, for the axis has the dates; more where a source said less."""
    foreign = time.zone not in (None, context.dossier.event.timezone)
    if time.precision == "part_of_day" or time.approximate or foreign:
        return _moment(context, time, language)
    clock = language.clock(time.start.time(), minutes=time.precision == "minute")
    return text(language, [value(language, clock)])


def _moment(context: Context, time: Time, language: Language) -> Text:
    """A time in words, with its zone only where that is not the axis' own."""
    own = time.zone == context.dossier.event.timezone
    shown = time.model_copy(update={"zone": None}) if own else time
    return value_text(shown, "", context.dossier, language)


def _reading(context: Context) -> Parallel:
    """How to read the axis."""
    zone = context.dossier.event.timezone
    return context.parallel(
        lambda language: phrase(language, language.say(CAPTION), zone=language.zone(zone))
    )


def _sentence(panels: tuple[Panel, ...], language: Language) -> Text:
    return sentence([_clause(panel, language) for panel in panels], language)


def _clause(panel: Panel, language: Language) -> Text:
    """Between which moments the times of one panel lie."""
    lanes = [lane for lane in panel.lanes if lane.marks]
    ends = [e for lane in lanes for m in lane.marks for e in (m.low, m.high) if math.isfinite(e)]
    low, high = (_instant_words(end, language) for end in (min(ends), max(ends)))
    return phrase(
        language,
        language.say(SPREAD),
        label=panel.label[language.code],
        low=low,
        high=high,
        accounts=in_accounts(len(lanes), language),
    )


def _instant_words(minutes: float, language: Language) -> str:
    at = datetime(1970, 1, 1) + timedelta(minutes=minutes)
    template = language.pgettext("time", "{clock} on {date}")
    return template.format(clock=language.clock(at.time()), date=language.date(at, year=False))
