"""Categories: codes of a scheme; only what the scheme calls exclusive contradicts."""

from __future__ import annotations

from reportgen.discrepancies.kinds.frame import Frame, Outcome, ancestors, containment
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Codes, Scheme


def relate(first: Codes, second: Codes, frame: Frame) -> Outcome:
    """Relation of two sets of codes (discrepancies: category row)."""
    a, b = set(first.codes), set(second.codes)
    if a == b:
        return Outcome(Relation.AGREE)
    scheme = frame.dossier.vocabulary.schemes[frame.attribute.scheme or ""]
    parents = {key: (code.parent,) for key, code in scheme.codes.items() if code.parent}
    first_covers = all(code in a or ancestors(code, parents) & a for code in b)
    second_covers = all(code in b or ancestors(code, parents) & b for code in a)
    coarser = containment(first_covers, second_covers)
    if coarser:
        return Outcome(Relation.LESS_PRECISE, coarser)
    if a & b:
        return Outcome(Relation.OVERLAP)
    exclusive = all(_excludes(x, y, scheme) for x in a for y in b)
    return Outcome(Relation.CONTRADICT if exclusive else Relation.COMPATIBLE)


def _excludes(first: str, second: str, scheme: Scheme) -> bool:
    """Whether the scheme says that two codes cannot both hold."""
    return second in scheme.codes[first].excludes or first in scheme.codes[second].excludes
