"""What the comparers of all kinds need around two values, and what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal
from zoneinfo import ZoneInfo

from reportgen.discrepancies.model import Relation
from reportgen.dossier import Attribute, Dossier

Side = Literal["first", "second"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How two values stand to each other. `coarser` says which of the two is wider where
    one contains the other. `parameters` are plain values for sentences."""

    relation: Relation
    coarser: Side | None = None
    parameters: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True)
class Frame:
    """The attribute under comparison and the records its values refer to."""

    attribute: Attribute
    dossier: Dossier

    @cached_property
    def zone(self) -> ZoneInfo:
        """The event's time zone, for times that state none."""
        return ZoneInfo(self.dossier.event.timezone)

    @cached_property
    def rests(self) -> dict[str, float]:
        """Claim → how many people its source leaves undetermined, as far as it was asked for."""
        return {}


def ancestors(start: str, parents: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Everything above `start` in a hierarchy, `start` itself not included."""
    found: set[str] = set()
    waiting = list(parents.get(start, ()))
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(parents.get(current, ()))
    return frozenset(found)


def containment(outer_first: bool, outer_second: bool) -> Side | None:
    """Which side contains the other, if exactly one does."""
    if outer_first == outer_second:
        return None
    return "first" if outer_first else "second"
