"""Which part of a long text to show: whole words around a stretch of it."""

from __future__ import annotations

import re

EDGE = re.compile(r"\s")


def around(text: str, start: int, end: int, length: int) -> tuple[int, int]:
    """Start and end of about `length` letters of `text` with `text[start:end]` in their middle,
    cut where white space stands; all of a stretch that is longer, all of a text that is shorter.
    """
    if len(text) <= length:
        return 0, len(text)
    room = max(0, length - (end - start)) // 2
    first = min(max(0, start - room), max(0, len(text) - length))
    last = max(end, min(len(text), max(end + room, first + length)))
    return _after_space(text, first, start), _before_space(text, end, last)


def place_of(words: str, text: str) -> tuple[int, int]:
    """Where `words` stand first in `text` as whole words; its beginning, if nowhere."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) if words else None
    return found.span() if found else (0, 0)


def _after_space(text: str, first: int, start: int) -> int:
    """The first whole word from `first` on, at the latest at `start`."""
    space = EDGE.search(text, first, start)
    return 0 if first == 0 else space.end() if space else start


def _before_space(text: str, end: int, last: int) -> int:
    """The end of the last whole word up to `last`, at the earliest at `end`."""
    if last == len(text):
        return last
    spaces = [found.start() for found in EDGE.finditer(text, end, last)]
    return spaces[-1] if spaces else end
