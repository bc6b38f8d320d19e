"""Characters that may stand in no record, and those in texts that would mislead a reader."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reportgen.text.controls import Control, inspect
from reportgen.text.letters import digits

# C0 but tab and newline, DEL and C1 (with U+0085), the line and paragraph separators (YAML
# takes them for line breaks, so a text could add a key), surrogates and noncharacters.
REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    "|\r(?!\n)"
)
NAMES = {"\x00": "NULL", "\x7f": "DELETE", "\x85": "NEXT LINE", "\r": "CARRIAGE RETURN"}
MEANINGS = {
    "bidi-override": "turns the order of what follows",
    "bidi-unbalanced": "has no partner in its line",
    "bidi-embedding": "sets a direction and cannot be seen",
    "bidi-mark": "can move what stands beside it and cannot be seen",
    "stray-joiner": "joins nothing here and cannot be seen",
    "invisible": "cannot be seen",
    "forbidden": "is no text",
    "mixed-digits": "one number in two digit systems",
    "two-digit-systems": "one line in two digit systems",
    "letter-as-digit": "a letter among digits",
    "styled-digit": "is a digit of a style",
    "mixed-script": "one word in letters of two scripts",
    "tatweel-run": "a run of tatweel",
    "presentation-form": "Arabic in display forms, which no search finds",
    "visual-order": "Arabic that seems to be stored backwards",
    "glyph-missing": "no font has it; the brief shows its code",
    "mark-run": "more combining marks than any language writes",
}


def _name(character: str) -> str:
    """`U+202E RIGHT-TO-LEFT OVERRIDE`."""
    title = NAMES.get(character) or unicodedata.name(character, "a control character")
    return f"U+{ord(character):04X} {title}"


def refused(text: str) -> tuple[int, str] | None:
    """Offset and name of the first character that may stand in no record."""
    found = REFUSED.search(text)
    return (found.start(), _name(found.group())) if found else None


def misleading(text: str) -> Iterator[tuple[Control, str]]:
    """What a reader would not see or would misread, with its meaning in words."""
    for control in () if text.isascii() and not refused(text) else inspect(text):
        if control.level != "note":
            words = text[control.offset : control.end]
            meaning = MEANINGS.get(control.name, control.name)
            shown = _name(words) if len(words) == 1 else f"`{words[:40]}`:"
            yield control, f"{shown} {meaning}"


def respelt(words: str, code: str) -> str:
    """What an editor writes in place of words in two digit systems or scripts; empty for any other
    finding. A document may have them, a record has no need to."""
    if code == "mixed-digits":
        return f"write {digits(words, 'latn')} or {digits(words, 'arab')}"
    return "write it in letters of one script" if code == "mixed-script" else ""
