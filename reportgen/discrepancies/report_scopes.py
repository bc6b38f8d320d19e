"""What a report says its words are of, against what the original says (docs/comparison.md,
"The scope of a claim"). What only one of the two names is not held against the other."""

from __future__ import annotations

from reportgen.discrepancies.claims import relate
from reportgen.discrepancies.kinds import Frame, Outcome, relating
from reportgen.discrepancies.model import Relation
from reportgen.discrepancies.scopes import (
    RESPECTS,
    Holds,
    by_of,
    during_of,
    method_of,
    relate_scopes,
    where_of,
)
from reportgen.dossier import Claim

NAMED = {"by": by_of, "during": during_of, "where": where_of, "method": method_of}
SAME = frozenset({Relation.AGREE, Relation.COMPATIBLE})


def relate_report(carried: Claim, stated: Claim, frame: Frame) -> Outcome:
    """A claim of a report against the original's: the same of more is widened, the same of less
    is narrowed, the same of something else is misreported, and another figure of something else
    cannot be held against it."""
    outcome = relate(carried, stated, frame)
    holds, respect = _scopes(carried, stated, frame)
    if holds == "same":
        return outcome
    if outcome.relation not in SAME:
        return Outcome(Relation.NOT_COMPARABLE, parameters={"reason": respect})
    if holds == "apart":
        return Outcome(Relation.CONTRADICT, parameters={"respect": respect})
    return Outcome(Relation.LESS_PRECISE, coarser=holds, parameters={"respect": respect})


def is_of_same(first: Claim, second: Claim, frame: Frame) -> bool:
    """Whether two claims are of the same, as far as both say what they are of."""
    return _scopes(first, second, frame)[0] == "same"


def _scopes(first: Claim, second: Claim, frame: Frame) -> tuple[Holds, str]:
    if relating(frame.attribute, frame.dossier).lasting:
        return "same", ""
    both = [
        respect
        for respect in RESPECTS
        if respect not in NAMED
        or all(NAMED[respect](claim, frame.dossier) for claim in (first, second))
    ]
    return relate_scopes(first, second, frame, both)
