"""Lines of a document: what stands beside its translation, numbered from 1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line that is not blank: `document.text[start:end] == text`."""

    number: int
    start: int
    end: int
    text: str


@lru_cache(maxsize=64)
def lines_of(text: str) -> tuple[NumberedLine, ...]:
    """The lines of a text that are not blank, without the white space around them."""
    found: list[NumberedLine] = []
    for match in LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(NumberedLine(len(found) + 1, start, start + len(words), words))
    return tuple(found)


def line_at(text: str, offset: int) -> NumberedLine | None:
    """The line in which an offset stands, or the next one; None behind the last."""
    return next((line for line in lines_of(text) if offset < line.end), None)


def line_around(text: str, start: int, end: int) -> str:
    """The words of the lines that a quotation stands in."""
    return "\n".join(line.text for line in lines_of(text) if start < line.end and end > line.start)
