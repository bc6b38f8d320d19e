"""Inside one account: two values in two places, certainty that jumps, clocks that the tz
database contradicts, harm with no source named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations

from reportgen.discrepancies.certainty import spread
from reportgen.discrepancies.kinds import Frame, relating
from reportgen.discrepancies.kinds.time import zone_named
from reportgen.discrepancies.model import Discrepancy, Parameters, Position, Relation
from reportgen.discrepancies.positions import group, position
from reportgen.discrepancies.sequence import latest
from reportgen.discrepancies.standing import stand
from reportgen.dossier import Account, Claim, Time

INCONSISTENT = frozenset({Relation.CONTRADICT, Relation.AM_PM_FLIP, Relation.DENIES})
TENSION = 2
"""Rungs of certainty on one attribute that make a tension."""


def compare_account(account: Account, frame: Frame) -> list[Discrepancy]:
    """Everything one account holds against itself on one attribute."""
    every = tuple(frame.dossier.claims_of(account.id, frame.attribute.id))
    if not every or relating(frame.attribute, frame.dossier).lasting:
        return []
    claims = latest(every, frame)
    return [
        *_inconsistency(account, claims, frame),
        *_tension(account, claims, frame),
        *_zone_labels(account, claims, frame),
        *_unattributed(account, claims, frame),
    ]


def _inconsistency(account: Account, claims: Sequence[Claim], frame: Frame) -> list[Discrepancy]:
    pairs = combinations(claims, 2)
    if not any(stand(a, b, frame).relation in INCONSISTENT for a, b in pairs):
        return []
    positions = tuple(position(members, frame.dossier) for members in group(claims, frame))
    return [_build(account, frame, Relation.INTERNAL_INCONSISTENCY, positions)]


def _tension(account: Account, claims: Sequence[Claim], frame: Frame) -> list[Discrepancy]:
    if spread(claims) < TENSION:
        return []
    positions = tuple(position([claim], frame.dossier) for claim in claims)
    return [_build(account, frame, Relation.INTERNAL_TENSION, positions)]


def _zone_labels(account: Account, claims: Sequence[Claim], frame: Frame) -> list[Discrepancy]:
    """A stated offset that is not the event zone's at that instant (IANA tz database)."""
    found = []
    for claim in claims:
        times = [value for value in claim.readings if isinstance(value, Time)]
        wrong = next((time for time in times if _mislabelled(time, claim, frame)), None)
        if wrong:
            actual = frame.zone.utcoffset(wrong.start) or timedelta()
            parameters: Parameters = {
                "stated": wrong.zone or "",
                "actual": int(actual.total_seconds() // 60),
            }
            positions = (position([claim], frame.dossier),)
            found.append(_build(account, frame, Relation.TZ_LABEL_ERROR, positions, parameters))
    return found[:1]


def _mislabelled(time: Time, claim: Claim, frame: Frame) -> bool:
    """An offset that the event's zone has in the other season, and not then. Any other offset,
    and a zone by its name, is the time of somewhere else."""
    if not time.zone or time.zone[0] not in "+-":
        return False
    stated = zone_named(time.zone).utcoffset(None)
    document = frame.dossier.documents[frame.dossier.accounts[claim.account].document]
    here = [frame.zone, *([zone_named(document.zone)] if document.zone else [])]
    if stated in [zone.utcoffset(time.start) for zone in here]:
        return False
    months = (timedelta(days=30 * n) for n in range(-12, 13))
    return stated in [frame.zone.utcoffset(time.start + month) for month in months]


def _unattributed(account: Account, claims: Sequence[Claim], frame: Frame) -> list[Discrepancy]:
    bare = [claim for claim in claims if claim.attributed_to == "none"]
    if not (bare and frame.attribute.harm):
        return []
    return [_build(account, frame, Relation.UNATTRIBUTED, (position(bare, frame.dossier),))]


def _build(
    account: Account,
    frame: Frame,
    relation: Relation,
    positions: tuple[Position, ...],
    parameters: Parameters | None = None,
) -> Discrepancy:
    return Discrepancy(
        id=f"{frame.attribute.id}/{relation.value.replace('_', '-')}/{account.id}",
        attribute=frame.attribute.id,
        scope="internal",
        relation=relation,
        positions=positions,
        parameters=parameters or {},
    )
