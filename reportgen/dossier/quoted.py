"""A value beside its own quote: what the quote says otherwise, read mechanically.

Silent wherever the quote's figure is not surely read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise
from typing import Literal

from reportgen.dossier import Claim, Dossier, Number, Time
from reportgen.text.readers import LANGUAGES, Mention, read, unread
from reportgen.text.senses import told

UNCOUNTED = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "metre", "centimetre"}
    | {"kilometre", "mile", "tonne", "kilogram", "pound", "dollar", "euro"}
)
HARM = {"deaths": {"killed", "casualties"}, "injuries": {"injured", "casualties"}}
"""Beginning of an attribute's id → what the counted suffered."""
HALF_DAY = 12
EARLIEST = 1900
"""Before it no news was printed, and a day less may be no day at all."""
MANY = 5


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a claim that its quote contradicts: what the value gives, what the quote
    has. `weekday` doubts the quote itself: a weekday that is not the date's."""

    id: str
    claim: str
    about: Literal["value", "weekday"]
    stated: str
    quoted: str


def doubts(dossier: Dossier) -> Iterator[Doubt]:
    """What the quotes of a dossier contradict."""
    for claim in dossier.claims.values():
        language = dossier.document_of(claim.account).language
        if language.partition("-")[0] not in LANGUAGES:
            continue
        mentions = read(claim.quote.exact, language)
        yield from _weekday(claim, mentions)
        if claim.polarity != "asserts" or len(claim.readings) != 1:
            continue
        value = claim.readings[0]
        if isinstance(value, Number):
            yield from _number(claim, value, mentions, unread(claim.quote.exact, language))
        elif isinstance(value, Time):
            zoned = bool(told(claim.quote.exact, language).opposites["zone"])
            yield from _time(claim, value, mentions, zoned=zoned)


def _doubt(claim: Claim, stated: str, *mentions: Mention, about: str = "value") -> Doubt:
    words = claim.quote.exact[mentions[0].start : mentions[-1].end]
    kind: Literal["value", "weekday"] = "weekday" if about == "weekday" else "value"
    name = f"{claim.id}/quote/{about}/{'_'.join(f'{stated}~{words}'.split())}"
    return Doubt(name, claim.id, kind, stated, words)


def _number(
    claim: Claim, value: Number, mentions: Sequence[Mention], strange: Sequence[Mention]
) -> Iterator[Doubt]:
    """A count that is none of the quote's figures, nor a sum of them."""
    stated = {bound for bound in (value.low, value.high) if bound is not None}
    counts = [mention for mention in mentions if _counts(mention, claim.attribute)]
    if not counts or not stated or stated <= {0, 1}:
        return
    if any(other.value != ("dual",) or stated == {2} for other in strange):
        return
    if any(mention.value == (None, None) for mention in counts):
        return
    if stated & {*_sums(counts)} or len(counts) > MANY:
        return
    yield _doubt(claim, _shown(value), counts[0])


def _counts(mention: Mention, attribute: str) -> bool:
    """Whether a figure may be what the attribute counts."""
    if mention.kind != "number" or mention.subject & UNCOUNTED or mention.value == (1, 1):
        return False
    harm = HARM.get(attribute.partition(".")[0])
    suffered = mention.subject & {"killed", "injured", "casualties", "missing", "detained"}
    return not (harm and suffered) or bool(harm & suffered)


def _sums(counts: Sequence[Mention]) -> Iterator[object]:
    bounds = [[b for b in mention.value if b is not None] for mention in counts]
    for several in bounds:
        yield from several
    firsts = [several[0] for several in bounds if several and not isinstance(several[0], str)]
    for size in range(2, len(firsts) + 1):
        for chosen in combinations(firsts, size):
            yield sum(chosen)
            yield max(chosen) * 2 - sum(chosen)


def _shown(value: Number) -> str:
    bounds = [str(bound) for bound in (value.low, value.high) if bound is not None]
    return "..".join(dict.fromkeys(bounds))


def _time(
    claim: Claim, value: Time, mentions: Sequence[Mention], *, zoned: bool
) -> Iterator[Doubt]:
    """An hour or a day that the quote has otherwise."""
    if value.start.year < EARLIEST:
        return
    ends = [value.start, value.end] if value.window else [value.start]
    if value.precision in ("minute", "hour") and (value.zone or not zoned):
        yield from _hours(claim, ends, [m for m in mentions if m.kind == "time"])
    if value.precision in ("minute", "hour", "part_of_day", "day") and not value.hijri:
        yield from _days(claim, value, mentions)


def _hours(claim: Claim, ends: Sequence[datetime], times: Sequence[Mention]) -> Iterator[Doubt]:
    if not times:
        return
    hours = {hour for mention in times for hour in _readings(mention)}
    missing = [end for end in ends if not {*_stated(end)} & hours]
    if len(missing) == len(ends) or (missing and len(times) > 1):
        nearest = min(times, key=lambda mention: abs(_clock(mention)[1] - missing[0].minute))
        yield _doubt(claim, missing[0].strftime("%H:%M"), nearest)


def _stated(end: datetime) -> Iterator[tuple[int, int]]:
    """The hour itself, or the minute or hour of which it is the first instant after."""
    for off in (timedelta(), timedelta(minutes=1), timedelta(hours=1)):
        yield (end - off).hour, (end - off).minute


def _clock(mention: Mention) -> tuple[int, int]:
    hour, minute = mention.value
    return int(str(hour)), int(str(minute))


def _readings(mention: Mention) -> Iterator[tuple[int, int]]:
    hour, minute = _clock(mention)
    yield hour, minute
    if mention.form == "bare" or (mention.form == "24h" and hour <= HALF_DAY):
        yield (hour + HALF_DAY) % 24, minute


def _days(claim: Claim, value: Time, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """A day that none of the quote's dates may be; around a night either day may be meant."""
    dates = [mention for mention in mentions if mention.kind == "date"]
    whole = [mention for mention in dates if mention.value[0] == "gregorian" and mention.value[3]]
    night = any(m.kind == "part" and m.value[0] in NIGHT for m in mentions)
    last = value.end - timedelta(minutes=1)
    margin = timedelta(days=1) if night else timedelta()
    if whole and len(whole) == len(dates):
        if not any(_falls(m, value.start - margin, last + margin) for m in whole):
            yield _doubt(claim, value.start.date().isoformat(), whole[0])
        return
    weekdays = [mention for mention in mentions if mention.kind == "weekday"]
    if len(weekdays) == 1 and not dates:
        days = _each((value.start - margin).date(), (last + margin).date())
        if weekdays[0].value[0] not in {day.weekday() for day in days}:
            yield _doubt(claim, f"{value.start:%Y-%m-%d} ({value.start:%A})", weekdays[0])


NIGHT = frozenset({"night", "midnight", "after_midnight", "dawn", "evening"})


def _each(first: date, last: date) -> Iterator[date]:
    for n in range(min((last - first).days, 7) + 1):
        yield first + timedelta(days=n)


def _falls(mention: Mention, first: datetime, last: datetime) -> bool:
    _, year, month, day = mention.value
    return any(
        d.day == day and month in (None, d.month) and year in (None, d.year)
        for d in _each(first.date(), last.date())
    )


def _weekday(claim: Claim, mentions: Sequence[Mention]) -> Iterator[Doubt]:
    """A weekday beside a whole date that is another."""
    for one, other in pairwise(mentions):
        if {one.kind, other.kind} != {"weekday", "date"}:
            continue
        weekday, dated = (one, other) if one.kind == "weekday" else (other, one)
        day = _day(dated)
        between = claim.quote.exact[one.end : other.start]
        if day is None or len(between) > len(" الموافق يوم ") or day.weekday() == weekday.value[0]:
            continue
        yield _doubt(claim, f"{day:%A}", one, other, about="weekday")


def _day(mention: Mention) -> date | None:
    calendar, *parts = mention.value
    if calendar != "gregorian" or None in parts:
        return None
    try:
        return date(*(int(str(part)) for part in parts))
    except ValueError:
        return None
