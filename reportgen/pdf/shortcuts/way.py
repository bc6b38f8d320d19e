"""A way that WeasyPrint goes, and another in its place."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple


class Way(NamedTuple):
    """What an attribute of a module or class shall be meanwhile."""

    owner: Any
    name: str
    value: Any


def wherever(function: Callable[..., Any], other: Callable[..., Any]) -> Iterator[Way]:
    """Another function, or class, in every module of WeasyPrint that knows one by its name."""
    name = function.__name__
    for place, module in list(sys.modules.items()):
        if place.startswith("weasyprint.") and getattr(module, name, None) is function:
            yield Way(module, name, other)


@contextmanager
def taken(way: Way) -> Iterator[None]:
    """Go another way meanwhile."""
    before = getattr(way.owner, way.name)
    setattr(way.owner, way.name, way.value)
    try:
        yield
    finally:
        setattr(way.owner, way.name, before)
