"""The editor's word: another severity or a dismissal, each with a reason that prints."""

from __future__ import annotations

from dataclasses import replace

from ..dossier import Decision
from .model import Discrepancy, Override


def decide(found: Discrepancy, decisions: tuple[Decision, ...]) -> Discrepancy:
    """The discrepancy as the editor left it; the last decision on it counts."""
    for decision in reversed(decisions):
        if decision.discrepancy == found.id:
            override = Override(
                severity=decision.severity,
                dismissed=decision.action == "dismiss",
                reason=decision.reason,
                by=decision.by,
            )
            return replace(found, severity=decision.severity or found.severity, override=override)
    return found
