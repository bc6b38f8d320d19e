"""Times in words: as stated, with the local clock, and never a margin for a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from reportgen.brief.figures.outermost import outermost
from reportgen.brief.model import Brief
from reportgen.brief.words.values import value_text
from reportgen.dossier import Dossier, Time, Value
from reportgen.language import bind

BriefOf = Callable[..., Brief]
DAMASCUS = ZoneInfo("Asia/Damascus")


def at(text: str, minutes: int = 1, **fields: object) -> Time:
    start = datetime.fromisoformat(text)
    fields.setdefault("precision", "minute")
    return Time(start=start, end=start + timedelta(minutes=minutes), **fields)  # type: ignore[arg-type]


NOON = at("2018-11-17T12:00")
EVENING = at("2018-11-17T16:00", 480, precision="part_of_day", part="evening")


def test_a_part_of_day_stays_whole() -> None:
    assert outermost([EVENING, at("2018-11-17T22:30")], DAMASCUS) == (EVENING, EVENING)


def test_about_a_time_is_no_other_time() -> None:
    about = at("2018-11-17T16:00", approximate=True)
    assert outermost([about, NOON], DAMASCUS) == (NOON, about)


def test_a_window_gives_its_outer_end() -> None:
    window = at("2018-11-17T13:00", 241, window=True)
    first, last = outermost([window], DAMASCUS)
    assert (first, last) == (at("2018-11-17T13:00"), at("2018-11-17T17:00"))


@pytest.mark.parametrize("zone", ["UTC", "+00:00"])
def test_zones_count(zone: str) -> None:
    later = at("2018-11-17T11:00", zone=zone)
    assert outermost([later, NOON], DAMASCUS) == (NOON, later)


def test_the_sentence_has_no_margin(dossier: Dossier, brief_of: BriefOf) -> None:
    claims = {
        key: claim.model_copy(update={"readings": tuple(map(about, claim.readings))})
        for key, claim in dossier.claims.items()
    }
    figures = brief_of(dossier.model_copy(update={"claims": claims})).figures
    said = next(figure for figure in figures if figure.name == "times").alternative["en"].plain
    assert said == (
        "Time: from beginning to end: between about 11:00 a.m. (11:00) on 16 November"
        " and about 4:30 p.m. (16:30) on 17 November in 2 accounts."
    )


def about(value: Value) -> Value:
    return value.model_copy(update={"approximate": True}) if isinstance(value, Time) else value


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (
            at("2018-11-17T13:30", zone="GMT"),
            "1:30 p.m. (13:30) on 17 November, GMT, that is 3:30 p.m. (15:30) local time",
        ),
        (
            at("2018-11-17T18:00", zone="+04:30"),
            "6:00 p.m. (18:00) on 17 November, UTC+04:30, that is 3:30 p.m. (15:30) local time",
        ),
        (
            at("2018-11-17T19:15", zone="+05:45"),
            "7:15 p.m. (19:15) on 17 November, UTC+05:45, that is 3:30 p.m. (15:30) local time",
        ),
        (
            at("2018-11-17T20:00", zone="-03:30"),
            "8:00 p.m. (20:00) on 17 November, UTC-03:30,"
            " that is 1:30 a.m. (01:30) on 18 November local time",
        ),
        (
            at("2018-11-17T15:30", zone="Asia/Damascus"),
            "3:30 p.m. (15:30) on 17 November, Syria Time",
        ),
        (at("2018-11-17", 1440, precision="day", zone="GMT"), "17 November, GMT"),
        (at("2017-11-17T15:30"), "3:30 p.m. (15:30) on 17 November 2017"),
        (
            at("2018-12-31T23:00", 121, window=True),
            "11:00 p.m. (23:00) on 31 December 2018 to 1:00 a.m. (01:00) on 1 January 2019",
        ),
    ],
)
def test_a_time_has_the_local_clock_and_the_year_where_they_differ(
    time: Time, said: str, dossier: Dossier
) -> None:
    assert value_text(time, "window.start", dossier, bind("en")).plain == said
