"""Words that run against their line: which need an element of their own to stay in order.

A typesetter that orders each printed line by itself cannot see what stood before a break. Broken
as «life-» and «news2000», the hyphen of the first line would go by the Arabic around it. In an
isolate of their own direction such words resolve alike in whole and in part (UAX #9, X5a).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import bidirectional, mirrored

from reportgen.text.bidi.ordering import BASE, Direction, levels

OTHER: dict[Direction, Direction] = {"rtl": "ltr", "ltr": "rtl"}
AGAINST = {
    "rtl": re.compile(r"[^\W_\u0590-\u08ff]|[\u200e\u2066-\u2069]"),
    "ltr": re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u2066-\u2069]"),
}
"""By the direction of the line: what may run against it, to pass the many lines without any."""

ISOLATES = ("LRI", "RLI", "FSI")
BREAK = re.compile(r"\W")
"""Where a line may end within words."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand apart in their own direction, in parts as a line is."""

    direction: Direction
    parts: tuple[str | Stretch, ...]


def stretches(text: str, base: Direction) -> tuple[str | Stretch, ...]:
    """The parts of a line of direction `base`: what runs against it stands apart if a break
    could change any of its order. The rest is then of one direction, broken or not."""
    if not AGAINST[base].search(text):
        return (text,)
    return _parts(text, levels(_spaced(text), base), base, BASE[base])


def _parts(
    text: str, resolved: Sequence[int], base: Direction, level: int
) -> tuple[str | Stretch, ...]:
    """Parts of a text whose levels are known; those above `level` run against it."""
    runs: list[tuple[int, int, bool]] = []
    for against, run in groupby(resolved, key=lambda each: each > level):
        start = runs[-1][1] if runs else 0
        runs.append((start, start + len(list(run)), against))
    if not any(against and _is_loose(text, start, end) for start, end, against in runs):
        return (text,)
    other = OTHER[base]
    return tuple(
        Stretch(other, _parts(text[start:end], resolved[start:end], other, level + 1))
        if against
        else text[start:end]
        for start, end, against in runs
    )


def _spaced(text: str) -> str:
    """The text as one paragraph: on a page every white space is a space."""
    return re.sub(r"\s", " ", text)


def _is_loose(text: str, start: int, end: int) -> bool:
    """Whether words may come apart: at a line's end, or a number and its sign; or stand beside
    what goes by an earlier line: a bracket by its partner (N0), a hyphen or percent sign by the
    letter before the number (W2–W5). What an isolate of the text holds stands apart too, for
    FriBidi 1.0 takes the second of two isolates for a part of the first (its issue 141)."""
    words = text[start:end]
    if bidirectional(text[start - 1 : start] or " ") in ISOLATES:
        return True
    if BREAK.search(words) and any(each.isalpha() or _is_sign(each) for each in words):
        return True
    beside = text[:start].rstrip()[-1:] + text[end:].lstrip()[:1]
    return any(mirrored(each) or _is_sign(each) for each in beside)


def _is_sign(character: str) -> bool:
    return bidirectional(character) in ("ES", "ET")
