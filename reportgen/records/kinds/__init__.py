"""How the values of each kind are written: one row for each kind, one module behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from reportgen.records.kinds import (
    actor,
    assertion,
    category,
    number,
    place,
    term,
    text,
    time,
)
from reportgen.records.kinds.reading import Reading, TimeDefaults

__all__ = ["READINGS", "ReadKind", "Reading", "TimeDefaults", "readings"]

READINGS: Mapping[str, Reading] = {
    "number": number.READING,
    "time": time.READING,
    "place": place.READING,
    "actor": actor.READING,
    "category": category.READING,
    "assertion": assertion.READING,
    "text": text.READING,
    "term": term.READING,
}


class ReadKind(Protocol):
    """What loading asks of a kind; `reportgen.Kind` has it."""

    @property
    def reading(self) -> Reading:
        """How its values are written."""


def readings(further: Mapping[str, ReadKind]) -> Mapping[str, Reading]:
    """The table with the rows of further kinds (name → `reportgen.Kind`) below it."""
    return {**READINGS, **{name: kind.reading for name, kind in further.items()}}
