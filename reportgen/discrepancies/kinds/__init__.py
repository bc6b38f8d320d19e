"""How the values of each kind are compared: one row for each kind."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.discrepancies.kinds import actor, assertion, category, number, place, term, time
from reportgen.discrepancies.kinds.frame import Frame, Outcome, Side
from reportgen.discrepancies.kinds.relating import Relating
from reportgen.dossier import Attribute, Dossier

__all__ = ["RELATINGS", "Frame", "Outcome", "Relating", "Side", "relating"]

RELATINGS: Mapping[str, Relating] = {
    "number": Relating(number.relate),
    "time": Relating(time.relate),
    "place": Relating(place.relate),
    "actor": Relating(actor.relate, decides=True),
    "category": Relating(category.relate, decides=True),
    "assertion": Relating(assertion.relate, turned=assertion.turned, decides=True),
    "text": Relating(None, lasting=True),
    "term": Relating(term.relate, lasting=True, naming=True, loaded=term.is_loaded),
}


def relating(attribute: Attribute, dossier: Dossier) -> Relating:
    """The row of an attribute's kind: one that the dossier brings, or one of the table."""
    further = dossier.kinds.get(attribute.kind)
    return further.relating if further else RELATINGS[attribute.kind]
