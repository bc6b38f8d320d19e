"""Characters that make a text read other than it is stored: found, named, and shown.

The stored quote never changes. Its display copy shows each character that misleads as a visible
token such as `[RLO]`, which alone keeps every renderer to the same line. What orders a line
honestly (`text.directions`) or joins letters and emoji stays and prints nothing. After UAX #9
(BD8–BD13, P2, X1–X8), UTS #39 (mixed numbers, mixed scripts), UTS #51 (emoji) and UTS #55.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reportgen.errors import Level
from reportgen.text.bidi.explicit import EMBEDDINGS, ISOLATES
from reportgen.text.directions import MARKS, Pairs, is_honest, pair_ends
from reportgen.text.emoji import is_in_sequence
from reportgen.text.lookalikes import inspect_words
from reportgen.text.repertoire import undrawn

TOKENS = {
    0x00AD: "SHY", 0x034F: "CGJ", 0x061C: "ALM", 0x115F: "HCF", 0x1160: "HJF", 0x180E: "MVS",
    0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE",
    0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2066: "LRI",
    0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0x3164: "HF", 0xFEFF: "BOM", 0xFFA0: "HWHF",
}  # fmt: skip
OVERRIDES = frozenset("\u202d\u202e")
JOINERS = frozenset("\u200c\u200d")
IGNORABLE = frozenset(
    map(chr, (0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x200B, 0x2060, 0x3164, 0xFEFF, 0xFFA0))
)
SPACING = frozenset("\t\n\r")
UNDRAWN = "glyph-missing"
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
    pairs = pair_ends(text)
    found = [control for offset in range(len(text)) if (control := _character(text, offset, pairs))]
    found += _mark_runs(text)
    found += (Control(*finding) for finding in inspect_words(text))
    found += (_undrawn(match.start(), match[0]) for match in undrawn(text))
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


def _undrawn(offset: int, character: str) -> Control:
    """A character that no font has is shown by its code point."""
    return Control(offset, offset + 1, UNDRAWN, "warning", token(character))


def _character(text: str, offset: int, pairs: Pairs) -> Control | None:
    character = text[offset]
    found = _kind(text, offset, pairs)
    if found is None:
        return None
    name, level = found
    shown = "" if level == "note" else token(character)
    return Control(offset, offset + 1, name, level, shown)


def _kind(text: str, offset: int, pairs: Pairs) -> tuple[str, Level] | None:
    """Name and level of the finding on one character, if it is one."""
    character = text[offset]
    if character in OVERRIDES:
        return "bidi-override", "error"
    if _bidi(character) in EMBEDDINGS or _bidi(character) in (*ISOLATES, "PDF", "PDI"):
        if offset not in pairs:
            return "bidi-unbalanced", "error"
        return "bidi-embedding", "note" if is_honest(text, offset, pairs) else "warning"
    if character in MARKS:
        return "bidi-mark", "note" if is_honest(text, offset, pairs) else "warning"
    if character in JOINERS or "\U000e0020" <= character <= "\U000e007f":
        return _joiner(text, offset)
    if character in IGNORABLE or "\u206a" <= character <= "\u206f":
        return "invisible", "warning"
    return ("forbidden", "error") if _forbidden(character) else None


def _joiner(text: str, offset: int) -> tuple[str, Level] | None:
    """What a joiner or a tag is where it neither follows an Arabic letter, as Persian has it,
    nor holds an emoji together."""
    character = text[offset]
    if is_in_sequence(text, offset) or (character in JOINERS and _follows_arabic(text, offset)):
        return None
    return ("stray-joiner", "warning") if character in JOINERS else ("forbidden", "error")


def _bidi(character: str) -> str:
    return unicodedata.bidirectional(character)


def _forbidden(character: str) -> bool:
    """Controls, line separators, surrogates, noncharacters and tag characters."""
    code = ord(character)
    nonchar = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    control = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
    tag = 0xE0000 <= code <= 0xE007F
    return nonchar or tag or (control and character not in SPACING)


def _follows_arabic(text: str, offset: int) -> bool:
    """Whether an Arabic letter stands before, whatever marks stand between."""
    while offset and unicodedata.category(text[offset - 1]) == "Mn":
        offset -= 1
    before = text[offset - 1 : offset]
    return before != "" and _bidi(before) == "AL" and before.isalpha()


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
