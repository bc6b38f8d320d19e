"""What a theme's templates may spend."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from reportgen.page.budget import BudgetSpent, Counter

TEMPLATE = "def root():\n    yield 1\n    yield 2\n"


@pytest.fixture
def template() -> Iterator[int]:
    """A template of a theme as Python runs it."""
    names: dict[str, object] = {}
    exec(compile(TEMPLATE, "theme/parts/x.html", "exec"), names)
    return names["root"]()  # type: ignore[operator]


def traced(counter: Counter, run: object) -> None:
    before = sys.gettrace()
    sys.settrace(counter.enter)
    try:
        run()  # type: ignore[operator]
    finally:
        sys.settrace(before)


def test_a_line_too_many_stops_a_template(template: Iterator[int]) -> None:
    counter = Counter("theme/", "shipped/", 1)
    traced(counter, lambda: next(template))
    with pytest.raises(BudgetSpent, match="does not end"):
        traced(counter, lambda: next(template))


def test_what_is_left_of_a_stopped_template_goes_in_silence(template: Iterator[int]) -> None:
    counter = Counter("theme/", "shipped/", 1)
    traced(counter, lambda: next(template))
    counter.left = 0
    traced(counter, template.close)  # type: ignore[attr-defined]
