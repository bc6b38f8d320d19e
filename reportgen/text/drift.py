"""Whether a translation says the same numbers, dates and times as its original.

Both texts are read mechanically (`readers`) and their mentions laid side by side. What a reader
leaves unread cannot drift here: no drift found is no proof of fidelity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.text.readers import Mention, read

Change = Literal["missing", "added", "value", "form", "subject", "am_pm"]

HARM = frozenset({"killed", "injured", "casualties", "missing"})
HALF_DAY = 12


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference. `missing`: the translation has no such mention; `added`: the original
    has none; else both are given and differ in value, in form (about 40 → 40), in subject
    (killed → casualties), or by twelve hours with the same digits (`am_pm`)."""

    change: Change
    original: Mention | None
    translation: Mention | None


def differences(
    original: str, original_language: str, translation: str, translation_language: str
) -> tuple[Drift, ...]:
    """The mentions of either text that have no equal in the other, paired where one plainly
    became the other, in the order of the original. Raises KeyError for a language without a
    reader (`readers.LANGUAGES`)."""
    ours = read(original, original_language)
    theirs = read(translation, translation_language)
    lost = [mention for mention in ours if not _stands_in(mention, theirs)]
    new = [mention for mention in theirs if not _stands_in(mention, ours)]
    pairs = tuple(_pairs(lost, new))
    paired = {id(mention) for drift in pairs for mention in (drift.original, drift.translation)}
    rest = [Drift("missing", mention, None) for mention in lost if id(mention) not in paired]
    rest += [Drift("added", None, mention) for mention in new if id(mention) not in paired]
    return tuple(sorted((*pairs, *rest), key=_position))


def _equal(one: Mention, other: Mention) -> bool:
    """Whether two mentions say the same: a date may leave out what the other states, a number
    whose subject is not known matches any."""
    if one.kind != other.kind:
        return False
    if one.kind == "date":
        return _dates_agree(one, other)
    if one.kind == "time":
        return one.value == other.value and (one.form == "bare") == (other.form == "bare")
    same = (one.value, one.form) == (other.value, other.form)
    return same and _subjects_agree(one.subject, other.subject)


def _stands_in(mention: Mention, others: Iterable[Mention]) -> bool:
    """Whether the other text has it too. A single thing need not be counted (a strike, غارة),
    and a part of day may be told by a clock time."""
    if mention.kind == "number" and mention.value == (1, 1):
        return True
    return any(_equal(mention, other) or _told_by(mention, other) for other in others)


def _told_by(part: Mention, time: Mention) -> bool:
    return part.kind == "part" and time.kind == "time" and part.value[0] == time.form


def _dates_agree(one: Mention, other: Mention) -> bool:
    shared = [
        (mine, yours)
        for mine, yours in zip(one.value, other.value, strict=True)
        if mine is not None and yours is not None
    ]
    return len(shared) > 1 and all(mine == yours for mine, yours in shared)


def _subjects_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    harm, other_harm = _harm(one), _harm(other)
    things, other_things = _things(one), _things(other)
    if harm and other_harm and harm != other_harm:
        return False
    return not (things and other_things) or bool(things & other_things)


def _harm(subject: frozenset[str]) -> frozenset[str]:
    """What happened; the killed and injured together are casualties."""
    harm = subject & HARM
    both = {"killed", "injured"}
    return (harm - both) | {"casualties"} if both <= harm else harm


def _things(subject: frozenset[str]) -> frozenset[str]:
    return subject - HARM - {"person"}


def _pairs(lost: Sequence[Mention], new: Sequence[Mention]) -> Iterator[Drift]:
    """Mentions that became one another: first by the surest sign, each used once."""
    used: set[int] = set()
    for change in ("am_pm", "subject", "form", "value"):
        for mine in lost:
            for yours in new:
                free = id(mine) not in used and id(yours) not in used
                if free and _became(mine, yours) == change:
                    used |= {id(mine), id(yours)}
                    yield Drift(change, mine, yours)


def _became(mine: Mention, yours: Mention) -> Change | None:
    """How one mention turned into the other, None if they are unrelated."""
    if mine.kind != yours.kind:
        return None
    if mine.kind == "time":
        return _time_change(mine, yours)
    if mine.value == yours.value and not _subjects_agree(mine.subject, yours.subject):
        return "subject"
    if mine.kind in ("number", "percent") and _shared_bound(mine, yours):
        return "form"
    return "value" if _subjects_agree(mine.subject, yours.subject) else None


def _time_change(mine: Mention, yours: Mention) -> Change:
    (hour, minute), (other_hour, other_minute) = mine.value, yours.value
    apart = abs(int(str(hour)) - int(str(other_hour)))
    if minute == other_minute and apart == HALF_DAY:
        return "am_pm"
    return "form" if mine.value == yours.value else "value"


def _shared_bound(mine: Mention, yours: Mention) -> bool:
    bounds = {bound for bound in mine.value if bound is not None}
    return bool(bounds & set(yours.value)) or (not bounds and mine.value == yours.value)


def _position(drift: Drift) -> tuple[int, int, int]:
    """The original's order; what was added comes after, in the order of the translation."""
    if drift.original is not None:
        return 0, drift.original.start, 0
    return 1, 0, drift.translation.start if drift.translation else 0
