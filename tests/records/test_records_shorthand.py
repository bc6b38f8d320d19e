"""Short forms of values: tables of what may be written, and of what may not."""

from __future__ import annotations

import contextlib
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.dossier import Actors, Assertion, Codes, Number, Place, Term, Time
from reportgen.records.dates import hijri_days, is_edtf, is_zone, weekday
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds import READINGS, TimeDefaults
from reportgen.records.kinds.number import read as read_number
from reportgen.records.shorthand import read_readings, read_value
from reportgen.records.vocabulary import shipped

CALENDAR = TimeDefaults(
    shipped()[1].parts_of_day, published=date(2018, 11, 18), day=date(2018, 11, 17)
)

NUMBERS = [
    ("19", "exact", 19, 19), ("0", "exact", 0, 0), ("١٢", "exact", 12, 12), ("۱۲", "exact", 12, 12),
    ("1,600", "exact", 1600, 1600), ("١٬٦٠٠", "exact", 1600, 1600),
    ("about 40", "about", 40, 40), ("About 40", "about", 40, 40), ("~40", "about", 40, 40),
    ("around ٤٠", "about", 40, 40), ("حوالي 40", "about", 40, 40), ("نحو ٤٠", "about", 40, 40),
    ("at least 15", "at_least", 15, None), (">= 15", "at_least", 15, None),
    ("ما لا يقل عن 15", "at_least", 15, None), ("15 على الأقل", "at_least", 15, None),
    ("at most 24", "at_most", None, 24), ("up to 24", "at_most", None, 24),
    ("≤24", "at_most", None, 24),
    ("more than 100", "more_than", 100, None), ("over 100", "more_than", 100, None),
    ("أكثر من ١٠٠", "more_than", 100, None), ("> 100", "more_than", 100, None),
    ("fewer than 5", "fewer_than", None, 5), ("less than 5", "fewer_than", None, 5),
    ("أقل من 5", "fewer_than", None, 5),
    ("36..43", "range", 36, 43), ("36-43", "range", 36, 43), ("36–43", "range", 36, 43),
    ("36 to 43", "range", 36, 43), ("between 36 and 43", "range", 36, 43),
    ("٣٦..٤٣", "range", 36, 43),
    ("dozens", "dozens", None, None), ("عشرات", "dozens", None, None),
    ("hundreds", "hundreds", None, None), ("مئات", "hundreds", None, None),
    ("thousands", "thousands", None, None), ("some", "some", None, None),
]  # fmt: skip
NO_NUMBERS = [
    "forty", "-3", "3.5", "1,60", "43..36", "36..36", "about", "about 40 people", "overdose 3",
    "1e3", "0x10", "²", "9" * 13, "40 | ", "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "form", "low", "high"), NUMBERS)
def test_number(text: str, form: str, low: int | None, high: int | None) -> None:
    value = read_value(READINGS["number"], text, CALENDAR)
    assert value == Number.model_validate({"form": form, "low": low, "high": high})


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_number(text: str) -> None:
    with pytest.raises(NotUnderstood) as why:
        read_readings(READINGS["number"], text, CALENDAR)
    assert why.value.remedy


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


# short form · start · end · precision · further fields
TIMES = [
    ("2018-11-17 04:30", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {}),
    ("2018-11-17T04:30", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {}),
    ("٢٠١٨-١١-١٧ ٠٤:٣٠", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {}),
    ("2018-11-17 4.30", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {}),
    ("2018-11-17 4:30 pm", "2018-11-17 16:30", "2018-11-17 16:31", "minute", {}),
    ("2018-11-17 4:30 م", "2018-11-17 16:30", "2018-11-17 16:31", "minute", {}),
    ("2018-11-17 12:05 a.m.", "2018-11-17 00:05", "2018-11-17 00:06", "minute", {}),
    ("2018-11-17 12 pm", "2018-11-17 12:00", "2018-11-17 13:00", "hour", {}),
    ("2018-11-17 11", "2018-11-17 11:00", "2018-11-17 12:00", "hour", {}),
    ("2018-11-17 23:59", "2018-11-17 23:59", "2018-11-18 00:00", "minute", {}),
    ("2018-11-17 dawn", "2018-11-17 03:00", "2018-11-17 06:00", "part_of_day", {"part": "dawn"}),
    ("2018-11-17 فجراً", "2018-11-17 03:00", "2018-11-17 06:00", "part_of_day", {"part": "dawn"}),
    ("2018-11-17 night", "2018-11-17 18:00", "2018-11-18 06:00", "part_of_day", {"part": "night"}),
    ("2018-11-17", "2018-11-17", "2018-11-18", "day", {}),
    ("2018-11", "2018-11-01", "2018-12-01", "month", {}),
    ("2018-12", "2018-12-01", "2019-01-01", "month", {}),
    ("2018", "2018-01-01", "2019-01-01", "year", {}),
    ("2020-02-29", "2020-02-29", "2020-03-01", "day", {}),
    ("~2018-11-17 04:30", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {"approximate": True}),
    ("about 2018-11-17 04:30", "2018-11-17 04:30", "2018-11-17 04:31", "minute",
     {"approximate": True}),
    ("2018-11-17~", "2018-11-17", "2018-11-18", "day", {"approximate": True}),
    ("2018-11-17 04:30 Asia/Damascus", "2018-11-17 04:30", "2018-11-17 04:31", "minute",
     {"zone": "Asia/Damascus"}),
    ("2018-11-17 04:30 +02:00", "2018-11-17 04:30", "2018-11-17 04:31", "minute",
     {"zone": "+02:00"}),
    ("2018-11-17 04:30 -0500", "2018-11-17 04:30", "2018-11-17 04:31", "minute",
     {"zone": "-05:00"}),
    ("2018-11-17 04:30 UTC", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {"zone": "UTC"}),
    ("2018-11-17 America/Argentina/Buenos_Aires", "2018-11-17", "2018-11-18", "day",
     {"zone": "America/Argentina/Buenos_Aires"}),
    ("2018-11-16 23:01 .. 2018-11-17 16:30", "2018-11-16 23:01", "2018-11-17 16:31", "minute",
     {"window": True}),
    ("2018-11-16..2018-11-17", "2018-11-16", "2018-11-18", "day", {"window": True}),
    ("2018-11-17 01:00 .. 04:30", "2018-11-17 01:00", "2018-11-17 04:31", "minute",
     {"window": True}),
    ("2018-11-17 01:00 .. 2018-11-17 dawn", "2018-11-17 01:00", "2018-11-17 06:00", "part_of_day",
     {"window": True}),
    ("2018-11-16 23:01 .. 2018-11-17 16:30 Asia/Damascus", "2018-11-16 23:01", "2018-11-17 16:31",
     "minute", {"window": True, "zone": "Asia/Damascus"}),
    ("today", "2018-11-18", "2018-11-19", "day", {}),
    ("اليوم", "2018-11-18", "2018-11-19", "day", {}),
    ("yesterday", "2018-11-17", "2018-11-18", "day", {}),
    ("yesterday Saturday", "2018-11-17", "2018-11-18", "day", {}),
    ("أمس السبت", "2018-11-17", "2018-11-18", "day", {}),
    ("Yesterday Saturday dawn", "2018-11-17 03:00", "2018-11-17 06:00", "part_of_day",
     {"part": "dawn"}),
    ("yesterday 04:30", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {}),
    ("04:30", "2018-11-17 04:30", "2018-11-17 04:31", "minute", {}),
    ("1440-03-09 AH", "2018-11-17", "2018-11-18", "day", {"hijri": "1440-03-09"}),
    ("١٤٤٠-٠٣-٠٩ هـ", "2018-11-17", "2018-11-18", "day", {"hijri": "1440-03-09"}),
    ("1440-03-09 AH dawn", "2018-11-17 03:00", "2018-11-17 06:00", "part_of_day",
     {"hijri": "1440-03-09", "part": "dawn"}),
    ("1440-03 AH", "2018-11-09", "2018-12-08", "month", {"hijri": "1440-03"}),
]  # fmt: skip
NO_TIMES = [
    "2018-02-30", "2018-13", "2018-11-17 24:00", "2018-11-17 04:60", "2018-11-17 13 pm",
    "2018-11-17 0 am", "2018-11-17 04:30:15", "2018-11 04:30", "2018-11-17 sometime",
    "2018-11-17 04:30 Asia/Damask", "2018-11-17 04:30 +99:00", "17 November 2018",
    "2018-11-17 .. 2018-11-16", ".. 2018-11-16", "2018-11-16 ..", "2018 .. 2019 .. 2020",
    "yesterday Friday", "1440-13-01 AH", "1440-03-31 AH", "1200-01-01 AH", "11/17/2018",
    "2018-11-17 01:00 UTC .. 2018-11-17 02:00 Asia/Damascus",
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "precision", "more"), TIMES)
def test_time(text: str, start: str, end: str, precision: str, more: dict[str, object]) -> None:
    fields = {"start": at(start), "end": at(end), "precision": precision, **more}
    assert read_value(READINGS["time"], text, CALENDAR) == Time.model_validate(fields)


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    with pytest.raises(NotUnderstood) as why:
        read_value(READINGS["time"], text, CALENDAR)
    assert why.value.remedy


def test_relative_day_needs_the_day_of_publication() -> None:
    with pytest.raises(NotUnderstood, match="day on which the document was published"):
        read_value(READINGS["time"], "yesterday", TimeDefaults(CALENDAR.parts))


def test_clock_time_needs_a_day() -> None:
    with pytest.raises(NotUnderstood, match="names no day"):
        read_value(READINGS["time"], "04:30", TimeDefaults(CALENDAR.parts))


OTHERS = [
    ("place", "hajin", Place(ref="hajin")),
    ("place", "in hajin", Place(ref="hajin")),
    ("place", "Near hajin", Place(ref="hajin", relation="near")),
    ("place", "قرب hajin", Place(ref="hajin", relation="near")),
    ("place", "east of hajin", Place(ref="hajin", relation="east_of")),
    ("actor", "coalition", Actors(refs=("coalition",))),
    ("actor", "coalition, partner-forces", Actors(refs=("coalition", "partner-forces"))),
    ("actor", "coalition، partner-forces", Actors(refs=("coalition", "partner-forces"))),
    ("category", "air_strike,shelling", Codes(codes=("air_strike", "shelling"))),
    ("assertion", "Yes", Assertion(holds=True)),
    ("assertion", "no", Assertion(holds=False)),
    ("assertion", "false", Assertion(holds=False)),
    ("term", "martyr", Term(form="martyr")),
]
WRONG = [
    ("place", "hajin syria"), ("place", "near"  " a b"), ("actor", "a,,b"), ("actor", "a, a"),
    ("category", "x y"), ("assertion", "maybe"), ("text", "words"), ("term", "two words"),
    ("number", "denied"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "value"), OTHERS)
def test_other_kinds(kind: str, text: str, value: object) -> None:
    assert read_value(READINGS[kind], text, CALENDAR) == value


@pytest.mark.parametrize(("kind", "text"), WRONG)
def test_other_kinds_wrong(kind: str, text: str) -> None:
    with pytest.raises(NotUnderstood) as why:
        read_value(READINGS[kind], text, CALENDAR)
    assert why.value.remedy


def test_two_readings() -> None:
    low, high = read_readings(READINGS["number"], "11 | about 23", CALENDAR)
    assert (low, high) == (Number(low=11, high=11), Number(form="about", low=23, high=23))


def test_a_later_reading_keeps_the_day() -> None:
    first, second = read_readings(READINGS["time"], "2018-11-16 11 | 23", CALENDAR)
    assert isinstance(first, Time)
    assert isinstance(second, Time)
    assert second.start - first.start == timedelta(hours=12)


@pytest.mark.parametrize("text", ["11 | 11", "11 |", "| 11", "11 | denied", "11 || 23"])
def test_readings_wrong(text: str) -> None:
    with pytest.raises(NotUnderstood):
        read_readings(READINGS["number"], text, CALENDAR)


@given(st.integers(0, 10**12 - 1))
def test_digits_of_every_system_count_alike(number: int) -> None:
    arabic = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert read_number(str(number)) == read_value(READINGS["number"], arabic, CALENDAR)


@given(st.sampled_from(["number", "time", "place", "actor", "category", "assertion", "term"]),
       st.text(max_size=30))  # fmt: skip
def test_any_text_is_read_or_refused(kind: str, text: str) -> None:
    with contextlib.suppress(NotUnderstood):
        assert read_readings(READINGS[kind], text, CALENDAR)


@pytest.mark.parametrize(
    "text",
    ["2018", "2018-11", "2018-11-17", "2018-11-17~", "2018?", "2018-11%", "201X", "20XX", "2018-XX",
     "2018-11-XX", "2018-21", "2018-11-16/2018-11-17", "2018-11-16/..", "../2018-11-16", "/2018",
     "2018-11-17T16:30", "2018-11-17T16:30:00Z", "2018-11-17T16:30+02:00", "2018-11-17 16:30"],
)  # fmt: skip
def test_edtf(text: str) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    ["", "2018-13", "2018-02-30", "18-11-17", "17/11/2018", "2018-11-17T25:00", "..", "/", "../..",
     "2018-1-1", "2018-11-17 04:30 pm", "1440-03-09 AH", "2018-20", "2018/2019/2020", "٢٠١٨-١٣"],
)  # fmt: skip
def test_no_edtf(text: str) -> None:
    assert not is_edtf(text)


@pytest.mark.parametrize("name", ["Asia/Damascus", "UTC", "Africa/Cairo", "+02:00", "-05:30"])
def test_zone(name: str) -> None:
    assert is_zone(name)


@pytest.mark.parametrize(
    "name",
    ["", "Asia", "Asia/Damask", "../etc/passwd", "/etc/passwd", "+25:00", "2", "\0", "Asia/"],
)
def test_no_zone(name: str) -> None:
    assert not is_zone(name)


def test_weekdays() -> None:
    assert [weekday(name) for name in ("Monday", "sunday", "السبت", "يوم الأحد", "x")] == [
        0, 6, 5, 6, None,
    ]  # fmt: skip


def test_hijri_days() -> None:
    assert hijri_days("1440-03-09") == (date(2018, 11, 17), date(2018, 11, 18))
    assert hijri_days("1440-13-09") is None
    assert hijri_days("9") is None
