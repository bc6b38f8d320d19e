"""Reading the EDTF dates that dossiers carry for documents and events."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?(?P<mark>[~?%]?)"
)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One EDTF date or date-time: its first moment, how precise it is, whether `~`, `?` or `%`
    qualifies it."""

    at: datetime
    precision: str
    approximate: bool


def read_point(text: str) -> EdtfDate | None:
    """The date written in EDTF, or None where the text is not one this reads."""
    match = POINT.fullmatch(text.strip())
    if not match:
        return None
    part = {
        name: int(match[name]) for name in ("year", "month", "day", "hour", "minute") if match[name]
    }
    try:
        at = datetime(
            part["year"], part.get("month", 1), part.get("day", 1),
            part.get("hour", 0), part.get("minute", 0),
        )  # fmt: skip
    except ValueError:
        return None
    return EdtfDate(at, list(part)[-1], bool(match["mark"]))
