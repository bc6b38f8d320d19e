"""Entries of the vocabulary on a terminal and as data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from reportgen.records import VocabularyEntry


def as_json(entries: Sequence[VocabularyEntry]) -> str:
    """A list of objects with the entry's own keys."""
    listed = [asdict(entry) | {"label": dict(entry.label)} for entry in entries]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def as_text(entries: Sequence[VocabularyEntry]) -> str:
    """What each is called, what it is, and a line to copy."""
    if not entries:
        return "nothing is called so; try the beginning of a word, or no word for all of it"
    return "\n\n".join(map(_entry, entries))


def _entry(entry: VocabularyEntry) -> str:
    names = " · ".join(entry.label.values())
    details = "; ".join(f"{key} {words}" for key, words in entry.details.items())
    lines = [f"{entry.section}: {entry.id}", names, details, entry.example]
    return "\n    ".join(line for line in lines if line)
