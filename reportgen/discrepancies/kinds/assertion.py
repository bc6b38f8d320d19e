"""Assertions: the same statement held true or not."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.discrepancies.kinds.frame import Frame, Outcome
from reportgen.discrepancies.model import Relation
from reportgen.dossier import Assertion, Value


def relate(first: Assertion, second: Assertion, frame: Frame) -> Outcome:
    """Relation of two assertions (discrepancies: boolean row)."""
    return Outcome(Relation.AGREE if first == second else Relation.CONTRADICT)


def turned(stated: Sequence[Value]) -> tuple[Value, ...]:
    """What a denial of these says: that it does not hold, where nothing is stated as well."""
    held = [value for value in stated if isinstance(value, Assertion)]
    return tuple(Assertion(holds=not value.holds) for value in held or [Assertion(holds=True)])
