"""The rules on values of one kind: what excludes what, "about", and clocks."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from rule_samples import n, records

from reportgen.dossier import Codes, Dossier, Place, PlaceRecord, Time
from small_dossier import Maker, both

Row = tuple[Dossier, list[str]]

FURTHER_PLACES = {
    key: PlaceRecord(id=key, name=both("مكان", key), kind="governorate", within=("country",))
    for key in ("north", "south")
} | {"market": PlaceRecord(id="market", name=both("البلدة", "x"), kind="town", within=("valley",))}


def against(attribute: str, first: Any, second: Any, **denied: Any) -> Dossier:
    """What a states, and b."""
    return placed(Maker().say("a", attribute, first, **denied).say("b", attribute, second))


def placed(maker: Maker) -> Dossier:
    made = records(maker, examined=())
    return made.model_copy(update={"places": {**made.places, **FURTHER_PLACES}})


def kinds(attribute: str, first: str, second: str, **denied: Any) -> Dossier:
    return against(attribute, Codes(codes=(first,)), Codes(codes=(second,)), **denied)


def places(first: Place, second: Place) -> Dossier:
    return against("strikes.place", first, second)


def at(text: str, minutes: int = 1, **fields: Any) -> Time:
    start = datetime.fromisoformat(text)
    fields.setdefault("precision", "minute")
    return Time(start=start, end=start + timedelta(minutes=minutes), **fields)


def times(first: Time, second: Time) -> Dossier:
    return against("event.time", first, second)


ABOUT_FOUR = at("2020-01-01T16:00", approximate=True)
DENIED = {"polarity": "denies"}
NORTH, SOUTH = Place(ref="north"), Place(ref="south")

EXCLUSION: dict[str, Row] = {
    "a school was hit, an air base was hit": (
        kinds("targets.kind", "school", "air_base"),
        ["contradict"],
    ),
    "a school was hit, a civilian site was hit": (
        kinds("targets.kind", "school", "civilian_site"),
        ["less_precise"],
    ),
    "a school was hit, a gathering was hit": (kinds("targets.kind", "school", "gathering"), []),
    "a bomb was used, a missile was used": (kinds("strikes.munition", "bomb", "missile"), []),
    "an air strike, shelling": (kinds("strikes.kind", "air_strike", "shelling"), ["contradict"]),
    "an air strike, an explosion": (kinds("strikes.kind", "air_strike", "explosion"), []),
    "an air strike denied, an explosion stated": (
        kinds("strikes.kind", "air_strike", "explosion", **DENIED),
        [],
    ),
    "an air strike denied, a drone strike stated": (
        kinds("strikes.kind", "air_strike", "drone_strike", **DENIED),
        ["denies"],
    ),
    "an air strike denied, an attack stated": (
        kinds("strikes.kind", "air_strike", "attack", **DENIED),
        [],
    ),
    "in one governorate, in another governorate": (places(NORTH, SOUTH), ["contradict"]),
    "in one town, in another town of the same valley": (
        places(Place(ref="town"), Place(ref="market")),
        ["contradict"],
    ),
    "near one town, in another town of the same valley": (
        places(Place(ref="town", relation="near"), Place(ref="market")),
        ["overlap"],
    ),
    "in one governorate and in another, in one account": (
        placed(Maker().say("a", "strikes.place", NORTH).say("a", "strikes.place", SOUTH)),
        ["internal_inconsistency"],
    ),
    "in a country, in a town within it": (
        places(Place(ref="country"), Place(ref="town")),
        ["less_precise"],
    ),
}

ABOUT: dict[str, Row] = {
    f"about 70 killed, {count} killed": (
        against("deaths.total", n(70, "about"), n(count)),
        [relation],
    )
    for count, relation in (
        (75, "less_precise"),
        (78, "rounding"),
        (84, "rounding"),
        (85, "contradict"),
        (120, "contradict"),
    )
} | {
    "70 killed, 78 killed": (against("deaths.total", n(70), n(78)), ["contradict"]),
    "about 2 killed, 0 killed": (against("deaths.total", n(2, "about"), n(0)), ["contradict"]),
    "about 16:00, at 16:20": (times(ABOUT_FOUR, at("2020-01-01T16:20")), ["less_precise"]),
    "about 16:00, at 16:50": (times(ABOUT_FOUR, at("2020-01-01T16:50")), ["rounding"]),
    "about 16:00, at 17:30": (times(ABOUT_FOUR, at("2020-01-01T17:30")), ["contradict"]),
}
