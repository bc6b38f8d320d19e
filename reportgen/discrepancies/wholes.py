"""Counts that lie within other counts: missiles that hit cannot be more than missiles that
reached, whoever counts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..dossier import Claim, Dossier, Number
from .kinds import Frame
from .kinds.number import ABOUT, interval
from .model import Discrepancy, Relation
from .positions import group, position

Said = Mapping[str, Sequence[Claim]]


def compare_wholes(part: Frame, wholes: Mapping[str, Said], said: Said) -> list[Discrepancy]:
    """One discrepancy for each count that encloses the attribute and is stated smaller.
    `said` and `wholes` hold the claims that count: account → claims, of the part and of each
    enclosing attribute."""
    found = []
    for whole, claims in wholes.items():
        pairs = [
            (ours, theirs)
            for ours in _asserted(said)
            for theirs in _asserted(claims)
            if _exceeds(ours, theirs)
        ]
        if pairs:
            found.append(_build(part, whole, pairs))
    return found


def enclosing(attribute: str, dossier: Dossier) -> Iterator[str]:
    """The attributes whose count encloses this one, from the nearest outward."""
    seen = {attribute}
    current = dossier.vocabulary.attributes[attribute].within
    while current and current not in seen:
        yield current
        seen.add(current)
        current = dossier.vocabulary.attributes[current].within


def _asserted(said: Said) -> list[Claim]:
    return [c for claims in said.values() for c in claims if c.polarity == "asserts" and c.readings]


def _exceeds(part: Claim, whole: Claim) -> bool:
    """Whether every reading of the part is more than every reading of the whole can be."""
    least = [interval(v, ABOUT)[0] for v in part.readings if isinstance(v, Number)]
    most = [interval(v, ABOUT)[1] for v in whole.readings if isinstance(v, Number)]
    return bool(least and most) and min(least) > max(most)


def _build(part: Frame, whole: str, pairs: Sequence[tuple[Claim, Claim]]) -> Discrepancy:
    ours = {claim.id: claim for claim, _ in pairs}
    theirs = {claim.id: claim for _, claim in pairs}
    accounts = {claim.account for claim in (*ours.values(), *theirs.values())}
    inside = len(accounts) == 1
    frame = Frame(part.dossier.vocabulary.attributes[whole], part.dossier)
    groups = [*group(ours.values(), part), *group(theirs.values(), frame)]
    return Discrepancy(
        id=f"{part.attribute.id}/within/{whole}",
        attribute=part.attribute.id,
        scope="internal" if inside else "between",
        relation=Relation.INTERNAL_INCONSISTENCY if inside else Relation.CONTRADICT,
        positions=tuple(position(members, part.dossier) for members in groups),
        parameters={"whole": whole},
    )
