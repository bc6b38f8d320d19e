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


WINTER = "2020-01-01T15:30"
HERE = at(WINTER)


def elsewhere(clock: str, zone: str) -> Dossier:
    return times(at(f"2020-01-01T{clock}", zone=zone), HERE)


def part(name: str, start: str, hours: int) -> Time:
    return at(start, hours * 60, precision="part_of_day", part=name)


EVENING = part("evening", "2020-01-01T16:00", 8)
MORNING = part("morning", "2020-01-01T05:00", 7)
DAWN = part("dawn", "2020-01-01T03:00", 3)
NIGHT = part("night", "2020-01-01T18:00", 12)
MIDNIGHT = part("midnight", "2020-01-01T23:00", 2)
WHOLE_DAY = at("2020-01-01", 24 * 60, precision="day")


def hijri(text: str) -> Dossier:
    stated = WHOLE_DAY.model_copy(update={"hijri": "1441-05-06"})
    return times(stated, at(text, 24 * 60, precision="day"))


CLOCKS: dict[str, Row] = {
    "13:30 GMT, 15:30 in Damascus in winter": (elsewhere("13:30", "GMT"), []),
    "13:30 in London, 15:30 in Damascus in winter": (elsewhere("13:30", "Europe/London"), []),
    "15:30 EET, 15:30 in Damascus in winter": (elsewhere("15:30", "EET"), []),
    "18:00 at +04:30, 15:30 in Damascus in winter": (elsewhere("18:00", "+04:30"), []),
    "19:15 at +05:45, 15:30 in Damascus in winter": (elsewhere("19:15", "+05:45"), []),
    "10:00 at −03:30, 15:30 in Damascus in winter": (elsewhere("10:00", "-03:30"), []),
    "15:30 at +03:00, 15:30 in Damascus in winter": (
        elsewhere("15:30", "+03:00"),
        ["contradict", "tz_label_error"],
    ),
    "in the evening, at 22:30": (times(EVENING, at("2020-01-01T22:30")), ["less_precise"]),
    "in the evening, at 14:30": (times(EVENING, at("2020-01-01T14:30")), ["ambiguous"]),
    "in the morning, at 2:00": (times(MORNING, at("2020-01-01T02:00")), ["ambiguous"]),
    "in the morning, at 20:00": (times(MORNING, at("2020-01-01T20:00")), ["contradict"]),
    "at dawn, at 2:30": (times(DAWN, at("2020-01-01T02:30")), ["ambiguous"]),
    "at midnight, at 00:10 of that day": (
        times(MIDNIGHT, at("2020-01-01T00:10")),
        ["less_precise"],
    ),
    "at midnight, at 00:10 of the next day": (
        times(MIDNIGHT, at("2020-01-02T00:10")),
        ["less_precise"],
    ),
    "at night, at 2:00 of that day": (times(NIGHT, at("2020-01-01T02:00")), ["less_precise"]),
    "on one day, at 00:00 of the next": (
        times(WHOLE_DAY, at("2020-01-02T00:00")),
        ["less_precise"],
    ),
    "on one day, at 00:01 of the next": (times(WHOLE_DAY, at("2020-01-02T00:01")), ["contradict"]),
    "a Hijri date, the same day": (hijri("2020-01-01"), []),
    "a Hijri date, the day after": (hijri("2020-01-02"), []),
    "a Hijri date, the second day after": (hijri("2020-01-03"), ["contradict"]),
}
