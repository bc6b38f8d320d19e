"""Whether a translation says the same numbers, dates and times as its original, and whether it
turned round who, where, or whether at all.

Both texts are read mechanically (`readers`, `senses`) and laid side by side. What a reader
leaves unread cannot drift here: no drift found is no proof of fidelity.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.text.alike import could_be, equal, same_subject, subject_changed
from reportgen.text.readers import Mention, read, unread
from reportgen.text.senses import exchanged, lost, told

Change = Literal["missing", "added", "value", "form", "subject", "am_pm", "order"]

HALF_DAY = 12
TELLING = frozenset({"number", "percent", "fraction"})
EXCHANGED_ONLY = frozenset({"ordinal", "decade"})
"""A translator may leave them out: only another value of them is told."""
RANGE = 25
"""Letters between the two ends of a stretch of time."""


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference. `missing`: the translation has no such mention; `added`: the original
    has none; else both are given and differ in value, in form (about 40 → 40), in subject
    (killed → casualties), by twelve hours with the same digits (`am_pm`), or the beginning
    and the end of a stretch of time changed places (`order`)."""

    change: Change
    original: Mention | None
    translation: Mention | None

    @property
    def sides(self) -> tuple[Mention, ...]:
        """The mentions that it is about, one or two."""
        return tuple(side for side in (self.original, self.translation) if side)


def differences(
    original: str, original_language: str, translation: str, translation_language: str
) -> tuple[Drift, ...]:
    """The mentions of either text that have no equal in the other, paired where one plainly
    became the other, in the order of the original. Raises KeyError for a language without a
    reader (`readers.LANGUAGES`)."""
    ours = read(original, original_language)
    theirs = read(translation, translation_language)
    gone, new = _unmatched(ours, theirs), _unmatched(theirs, ours)
    pairs = list(_pairs(gone, new))
    paired = {id(mention) for drift in pairs for mention in (drift.original, drift.translation)}
    left, left_here = unread(original, original_language), unread(translation, translation_language)
    drifts = [
        *pairs,
        *(
            Drift("missing", mention, None)
            for mention in gone
            if id(mention) not in paired and _is_told(mention, ours, theirs, left_here, left)
        ),
        *(
            Drift("added", None, mention)
            for mention in new
            if id(mention) not in paired and _is_told(mention, theirs, ours, left, left_here)
        ),
        *_turned(ours, theirs),
    ]
    counted = {word for drift in drifts for side in drift.sides for word in side.subject}
    drifts += [
        drift
        for drift in _in_words(original, original_language, translation, translation_language)
        if drift.sides[0].value[0] not in counted
    ]
    return tuple(sorted(drifts, key=_position))


def not_read(
    original: str, original_language: str, translation: str, translation_language: str
) -> tuple[Mention, ...]:
    """Figures of the translation that no reader knows and that the original does not have as
    they stand: nothing is said of them. Raises as `differences`."""
    known = {mention.value for mention in unread(original, original_language)}
    return tuple(
        mention
        for mention in unread(translation, translation_language)
        if mention.value not in known and mention.value != ("dual",)
    )


def _in_words(
    original: str, original_language: str, translation: str, translation_language: str
) -> Iterator[Drift]:
    ours, theirs = told(original, original_language), told(translation, translation_language)
    yield from (Drift("missing", mention, None) for mention in lost(ours, theirs))
    yield from (Drift("added", None, mention) for mention in lost(theirs, ours))
    yield from (Drift("value", mine, yours) for mine, yours in exchanged(ours, theirs))


def _unmatched(mine: Sequence[Mention], yours: Sequence[Mention]) -> list[Mention]:
    """The mentions that the other text has not; a figure stands for one figure only, the
    likest first."""
    used: set[int] = set()
    left: list[Mention] = []
    for sure in (True, False):
        for mention in mine if sure else list(left):
            place = next(
                (n for n, other in enumerate(yours) if _meets(mention, other, n, used, sure)), None
            )
            if place is None and sure:
                left.append(mention)
            elif place is not None:
                used |= {place} if mention.kind == "number" else set()
                if not sure:
                    left.remove(mention)
    return left


def _meets(mine: Mention, yours: Mention, place: int, used: set[int], sure: bool) -> bool:
    if mine.kind == "number" and place in used:
        return False
    return equal(mine, yours) and (not sure or mine.subject == yours.subject)


def _is_told(
    mention: Mention,
    beside: Sequence[Mention],
    others: Sequence[Mention],
    unread_there: Sequence[Mention],
    unread_here: Sequence[Mention],
) -> bool:
    """Whether it is sure that the other text does not have it. A single thing need not be
    counted (a strike, غارة), nor none; a day has its weekday; what is unread may say anything."""
    if mention.kind in EXCHANGED_ONLY or mention.form == "some":
        return False
    if mention.kind == "number" and mention.value in ((0, 0), (1, 1)):
        return False
    if mention.kind == "day" and _has_weekday(beside, others):
        return False
    if any(could_be(mention, other) for other in others):
        return False
    known = {other.value for other in unread_here}
    strange = [other for other in unread_there if other.value not in known]
    figures = any(other.value != ("dual",) for other in strange)
    dual = mention.value == (2, 2) and any(other.value == ("dual",) for other in strange)
    return not (mention.kind in TELLING and (figures or dual))


def _has_weekday(beside: Sequence[Mention], others: Sequence[Mention]) -> bool:
    here = {mention.value for mention in beside if mention.kind == "weekday"}
    return any(mention.kind == "weekday" and mention.value in here for mention in others)


def _turned(ours: Sequence[Mention], theirs: Sequence[Mention]) -> Iterator[Drift]:
    """A stretch of time whose ends changed places."""
    mine, yours = _stretch(ours), _stretch(theirs)
    if mine and yours and mine[0].value != mine[1].value:
        turned = (mine[0].value, mine[1].value) == (yours[1].value, yours[0].value)
        if turned:
            yield Drift("order", mine[0], yours[0])


def _stretch(mentions: Sequence[Mention]) -> list[Mention]:
    times = [mention for mention in mentions if mention.kind == "time"]
    near = len(times) == 2 and times[1].start - times[0].end < RANGE
    return times if near else []


def _pairs(gone: Sequence[Mention], new: Sequence[Mention]) -> Iterator[Drift]:
    """Mentions that became one another: first by the surest sign, each used once."""
    used: set[int] = set()
    for change in ("am_pm", "subject", "form", "value"):
        for mine in gone:
            for yours in new:
                free = id(mine) not in used and id(yours) not in used
                if free and _became(mine, yours) == change:
                    used |= {id(mine), id(yours)}
                    yield Drift(change, mine, yours)


def _became(mine: Mention, yours: Mention) -> Change | None:
    """How one mention turned into the other, None if they are unrelated."""
    if mine.kind != yours.kind or "some" in (mine.form, yours.form):
        return None
    if mine.kind == "time":
        return _time_change(mine, yours)
    single = (1, 1) in (mine.value, yours.value) and mine.kind == "number"
    if single and not mine.subject & yours.subject:
        return None
    if mine.value == yours.value and subject_changed(mine, yours):
        return "subject"
    if mine.kind in ("number", "percent") and _shared_bound(mine, yours):
        return "form"
    return "value" if same_subject(mine, yours) else None


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
