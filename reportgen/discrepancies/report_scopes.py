"""What a report says its words are of, against what the original says (docs/comparison.md,
"The scope of a claim"). What only one of the two names is not held against the other."""

from __future__ import annotations

from collections.abc import Sequence

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
from reportgen.discrepancies.wholes import enclosing
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


def shifted_count(
    carried: Sequence[Claim], original: str, frame: Frame
) -> tuple[Relation, Claim] | None:
    """The original's claim whose figure the report gives for a whole of it, or for a part: the
    killed for the civilians, or the civilians for the killed."""
    dossier, ours = frame.dossier, frame.attribute.id
    if frame.attribute.kind != "number":
        return None
    figures = [claim.readings for claim in carried if claim.readings]
    for stated in dossier.claims_of(original):
        if stated.readings not in figures:
            continue
        if ours in enclosing(stated.attribute, dossier):
            return Relation.SCOPE_WIDENED, stated
        if stated.attribute in enclosing(ours, dossier):
            return Relation.SCOPE_NARROWED, stated
    return None


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
