"""Names of records and codes in a short form: one, or several parted by commas."""

from __future__ import annotations

import re

from reportgen.records.faults import NotUnderstood


def one(text: str, noun: str) -> str:
    """The one name a text is. Raises NotUnderstood."""
    if re.search(r"[\s,،]", text):
        raise NotUnderstood(f"`{text}` is not one {noun}", f"write the id of one {noun}")
    return text


def several(text: str, noun: str) -> tuple[str, ...]:
    """The names a text lists, each once. Raises NotUnderstood."""
    parts = tuple(part.strip() for part in re.split("[,،]", text))
    if not all(parts) or len(set(parts)) < len(parts):
        raise NotUnderstood(f"`{text}` lists {noun}s badly", "part them by commas, each once")
    return tuple(one(part, noun) for part in parts)
