"""The ladder of certainty: flat, assessed, initial, reported, alleged, possible."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from reportgen.dossier import Certainty, Claim

LADDER: tuple[Certainty, ...] = get_args(Certainty)


def rung(certainty: Certainty) -> int:
    """0 for a flat statement, rising with doubt."""
    return LADDER.index(certainty)


def strongest(claims: Iterable[Claim]) -> Certainty:
    """The highest certainty with which anything here is said."""
    return min((claim.certainty for claim in claims), key=rung)


def spread(claims: Iterable[Claim]) -> int:
    """Rungs between the surest and the least sure of these claims."""
    rungs = [rung(claim.certainty) for claim in claims]
    return max(rungs) - min(rungs)
