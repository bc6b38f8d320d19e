"""Free text: it has no short form, and its quote may stand for it."""

from __future__ import annotations

from reportgen.dossier import Wording
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds.reading import Reading, TimeDefaults


def read(text: str, calendar: TimeDefaults) -> Wording:
    """A text has no short form: always raises NotUnderstood."""
    raise NotUnderstood(
        f"`{text[:40]}` does not say its language",
        "leave the value out (the quote stands for it), or write `{ar: …, en: …}`",
    )


READING = Reading(value=Wording, read=read, bare=Wording, spread="text", hint="{ar: …, en: …}")
