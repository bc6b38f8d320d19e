"""Inside one account: two values in two places, certainty that jumps, clocks that the tz
database contradicts, harm with no source named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations

from reportgen.discrepancies.certainty import spread
from reportgen.discrepancies.kinds import Frame, relating
from reportgen.discrepancies.kinds.time import zone_of
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
        wrong = next((time for time in times if _mislabelled(time, frame)), None)
        if wrong:
            actual = frame.zone.utcoffset(wrong.start) or timedelta()
            parameters: Parameters = {
                "stated": wrong.zone or "",
                "actual": int(actual.total_seconds() // 60),
            }
            positions = (position([claim], frame.dossier),)
            found.append(_build(account, frame, Relation.TZ_LABEL_ERROR, positions, parameters))
    return found[:1]


def _mislabelled(time: Time, frame: Frame) -> bool:
    """A local label (not UTC) whose offset the event's zone does not have then."""
    if time.zone is None or time.zone in ("UTC", "Etc/UTC", "+00:00"):
        return False
    return zone_of(time, frame.zone).utcoffset(time.start) != frame.zone.utcoffset(time.start)


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
