"""Assertions: the same statement held true or not."""

from __future__ import annotations

from reportgen.discrepancies.kinds.frame import Frame, Outcome
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Assertion


def relate(first: Assertion, second: Assertion, frame: Frame) -> Outcome:
    """Relation of two assertions (discrepancies: boolean row)."""
    return Outcome(Relation.AGREE if first == second else Relation.CONTRADICT)
