"""Actors: the same, a member and its umbrella, or others."""

from __future__ import annotations

from reportgen.discrepancies.kinds.frame import Frame, Outcome, ancestors, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Actors


def relate(first: Actors, second: Actors, frame: Frame) -> Outcome:
    """Relation of two sets of actors of one act (discrepancies: actor row)."""
    a, b = set(first.refs), set(second.refs)
    if a == b:
        return Outcome(Relation.AGREE)
    parents = {key: actor.member_of for key, actor in frame.dossier.actors.items()}
    above_a, above_b = _above(a, parents), _above(b, parents)
    first_covers = all(ref in a or ancestors(ref, parents) & a for ref in b)
    second_covers = all(ref in b or ancestors(ref, parents) & b for ref in a)
    coarser = containment(first_covers, second_covers)
    if coarser:
        return Outcome(Relation.LESS_PRECISE, coarser)
    if a & b or above_a & b or above_b & a:
        return Outcome(Relation.OVERLAP)
    return Outcome(Relation.CONTRADICT if frame.attribute.exclusive else Relation.COMPATIBLE)


def _above(refs: set[str], parents: dict[str, tuple[str, ...]]) -> set[str]:
    return {above for ref in refs for above in ancestors(ref, parents)}
