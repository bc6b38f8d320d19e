"""Characters that may not stand in records, or not unnoticed in documents.

Source of the rules: UAX #9 (embeddings, overrides, isolates) and facts measured on what the
typesetter does with each; a control that reorders figures would change what a reader sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# C0 but tab and newline, DEL and C1 (with U+0085), the line and paragraph separators,
# surrogates and noncharacters.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    "|\r(?!\n)"
)
_OVERRIDES = "\u202d\u202e"
_OPENERS = "\u202a\u202b\u2066\u2067\u2068"
_ISOLATES = "\u2066\u2067\u2068"
_POP_ISOLATE = "\u2069"
_POPS = "\u202c" + _POP_ISOLATE
_BALANCED = _OPENERS + _OVERRIDES + _POPS
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2060-\u2064"
    "\u206a-\u206f\u3164\ufeff\uffa0\U000e0000-\U000e007f]"
)
_NAMES = {"\x00": "NULL", "\x7f": "DELETE", "\x85": "NEXT LINE", "\r": "CARRIAGE RETURN"}


def name(character: str) -> str:
    """`U+202E RIGHT-TO-LEFT OVERRIDE`."""
    title = _NAMES.get(character) or unicodedata.name(character, "a control character")
    return f"U+{ord(character):04X} {title}"


def refused(text: str) -> tuple[int, str] | None:
    """Offset and name of the first character that may stand in no record."""
    found = _REFUSED.search(text)
    return (found.start(), name(found.group())) if found else None


def direction_faults(text: str) -> Iterator[tuple[int, str]]:
    """Offset and fault of each override, and of each embedding or isolate without its
    partner in the paragraph (UAX #9, BD8 to BD11)."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield from ((start + at, fault) for at, fault in _unbalanced(line))
        start += len(line)


def _unbalanced(line: str) -> Iterator[tuple[int, str]]:
    opened: list[tuple[int, str]] = []
    for at, character in enumerate(line):
        if character in _OVERRIDES:
            yield at, f"{name(character)} turns the order of what follows"
        if character in _OPENERS + _OVERRIDES:
            opened.append((at, character))
        elif character in _POPS and not _pop(opened, isolate=character == _POP_ISOLATE):
            yield at, f"{name(character)} closes nothing"
    yield from ((at, f"{name(opener)} is not closed in its line") for at, opener in opened)


def _pop(opened: list[tuple[int, str]], *, isolate: bool) -> bool:
    if opened and (opened[-1][1] in _ISOLATES) is isolate:
        opened.pop()
        return True
    return False


def invisible(text: str) -> Iterator[tuple[int, str]]:
    """Offset and name of each character that shows nothing and may mislead."""
    for at, character in enumerate(text):
        if character in _BALANCED or _INVISIBLE.match(character):
            yield at, name(character)
