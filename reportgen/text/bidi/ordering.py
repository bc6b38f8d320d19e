"""The order of mixed lines: the Unicode Bidirectional Algorithm (UAX #9), for deciding and
checking. Text that goes to the typesetter is never reordered here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bidi.mirror import MIRRORED

from reportgen.text.bidi.explicit import REMOVED, Direction, Explicit, first_strong, sequences
from reportgen.text.bidi.resolution import (
    implicit_level,
    resolve_brackets,
    resolve_neutral,
    resolve_weak,
)

__all__ = ["Direction", "direction", "levels", "line_direction", "order", "safe_to_split", "visual"]

STRONG = ("L", "R", "AL")
BASE = {"ltr": 0, "rtl": 1}
WEAK = {"ES", "ET", "CS", "NSM", "WS", "S", "ON"}
ALONG = {0: {"L", "EN", *WEAK}, 1: {"R", "AL", *WEAK}}
"""What has the level of its paragraph if there is nothing else in it."""
TRAILING = REMOVED | {"WS", "LRI", "RLI", "FSI", "PDI"}


def direction(text: str, default: Direction = "ltr") -> Direction:
    """Direction of the first strong character outside isolates (P2, P3), `default` if none."""
    return first_strong(_classes(text)) or default


def line_direction(line: str, written: Direction) -> Direction:
    """How a line of a text that is written in a direction runs: in that direction, whatever its
    first letter is; in its own where it has letters, but none of that direction."""
    found = {"ltr" if name == "L" else "rtl" for name in _classes(line) if name in STRONG}
    return written if written in found or not found else direction(line, written)


def levels(text: str, base: Direction) -> tuple[int, ...]:
    """The resolved embedding level of each character (X1–I2, before the line rules L1–L4),
    each paragraph of `text` having direction `base`. Characters that X9 removes keep their
    place and take the level before them (UAX #9, 5.2)."""
    resolved: list[int] = []
    start = 0
    for index, name in enumerate(_classes(text)):
        if name == "B":
            resolved += [*_paragraph(text[start:index], BASE[base]), BASE[base]]
            start = index + 1
    return (*resolved, *_paragraph(text[start:], BASE[base]))


def order(text: str, base: Direction) -> tuple[int, ...]:
    """Offsets of the characters of one line from left to right (L1 and L2)."""
    resolved = _line_levels(text, levels(text, base), BASE[base])
    indices = list(range(len(text)))
    for level in range(max(resolved, default=0), 0, -1):
        _reverse(indices, resolved, level)
    return tuple(indices)


def visual(text: str, base: Direction) -> str:
    """One line as it reads from left to right, brackets mirrored (L1–L4), nothing shaped."""
    resolved = levels(text, base)
    return "".join(
        MIRRORED.get(text[at], text[at]) if resolved[at] % 2 else text[at]
        for at in order(text, base)
    )


def safe_to_split(text: str, base: Direction, cuts: Iterable[int]) -> bool:
    """Whether laying out the parts of `text` between `cuts` each alone, side by side in
    direction `base`, shows every line as the whole text would.

    That is how WeasyPrint lays out inline elements: each gets its own paragraph. It is safe
    where no reversal of L2 runs across a cut, so at each cut one side has the base level,
    and where each part resolves alone to the levels it has in the whole.
    """
    whole = levels(text, base)
    edges = sorted({0, len(text), *cuts})
    if any(_crossed(whole, cut, BASE[base]) for cut in edges[1:-1]):
        return False
    return all(levels(text[start:end], base) == whole[start:end] for start, end in pairwise(edges))


def _crossed(whole: Sequence[int], cut: int, base: int) -> bool:
    return min(whole[cut - 1], whole[cut]) > base


def _classes(text: str) -> list[str]:
    return [unicodedata.bidirectional(character) or "L" for character in text]


def _paragraph(text: str, base: int) -> list[int]:
    classes = _classes(text)
    if ALONG[base].issuperset(classes):
        return [base] * len(text)
    explicit = Explicit(list(classes), base)
    explicit.resolve()
    resolved = list(explicit.levels)
    for run in sequences(classes, explicit.levels, base):
        embedding = "R" if run.level % 2 else "L"
        original = [classes[index] for index in run.indices]
        names = [explicit.classes[index] for index in run.indices]
        characters = [text[index] for index in run.indices]
        resolve_weak(names, run.before)
        resolve_brackets(characters, original, names, run.before, embedding)
        resolve_neutral(names, run.before, run.after, embedding)
        for index, name in zip(run.indices, names, strict=True):
            resolved[index] = implicit_level(run.level, name)
    for index, name in enumerate(classes):
        if name in REMOVED:
            resolved[index] = resolved[index - 1] if index else base
    return resolved


def _line_levels(text: str, resolved: Sequence[int], base: int) -> list[int]:
    """L1: separators, and white space before them or at the end, have the base level."""
    line = list(resolved)
    trailing = True
    for index in range(len(text) - 1, -1, -1):
        name = unicodedata.bidirectional(text[index])
        trailing = name in ("B", "S") or (trailing and name in TRAILING)
        if trailing:
            line[index] = base
    return line


def _reverse(indices: list[int], resolved: Sequence[int], level: int) -> None:
    start = 0
    while start < len(indices):
        end = start
        while end < len(indices) and resolved[indices[end]] >= level:
            end += 1
        indices[start:end] = reversed(indices[start:end])
        start = end + 1
