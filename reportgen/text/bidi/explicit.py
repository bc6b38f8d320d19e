"""Explicit levels and isolating run sequences: UAX #9 rules X1–X10, BD9 and BD13."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

Direction = Literal["rtl", "ltr"]

MAX_DEPTH = 125
EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
ISOLATES = ("LRI", "RLI", "FSI")
REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})


def first_strong(classes: Sequence[str]) -> Direction | None:
    """Rule P2: the direction of the first strong character, skipping isolates."""
    depth = 0
    for name in classes:
        if name in ISOLATES:
            depth += 1
        elif name == "PDI":
            depth = max(0, depth - 1)
        elif not depth and name in ("L", "R", "AL"):
            return "ltr" if name == "L" else "rtl"
    return None


def _matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    """Rule BD9: each isolate initiator and the index of its PDI, where it has one."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for index, name in enumerate(classes):
        if name in ISOLATES:
            opened.append(index)
        elif name == "PDI" and opened:
            pairs[opened.pop()] = index
    return pairs


@dataclass
class Explicit:
    """Rules X1–X8: the state of one pass over a paragraph. `levels` and `classes` (after
    overrides) are the result."""

    classes: list[str]
    base: int
    levels: list[int] = field(default_factory=list)
    stack: list[tuple[int, str, bool]] = field(default_factory=list)
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0

    def resolve(self) -> None:
        """Give every character its explicit level and overridden class."""
        self.stack = [(self.base, "", False)]
        pairs = _matching_isolates(self.classes)
        for index, name in enumerate(list(self.classes)):
            if name in EMBEDDINGS:
                self.levels.append(self.stack[-1][0])
                self._embed(*EMBEDDINGS[name])
                continue
            if name == "PDI":
                self._close_isolate()
            elif name == "PDF":
                self._close_embedding()
            level, override, _ = self.stack[-1]
            self.levels.append(level)
            if override and name not in REMOVED:
                self.classes[index] = override
            if name in ISOLATES:
                inside = self.classes[index + 1 : pairs.get(index)]
                odd = name == "RLI" or (name == "FSI" and first_strong(inside) == "rtl")
                self._isolate(int(odd))

    def _next(self, odd: int) -> int | None:
        level = self.stack[-1][0] + 1
        level += level % 2 != odd
        free = not self.overflow_isolates and not self.overflow_embeddings
        return level if level <= MAX_DEPTH and free else None

    def _embed(self, odd: int, override: str) -> None:
        level = self._next(odd)
        if level is not None:
            self.stack.append((level, override, False))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def _isolate(self, odd: int) -> None:
        level = self._next(odd)
        if level is None:
            self.overflow_isolates += 1
            return
        self.valid_isolates += 1
        self.stack.append((level, "", True))

    def _close_isolate(self) -> None:
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.stack[-1][2]:
                self.stack.pop()
            self.stack.pop()
            self.valid_isolates -= 1

    def _close_embedding(self) -> None:
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()


@dataclass(frozen=True)
class RunSequence:
    """An isolating run sequence (BD13): its characters, and the classes before and after."""

    indices: tuple[int, ...]
    level: int
    before: str
    after: str


def sequences(classes: Sequence[str], levels: Sequence[int], base: int) -> Iterator[RunSequence]:
    """Rule X10: the isolating run sequences of a paragraph, with sos and eos. `classes` are
    the original ones; characters that X9 removes belong to no sequence."""
    kept = [index for index, name in enumerate(classes) if name not in REMOVED]
    runs = _runs(kept, levels)
    pairs = _matching_isolates(classes)
    starting = {run[0]: run for run in runs}
    continued = {pairs[run[-1]] for run in runs if run[-1] in pairs}
    position = {index: at for at, index in enumerate(kept)}
    for run in runs:
        if run[0] in continued:
            continue
        indices = list(run)
        while indices[-1] in pairs:
            indices += starting[pairs[indices[-1]]]
        first, last = position[indices[0]], position[indices[-1]]
        level = levels[indices[0]]
        previous = levels[kept[first - 1]] if first else base
        # An unmatched initiator at the end has the paragraph's end behind it.
        open_end = last + 1 == len(kept) or classes[indices[-1]] in ISOLATES
        following = base if open_end else levels[kept[last + 1]]
        yield RunSequence(
            tuple(indices), level, _letter(max(level, previous)), _letter(max(level, following))
        )


def _runs(kept: Sequence[int], levels: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in kept:
        if runs and levels[runs[-1][-1]] == levels[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _letter(level: int) -> str:
    return "R" if level % 2 else "L"
