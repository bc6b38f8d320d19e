"""Places: identity and containment first, distance where coordinates are known."""

from __future__ import annotations

from collections.abc import Mapping
from math import asin, cos, radians, sin, sqrt

from reportgen.discrepancies.kinds.frame import Frame, Outcome, ancestors, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Place, PlaceRecord

EARTH_KM = 6371.0


def relate(first: Place, second: Place, frame: Frame) -> Outcome:
    """Relation of two places (discrepancies: place row)."""
    if first == second:
        return Outcome(Relation.AGREE)
    places = frame.dossier.places
    meant = _meant(places)
    one, other = meant[first.ref], meant[second.ref]
    if one == other:
        same = first.relation == second.relation
        return Outcome(Relation.AGREE if same else Relation.COMPATIBLE)
    parents = _parents(places, meant)
    above_first, above_second = ancestors(one, parents), ancestors(other, parents)
    coarser = containment(one in above_second, other in above_first)
    if coarser:
        return Outcome(Relation.LESS_PRECISE, coarser)
    apart = _distance(places[first.ref], places[second.ref])
    if apart is not None:
        return _by_distance(apart, places[first.ref], places[second.ref])
    if parents[one] & parents[other]:
        return Outcome(Relation.OVERLAP)
    if above_first & above_second:
        return Outcome(Relation.CONTRADICT)
    return Outcome(Relation.NOT_COMPARABLE, parameters={"reason": "places"})


def _meant(places: Mapping[str, PlaceRecord]) -> dict[str, str]:
    """Each key of a place, and the one key for all that are the same place (`same_as`)."""
    meant = {key: key for key in places}
    for key, place in places.items():
        for name in place.same_as:
            kept, given_up = meant[key], meant[name]
            meant = {each: kept if of == given_up else of for each, of in meant.items()}
    return meant


def _parents(
    places: Mapping[str, PlaceRecord], meant: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """What each place lies in, whichever of its keys says so."""
    parents: dict[str, frozenset[str]] = dict.fromkeys(meant.values(), frozenset())
    for key, place in places.items():
        own = meant[key]
        parents[own] |= {meant[each] for each in place.within} - {own}
    return parents


def _distance(first: PlaceRecord, second: PlaceRecord) -> float | None:
    """Kilometres between two places by the haversine formula; None without coordinates."""
    if first.lat is None or first.lon is None or second.lat is None or second.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(radians, (first.lat, first.lon, second.lat, second.lon))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def _by_distance(apart: float, first: PlaceRecord, second: PlaceRecord) -> Outcome:
    reach = (first.accuracy_km or 0) + (second.accuracy_km or 0)
    if apart <= reach:
        return Outcome(Relation.OVERLAP)
    return Outcome(Relation.CONTRADICT, parameters={"km": round(apart, 3)})
