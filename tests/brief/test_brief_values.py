from __future__ import annotations

from datetime import datetime

import pytest

from reportgen.brief.words.values import readings_text, value_text
from reportgen.dossier import (
    Actors,
    Assertion,
    Codes,
    Dossier,
    Number,
    Place,
    Term,
    Time,
    Value,
    Wording,
)
from reportgen.language import bind

AR = bind("ar", digits="latn")
EN = bind("en")
DAWN = Time(
    start=datetime(2018, 11, 17, 3),
    end=datetime(2018, 11, 17, 6),
    precision="part_of_day",
    part="dawn",
)


@pytest.mark.parametrize(
    ("attribute", "stated", "arabic", "english"),
    [
        ("deaths", Number(low=2, high=2), "مدنيان", "2 civilians"),
        ("place", Place(ref="town"), "في هجين", "in Hajin"),
        ("place", Place(ref="town", relation="near"), "قرب هجين", "near Hajin"),
        ("place", Place(ref="town", relation="east_of"), "شرق هجين", "east of Hajin"),
        (
            "actor",
            Actors(refs=("us", "them")),
            "التحالف والقوى الشريكة",
            "the Coalition and partner forces",
        ),
        ("weapon", Codes(codes=("bomb", "shell")), "قنبلة وقذيفة", "bomb and shell"),
        ("warned", Assertion(holds=True), "نعم", "yes"),
        ("warned", Assertion(holds=False), "لا", "no"),
        ("remark", Wording(text={"ar": "أنذروا", "en": "they warned"}), "أنذروا", "they warned"),
        ("word", Term(form="martyr"), "«شهيد»", "“martyr”"),
        ("window.start", DAWN, "فجر 17 تشرين الثاني", "dawn on 17 November"),
    ],
)
def test_every_kind_is_said(
    dossier: Dossier, attribute: str, stated: Value, arabic: str, english: str
) -> None:
    assert value_text(stated, attribute, dossier, AR).plain == arabic
    assert value_text(stated, attribute, dossier, EN).plain == english


def test_the_dual_is_oblique_where_a_sentence_asks(dossier: Dossier) -> None:
    two = Number(low=2, high=2)
    assert value_text(two, "deaths", dossier, AR, case="genitive").plain == "مدنيين اثنين"


def test_the_year_is_said_where_it_is_not_the_events(dossier: Dossier) -> None:
    other = DAWN.model_copy(update={"start": datetime(2017, 11, 17, 3)})
    assert value_text(other, "window.start", dossier, EN).plain == "dawn on 17 November 2017"


def test_readings_stand_side_by_side(dossier: Dossier) -> None:
    said = readings_text(dossier.claims["paper/start"], dossier, EN)
    assert said.plain == ("11:00 p.m. (23:00) on 16 November or 11:00 a.m. (11:00) on 16 November")


def test_a_bare_denial_states_nothing(dossier: Dossier) -> None:
    assert readings_text(dossier.claims["army/deaths"], dossier, EN).runs == ()
