"""Places: containment first, distance where coordinates are known."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from reportgen.discrepancies.kinds.frame import Frame, Outcome, ancestors, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Place, PlaceRecord

EARTH_KM = 6371.0


def relate(first: Place, second: Place, frame: Frame) -> Outcome:
    """Relation of two places (discrepancies: place row)."""
    if first == second:
        return Outcome(Relation.AGREE)
    if first.ref == second.ref:
        return Outcome(Relation.COMPATIBLE)
    places = frame.dossier.places
    parents = {key: place.within for key, place in places.items()}
    above_first, above_second = ancestors(first.ref, parents), ancestors(second.ref, parents)
    coarser = containment(first.ref in above_second, second.ref in above_first)
    if coarser:
        return Outcome(Relation.LESS_PRECISE, coarser)
    apart = _distance(places[first.ref], places[second.ref])
    if apart is not None:
        return _by_distance(apart, places[first.ref], places[second.ref])
    if set(parents[first.ref]) & set(parents[second.ref]):
        return Outcome(Relation.OVERLAP)
    if above_first & above_second:
        return Outcome(Relation.CONTRADICT)
    return Outcome(Relation.NOT_COMPARABLE, parameters={"reason": "places"})


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
