"""Places in short form: `hajin`, `near hajin`, `east of hajin`."""

from __future__ import annotations

from typing import Literal

from reportgen.dossier import Place
from reportgen.records.kinds.names import one
from reportgen.records.kinds.reading import Reading, TimeDefaults

Relation = Literal["in", "at", "near", "north_of", "south_of", "east_of", "west_of"]

RELATIONS: dict[Relation, tuple[str, ...]] = {
    "in": ("in",),
    "at": ("at",),
    "near": ("near", "قرب"),
    "north_of": ("north of", "شمال"),
    "south_of": ("south of", "جنوب"),
    "east_of": ("east of", "شرق"),
    "west_of": ("west of", "غرب"),
}


def read(text: str, calendar: TimeDefaults) -> Place:
    """`hajin` · `near hajin` · `east of hajin`. Raises NotUnderstood."""
    for relation, words in RELATIONS.items():
        for word in words:
            if text.casefold().startswith(f"{word} "):
                return Place(ref=one(text[len(word) :].strip(), "place"), relation=relation)
    return Place(ref=one(text, "place"))


READING = Reading(value=Place, read=read, hint="hajin · near hajin · east of hajin")
