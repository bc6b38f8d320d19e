"""Short forms of `value`, as an editor writes them, into the values of the dossier.

Digits of every script are read alike. Readings are parted by `|`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from reportgen.dossier import (
    Actors,
    Assertion,
    Codes,
    Kind,
    Number,
    Place,
    Polarity,
    Term,
    Value,
    Wording,
)
from reportgen.records.faults import NotUnderstood
from reportgen.records.times import TimeDefaults, read_time
from reportgen.text.letters import digits

POLARITIES: dict[str, Polarity] = {
    "denied": "denies",
    "declined": "declines",
    "unknown": "says_unknown",
}
"""Short forms that set the polarity and state no value."""

Bound = Literal["about", "at_least", "at_most", "more_than", "fewer_than"]
Vague = Literal["dozens", "hundreds", "thousands", "some"]
Relation = Literal["in", "at", "near", "north_of", "south_of", "east_of", "west_of"]

BOUNDS: dict[Bound, tuple[str, ...]] = {
    "about": ("about", "around", "approximately", "roughly", "~", "حوالي", "نحو", "قرابة", "زهاء"),
    "at_least": (
        "at least",
        "no fewer than",
        "no less than",
        "≥",
        ">=",
        "على الأقل",
        "ما لا يقل عن",
        "لا يقل عن",
    ),
    "at_most": (
        "at most",
        "no more than",
        "up to",
        "≤",
        "<=",
        "على الأكثر",
        "ما لا يزيد على",
        "ما لا يزيد عن",
    ),
    "more_than": ("more than", "over", ">", "أكثر من", "ما يزيد على", "ما يزيد عن"),
    "fewer_than": ("fewer than", "less than", "under", "<", "أقل من"),
}
VAGUE: dict[Vague, tuple[str, ...]] = {
    "dozens": ("dozens", "tens", "عشرات", "العشرات"),
    "hundreds": ("hundreds", "مئات", "المئات"),
    "thousands": ("thousands", "آلاف", "الآلاف"),
    "some": ("some", "بعض", "عدد من"),
}
RELATIONS: dict[Relation, tuple[str, ...]] = {
    "in": ("in",),
    "at": ("at",),
    "near": ("near", "قرب"),
    "north_of": ("north of", "شمال"),
    "south_of": ("south of", "جنوب"),
    "east_of": ("east of", "شرق"),
    "west_of": ("west of", "غرب"),
}
YES, NO = ("yes", "true", "نعم"), ("no", "false", "لا")

COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,12}"
RANGE = re.compile(
    rf"(?:between\s+)?({COUNT})\s*(?:\.\.|-|–|\sto\s|\sand\s|إلى|و)\s*({COUNT})", re.IGNORECASE
)
NUMBERS = (
    "write `19`, `about 40`, `at least 15`, `at most 24`, `more than 100`, `fewer than 5`, "
    "`36..43`, `dozens`, `hundreds`, `thousands` or `some`"
)


def read_readings(kind: Kind, text: str, calendar: TimeDefaults) -> tuple[Value, ...]:
    """Every reading of a short form, in the order written. Raises NotUnderstood."""
    readings: list[Value] = []
    for part in text.split("|"):
        readings.append(read_value(kind, part, calendar))
        first = readings[0]
        if first.kind == "time":
            calendar = TimeDefaults(calendar.parts, calendar.published, first.start.date())
    if len(readings) != len({repr(reading) for reading in readings}):
        raise NotUnderstood(f"`{text}` names one reading twice", "write each once")
    return tuple(readings)


def read_value(kind: Kind, text: str, calendar: TimeDefaults) -> Value:
    """One reading of the kind. Raises NotUnderstood, which says what may be written."""
    plain = " ".join(digits(text, "latn").replace("٬", ",").replace("٫", ".").split())
    if not plain:
        raise NotUnderstood("an empty reading", "write a value on each side of `|`")
    if plain.casefold() in POLARITIES:
        raise NotUnderstood(f"`{plain}` beside another reading", "write it alone, or not at all")
    if kind == "time":
        return read_time(plain, calendar)
    readers: dict[str, Callable[[str], Value]] = {
        "number": read_number,
        "place": _read_place,
        "actor": _read_actors,
        "category": _read_codes,
        "assertion": _read_assertion,
        "text": _read_wording,
        "term": _read_term,
    }
    return readers[kind](plain)


def read_number(text: str) -> Number:
    """`19` · `about 40` · `36..43` · `dozens`. Raises NotUnderstood."""
    word = text.casefold()
    for vague, words in VAGUE.items():
        if word in words:
            return Number(form=vague)
    found = RANGE.fullmatch(text)
    if found:
        low, high = (_count(part) for part in found.groups())
        if low >= high:
            raise NotUnderstood(f"the range `{text}` does not rise", "write the lower end first")
        return Number(form="range", low=low, high=high)
    form, rest = _bound(word)
    if not re.fullmatch(COUNT, rest):
        raise NotUnderstood(f"`{text}` is no number", NUMBERS)
    count = _count(rest)
    low_open = form in ("at_most", "fewer_than")
    high_open = form in ("at_least", "more_than")
    return Number(form=form, low=None if low_open else count, high=None if high_open else count)


def _bound(text: str) -> tuple[Bound | Literal["exact"], str]:
    for form, words in BOUNDS.items():
        for word in words:
            rest = text.removeprefix(word)
            if rest != text and (rest.startswith(" ") or not word.isalpha()):
                return form, rest.strip()
            if text.endswith(f" {word}"):
                return form, text.removesuffix(word).strip()
    return "exact", text


def _count(text: str) -> int:
    return int(text.replace(",", ""))


def _read_place(text: str) -> Place:
    """`hajin` · `near hajin` · `east of hajin`. Raises NotUnderstood."""
    for relation, words in RELATIONS.items():
        for word in words:
            if text.casefold().startswith(f"{word} "):
                return Place(ref=_one(text[len(word) :].strip(), "place"), relation=relation)
    return Place(ref=_one(text, "place"))


def _read_actors(text: str) -> Actors:
    """`coalition` · `coalition, partner-forces`. Raises NotUnderstood."""
    return Actors(refs=_several(text, "actor"))


def _read_codes(text: str) -> Codes:
    """A code of the attribute's scheme, or several. Raises NotUnderstood."""
    return Codes(codes=_several(text, "code"))


def _read_assertion(text: str) -> Assertion:
    """`yes` · `no`. Raises NotUnderstood."""
    word = text.casefold()
    if word in YES + NO:
        return Assertion(holds=word in YES)
    raise NotUnderstood(f"`{text}` is neither yes nor no", "write `yes` or `no`, or `denied`")


def _read_wording(text: str) -> Wording:
    """A text has no short form: always raises NotUnderstood."""
    raise NotUnderstood(
        f"`{text[:40]}` does not say its language",
        "leave the value out (the quote stands for it), or write `{ar: …, en: …}`",
    )


def _read_term(text: str) -> Term:
    """The id of a glossary form. Raises NotUnderstood."""
    return Term(form=_one(text, "form"))


def _one(text: str, noun: str) -> str:
    if re.search(r"[\s,،]", text):
        raise NotUnderstood(f"`{text}` is not one {noun}", f"write the id of one {noun}")
    return text


def _several(text: str, noun: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in re.split("[,،]", text))
    if not all(parts) or len(set(parts)) < len(parts):
        raise NotUnderstood(f"`{text}` lists {noun}s badly", "part them by commas, each once")
    return tuple(_one(part, noun) for part in parts)
