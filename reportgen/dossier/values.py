"""The values a claim can state, one class for each kind. Frozen; no behaviour but reading.

A claim holds one or more *readings*, each one of these. How an editor writes them is in
`records/kinds/`, how they are compared in `discrepancies/kinds/`, how they are said in
`brief/words/kinds/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

Localized = Mapping[str, str]
"""A text in several languages: BCP 47 code → text (`{"ar": …, "en": …}`)."""


class Frozen(BaseModel):
    """Base of all records: immutable, unknown keys refused, nothing converted by guess."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Refers = Mapping[str, Literal["places", "actors"]]


class Value(Frozen):
    """Base of all values. `refers` says which fields name records: field → collection."""

    refers: ClassVar[Refers] = {}
    kind: str


class Number(Value):
    """A count. `low` and `high` are the bounds as stated, `None` where open:
    exact 19 → 19, 19 · about 40 → 40, 40 · at_least 15 → 15, None · at_most 24 → None, 24 ·
    more_than 100 → 100, None · fewer_than 5 → None, 5 · range 36..43 → 36, 43 ·
    dozens → None, None · some (stated to exist, no figure) → None, None."""

    kind: Literal["number"] = "number"
    form: Literal[
        "exact",
        "about",
        "at_least",
        "at_most",
        "more_than",
        "fewer_than",
        "range",
        "dozens",
        "hundreds",
        "thousands",
        "some",
    ] = "exact"
    low: int | None = None
    high: int | None = None


Precision = Literal["minute", "hour", "part_of_day", "day", "month", "year"]


class Time(Value):
    """A moment or a window in local clock time.

    `start` is the first instant and `end` the first instant after it, both naive local times:
    04:30 to the minute is [04:30, 04:31). `window` is true where two ends were stated.
    `part` names a part of day (`dawn`) when `precision` is `part_of_day`.
    `zone` is an IANA name or `±hh:mm` as stated; `None` when the source states none.
    `approximate` stands for "about 04:30" (EDTF `~`). `hijri` keeps a Hijri date as stated.
    """

    kind: Literal["time"] = "time"
    start: datetime
    end: datetime
    precision: Precision
    window: bool = False
    part: str | None = None
    approximate: bool = False
    zone: str | None = None
    hijri: str | None = None


class Place(Value):
    """A place of the dossier and how the event lies to it."""

    refers: ClassVar[Refers] = {"ref": "places"}
    kind: Literal["place"] = "place"
    ref: str
    relation: Literal["in", "at", "near", "north_of", "south_of", "east_of", "west_of"] = "in"


class Actors(Value):
    """Who: references to actors of the dossier, in no order of importance."""

    refers: ClassVar[Refers] = {"refs": "actors"}
    kind: Literal["actor"] = "actor"
    refs: tuple[str, ...] = Field(min_length=1)


class Codes(Value):
    """Codes of the scheme that the attribute names."""

    kind: Literal["category"] = "category"
    codes: tuple[str, ...] = Field(min_length=1)


class Assertion(Value):
    """Whether the attribute's statement holds, as the source says."""

    kind: Literal["assertion"] = "assertion"
    holds: bool


class Wording(Value):
    """Free text: the editor's summary for readers. Compared by the quote's words alone."""

    kind: Literal["text"] = "text"
    text: Localized = Field(default_factory=dict)


class Term(Value):
    """A form of a glossary concept, by its id in the glossary."""

    kind: Literal["term"] = "term"
    form: str
