"""Whether two mentions say the same, whatever their language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.text.measures import ALIKE, same_measure
from reportgen.text.readers.mention import Mention

HARM = frozenset(
    {"killed", "injured", "casualties", "missing", "detained", "kidnapped", "survived"}
)
PARTS = {
    "dawn": range(0, 8),
    "morning": range(0, 13),
    "noon": range(11, 15),
    "afternoon": range(12, 20),
    "evening": range(16, 24),
    "night": (*range(18, 24), *range(0, 7)),
    "midnight": (0,),
    "after_midnight": range(0, 5),
}
"""Hours that a part of day may mean."""
NEIGHBOURS = [
    {"dawn", "morning", "after_midnight"},
    {"evening", "night"},
    {"night", "midnight", "after_midnight"},
    {"noon", "morning"},
]
"""Parts of day that languages divide otherwise."""
OPEN = frozenset({"at_least", "more_than"})
CLOSED = frozenset({"at_most", "fewer_than"})


def equal(one: Mention, other: Mention) -> bool:
    """Whether two mentions say the same: a date may leave out what the other states, a number
    whose subject is not known matches any."""
    if one.kind != other.kind:
        return _same_share(one, other)
    if one.kind == "date":
        return _dates_agree(one, other)
    if one.kind == "time":
        return one.value == other.value and _halves_agree(one.form, other.form)
    if one.kind == "part":
        return _parts_agree(str(one.value[0]), str(other.value[0]))
    if one.kind == "number" and _same_in_other_units(one, other):
        return True
    same = one.value == other.value and _forms_agree(one.form, other.form)
    return same and same_subject(one, other)


def could_be(one: Mention, other: Mention) -> bool:
    """Whether another kind of mention may tell the same: a part of day by a clock time, the third
    grade by grade 3, an hour without its sign."""
    kinds = {one.kind, other.kind}
    if "number" in kinds and kinds & {"ordinal", "time"}:
        number, named = (one, other) if one.kind == "number" else (other, one)
        bare = named.kind == "ordinal" or (named.form == "bare" and named.value[1] == 0)
        return bare and number.value[0] == number.value[1] == named.value[0]
    if kinds != {"part", "time"}:
        return False
    part, time = (one, other) if one.kind == "part" else (other, one)
    if one.kind == "time" and part.value[0] not in ("midnight", "noon"):
        return False
    hour = int(str(time.value[0]))
    return hour in PARTS[str(part.value[0])] or str(part.value[0]) == time.form


def same_subject(one: Mention, other: Mention) -> bool:
    """Whether both count the same, as far as both say what they count."""
    harm, other_harm = _harm(one.subject), _harm(other.subject)
    things, other_things = _things(one.subject), _things(other.subject)
    if harm and other_harm and harm != other_harm:
        return False
    return not (things and other_things) or bool(things & other_things)


def subject_changed(one: Mention, other: Mention) -> bool:
    """Whether both say what they count, and say otherwise."""
    return not same_subject(one, other)


def _same_share(one: Mention, other: Mention) -> bool:
    """Half is 50%."""
    if {one.kind, other.kind} != {"fraction", "percent"}:
        return False
    share, percent = (one, other) if one.kind == "fraction" else (other, one)
    value = percent.value[0]
    return isinstance(value, int | Decimal) and round(Fraction(str(share.value[0])) * 100) == value


def _halves_agree(form: str, other: str) -> bool:
    """A bare hour may mean either half of the day; 24 h says which."""
    loose = {"bare", "24h"}
    return (form == "bare") == (other == "bare") or {form, other} <= loose


def _parts_agree(one: str, other: str) -> bool:
    return one == other or any({one, other} <= group for group in NEIGHBOURS)


def _forms_agree(one: str, other: str) -> bool:
    return one == other or {one, other} <= OPEN or {one, other} <= CLOSED


def _same_in_other_units(one: Mention, other: Mention) -> bool:
    (value, _), (second, _) = one.value, other.value
    if one.form != other.form or one.subject == other.subject:
        return False
    if not isinstance(value, int | Decimal) or not isinstance(second, int | Decimal):
        return False
    return same_measure(float(value), one.subject, float(second), other.subject)


def _dates_agree(one: Mention, other: Mention) -> bool:
    shared = [
        (mine, yours)
        for mine, yours in zip(one.value, other.value, strict=True)
        if mine is not None and yours is not None
    ]
    return len(shared) > 1 and all(mine == yours for mine, yours in shared)


def _harm(subject: frozenset[str]) -> frozenset[str]:
    """What happened; the killed and injured together are casualties."""
    harm = subject & HARM
    both = {"killed", "injured"}
    return (harm - both) | {"casualties"} if both <= harm else harm


def _things(subject: frozenset[str]) -> frozenset[str]:
    return frozenset({ALIKE.get(thing, thing) for thing in subject - HARM} - {"person", ""})
