"""Strategies for readings of each attribute of the small dossier."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import strategies as st

from reportgen.dossier import Actors, Assertion, Codes, Number, Place, Term, Time, Wording

COUNTS = st.integers(1, 200)


def _open(form: str, low: int | None, high: int | None) -> Number:
    return Number(form=form, low=low, high=high)


NUMBERS = st.one_of(
    COUNTS.map(lambda n: _open("exact", n, n)),
    COUNTS.map(lambda n: _open("about", n, n)),
    COUNTS.map(lambda n: _open("at_least", n, None)),
    COUNTS.map(lambda n: _open("more_than", n, None)),
    COUNTS.map(lambda n: _open("at_most", None, n)),
    COUNTS.map(lambda n: _open("fewer_than", None, n)),
    st.tuples(COUNTS, COUNTS).map(lambda pair: _open("range", min(pair), max(pair))),
    st.sampled_from(["dozens", "hundreds", "thousands", "some"]).map(
        lambda form: _open(form, None, None)
    ),
)

MINUTES = st.integers(0, 60 * 72).map(lambda n: datetime(2018, 11, 15) + timedelta(minutes=n))


def _days(start: datetime) -> Time:
    day = start.replace(hour=0, minute=0)
    return Time(start=day, end=day + timedelta(days=1), precision="day")


TIMES = st.one_of(
    MINUTES.map(lambda t: Time(start=t, end=t + timedelta(minutes=1), precision="minute")),
    MINUTES.map(_days),
    st.tuples(MINUTES, st.integers(2, 900)).map(
        lambda pair: Time(
            start=pair[0], end=pair[0] + timedelta(minutes=pair[1]), precision="minute", window=True
        )
    ),
)

PLACES = st.builds(
    Place,
    ref=st.sampled_from(["country", "valley", "town", "village", "mountain", "island", "here"]),
    relation=st.sampled_from(["in", "near"]),
)


def _refs(*names: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True).map(tuple)


ACTORS = _refs("coalition", "force", "army").map(lambda refs: Actors(refs=refs))
CODES = _refs("building", "school", "home", "convoy").map(lambda codes: Codes(codes=codes))
ASSERTIONS = st.booleans().map(lambda holds: Assertion(holds=holds))

READINGS: dict[str, st.SearchStrategy] = {
    "deaths": NUMBERS,
    "deaths.women": NUMBERS,
    "deaths.all": NUMBERS,
    "strikes": NUMBERS,
    "hit": NUMBERS,
    "reached": NUMBERS,
    "end": TIMES,
    "where": PLACES,
    "extent": PLACES,
    "who": ACTORS,
    "checked_by": ACTORS,
    "what": CODES,
    "absent": ASSERTIONS,
    "blame": ASSERTIONS,
    "note": st.just(Wording()),
    "word": st.sampled_from(["killed", "dead", "martyr"]).map(lambda form: Term(form=form)),
}
