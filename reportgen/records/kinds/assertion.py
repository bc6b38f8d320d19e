"""Assertions in short form: `yes`, `no`."""

from __future__ import annotations

from reportgen.dossier import Assertion
from reportgen.records.faults import NotUnderstood
from reportgen.records.kinds.reading import Reading, TimeDefaults

YES, NO = ("yes", "true", "نعم"), ("no", "false", "لا")


def read(text: str, calendar: TimeDefaults) -> Assertion:
    """`yes` · `no`. Raises NotUnderstood."""
    word = text.casefold()
    if word in YES + NO:
        return Assertion(holds=word in YES)
    raise NotUnderstood(f"`{text}` is neither yes nor no", "write `yes` or `no`, or `denied`")


READING = Reading(value=Assertion, read=read, hint="yes · no")
