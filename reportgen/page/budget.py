"""How much a theme's templates may do: so many steps, so many characters, so much memory.

A count of steps is the same on every machine, which seconds are not. Memory is bounded by the
system, where the system does that: whatever a template builds, it fails at its line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

STEPS, PER_CHARACTER = 100_000, 2
"""Steps that a page may take, whatever its size, and for each character of it. A line of a theme's
template is one; the shipped parts, were they a theme's, would take less than one a character."""
CALL = 4
"""Steps for each shipped template that a theme's calls."""
CHARACTERS = 2_000_000
"""Characters one variable may hold, and what all of them hold on one line is a step for each
`STRIDE`: who handles large texts has fewer lines."""
STRIDE = 1000
ROOM = 256 << 20
"""Bytes of memory a page may take beyond what is there and `FOR_SIZE` times its size."""
FOR_SIZE = 20


class BudgetSpent(Exception):
    """A template ran too long or held too much."""


@contextmanager
def limit(own: str, shipped: str, size: int) -> Iterator[None]:
    """Meanwhile, stop templates whose file names begin with `own` and what they call of those
    with `shipped`, when they have spent what a page of that size may take."""
    before, counter = sys.gettrace(), Counter(own, shipped, STEPS + PER_CHARACTER * size)
    with _memory(ROOM + FOR_SIZE * size):
        sys.settrace(counter.enter)
        try:
            yield
        finally:
            sys.settrace(before)


@contextmanager
def _memory(room: int) -> Iterator[None]:
    """Meanwhile, let this process take no more than `room` bytes beyond what it has. Elsewhere
    than on Linux, only the steps are bounded."""
    if sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415 - not everywhere

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    before, hard = resource.getrlimit(resource.RLIMIT_AS)
    chosen = pages * resource.getpagesize() + room
    lower = before == resource.RLIM_INFINITY or chosen < before
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (chosen if lower else before, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, hard))


def explain(problem: BaseException) -> str:
    """What happened, in words; what Python says of itself is not for who writes a template."""
    if isinstance(problem, RecursionError):
        return "the template calls itself and does not end"
    if isinstance(problem, MemoryError):
        return "the template needs more memory than a page may take"
    return str(problem)


class Counter:
    """Counts the steps of some templates as Python runs them."""

    def __init__(self, own: str, shipped: str, most: int) -> None:
        self.own, self.shipped, self.left = own, shipped, most

    def enter(self, frame: FrameType, event: str, argument: Any) -> Any:
        """Whether to look at a call line by line."""
        if self.is_own(frame):
            return self.step
        if frame.f_code.co_filename.startswith(self.shipped) and any(
            map(self.is_own, _above(frame))
        ):
            self.take(CALL)
        return None

    def is_own(self, frame: FrameType) -> bool:
        """Whether a theme's template runs here."""
        return frame.f_code.co_filename.startswith(self.own)

    def step(self, frame: FrameType, event: str, argument: Any) -> Any:
        """One line more. Raises BudgetSpent, but not where a stopped template is cleared away:
        that may be while another runs."""
        if event != "line":
            return self.step
        held = 0
        for value in frame.f_locals.values():
            if isinstance(value, str):
                if len(value) > CHARACTERS:
                    message = f"a text of the template grew beyond {CHARACTERS} characters"
                    raise BudgetSpent(message)
                held += len(value)
        self.take(1 + held // STRIDE)
        return self.step

    def take(self, steps: int) -> None:
        """Spend some steps. Raises BudgetSpent."""
        self.left -= steps
        if self.left < 0:
            raise BudgetSpent("the template does not end: it has run all the steps it may")


def _above(frame: FrameType) -> Iterator[FrameType]:
    """The calls in which a call stands, innermost first."""
    while caller := frame.f_back:
        yield caller
        frame = caller
