"""Clock times: 4:30 p.m., 4.30 من فجر, ١١:٠١ مساءً, 16:30, الثالثة والنصف.

A number with a dot, or alone, is a time only by its company: a cue (الساعة, at … o'clock), a
part of the day, or another time it is joined to (بين الساعة 11 و4.30).
"""

from __future__ import annotations

import re

from reportgen.text.readers.found import Found, Tokens

CLOCK = re.compile(r"(\d{1,2})([:.])(\d{2})(?::\d{2})?")
AFTERNOON = frozenset({"pm", "afternoon", "evening"})
ZONES = frozenset({"gmt", "utc", "hours", "hrs", "بتوقيت"})
MORNING = frozenset({"am", "morning", "dawn", "after_midnight", "midnight"})


def read_clock(tokens: Tokens, at: int, previous: Found | None) -> Found | None:
    """The time that begins at `at`, if one does; `previous` is the mention before it."""
    cue = tokens.look(at, tokens.lexicon.clock_cues)
    start = cue[1] if cue else at
    chained = _chained(tokens, start, previous)
    digits = _digits(tokens, start, strict=not (cue or chained))
    if digits is None:
        decided = chained or bool(cue and tokens.lexicon.cue_decides)
        digits = _hour_words(tokens, start, strict=not decided)
    digits = _before_hour(tokens, start) or digits
    if digits is None:
        return None
    hour, minute, after, shape = digits
    part, after = _part(tokens, after)
    dotted = cue and shape == "." and not _measured(tokens, after)
    certain = dotted or shape in (":", "words") or part or (cue and tokens.lexicon.cue_decides)
    if not (certain or chained or _marked(tokens, start)):
        return None
    form = part or ("24h" if hour > 12 or tokens.text(start).startswith("0") else "bare")
    return Found("time", at, after, (*_to_24_hours(hour, minute, part),), form)


def _to_24_hours(hour: int, minute: int, part: str) -> tuple[int, int]:
    """A clock reading with its part of day: 12 in the evening or at night is midnight, as
    Arabic has it; 12 p.m. is noon."""
    if hour > 12 or not part:
        return hour % 24, minute
    late = part in AFTERNOON or (part == "noon" and hour < 5) or (part == "night" and hour > 5)
    if hour == 12:
        return (12 if part in ("pm", "afternoon", "noon") else 0), minute
    return hour + 12 * late, minute


def _digits(tokens: Tokens, at: int, strict: bool) -> tuple[int, int, int, str] | None:
    match = CLOCK.fullmatch(tokens.text(at))
    if match:
        hour, minute = int(match[1]), int(match[3])
        valid = hour < 25 and minute < 60
        return (hour, minute, at + 1, match[2]) if valid else None
    if len(tokens.text(at)) == 4 and tokens.text(at + 1) in ZONES:
        hour, minute = divmod(tokens.whole(at, 0, 2359) or 0, 100)
        return (hour, minute, at + 1, ":") if minute < 60 else None
    hour_alone = tokens.whole(at, 0, 24)
    if hour_alone is None or (strict and not _marked(tokens, at)):
        return None
    return hour_alone, 0, at + 1, "bare"


def _measured(tokens: Tokens, at: int) -> bool:
    """Whether 4.30 is an amount: of kilometres, per cent, million."""
    lexicon = tokens.lexicon
    tables = (lexicon.things, lexicon.percent, lexicon.multipliers)
    return any(tokens.look(at, table) for table in tables)


def _before_hour(tokens: Tokens, at: int) -> tuple[int, int, int, str] | None:
    """Half past four, a quarter to one."""
    minutes = tokens.look(at, tokens.lexicon.before_hour)
    hour = tokens.look(minutes[1], tokens.lexicon.hours) if minutes else None
    if not (minutes and hour):
        return None
    total = (hour[0] * 60 + minutes[0]) % (12 * 60)
    return total // 60 or 12, total % 60, hour[1], "words"


def _marked(tokens: Tokens, at: int) -> bool:
    """Whether a number carries a.m., p.m. or o'clock, or leads to a time that does."""
    return says_the_hour(tokens, at + 1) or _leads_to_time(tokens, at + 1)


def says_the_hour(tokens: Tokens, at: int) -> bool:
    """Whether a.m., p.m. or o'clock stands at `at`. Arabic م is metres as well as p.m."""
    lexicon = tokens.lexicon
    meridiem = not lexicon.cue_decides and tokens.look(at, lexicon.meridiems)
    return bool(meridiem or tokens.look(at, lexicon.clock_marks))


def _leads_to_time(tokens: Tokens, at: int) -> bool:
    """Whether a join and an unmistakable time follow: 11 and 4:30."""
    if tokens.text(at) not in tokens.lexicon.joins:
        return False
    match = CLOCK.fullmatch(tokens.text(at + 1))
    if match and match[2] == ":":
        return True
    numeric = match is not None or tokens.whole(at + 1, 0, 24) is not None
    return numeric and says_the_hour(tokens, at + 2)


def _chained(tokens: Tokens, at: int, previous: Found | None) -> bool:
    """Whether the number is joined to a time before it and counts nothing."""
    if previous is None or previous.kind != "time":
        return False
    joined = previous.after == at - 1 and tokens.text(at - 1) in tokens.lexicon.joins
    counted = any(
        tokens.look(at + 1, table) for table in (tokens.lexicon.things, tokens.lexicon.outcomes)
    )
    return joined and not counted


def _hour_words(tokens: Tokens, at: int, strict: bool) -> tuple[int, int, int, str] | None:
    """An hour in words; if `strict` only with its minutes, or between a preposition and a
    part of day (عند الخامسة مساء): الثالثة alone is "the third"."""
    hour = tokens.look(at, tokens.lexicon.hours)
    if hour is None:
        return None
    minutes = tokens.look(hour[1], tokens.lexicon.minutes)
    if minutes:
        total = (hour[0] * 60 + minutes[0]) % (12 * 60)
        return total // 60 or 12, total % 60, minutes[1], "words"
    if strict and not (
        tokens.text(at - 1) in tokens.lexicon.part_cues and _part(tokens, hour[1])[0]
    ):
        return None
    if tokens.text(hour[1]) == "و" and (minute := tokens.whole(hour[1] + 1, 1, 59)) is not None:
        follows = tokens.text(hour[1] + 2) in ("دقيقه", "دقيقة", "دقائق")
        return hour[0], minute, hour[1] + 2 + follows, "words"
    return hour[0], 0, hour[1], "words"


def _part(tokens: Tokens, at: int) -> tuple[str, int]:
    """The part of day that belongs to a time, and the index after it."""
    lexicon = tokens.lexicon
    if meridiem := tokens.look(at, lexicon.meridiems, free=False):
        return meridiem
    filler = tokens.look(at, lexicon.part_fillers, free=False)
    for start in (at, filler[1] if filler else at):
        if part := tokens.look(start, lexicon.parts):
            return part
    mark = tokens.look(at, lexicon.clock_marks, free=False)
    return ("", mark[1]) if mark else ("", at)
