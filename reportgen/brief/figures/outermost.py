"""The first and the last of several stated times, as they are stated."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from reportgen.discrepancies.kinds.time import instant
from reportgen.dossier import Time


def outermost(stated: Sequence[Time], zone: tzinfo) -> tuple[Time, Time]:
    """The time that begins first and the one that ends last; `zone` holds where none is stated.
    Of a window of clock times only its outer end; no margin is ever taken for a time."""
    first = min(stated, key=lambda time: instant(time, zone))
    last = max(stated, key=lambda time: instant(time, zone) + (time.end - time.start))
    return _end_of(first, first.start), _end_of(last, last.end)


def _end_of(time: Time, edge: datetime) -> Time:
    """One end of a stated window; any other time whole."""
    if not time.window or time.precision not in ("minute", "hour"):
        return time
    unit = timedelta(hours=1) if time.precision == "hour" else timedelta(minutes=1)
    start = edge if edge == time.start else edge - unit
    return time.model_copy(update={"start": start, "end": start + unit, "window": False})
