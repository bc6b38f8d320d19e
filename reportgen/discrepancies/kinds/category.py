"""Categories: codes of a scheme, which says what a thing can be only one of."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product
from typing import Literal

from reportgen.discrepancies.kinds.frame import Frame, Outcome, ancestors, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Codes, Scheme

Naming = Literal["excludes", "beside"]


def relate(first: Codes, second: Codes, frame: Frame) -> Outcome:
    """Relation of two sets of codes (discrepancies: category row)."""
    a, b = set(first.codes), set(second.codes)
    if a == b:
        return Outcome(Relation.AGREE)
    scheme = frame.dossier.vocabulary.schemes[frame.attribute.scheme or ""]
    first_covers = all(_upwards(code, scheme) & a for code in b)
    second_covers = all(_upwards(code, scheme) & b for code in a)
    coarser = containment(first_covers, second_covers)
    if coarser:
        return Outcome(Relation.LESS_PRECISE, coarser)
    if a & b:
        return Outcome(Relation.OVERLAP)
    closed = scheme.exclusive and frame.attribute.exclusive
    exclusive = all(_excludes(x, y, scheme, closed=closed) for x, y in product(a, b))
    return Outcome(Relation.CONTRADICT if exclusive else Relation.COMPATIBLE)


def denies(denied: Codes, stated: Codes, frame: Frame) -> bool:
    """Whether a denial of some codes denies others: only those, and what lies under them."""
    scheme = frame.dossier.vocabulary.schemes[frame.attribute.scheme or ""]
    return any(_upwards(code, scheme) & set(denied.codes) for code in stated.codes)


def _excludes(first: str, second: str, scheme: Scheme, *, closed: bool) -> bool:
    """Whether two codes cannot both hold: the scheme names them so or, where it is `closed`,
    neither lies under the other and none above either stands beside the other."""
    above_first, above_second = _upwards(first, scheme), _upwards(second, scheme)
    if second in above_first or first in above_second:
        return False
    if _names(above_first, above_second, scheme, "excludes"):
        return True
    return closed and not _names(above_first, above_second, scheme, "beside")


def _names(
    first: Collection[str],
    second: Collection[str],
    scheme: Scheme,
    key: Naming,
) -> bool:
    """Whether one of these codes names one of those, or the reverse."""
    return any(
        y in getattr(scheme.codes[x], key) or x in getattr(scheme.codes[y], key)
        for x, y in product(first, second)
    )


def _upwards(code: str, scheme: Scheme) -> frozenset[str]:
    """A code, and every code above it."""
    parents = {key: (each.parent,) for key, each in scheme.codes.items() if each.parent}
    return (ancestors(code, parents) & scheme.codes.keys()) | {code}
