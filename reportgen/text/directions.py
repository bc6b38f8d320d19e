"""Characters that give a direction to what stands around or between them, and whether they do
honest work.

A post has marks and isolates around its numbers and mentions: `+963…` keeps its sign on the left.
They mislead where they turn what no reader would expect to be turned: `19 - 91` in an English line.
"""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import bidirectional

from reportgen.text.bidi.explicit import EMBEDDINGS, ISOLATES, MAX_DEPTH, Direction, first_strong

MARKS = frozenset("\u200e\u200f\u061c")
LEFTWARD = frozenset({"LRE", "LRI"})
RIGHT = ("R", "AL")
LETTERS = ("L", *RIGHT)

Pairs = Mapping[int, int]
"""Offset of each beginning or end that has a partner in its line, and the partner's."""


def pair_ends(text: str) -> dict[int, int]:
    """The embeddings and isolates of a text with their ends, each paragraph by itself (UAX #9,
    BD8–BD11). A PDI closes the embeddings left open within its isolate, which then have no
    partner; a PDF never closes an isolate; what is nested too deeply has no partner either."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for offset, character in enumerate(text):
        kind = bidirectional(character)
        if kind == "B":
            opened.clear()
        elif kind in EMBEDDINGS or kind in ISOLATES:
            opened.append(offset)
        elif kind in ("PDF", "PDI"):
            depth = len(opened)
            start = _take(text, opened, isolate=kind == "PDI")
            if start is not None and depth <= MAX_DEPTH:
                pairs[start], pairs[offset] = offset, start
    return pairs


def _take(text: str, opened: list[int], *, isolate: bool) -> int | None:
    """Take from `opened` the beginning that an end belongs to; None where there is none."""
    isolates = [at for at, start in enumerate(opened) if bidirectional(text[start]) in ISOLATES]
    if isolate and isolates:
        start = opened[isolates[-1]]
        del opened[isolates[-1] :]
        return start
    if not isolate and opened and (not isolates or isolates[-1] < len(opened) - 1):
        return opened.pop()
    return None


def is_honest(text: str, offset: int, pairs: Pairs) -> bool:
    """Whether the mark, embedding or isolate at `offset` (beginning or end, it has its partner
    in `pairs`) orders its line as its words are read."""
    start, end = _line(text, offset)
    line = _kinds(text[start:end])
    if text[offset] in MARKS:
        return _is_honest_mark(text[offset], line, offset - start)
    first, last = sorted((offset, pairs[offset]))
    kind, within = bidirectional(text[first]), _kinds(text[first + 1 : last])
    if kind in ("FSI", "LRO", "RLO"):
        return kind == "FSI"
    own: Direction = "ltr" if kind in LEFTWARD else "rtl"
    letters = [each for each in within if each in LETTERS]
    if own in (first_strong(letters), first_strong(line)):
        return True
    return own == "ltr" and "L" not in letters


def _is_honest_mark(mark: str, line: list[str], at: int) -> bool:
    """A mark from left to right holds figures in order. One from right to left wants an Arabic
    or Hebrew letter beside it, or a line that begins with one."""
    if mark == "\u200e" or first_strong([each for each in line if each in LETTERS]) == "rtl":
        return True
    before = next((each for each in reversed(line[:at]) if each in LETTERS), "")
    after = next((each for each in line[at + 1 :] if each in LETTERS), "")
    return before in RIGHT or after in RIGHT


def _kinds(text: str) -> list[str]:
    """The bidirectional class of each character; marks are no letters."""
    return ["" if each in MARKS else bidirectional(each) for each in text]


def _line(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the line that an offset stands in."""
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)
