"""Lines of mixed direction for a canvas that orders nothing itself.

Text is wrapped in logical order, before anything is shaped; each line is then cut into pieces
of one direction and one font and put in visual order (UAX #9, L2).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportgen.brief.model import Direction, Text
from reportgen.text.bidi.ordering import levels

ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
END = "\u2069"
JOINERS = "\u200c\u200d"
"""The invisible signs that change how letters look; all others have done their work."""
ARABIC, LATIN = SCRIPTS = "arabic", "latin"
"""The two fonts of a card; others come as guests, with spaces of their own width."""
JOINING = frozenset(f"{JOINERS}\ufe0e\ufe0f")
ISOLATED = frozenset({"name", "value", "quote"})
"""Roles of runs that the page isolates too (`<bdi>`)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in logical order, all of one direction and for one font."""

    text: str
    direction: Direction
    font: str


CardLine = tuple[Piece, ...]
Measure = Callable[[CardLine], float]
Choose = Callable[[str], str]


def isolated(text: Text) -> str:
    """The words of a text, with the runs that stand for themselves between isolates."""
    return "".join(
        isolate(run.text, run.direction) if run.role in ISOLATED and run.direction else run.text
        for run in text.runs
    )


def isolate(words: str, direction: Direction) -> str:
    """Words between isolates of a direction."""
    return f"{ISOLATES[direction]}{words}{END}"


def wrap(
    text: str, base: Direction, width: float, measure: Measure, choose: Choose
) -> tuple[CardLine, ...]:
    """Lines of `text`, none wider than `width`; a word that is wider is broken.

    `choose` names the font of a character, `measure` tells how wide a line is.
    """
    text = " ".join(text.split())
    resolved = levels(text, base)

    def line(start: int, end: int) -> CardLine:
        return _arrange(text[start:end], resolved[start:end], choose)

    def fits(start: int, end: int) -> bool:
        return measure(line(start, end)) <= width

    return tuple(line(start, end) for start, end in _break_lines(text, fits))


def _break_lines(text: str, fits: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends: as many words as fit, at least a letter."""
    start = 0
    while start < len(text):
        breaks = [at for at, sign in enumerate(text) if at > start and sign == " "]
        end = _last_fit(start, [*breaks, len(text)], fits)
        if end == start:
            end = max(_last_fit(start, _letters(text, start), fits), _letters(text, start)[0])
        yield start, end
        start = end + (text[end : end + 1] == " ")


def _last_fit(start: int, ends: Sequence[int], fits: Callable[[int, int], bool]) -> int:
    """The last of some ends, in order, that a line from `start` can reach; else `start`."""
    found = start
    for end in ends:
        if not fits(start, end):
            break
        found = end
    return found


def _letters(text: str, start: int) -> list[int]:
    """Ends of the letters after `start`, each with its marks."""
    return [
        at
        for at in range(start + 1, len(text) + 1)
        if at == len(text) or not unicodedata.combining(text[at])
    ]


def _arrange(text: str, resolved: Sequence[int], choose: Choose) -> CardLine:
    """The pieces of one line from left to right."""
    drawn: list[tuple[int, str, str]] = []
    for level, sign in zip(resolved, text, strict=True):
        if sign in JOINERS or unicodedata.category(sign) != "Cf":
            beside = bool(drawn) and drawn[-1][0] == level
            # A space is as wide as those of the word before it; an emoji holds together.
            follows = sign in JOINING or (sign.isspace() and drawn[-1:] and drawn[-1][1] in SCRIPTS)
            font = drawn[-1][1] if beside and follows else choose(sign)
            drawn.append((level, font, sign))
    pieces = [
        (level, Piece("".join(sign for *_, sign in group), "rtl" if level % 2 else "ltr", font))
        for (level, font), group in groupby(drawn, key=lambda item: item[:2])
    ]
    for level in range(max((level for level, _ in pieces), default=0), 0, -1):
        pieces = [
            piece
            for high, group in groupby(pieces, key=lambda item: item[0] >= level)
            for piece in (reversed(list(group)) if high else group)
        ]
    return tuple(piece for _, piece in pieces)
