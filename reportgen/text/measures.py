"""Units that say the same in other figures: 90 minutes and an hour and a half, 5 km and 3 miles."""

from __future__ import annotations

from collections.abc import Iterable

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
CENTIMETRES = {"centimetre": 1, "metre": 100, "kilometre": 100_000, "mile": 160_934}
GRAMS = {"pound": 454, "kilogram": 1000, "tonne": 1_000_000}
ROUNDING = 0.07
ALIKE = {
    "attack": "strike",
    "building": "house",
    "drone": "aircraft",
    "vehicle": "car",
    "sibling": "person",
    "worker": "person",
    "passenger": "person",
    "police": "person",
    "paramedic": "person",
    "side": "person",
    "target": "",
    "body": "",
}
"""Things that translators exchange: no difference of what was counted."""


def same_measure(
    value: float, things: Iterable[str], other: float, other_things: Iterable[str]
) -> bool:
    """Whether two amounts of unlike units are equal, lengths and weights but for rounding."""
    for units, rounding in ((SECONDS, 0.0), (CENTIMETRES, ROUNDING), (GRAMS, ROUNDING)):
        mine = [units[thing] * value for thing in things if thing in units]
        yours = [units[thing] * other for thing in other_things if thing in units]
        if mine and yours:
            return abs(mine[0] - yours[0]) <= rounding * max(mine[0], yours[0])
    return False
