"""Second-hand fidelity: what a report does to the account it reports."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.discrepancies.certainty import rung, strongest
from reportgen.discrepancies.claims import RANK, relate
from reportgen.discrepancies.kinds import Frame, Outcome, relating
from reportgen.discrepancies.model import Discrepancy, Parameters, Position, Relation
from reportgen.discrepancies.positions import position
from reportgen.discrepancies.report_scopes import is_of_same, relate_report, shifted_count
from reportgen.dossier import Account, Claim, Dossier

MISREPORTS = frozenset({Relation.CONTRADICT, Relation.DENIES, Relation.NO_COMMENT})
FAITHFUL = frozenset({Relation.AGREE, Relation.COMPATIBLE})
CARRIED = FAITHFUL | {Relation.LESS_PRECISE, Relation.ROUNDING}


def compare_report(report: Account, original: str, frame: Frame) -> list[Discrepancy]:
    """What `report` makes of `original` (an account id) on one attribute."""
    carried = tuple(frame.dossier.claims_of(report.id, frame.attribute.id))
    stated = tuple(frame.dossier.claims_of(original, frame.attribute.id))
    naming = relating(frame.attribute, frame.dossier).naming
    if not (carried or stated) or (naming and not (carried and stated)):
        return []
    if not _was_read(report, original, frame, carried, stated):
        return []
    if not carried:
        if _is_told_of_others(report, original, stated, frame):
            return []
        replaced = _presupposed(report, frame) and any(c.polarity == "denies" for c in stated)
        return [] if replaced else [_dropped(report, original, stated, frame)]
    if not stated:
        return [_added(report, original, carried, frame)]
    nearest = tuple(_nearest(claim, stated, frame) for claim in carried)
    if naming or not all(is_of_same(nearest[0], claim, frame) for claim in stated):
        stated = nearest
    outcomes = [
        relate_report(mine, theirs, frame) for mine, theirs in zip(carried, nearest, strict=True)
    ]
    outcome = max(outcomes, key=lambda outcome: RANK.index(outcome.relation))
    found = _found(report, frame, _relation(outcome, frame), carried, stated, outcome)
    surer = _certainty(report, frame, carried, stated) if outcome.relation in CARRIED else []
    return surer if surer and found.is_control else [found, *surer]


def _was_read(
    report: Account, original: str, frame: Frame, carried: object, stated: object
) -> bool:
    """Whether the side that states nothing was read for the attribute; else nothing follows.
    A presupposition rests on what both sides state."""
    dossier, attribute = frame.dossier, frame.attribute
    if carried and stated:
        return True
    if not carried:
        return dossier.examined(report.id, attribute.id)
    return dossier.examined(original, attribute.id) or bool(_denied_facts(original, frame))


def _nearest(claim: Claim, stated: Sequence[Claim], frame: Frame) -> Claim:
    """The stated claim that lies nearest to one in the report; of several, one of the same."""

    def distance(other: Claim) -> tuple[int, bool, str]:
        apart = not is_of_same(claim, other, frame)
        return RANK.index(relate(claim, other, frame).relation), apart, other.id

    return min(stated, key=distance)


def _relation(outcome: Outcome, frame: Frame) -> Relation:
    """The name of an outcome when the first value is a report of the second."""
    if outcome.relation in FAITHFUL:
        return Relation.FAITHFUL
    if outcome.relation in MISREPORTS:
        return Relation.MISREPORTED
    if outcome.relation == Relation.LESS_PRECISE:
        wider = outcome.coarser == "first"
        if frame.attribute.scope or "respect" in outcome.parameters:
            return Relation.SCOPE_WIDENED if wider else Relation.SCOPE_NARROWED
        return Relation.LESS_PRECISE if wider else Relation.ADDED_DETAIL
    return outcome.relation


def _dropped(report: Account, original: str, stated: Sequence[Claim], frame: Frame) -> Discrepancy:
    """The original states it, the report does not carry it."""
    qualified = frame.attribute.qualifies
    keeps = qualified and next(frame.dossier.claims_of(report.id, qualified), None)
    relation = Relation.OMITS_QUALIFIER if keeps else Relation.OMITTED
    silent = Position("silent", (report.id,))
    parameters = {"qualified": qualified} if keeps and qualified else {}
    return _build(report, frame, relation, (silent, position(stated, frame.dossier)), parameters)


def _is_told_of_others(
    report: Account, original: str, stated: Sequence[Claim], frame: Frame
) -> bool:
    """Whether the report gives the figure for others than the original does: told there."""
    shifted = shifted_count(stated, report.id, frame)
    return shifted is not None and not any(frame.dossier.claims_of(original, shifted[1].attribute))


def _presupposed(report: Account, frame: Frame) -> bool:
    """Whether the report speaks of something that takes this attribute's fact for granted: its
    presupposition is then told there."""
    attributes = frame.dossier.vocabulary.attributes
    claims = frame.dossier.claims_of(report.id)
    return any(frame.attribute.id in attributes[claim.attribute].presupposes for claim in claims)


def _denied_facts(original: str, frame: Frame) -> list[Claim]:
    """The denials by the original of the first fact that the attribute takes for granted."""
    for fact in frame.attribute.presupposes:
        claims = frame.dossier.claims_of(original, fact)
        if denials := [claim for claim in claims if claim.polarity == "denies"]:
            return denials
    return []


def _added(report: Account, original: str, carried: Sequence[Claim], frame: Frame) -> Discrepancy:
    """The report has it, the original does not: an addition, or, where the original denies
    the very fact it takes for granted, a presupposition, or its figure for others."""
    mine = position(carried, frame.dossier)
    if denials := _denied_facts(original, frame):
        theirs = position(denials, frame.dossier)
        parameters = {"presupposed": denials[0].attribute}
        return _build(report, frame, Relation.PRESUPPOSITION, (mine, theirs), parameters)
    if shifted := shifted_count(carried, original, frame):
        relation, stated = shifted
        return _build(report, frame, relation, (mine, position([stated], frame.dossier)), {})
    silent = Position("silent", (original,))
    return _build(report, frame, Relation.ADDED_DETAIL, (mine, silent), {})


def _certainty(
    report: Account, frame: Frame, carried: Sequence[Claim], stated: Sequence[Claim]
) -> list[Discrepancy]:
    """Up the ladder of certainty, or down."""
    mine, theirs = rung(strongest(carried)), rung(strongest(stated))
    if mine == theirs or relating(frame.attribute, frame.dossier).naming:
        return []
    relation = Relation.CERTAINTY_INFLATED if mine < theirs else Relation.CERTAINTY_WEAKENED
    positions = (position(carried, frame.dossier), position(stated, frame.dossier))
    return [_build(report, frame, relation, positions, {}, "/certainty")]


def _found(
    report: Account,
    frame: Frame,
    relation: Relation,
    carried: Sequence[Claim],
    stated: Sequence[Claim],
    outcome: Outcome,
) -> Discrepancy:
    positions = (position(carried, frame.dossier), position(stated, frame.dossier))
    return _build(report, frame, relation, positions, dict(outcome.parameters))


def _build(
    report: Account,
    frame: Frame,
    relation: Relation,
    positions: tuple[Position, ...],
    parameters: Parameters,
    suffix: str = "",
) -> Discrepancy:
    return Discrepancy(
        id=f"{frame.attribute.id}/report/{report.id}{suffix}",
        attribute=frame.attribute.id,
        scope="report",
        relation=relation,
        positions=positions,
        parameters=parameters,
    )


def originals(report: Account, dossier: Dossier) -> tuple[str, ...]:
    """The account a report reports, then what that one reports, up to the origin."""
    chain = []
    current = report.reports
    while current and current not in chain:
        chain.append(current)
        current = dossier.accounts[current].reports
    return tuple(chain)
