"""Characters that make a text read other than it is stored: found, named, and shown.

The stored quote never changes. Its display copy shows each such character as a visible token
such as `[RLO]`, which alone keeps every renderer to the same line (nested isolates and
overrides come out differently in different engines). After UAX #9 (BD8–BD13, P2, X1–X8),
UAX #31 (joiner contexts), UTS #39 (mixed numbers, mixed scripts) and UTS #55.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reportgen.errors import Level
from reportgen.text.bidi.explicit import EMBEDDINGS, ISOLATES, MAX_DEPTH
from reportgen.text.lookalikes import inspect_words

TOKENS = {
    0x00AD: "SHY", 0x034F: "CGJ", 0x061C: "ALM", 0x115F: "HCF", 0x1160: "HJF", 0x180E: "MVS",
    0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE",
    0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2066: "LRI",
    0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0x3164: "HF", 0xFEFF: "BOM", 0xFFA0: "HWHF",
}  # fmt: skip
OVERRIDES = frozenset("\u202d\u202e")
MARKS = frozenset("\u200e\u200f\u061c")
JOINERS = frozenset("\u200c\u200d")
IGNORABLE = frozenset(
    map(chr, (0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x200B, 0x2060, 0x3164, 0xFEFF, 0xFFA0))
)
SPACING = frozenset("\t\n\r")
NOT_JOINING = frozenset("اأإآٱدذرزوؤةىءژڑڈٲٳٵۀۃ")
LONG_RUN = 4
ABSURD_RUN = 16


@dataclass(frozen=True, slots=True, order=True)
class Control:
    """One finding: what stands at `offset` (to `end`), a stable `name`, how bad it is, and
    the `token` that stands for it in the display copy, empty where the text is shown as is."""

    offset: int
    end: int
    name: str
    level: Level
    token: str = ""


def inspect(text: str) -> tuple[Control, ...]:
    """Everything in `text` that a reader would not see or would misread, by offset."""
    unbalanced = _unbalanced(text)
    found = [
        control
        for offset in range(len(text))
        if (control := _character(text, offset, offset in unbalanced))
    ]
    found += _mark_runs(text)
    found += (Control(*finding) for finding in inspect_words(text))
    return tuple(sorted(found))


def display(text: str) -> tuple[tuple[str, bool], ...]:
    """The display copy as pieces (text, is_token), adjacent plain text joined. Without
    tokens in it the single piece is the text itself; of an empty text there are none."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for control in inspect(text):
        if control.token and control.offset >= at:
            pieces += [(text[at : control.offset], False), (control.token, True)]
            at = control.end
    pieces.append((text[at:], False))
    return tuple(piece for piece in pieces if piece[0])


def token(character: str) -> str:
    """The visible token of a character: `[RLO]`, or its code point: `[U+0007]`."""
    code = ord(character)
    return f"[{TOKENS.get(code) or f'U+{code:04X}'}]"


def _character(text: str, offset: int, unbalanced: bool) -> Control | None:
    character = text[offset]
    found = _kind(text, offset, unbalanced)
    if found is None:
        return None
    name, level = found
    shown = "" if level == "note" else token(character)
    return Control(offset, offset + 1, name, level, shown)


def _kind(text: str, offset: int, unbalanced: bool) -> tuple[str, Level] | None:
    """Name and level of the finding on one character, if it is one."""
    character = text[offset]
    if character in OVERRIDES:
        return "bidi-override", "error"
    if _bidi(character) in EMBEDDINGS or _bidi(character) in (*ISOLATES, "PDF", "PDI"):
        return ("bidi-unbalanced", "error") if unbalanced else ("bidi-embedding", "warning")
    if character in MARKS:
        return "bidi-mark", "warning" if _mark_matters(text, offset) else "note"
    if character in JOINERS:
        return None if _after_joining(text, offset) else ("stray-joiner", "warning")
    if character in IGNORABLE or "\u206a" <= character <= "\u206f":
        return "invisible", "warning"
    return ("forbidden", "error") if _forbidden(character) else None


def _bidi(character: str) -> str:
    return unicodedata.bidirectional(character)


def _forbidden(character: str) -> bool:
    """Controls, line separators, surrogates, noncharacters and tag characters."""
    code = ord(character)
    nonchar = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    control = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
    tag = 0xE0000 <= code <= 0xE007F
    return nonchar or tag or (control and character not in SPACING)


def _mark_matters(text: str, offset: int) -> bool:
    """Whether a direction mark can move something: it stands beside a digit or a neutral, or
    in a text with letters of one direction only."""
    beside = text[max(0, offset - 1) : offset] + text[offset + 1 : offset + 2]
    directions = {"L" if _bidi(c) == "L" else "R" for c in text if c.isalpha()}
    return len(directions) < 2 or any(not c.isalpha() for c in beside)


def _after_joining(text: str, offset: int) -> bool:
    """UAX #31 joiner context, simplified: after an Arabic letter that joins forward,
    whatever marks stand between."""
    while offset and unicodedata.category(text[offset - 1]) == "Mn":
        offset -= 1
    before = text[offset - 1 : offset]
    arabic = before != "" and _bidi(before) == "AL" and before.isalpha()
    return arabic and before not in NOT_JOINING


def _unbalanced(text: str) -> frozenset[int]:
    """Offsets of embeddings and isolates without their end, ends without their beginning,
    and beginnings too deep, each paragraph by itself."""
    stray: set[int] = set()
    opened: list[int] = []
    for offset, character in enumerate(text):
        name = _bidi(character)
        if name == "B":
            stray.update(opened)
            opened.clear()
        elif name in EMBEDDINGS or name in ISOLATES:
            opened.append(offset)
            if len(opened) > MAX_DEPTH:
                stray.add(offset)
        elif name in ("PDF", "PDI"):
            stray.update(_close(text, opened, offset, name == "PDI"))
    return frozenset(stray | set(opened))


def _close(text: str, opened: list[int], offset: int, isolate: bool) -> list[int]:
    """Take the partner of the end at `offset` from `opened`; returns what stays unpaired.
    A PDI closes the embeddings left open within its isolate; a PDF never closes an isolate."""
    isolates = [at for at, start in enumerate(opened) if _bidi(text[start]) in ISOLATES]
    if isolate and isolates:
        inner = opened[isolates[-1] + 1 :]
        del opened[isolates[-1] :]
        return inner
    if not isolate and opened and (not isolates or isolates[-1] < len(opened) - 1):
        opened.pop()
        return []
    return [offset]


def _mark_runs(text: str) -> Iterator[Control]:
    """Runs of combining marks longer than any language writes; the fifth and further are cut
    from the display copy and counted."""
    offset = 0
    for marks, run in groupby(text, key=lambda c: unicodedata.category(c) in ("Mn", "Me")):
        length = len(list(run))
        if marks and length > LONG_RUN:
            level: Level = "error" if length > ABSURD_RUN else "warning"
            cut = f"[+{length - LONG_RUN}]"
            yield Control(offset + LONG_RUN, offset + length, "mark-run", level, cut)
        offset += length
