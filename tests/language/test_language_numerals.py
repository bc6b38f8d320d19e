from __future__ import annotations

import pytest

from reportgen.dossier import Number
from reportgen.errors import UsageError
from reportgen.language import Language, bind
from reportgen.text.bidi.ordering import visual

STRIKES = {
    "zero": "لا غارات",
    "one": "غارة واحدة",
    "two": "غارتان",
    "two_oblique": "غارتين",
    "few": "{n} غارات",
    "many": "{n} غارة",
    "other": "{n} غارة",
}
CIVILIANS = {
    "zero": "{n} مدني",
    "one": "مدني واحد",
    "two": "مدنيان",
    "two_oblique": "مدنيين",
    "few": "{n} مدنيين",
    "many": "{n} مدنياً",
    "other": "{n} مدني",
    "definite": "المدنيين",
}
PEOPLE = {"one": "{n} civilian", "other": "{n} civilians"}


@pytest.fixture
def ar() -> Language:
    return bind("ar", digits="latn")


@pytest.fixture
def en() -> Language:
    return bind("en")


@pytest.mark.parametrize(
    ("n", "strikes", "civilians"),
    [
        (0, "لا غارات", "0 مدني"),
        (1, "غارة واحدة", "مدني واحد"),
        (2, "غارتان", "مدنيان"),
        (3, "3 غارات", "3 مدنيين"),
        (10, "10 غارات", "10 مدنيين"),
        (11, "11 غارة", "11 مدنياً"),
        (19, "19 غارة", "19 مدنياً"),
        (40, "40 غارة", "40 مدنياً"),
        (99, "99 غارة", "99 مدنياً"),
        (100, "100 غارة", "100 مدني"),
        (102, "102 غارة", "102 مدني"),
        (103, "103 غارات", "103 مدنيين"),
        (111, "111 غارة", "111 مدنياً"),
        (1600, "1,600 غارة", "1,600 مدني"),
    ],
)
def test_arabic_nouns_agree_in_six_forms(
    ar: Language, n: int, strikes: str, civilians: str
) -> None:
    assert ar.count(n, STRIKES) == strikes
    assert ar.count(n, CIVILIANS) == civilians


def test_the_dual_after_a_verb_is_oblique(ar: Language) -> None:
    assert ar.count(2, STRIKES, case="genitive") == "غارتين"
    assert ar.count(3, STRIKES, case="genitive") == "3 غارات"


@pytest.mark.parametrize(
    ("number", "arabic", "english"),
    [
        (Number(low=40, high=40), "40 مدنياً", "40 civilians"),
        (Number(low=1, high=1), "مدني واحد", "1 civilian"),
        (Number(form="about", low=40, high=40), "نحو 40 مدنياً", "about 40 civilians"),
        (Number(form="about", low=2, high=2), "نحو مدنيين", "about 2 civilians"),
        (Number(form="at_least", low=15), "ما لا يقل عن 15 مدنياً", "at least 15 civilians"),
        (Number(form="at_most", high=24), "ما لا يزيد على 24 مدنياً", "at most 24 civilians"),
        (Number(form="more_than", low=100), "أكثر من 100 مدني", "more than 100 civilians"),
        (Number(form="fewer_than", high=5), "أقل من 5 مدنيين", "fewer than 5 civilians"),
        (Number(form="range", low=36, high=43), "بين 36 و43 مدنياً", "between 36 and 43 civilians"),
        (Number(form="range", low=1, high=2), "بين مدني واحد ومدنيين", "between 1 and 2 civilians"),
        (Number(form="dozens"), "عشرات المدنيين", "dozens of civilians"),
        (Number(form="hundreds"), "مئات المدنيين", "hundreds of civilians"),
        (Number(form="some"), "عدد غير محدد من المدنيين", "an unstated number of civilians"),
    ],
)
def test_quantities_keep_what_qualifies_them(
    ar: Language, en: Language, number: Number, arabic: str, english: str
) -> None:
    assert ar.quantity(number, CIVILIANS) == arabic
    assert en.quantity(number, PEOPLE) == english


def test_a_quantity_without_unit_is_a_bare_number(ar: Language, en: Language) -> None:
    assert en.quantity(Number(form="about", low=40, high=40)) == "about 40"
    assert en.quantity(Number(form="dozens")) == "dozens"
    assert ar.quantity(Number(form="some")) == "مذكور من دون رقم"


def test_the_definite_plural_is_made_where_the_unit_gives_none(ar: Language) -> None:
    assert ar.quantity(Number(form="dozens"), STRIKES) == "عشرات الغارات"


@pytest.mark.parametrize(
    ("locale", "digits", "said"),
    [
        ("ar_SY", "locale", "١٬٦٠٠"),
        ("ar_AE", "locale", "1,600"),
        ("ar_SY", "latn", "1,600"),
        ("ar_LB", "latn", "1,600"),
        ("ar_AE", "arab", "١٬٦٠٠"),
    ],
)
def test_digits_follow_the_locale_or_the_setting(locale: str, digits: str, said: str) -> None:
    assert bind("ar", arabic=locale, digits=digits).number(1600) == said  # type: ignore[arg-type]


def test_arabic_digits_are_no_choice_for_english() -> None:
    assert bind("en", digits="arab").number(1600) == "1,600"


def test_an_unknown_locale_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="ar_XX_"):
        bind("ar", arabic="ar_XX_")


@pytest.mark.parametrize(
    ("km", "arabic", "english"),
    [
        (0.4, "400 متر", "400 m"),
        (1, "كيلومتر واحد", "1 km"),
        (2, "كيلومتران", "2 km"),
        (2.46, "2.5 كيلومتر", "2.5 km"),
        (3, "3 كيلومترات", "3 km"),
        (92.185, "92 كيلومتراً", "92 km"),
        (100, "100 كيلومتر", "100 km"),
        (1600, "1,600 كيلومتر", "1,600 km"),
    ],
)
def test_a_distance_in_words(
    km: float, arabic: str, english: str, ar: Language, en: Language
) -> None:
    assert [ar.distance(km), en.distance(km)] == [arabic, english]


def test_a_distance_after_a_preposition_takes_the_oblique_dual(ar: Language) -> None:
    assert [ar.distance(n, oblique=True) for n in (2, 0.002)] == ["كيلومترين", "مترين"]


def test_the_sign_of_a_latin_number_stays_on_its_left_in_arabic() -> None:
    latin, eastern = bind("ar", digits="latn"), bind("ar", digits="arab")
    assert visual(f"نحو {latin.number(-5)} درجات", "rtl").split()[1] == "\u200e-5"
    assert visual(f"نحو {eastern.number(-5)} درجات", "rtl").split()[1] == "٥-"
