"""Actors in short form: `coalition`, `coalition, partner-forces`."""

from __future__ import annotations

from reportgen.dossier import Actors
from reportgen.records.kinds.names import several
from reportgen.records.kinds.reading import Reading, TimeDefaults


def read(text: str, calendar: TimeDefaults) -> Actors:
    """`coalition` · `coalition, partner-forces`. Raises NotUnderstood."""
    return Actors(refs=several(text, "actor"))


READING = Reading(value=Actors, read=read, hint="ids with commas")
