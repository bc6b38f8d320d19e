"""What must hold for every dossier: comparing is fair, quiet and never crashes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from strategies import READINGS

from reportgen.discrepancies import compare
from reportgen.discrepancies.claims import CLASHES
from reportgen.discrepancies.kinds import RELATINGS, Frame
from reportgen.discrepancies.kinds.number import interval
from reportgen.discrepancies.kinds.number import relate as relate_numbers
from reportgen.discrepancies.kinds.time import relate as relate_times
from reportgen.discrepancies.model import Relation
from reportgen.discrepancies.standing import stand
from reportgen.dossier import Number, Time

CLAIMS = st.lists(
    st.sampled_from(sorted(READINGS)).flatmap(
        lambda attribute: st.tuples(
            st.sampled_from(["a", "a-on-b", "b", "c"]),
            st.just(attribute),
            st.lists(READINGS[attribute], min_size=0, max_size=2),
            st.fixed_dictionaries(
                {
                    "polarity": st.sampled_from(["asserts", "denies", "declines", "says_unknown"]),
                    "certainty": st.sampled_from(["flat", "initial", "possible"]),
                    "words": st.sampled_from(["one", "two", "three words here"]),
                    "in_quotation_marks": st.booleans(),
                    "as_of": st.sampled_from(["", "2020", "2020-01", "2020-01-02", "2020-01-03"]),
                    "during": st.sampled_from(["", "2019", "2019-06/2020"]),
                    "by": st.sampled_from([(), ("force",), ("coalition",)]),
                    "method": st.sampled_from([None, "verified"]),
                }
            ),
        )
    ),
    max_size=12,
)


def dossier_of(said: Any, claims: list[Any], order: int = 1) -> Any:
    maker = said()
    numbered = [(f"c{place}", *claim) for place, claim in enumerate(claims)]
    for key, account, attribute, readings, fields in numbered[::order]:
        maker.say(account, attribute, *readings, id=key, **fields)
    return maker.dossier()


def summary(dossier: Any) -> set[tuple[str, str, str, frozenset[str]]]:
    return {(d.id, str(d.relation), d.severity, frozenset(d.claims)) for d in compare(dossier)}


@given(claims=CLAIMS)
def test_any_dossier_compares_and_ids_are_unique(said, claims):
    found = compare(dossier_of(said, claims))
    assert len({d.id for d in found}) == len(found)
    assert all(d.severity == "none" for d in found if d.is_control)


@given(claims=CLAIMS)
def test_the_order_of_claims_never_matters(said, claims):
    assert summary(dossier_of(said, claims)) == summary(dossier_of(said, claims, order=-1))


@given(data=st.data(), attribute=st.sampled_from(sorted(READINGS)))
def test_an_account_agrees_with_itself(said, data, attribute):
    reading = data.draw(READINGS[attribute])
    dossier = said().say("a", attribute, reading).say("b", attribute, reading).dossier()
    assert all(d.is_control for d in compare(dossier))


@given(data=st.data(), attribute=st.sampled_from(sorted(READINGS.keys() - {"note"})))
def test_relations_are_symmetric(said, data, attribute):
    dossier = said().dossier()
    frame = Frame(dossier.vocabulary.attributes[attribute], dossier)
    first, second = data.draw(READINGS[attribute]), data.draw(READINGS[attribute])
    relate = RELATINGS[frame.attribute.kind].relate
    assert relate(first, second, frame).relation == relate(second, first, frame).relation


@given(claims=CLAIMS)
def test_nothing_unread_is_silent(said, claims):
    maker = said()
    for place, (account, attribute, readings, fields) in enumerate(claims):
        maker.say(account, attribute, *readings, id=f"c{place}", **fields)
    found = compare(maker.dossier(examined=()))
    assert not {d.relation for d in found} & {Relation.OMITTED, Relation.ONE_SILENT}
    quoted = [d for d in found if d.scope != "quotation"]
    assert not [d.id for d in quoted for place in d.positions if place.stance == "silent"]


@given(claims=CLAIMS)
def test_what_is_beneath_another_has_its_head(said, claims):
    found = {d.id: d for d in compare(dossier_of(said, claims))}
    beneath = [d for d in found.values() if d.under]
    assert all(not found[d.under].under for d in beneath)


@given(
    first=READINGS["deaths"],
    second=READINGS["deaths"],
    days=st.tuples(*[st.sampled_from(["", "2020", "2020-01-02", "2020-01-03"])] * 2),
)
def test_how_two_claims_stand_is_symmetric(said, first, second, days):
    maker = said().say("a", "deaths", first, as_of=days[0])
    dossier = maker.say("b", "deaths", second, as_of=days[1]).dossier()
    one, other = dossier.claims.values()
    frame = Frame(dossier.vocabulary.attributes["deaths"], dossier)
    assert stand(one, other, frame).relation == stand(other, one, frame).relation


@given(claims=CLAIMS)
def test_a_silent_account_changes_no_relation(said, claims):
    without = [claim for claim in claims if claim[0] != "c"]
    spoken = {d.id: d.relation for d in compare(dossier_of(said, without))}
    # A word on another matter brings the third account in; here it is silent.
    joined = [*without, ("c", "checked_by", [], {"polarity": "declines"})]
    with_silent = {d.id: d.relation for d in compare(dossier_of(said, joined))}
    quiet = {Relation.ONE_SILENT, Relation.NOT_EXAMINED}
    for key, relation in spoken.items():
        if not key.startswith("checked_by"):
            assert with_silent[key] == relation or relation in quiet


@given(
    low=st.integers(0, 500),
    span=st.integers(0, 50),
    wider=st.integers(0, 50),
    n=st.integers(0, 600),
)
def test_widening_a_range_never_makes_a_contradiction(said, low, span, wider, n):
    frame = Frame(said().dossier().vocabulary.attributes["strikes"], said().dossier())
    exact = Number(low=n, high=n)
    narrow = Number(form="range", low=low, high=low + span)
    wide = Number(form="range", low=max(0, low - wider), high=low + span + wider)
    if relate_numbers(narrow, exact, frame).relation != Relation.CONTRADICT:
        assert relate_numbers(wide, exact, frame).relation != Relation.CONTRADICT


@given(minutes=st.integers(0, 60 * 24 * 400), data=st.data())
def test_coarser_never_contradicts_the_finer_it_contains(said, minutes, data):
    dossier = said().dossier()
    frame = Frame(dossier.vocabulary.attributes["end"], dossier)
    start = datetime(2018, 1, 1) + timedelta(minutes=minutes)
    fine = Time(start=start, end=start + timedelta(minutes=1), precision="minute")
    day = start.replace(hour=0, minute=0)
    coarse = data.draw(
        st.sampled_from(
            [
                Time(start=day, end=day + timedelta(days=1), precision="day"),
                Time(
                    start=start.replace(minute=0),
                    end=start.replace(minute=0) + timedelta(hours=1),
                    precision="hour",
                ),
            ]
        )
    )
    assert relate_times(coarse, fine, frame).relation == Relation.LESS_PRECISE


@given(number=READINGS["strikes"])
def test_intervals_are_ordered(number):
    low, high = interval(number)
    assert low <= high


def test_clashes_are_what_readings_cannot_share():
    assert {Relation.CONTRADICT, Relation.AM_PM_FLIP} == CLASHES
