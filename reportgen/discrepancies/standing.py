"""How two claims stand to each other once everything around their values counts: what each is
of, how sure it is, who may belong to it, and on which day it was made."""

from __future__ import annotations

from reportgen.discrepancies.claims import CLASHES, relate
from reportgen.discrepancies.days import order
from reportgen.discrepancies.kinds import Frame, Outcome, relating
from reportgen.discrepancies.kinds.number import ABOUT, interval
from reportgen.discrepancies.model import Relation
from reportgen.discrepancies.scopes import during_of, relate_scopes
from reportgen.discrepancies.undetermined import with_undetermined
from reportgen.dossier import Assertion, Claim, Number

CONFLICTS = CLASHES | {Relation.DENIES, Relation.AMBIGUOUS}
DOUBTFUL = frozenset({"possible", "alleged"})
"""Certainties with which nothing is stated yet."""


def stand(first: Claim, second: Claim, frame: Frame) -> Outcome:
    """How two claims on one attribute stand to each other. Symmetric in its relation."""
    if relating(frame.attribute, frame.dossier).lasting:
        return relate(first, second, frame)
    holds, respect = relate_scopes(first, second, frame)
    if holds == "apart":
        return Outcome(Relation.NOT_COMPARABLE, parameters={"reason": respect})
    if holds == "same":
        outcome = relate(first, second, frame)
    else:
        whole, part = (first, second) if holds == "first" else (second, first)
        outcome = _within(whole, part, respect, frame)
    if outcome.relation not in CONFLICTS:
        return outcome
    return _doubted(first, second) or _dated(first, second, outcome, frame)


def is_doubtful(claim: Claim) -> bool:
    """Whether the claim holds something possible, or passes it on unconfirmed."""
    return claim.certainty in DOUBTFUL


def _within(whole: Claim, part: Claim, respect: str, frame: Frame) -> Outcome:
    """A part cannot exceed its whole, nor be where the whole is denied: nothing else is said."""
    if {whole.polarity, part.polarity} & {"declines", "says_unknown"}:
        return relate(whole, part, frame)
    parameters = {"reason": respect, "part": part.id}
    if relating(frame.attribute, frame.dossier).turned:
        beyond = not _holds(whole) and _holds(part)
        return Outcome(
            Relation.CONTRADICT if beyond else Relation.COMPATIBLE, parameters=parameters
        )
    if frame.attribute.kind != "number":
        return relate(whole, part, frame)
    if whole.polarity == "denies" and not whole.readings and part.polarity == "asserts":
        return Outcome(Relation.DENIES, parameters=parameters)
    beyond = whole.polarity == part.polarity == "asserts" and exceeds(part, whole, frame)
    return Outcome(Relation.CONTRADICT if beyond else Relation.COMPATIBLE, parameters=parameters)


def exceeds(part: Claim, whole: Claim, frame: Frame) -> bool:
    """Whether every reading of the part is more than every reading of the whole can be."""
    about = frame.attribute.tolerance or ABOUT
    least = [interval(v, about)[0] for v in part.readings if isinstance(v, Number)]
    most = [interval(v, about)[1] for v in whole.readings if isinstance(v, Number)]
    return bool(least and most) and min(least) > max(most)


def _holds(claim: Claim) -> bool:
    holds = all(value.holds for value in claim.readings if isinstance(value, Assertion))
    return holds != (claim.polarity == "denies")


def _doubted(first: Claim, second: Claim) -> Outcome | None:
    """A possibility against a statement, or against another possibility."""
    if is_doubtful(first) != is_doubtful(second):
        return Outcome(Relation.CERTAINTY_DIFFERS)
    if first.certainty == second.certainty == "possible":
        return Outcome(Relation.COMPATIBLE)
    return None


def _dated(first: Claim, second: Claim, outcome: Outcome, frame: Frame) -> Outcome:
    """A toll may have grown from one day to the other; nothing was nobody."""
    if outcome.relation != Relation.CONTRADICT or not frame.attribute.grows:
        return outcome
    if with_undetermined(first, second, frame):
        return Outcome(Relation.COMPATIBLE, parameters={"undetermined": 1})
    if "zero" in outcome.parameters or _is_of_a_period(first, second, frame):
        return outcome
    if "part" in outcome.parameters:
        return _part_of_its_day(first, second, outcome, frame)
    way = order(first, second, frame.dossier)
    if way == "open":
        return Outcome(Relation.AMBIGUOUS, parameters={"days": "open"})
    earlier, later = (first, second) if way == "before" else (second, first)
    fell = way == "same" or exceeds(earlier, later, frame)
    return outcome if fell else Outcome(Relation.SEQUENCE)


def _part_of_its_day(first: Claim, second: Claim, outcome: Outcome, frame: Frame) -> Outcome:
    part = outcome.parameters["part"]
    ours, whole = (first, second) if first.id == part else (second, first)
    late = order(whole, ours, frame.dossier) in ("before", "open")
    return Outcome(Relation.COMPATIBLE, parameters=outcome.parameters) if late else outcome


def _is_of_a_period(first: Claim, second: Claim, frame: Frame) -> bool:
    """Whether two sources count whole periods: such a count is closed, and does not grow."""
    dossier = frame.dossier
    both = during_of(first, dossier) and during_of(second, dossier)
    return bool(both) and dossier.speaker(first.account) != dossier.speaker(second.account)
