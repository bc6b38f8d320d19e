"""Positions: the accounts that say the same of an attribute, as a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.discrepancies.claims import relate
from reportgen.discrepancies.kinds import Frame, relating
from reportgen.discrepancies.model import Position, Relation, Stance
from reportgen.discrepancies.scopes import relate_scopes
from reportgen.discrepancies.standing import is_doubtful
from reportgen.dossier import Claim, Dossier


def group(claims: Iterable[Claim], frame: Frame) -> tuple[tuple[Claim, ...], ...]:
    """Claims that agree, together, in the order in which each group first appears."""
    groups: list[list[Claim]] = []
    for claim in claims:
        for members in groups:
            if _are_one(members[0], claim, frame):
                members.append(claim)
                break
        else:
            groups.append([claim])
    return tuple(map(tuple, groups))


def _are_one(first: Claim, second: Claim, frame: Frame) -> bool:
    """Whether two claims are one position: the same said of the same, both stated or both in
    doubt. Zero and a denial say the same in two ways, and stand apart."""
    if is_doubtful(first) != is_doubtful(second):
        return False
    outcome = relate(first, second, frame)
    if outcome.relation != Relation.AGREE or "none" in outcome.parameters:
        return False
    lasting = relating(frame.attribute, frame.dossier).lasting
    return lasting or relate_scopes(first, second, frame)[0] == "same"


def position(claims: Sequence[Claim], dossier: Dossier) -> Position:
    """One position out of claims that agree."""
    ordered = sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.id)
    accounts = in_order({claim.account for claim in claims}, dossier.accounts)
    return Position(ordered[0].polarity, accounts, tuple(claim.id for claim in ordered))


def absent(stance: Stance, accounts: Iterable[str], dossier: Dossier) -> tuple[Position, ...]:
    """A silent or unread position, or none where nobody is."""
    ordered = in_order(set(accounts), dossier.accounts)
    return (Position(stance, ordered),) if ordered else ()


def in_order(chosen: set[str], order: Iterable[str]) -> tuple[str, ...]:
    """The chosen ids in the order of the dossier."""
    return tuple(key for key in order if key in chosen)
