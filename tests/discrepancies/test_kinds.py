"""Each kind's table of decisions: one row that triggers a relation, and its mirror image."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from reportgen.discrepancies.kinds import RELATINGS, Frame
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Actors, Assertion, Codes, Number, Place, Term, Time


def count(form: str, low: int | None = None, high: int | None = None) -> Number:
    return Number(form=form, low=low, high=high)


def exact(n: int) -> Number:
    return count("exact", n, n)


def about(n: int) -> Number:
    return count("about", n, n)


def at(text: str, minutes: int = 1, **fields: Any) -> Time:
    start = datetime.fromisoformat(text)
    fields.setdefault("precision", "minute")
    return Time(start=start, end=start + timedelta(minutes=minutes), **fields)


def day(text: str) -> Time:
    return at(text, 24 * 60, precision="day")


def dawn(text: str) -> Time:
    return at(f"{text}T03:00", 180, precision="part_of_day", part="dawn")


NUMBERS = [
    (exact(19), exact(19), "agree"),
    (about(40), about(40), "agree"),
    (count("at_least", 16), count("more_than", 15), "compatible"),
    (count("range", 36, 43), exact(40), "compatible"),
    (about(40), exact(43), "less_precise"),
    (about(40), exact(36), "less_precise"),
    (count("at_least", 15), exact(53), "less_precise"),
    (count("at_least", 15), exact(15), "less_precise"),
    (count("more_than", 100), exact(101), "less_precise"),
    (count("at_most", None, 24), exact(24), "less_precise"),
    (count("dozens"), exact(40), "less_precise"),
    (count("some"), about(40), "less_precise"),
    (about(40), about(43), "overlap"),
    (count("range", 10, 20), count("range", 15, 30), "overlap"),
    (exact(19), exact(20), "contradict"),
    (about(40), exact(45), "contradict"),
    (count("more_than", 100), exact(100), "contradict"),
    (count("fewer_than", None, 5), exact(5), "contradict"),
    (exact(0), count("some"), "contradict"),
    (count("range", 100, 300), exact(471), "contradict"),
]

TIMES = [
    (at("2018-11-17T04:30"), at("2018-11-17T04:30"), "agree"),
    (at("2018-11-17T04:30"), at("2018-11-17T02:30", zone="+00:00"), "agree"),
    (at("2018-11-17T04:30"), at("2018-11-17T04:30", zone="Asia/Damascus"), "agree"),
    (day("2018-11-17"), day("2018-11-17"), "agree"),
    (dawn("2018-11-17"), at("2018-11-17T04:30"), "less_precise"),
    (day("2018-11-17"), dawn("2018-11-17"), "less_precise"),
    (at("2018-11-17T04:00", approximate=True), at("2018-11-17T04:10"), "less_precise"),
    (
        at("2018-11-16T23:00", 600, window=True),
        at("2018-11-17T01:00", 60, window=True),
        "compatible",
    ),
    (at("2018-11-16T23:00", 600, window=True), at("2018-11-17T01:00", 900, window=True), "overlap"),
    (at("2018-11-16T23:00"), at("2018-11-16T23:01"), "rounding"),
    (at("2018-11-16T23:00"), at("2018-11-16T23:05"), "rounding"),
    (at("2018-11-17T04:30"), at("2018-11-17T16:30"), "am_pm_flip"),
    (at("2018-11-16T23:00"), at("2018-11-16T23:06"), "contradict"),
    (at("2018-11-17T04:30"), at("2018-11-17T04:30", zone="+03:00"), "contradict"),
    (dawn("2018-11-17"), at("2018-11-17T16:30"), "contradict"),
    (day("2018-11-17"), day("2018-11-18"), "contradict"),
]

PLACES = [
    (Place(ref="town"), Place(ref="town"), "agree"),
    (Place(ref="town"), Place(ref="town", relation="near"), "compatible"),
    (Place(ref="town"), Place(ref="valley"), "less_precise"),
    (Place(ref="town"), Place(ref="country"), "less_precise"),
    (Place(ref="town"), Place(ref="village"), "overlap"),
    (Place(ref="town"), Place(ref="mountain"), "contradict"),
    (Place(ref="here"), Place(ref="there"), "contradict"),
    (Place(ref="town"), Place(ref="island"), "not_comparable"),
    (Place(ref="town"), Place(ref="township"), "agree"),
    (Place(ref="township", relation="near"), Place(ref="town"), "compatible"),
    (Place(ref="township"), Place(ref="hamlet"), "agree"),
    (Place(ref="hamlet"), Place(ref="valley"), "less_precise"),
    (Place(ref="hamlet"), Place(ref="mountain"), "contradict"),
]

ACTORS = [
    (Actors(refs=("force",)), Actors(refs=("force",)), "agree"),
    (Actors(refs=("force",)), Actors(refs=("coalition",)), "less_precise"),
    (Actors(refs=("force", "army")), Actors(refs=("force",)), "less_precise"),
    (Actors(refs=("force", "army")), Actors(refs=("coalition",)), "overlap"),
    (Actors(refs=("force",)), Actors(refs=("army",)), "contradict"),
]

CATEGORIES = [
    (Codes(codes=("school",)), Codes(codes=("school",)), "agree"),
    (Codes(codes=("school",)), Codes(codes=("home",)), "compatible"),
    (Codes(codes=("school",)), Codes(codes=("building",)), "less_precise"),
    (Codes(codes=("school", "home")), Codes(codes=("school", "convoy")), "overlap"),
    (Codes(codes=("school",)), Codes(codes=("convoy",)), "contradict"),
]

ASSERTIONS = [
    (Assertion(holds=True), Assertion(holds=True), "agree"),
    (Assertion(holds=True), Assertion(holds=False), "contradict"),
]

TERMS = [
    (Term(form="killed"), Term(form="killed"), "agree"),
    (Term(form="killed"), Term(form="dead"), "naming"),
    (Term(form="killed"), Term(form="martyr"), "loaded_term"),
]

ROWS = [
    (attribute, *row)
    for attribute, table in [
        ("strikes", NUMBERS),
        ("end", TIMES),
        ("where", PLACES),
        ("who", ACTORS),
        ("what", CATEGORIES),
        ("absent", ASSERTIONS),
        ("word", TERMS),
    ]
    for row in table
]


def frame_of(said: Any, attribute: str) -> Frame:
    dossier = said().dossier()
    return Frame(dossier.vocabulary.attributes[attribute], dossier)


@pytest.mark.parametrize(("attribute", "first", "second", "relation"), ROWS)
def test_table(said, attribute, first, second, relation):
    frame = frame_of(said, attribute)
    relate = RELATINGS[frame.attribute.kind].relate
    outcome, mirrored = relate(first, second, frame), relate(second, first, frame)
    assert outcome.relation == mirrored.relation == Relation(relation)
    assert outcome.parameters == mirrored.parameters


def test_the_wider_side_is_named(said):
    frame = frame_of(said, "strikes")
    assert RELATINGS["number"].relate(about(40), exact(43), frame).coarser == "first"
    assert RELATINGS["number"].relate(exact(43), about(40), frame).coarser == "second"


def test_half_a_day_is_told_in_minutes(said):
    outcome = RELATINGS["time"].relate(
        at("2018-11-17T04:30"), at("2018-11-17T16:30"), frame_of(said, "end")
    )
    assert outcome.parameters == {"minutes": 720}


def test_a_difference_of_place_is_told_in_kilometres(said):
    outcome = RELATINGS["place"].relate(
        Place(ref="here"), Place(ref="there"), frame_of(said, "where")
    )
    assert outcome.parameters == {"km": 92.184}


@pytest.mark.parametrize(("accuracy", "relation"), [(46.0, "contradict"), (46.1, "overlap")])
def test_places_differ_beyond_the_sum_of_their_accuracies(said, accuracy, relation):
    frame = frame_of(said, "where")
    places = {
        id: place.model_copy(update={"accuracy_km": accuracy})
        for id, place in frame.dossier.places.items()
    }
    frame = Frame(frame.attribute, frame.dossier.model_copy(update={"places": places}))
    found = RELATINGS["place"].relate(Place(ref="here"), Place(ref="there"), frame)
    assert found.relation == Relation(relation)


def test_actors_of_no_one_act_may_differ(said):
    frame = frame_of(said, "checked_by")
    outcome = RELATINGS["actor"].relate(Actors(refs=("force",)), Actors(refs=("army",)), frame)
    assert outcome.relation == Relation.COMPATIBLE


def test_an_hour_the_clocks_skipped_contains_its_minutes(said):
    # Syria's clocks went from 00:00 to 01:00 on 30 March 2018.
    hour = at("2018-03-30T00:00", 60, precision="hour")
    outcome = RELATINGS["time"].relate(hour, at("2018-03-30T00:00"), frame_of(said, "end"))
    assert outcome.relation == Relation.LESS_PRECISE
