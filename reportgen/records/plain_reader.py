"""Records in memory: what a program has as mappings, lists and plain values."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from reportgen.records.nodes import Builder, Location, Marked, Refused, Where, field_name

NOWHERE = Location(0, 0, 0)


def read_plain(data: Any, name: Callable[[Where], str] = field_name) -> Marked:
    """A mapping as records: numbers, `True` and days become the words one would write, None is
    not written. `name` says how a fault calls its place. Raises Refused."""
    builder = Builder(name)
    _take(data, builder)
    return builder.finish()


def _take(data: Any, builder: Builder) -> None:
    if isinstance(data, Mapping):
        builder.open({}, NOWHERE)
        for key, value in data.items():
            _take_key(key, builder)
            _take(value, builder)
        builder.close(0)
    elif isinstance(data, (list, tuple)):
        builder.open([], NOWHERE)
        for value in data:
            _take(value, builder)
        builder.close(0)
    else:
        builder.scalar(_words(data, builder), NOWHERE, absent=data is None)


def _take_key(key: Any, builder: Builder) -> None:
    if not isinstance(key, str):
        fault = builder.fault(NOWHERE, "bad-key", f"the key {key!r} is no text", "write a word")
        raise Refused(fault)
    builder.scalar(key, NOWHERE)


def _words(value: Any, builder: Builder) -> str:
    """A value as an editor would write it."""
    if value is None or isinstance(value, str):
        return str(value or "")
    if isinstance(value, (bool, int, float)):
        return json.dumps(value)
    if isinstance(value, datetime) and not value.second:  # no record states seconds
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    kind = type(value).__name__
    message = f"a value of the type {kind} stands here"
    remedy = "hand along text, a number, a day, a list or a mapping"
    raise Refused(builder.fault(NOWHERE, "wrong-shape", message, remedy))
