from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from reportgen.dossier import Time
from reportgen.language import Language, bind

DAY = datetime(2018, 11, 17)
LEVANT = bind("ar", digits="latn")
GULF = bind("ar", arabic="ar_AE")
ENGLISH = bind("en")


def stated(start: datetime, minutes: int, precision: str, **rest: object) -> Time:
    end = start + timedelta(minutes=minutes)
    return Time.model_validate({"start": start, "end": end, "precision": precision, **rest})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (LEVANT, "17 تشرين الثاني 2018"),
        (bind("ar"), "١٧ تشرين الثاني ٢٠١٨"),
        (bind("ar", arabic="ar_IQ", digits="latn"), "17 تشرين الثاني 2018"),
        (GULF, "17 نوفمبر 2018"),
        (bind("ar", arabic="ar_EG", digits="latn"), "17 نوفمبر 2018"),
        (ENGLISH, "17 November 2018"),
        (bind("fr"), "17 novembre 2018"),
    ],
)
def test_months_are_named_by_locale(language: Language, said: str) -> None:
    assert language.date(date(2018, 11, 17)) == said


@pytest.mark.parametrize(
    ("at", "arabic", "english"),
    [
        (time(0, 30), "12:30 بعد منتصف الليل (00:30)", "12:30 a.m. (00:30)"),
        (time(4, 30), "4:30 صباحاً (04:30)", "4:30 a.m. (04:30)"),
        (time(12, 5), "12:05 ظهراً (12:05)", "12:05 p.m. (12:05)"),
        (time(16, 30), "4:30 بعد الظهر (16:30)", "4:30 p.m. (16:30)"),
        (time(23, 1), "11:01 مساءً (23:01)", "11:01 p.m. (23:01)"),
    ],
)
def test_clock_times_are_beyond_doubt(at: time, arabic: str, english: str) -> None:
    assert LEVANT.clock(at) == arabic
    assert ENGLISH.clock(at) == english


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        (
            stated(DAY.replace(hour=4, minute=30), 1, "minute"),
            "4:30 صباحاً (04:30) يوم 17 تشرين الثاني 2018",
            "4:30 a.m. (04:30) on 17 November 2018",
        ),
        (
            stated(DAY.replace(hour=23), 60, "hour", approximate=True),
            "نحو 11 مساءً يوم 17 تشرين الثاني 2018",
            "about 11 p.m. on 17 November 2018",
        ),
        (
            stated(DAY.replace(hour=3), 180, "part_of_day", part="dawn"),
            "فجر 17 تشرين الثاني 2018",
            "dawn on 17 November 2018",
        ),
        (stated(DAY, 1440, "day"), "17 تشرين الثاني 2018", "17 November 2018"),
        (
            stated(datetime(2018, 11, 1), 30 * 1440, "month"),
            "شهر تشرين الثاني 2018",
            "November 2018",
        ),
        (stated(datetime(2018, 1, 1), 365 * 1440, "year"), "عام 2018", "2018"),
    ],
)
def test_a_moment_is_no_more_precise_than_stated(value: Time, arabic: str, english: str) -> None:
    assert LEVANT.moment(value) == arabic
    assert ENGLISH.moment(value) == english


def test_a_window_ends_in_its_last_stated_unit() -> None:
    window = Time(
        start=datetime(2018, 11, 16, 23, 1),
        end=datetime(2018, 11, 17, 16, 31),
        precision="minute",
        window=True,
        zone="Asia/Damascus",
    )
    assert ENGLISH.moment(window) == (
        "11:01 p.m. (23:01) on 16 November to 4:30 p.m. (16:30) on 17 November 2018, Syria Time"
    )
    assert "16:30" in LEVANT.moment(window)
    assert "31" not in LEVANT.moment(window)


def test_a_window_of_days_shows_no_clock() -> None:
    window = stated(datetime(2018, 11, 16), 2 * 1440, "day", window=True)
    assert ENGLISH.moment(window) == "16 November to 17 November 2018"


def test_a_hijri_date_stands_beside_its_conversion() -> None:
    value = stated(DAY, 1440, "day", hijri="1440-03-09")
    assert LEVANT.moment(value) == "17 تشرين الثاني 2018 (9 ربيع الأول 1440 هـ كما ورد)"
    assert ENGLISH.moment(value) == "17 November 2018 (9 Rabi I 1440 AH as stated)"


@pytest.mark.parametrize(
    ("zone", "arabic", "english"),
    [
        ("Asia/Damascus", "توقيت سوريا", "Syria Time"),
        ("UTC", "التوقيت العالمي", "UTC"),
        ("+02:00", "توقيت UTC+02:00", "UTC+02:00"),
    ],
)
def test_zones_are_named(zone: str, arabic: str, english: str) -> None:
    assert LEVANT.zone(zone) == arabic
    assert ENGLISH.zone(zone) == english


@pytest.mark.parametrize(
    ("minutes", "arabic", "english"),
    [
        (0, "0 دقيقة", "0 min"),
        (1, "دقيقة واحدة", "1 min"),
        (2, "دقيقتان", "2 min"),
        (3, "3 دقائق", "3 min"),
        (60, "ساعة واحدة", "1 h"),
        (121, "ساعتان ودقيقة واحدة", "2 h 1 min"),
        (330, "5 ساعات و30 دقيقة", "5 h 30 min"),
        (720, "12 ساعة", "12 h"),
        (1049, "17 ساعة و29 دقيقة", "17 h 29 min"),
        (11 * 1440 + 60, "11 يوماً وساعة واحدة", "11 days 1 h"),
    ],
)
def test_durations_agree(minutes: int, arabic: str, english: str) -> None:
    assert LEVANT.duration(timedelta(minutes=minutes)) == arabic
    assert ENGLISH.duration(timedelta(minutes=minutes)) == english


def test_a_dual_duration_after_a_preposition() -> None:
    assert LEVANT.duration(timedelta(hours=2, minutes=2), oblique=True) == "ساعتين ودقيقتين"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2018-11-17", "17 November 2018"),
        ("2018-11", "November 2018"),
        ("2018-11-18T23:30", "11:30 p.m. (23:30) on 18 November 2018"),
        ("2018~", "about 2018"),
        ("2018-11-16/2018-11-17", "16 November 2018 to 17 November 2018"),
        ("2018-13-40", "2018-13-40"),
        ("undated", "undated"),
    ],
)
def test_edtf_dates_are_read_or_left(text: str, said: str) -> None:
    assert ENGLISH.edtf(text) == said


def test_lists_and_quotation_marks() -> None:
    assert LEVANT.join(["أ", "ب", "ج"]) == "أ وب وج"
    assert ENGLISH.join(["a", "b", "c"]) == "a, b and c"
    assert LEVANT.quote("{كلمة}") == "«{كلمة}»"
    assert ENGLISH.quote("word") == "“word”"
