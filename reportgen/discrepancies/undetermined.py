"""The dead whose status is not determined: each part of their total may hold them, so that a
count of it is an interval (12 fighters of 57 dead, 40 undetermined: 12 to 52)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from reportgen.discrepancies.days import order
from reportgen.discrepancies.kinds import Frame
from reportgen.discrepancies.kinds.number import ABOUT, interval
from reportgen.dossier import Attribute, Claim, Dossier, Number


def with_undetermined(first: Claim, second: Claim, frame: Frame) -> bool:
    """Whether two counts that lie apart meet once the undetermined of each are let in."""
    one, other = _reach(first, frame), _reach(second, frame)
    return one[0] <= other[1] and other[0] <= one[1]


def _reach(claim: Claim, frame: Frame) -> tuple[float, float]:
    about = frame.attribute.tolerance or ABOUT
    ends = [interval(value, about) for value in claim.readings if isinstance(value, Number)]
    if not ends:
        return -math.inf, math.inf
    if claim.id not in frame.rests:
        frame.rests[claim.id] = _undetermined(claim, frame.attribute, frame.dossier)
    rest = frame.rests[claim.id]
    return min(low for low, _ in ends), max(high for _, high in ends) + rest


def _undetermined(claim: Claim, attribute: Attribute, dossier: Dossier) -> float:
    """The most that the claim's own source leaves undetermined of its attribute's whole, in the
    same account or on the same day in another."""
    whole = next(
        (a for a in dossier.vocabulary.attributes.values() if attribute.id in a.total_of), None
    )
    if whole is None or whole.undetermined is None:
        return 0
    counts = _of_source(claim, whole.undetermined, dossier)
    values = [v for each in counts for v in each.readings if isinstance(v, Number)]
    return max((interval(value)[1] for value in values), default=0)


def _of_source(claim: Claim, attribute: str, dossier: Dossier) -> Iterator[Claim]:
    """What the claim's source says of another attribute at the same time."""
    yield from dossier.claims_of(claim.account, attribute)
    source = dossier.speaker(claim.account).id
    for account in dossier.accounts.values():
        if account.id == claim.account or account.reports:
            continue
        for other in dossier.claims_of(account.id, attribute):
            same = dossier.speaker(account.id).id == source
            if same and order(claim, other, dossier) == "same":
                yield other
