"""The id of a dossier's event, without the dossier."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from reportgen.records.files import decode, read_bytes
from reportgen.records.nodes import Refused
from reportgen.records.opening import locate

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
ITEM = "[]"
"""In the place of a key: inside a list."""


def read_id(dossier: Path) -> str:
    """The id as the records state it, read no further than to it; empty where it cannot be
    told, which `load` then says with its reason."""
    try:
        file = locate(dossier)
        text = decode(read_bytes(file.parent, file.name), file.name)
        found = _from_json(text) if file.suffix == ".json" else _from_yaml(text)
    except (Refused, yaml.YAMLError, ValueError, RecursionError):
        return ""
    return found


def _from_json(text: str) -> str:
    """`event.id` of a JSON text."""
    data = json.loads(text)
    event = data.get("event") if isinstance(data, dict) else None
    return str(event.get("id", "")) if isinstance(event, dict) else ""


def _from_yaml(text: str) -> str:
    """`event.id` of a YAML text; events are read one by one, and no more than needed."""
    path: list[str | None] = []
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            path.append(None if isinstance(event, yaml.MappingStartEvent) else ITEM)
        elif isinstance(event, yaml.CollectionEndEvent):
            path.pop()
            _fill(path, None)
        elif isinstance(event, yaml.ScalarEvent) and path:
            if path == ["event", "id"]:
                return str(event.value)
            _fill(path, event.value if path[-1] is None else None)
    return ""


def _fill(path: list[str | None], key: str | None) -> None:
    """Note the key whose value comes next; None where a key comes next."""
    if path and path[-1] != ITEM:
        path[-1] = key
