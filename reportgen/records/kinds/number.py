"""Numbers in short form: `19`, `about 40`, `36..43`, `dozens`."""

from __future__ import annotations

import re
from typing import Literal

from reportgen.dossier import Number
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds.reading import Reading, TimeDefaults, Wrong

Bound = Literal["about", "at_least", "at_most", "more_than", "fewer_than"]
Vague = Literal["dozens", "hundreds", "thousands", "some"]

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

COUNT = r"\d{1,3}(?:,\d{3})+|\d{1,12}"
RANGE = re.compile(
    rf"(?:between\s+)?({COUNT})\s*(?:\.\.|-|–|\sto\s|\sand\s|إلى|و)\s*({COUNT})", re.IGNORECASE
)
NUMBERS = (
    "write `19`, `about 40`, `at least 15`, `at most 24`, `more than 100`, `fewer than 5`, "
    "`36..43`, `dozens`, `hundreds`, `thousands` or `some`"
)


def read(text: str, calendar: TimeDefaults | None = None) -> Number:
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


def wrong(number: Number) -> Wrong | None:
    """Ends the wrong way round, or below zero."""
    ends = [end for end in (number.low, number.high) if end is not None]
    if ends == sorted(ends) and min(ends, default=0) >= 0:
        return None
    return "bad-value", "the number falls or is below zero", "write the lower end first"


READING = Reading(
    value=Number,
    read=read,
    wrong=wrong,
    hint="19 · about 40 · at least 15 · at most 24 · more than 100 · fewer than 5 · 36..43 · "
    "dozens · hundreds · thousands · some",
)
