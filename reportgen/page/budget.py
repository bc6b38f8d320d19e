"""How much a theme's templates may do: so many lines run, so many characters held.

A count of lines is the same on every machine, which seconds are not. The sandbox has no range
and no product, so a template can only run long line by line, and only grow text by doubling it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

LINES = 500_000
"""Lines of templates run; a brief with a hundred accounts takes a tenth of it."""
CHARACTERS = 2_000_000
"""Characters one variable may hold."""


class BudgetSpent(Exception):
    """A template ran too long or held too much."""


@contextmanager
def limit(place: str) -> Iterator[None]:
    """Meanwhile, stop templates whose file names begin with `place`; with none, do nothing."""
    if not place:
        yield
        return
    before, counter = sys.gettrace(), Counter(place)
    sys.settrace(counter.enter)
    try:
        yield
    finally:
        sys.settrace(before)


class Counter:
    """Counts the lines of some templates as Python runs them."""

    def __init__(self, place: str) -> None:
        self.place, self.lines = place, 0

    def enter(self, frame: FrameType, event: str, argument: Any) -> Any:
        """Whether to look at a call line by line."""
        return self.step if frame.f_code.co_filename.startswith(self.place) else None

    def step(self, frame: FrameType, event: str, argument: Any) -> Any:
        """One line more. Raises BudgetSpent."""
        self.lines += 1
        if self.lines > LINES:
            raise BudgetSpent(f"the template does not end: {LINES} lines have run")
        for value in frame.f_locals.values():
            if isinstance(value, str) and len(value) > CHARACTERS:
                raise BudgetSpent(f"a text of the template grew beyond {CHARACTERS} characters")
        return self.step
