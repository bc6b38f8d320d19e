"""How the values of each kind are said: one row for each kind, one module behind it."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.brief.words.kinds import (
    actor,
    assertion,
    category,
    number,
    place,
    term,
    text,
    time,
)
from reportgen.brief.words.kinds.saying import Saying, Telling
from reportgen.dossier import Dossier

__all__ = ["SAYINGS", "Saying", "Telling", "saying"]

SAYINGS: Mapping[str, Saying] = {
    "number": number.SAYING,
    "time": time.SAYING,
    "place": place.SAYING,
    "actor": actor.SAYING,
    "category": category.SAYING,
    "assertion": assertion.SAYING,
    "text": text.SAYING,
    "term": term.SAYING,
}


def saying(kind: str, dossier: Dossier) -> Saying:
    """The row of a kind: one that the dossier brings, or one of the table."""
    further = dossier.kinds.get(kind)
    return further.saying if further else SAYINGS[kind]
