"""Weak types, brackets, neutrals and implicit levels: UAX #9 rules W1–W7, N0–N2, I1–I2.

Each function takes the classes of one isolating run sequence and changes them in place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from bidi.mirror import MIRRORED

ISOLATING = frozenset({"LRI", "RLI", "FSI", "PDI"})
NEUTRAL = frozenset({"B", "S", "WS", "ON"}) | ISOLATING
STRONG = frozenset({"L", "R", "AL"})
MAX_BRACKETS = 63


def resolve_weak(classes: list[str], before: str) -> None:
    """Rules W1–W7."""
    _marks(classes, before)
    _after_strong(classes, before, "EN", {"AL": "AN"})
    classes[:] = ["R" if name == "AL" else name for name in classes]
    _separators(classes)
    _terminators(classes)
    classes[:] = ["ON" if name in ("ES", "ET", "CS") else name for name in classes]
    _after_strong(classes, before, "EN", {"L": "L"})


def _marks(classes: list[str], before: str) -> None:
    """W1: a mark takes the class of what it stands on."""
    previous = before
    for index, name in enumerate(classes):
        if name == "NSM":
            classes[index] = "ON" if previous in ISOLATING else previous
        previous = classes[index]


def _after_strong(classes: list[str], before: str, wanted: str, becomes: dict[str, str]) -> None:
    """W2 and W7: a number becomes something else after a strong character of a kind."""
    strong = before
    for index, name in enumerate(classes):
        if name in STRONG:
            strong = name
        elif name == wanted:
            classes[index] = becomes.get(strong, name)


def _separators(classes: list[str]) -> None:
    """W4: one separator between two numbers of a kind joins them."""
    for index in range(1, len(classes) - 1):
        left, name, right = classes[index - 1 : index + 2]
        joins = left == right and (
            (name == "CS" and left in ("EN", "AN")) or (name == "ES" and left == "EN")
        )
        if joins:
            classes[index] = left


def _terminators(classes: list[str]) -> None:
    """W5: terminators beside a European number belong to it."""
    for order in (range(len(classes)), range(len(classes) - 1, -1, -1)):
        beside = False
        for index in order:
            if classes[index] == "ET" and beside:
                classes[index] = "EN"
            beside = classes[index] == "EN"


def resolve_neutral(classes: list[str], before: str, after: str, embedding: str) -> None:
    """Rules N1 and N2; numbers count as R."""
    index = 0
    while index < len(classes):
        end = index
        while end < len(classes) and classes[end] in NEUTRAL:
            end += 1
        if end > index:
            left = _as_strong(classes[index - 1]) if index else before
            right = _as_strong(classes[end]) if end < len(classes) else after
            classes[index:end] = [left if left == right else embedding] * (end - index)
        index = end + 1


def _as_strong(name: str) -> str:
    return "R" if name in ("EN", "AN") else name


def resolve_brackets(
    characters: Sequence[str],
    original: Sequence[str],
    classes: list[str],
    before: str,
    embedding: str,
) -> None:
    """Rule N0: both brackets of a pair take one direction."""
    for start, end in sorted(_pairs(characters, classes)):
        inside = {_as_strong(name) for name in classes[start + 1 : end]} & {"L", "R"}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            context = next(
                (s for n in reversed(classes[:start]) if (s := _as_strong(n)) in ("L", "R")), before
            )
            direction = context if context != embedding else embedding
        for bracket in (start, end):
            classes[bracket] = direction
            _carry(original, classes, bracket, direction)


def _carry(original: Sequence[str], classes: list[str], bracket: int, direction: str) -> None:
    """Marks on a bracket follow it."""
    for index in range(bracket + 1, len(classes)):
        if original[index] != "NSM":
            return
        classes[index] = direction


def _pairs(characters: Sequence[str], classes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """BD16: pairs of brackets that are still neutral."""
    opened: list[tuple[str, int]] = []
    for index, character in enumerate(characters):
        if classes[index] != "ON":
            continue
        kind = _bracket(character)
        if kind == "Ps":
            if len(opened) == MAX_BRACKETS:
                return
            opened.append((_canonical(MIRRORED[character]), index))
        elif kind == "Pe":
            closing = _canonical(character)
            for at in range(len(opened) - 1, -1, -1):
                if opened[at][0] == closing:
                    yield opened[at][1], index
                    del opened[at:]
                    break


def _bracket(character: str) -> str:
    """Ps or Pe for a character of BidiBrackets.txt, by its derivation: an opening or closing
    mark that is mirrored and neutral."""
    kind = unicodedata.category(character)
    paired = kind in ("Ps", "Pe") and character in MIRRORED
    return kind if paired and unicodedata.bidirectional(character) == "ON" else ""


def _canonical(character: str) -> str:
    return unicodedata.normalize("NFD", character)


def implicit_level(level: int, name: str) -> int:
    """Rules I1 and I2."""
    if level % 2:
        return level if name == "R" else level + 1
    return level + {"L": 0, "R": 1}.get(name, 2)
