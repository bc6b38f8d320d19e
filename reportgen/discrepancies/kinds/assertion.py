"""Assertions: the same statement held true or not."""

from __future__ import annotations

from ...dossier import Assertion
from ..model import Relation
from .frame import Frame, Outcome


def relate(first: Assertion, second: Assertion, frame: Frame) -> Outcome:
    """Relation of two assertions (discrepancies: boolean row)."""
    return Outcome(Relation.AGREE if first == second else Relation.CONTRADICT)
