"""The one door for records, whatever they are written in: each becomes a tree with places."""

from __future__ import annotations

import os
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from reportgen.errors import UsageError
from reportgen.records.files import decode, measured, read_bytes
from reportgen.records.findings import Findings
from reportgen.records.json_reader import read_json
from reportgen.records.nodes import IN_MEMORY, Fault, Marked, PlacedRecords, Refused
from reportgen.records.plain_reader import read_plain
from reportgen.records.texts import Given, Shelf, Texts, shelf
from reportgen.records.yaml_reader import read_yaml
from reportgen.resources import RECORDS

Records = str | PathLike[str] | bytes | Mapping[str, Any] | PlacedRecords
"""A path; the bytes of a records' file, JSON where they begin with `{`, else YAML; a mapping; or a
tree with places of its own."""


def open_records(records: Records, report: Findings) -> Any:
    """The records as plain dicts, lists and texts; `report` learns where each stands. Raises
    Refused, and UsageError for what can be no records."""
    if isinstance(records, PlacedRecords):
        report.file, report.records = records.file, records
        return read_plain(records.data, records.name).data
    if isinstance(records, (bytes, bytearray)):
        report.records = _read_text(_text(bytes(records), IN_MEMORY))
    elif isinstance(records, Mapping):
        report.records = read_plain(records)
    elif isinstance(records, (str, os.PathLike)):
        file = locate(Path(records))
        report.file = str(file)
        _, report.records = read_marked(file)
    else:
        kind = type(records).__name__
        raise UsageError(f"records are a path, a mapping, bytes or a PlacedRecords, no {kind}")
    return report.records.data


def open_texts(records: Records, texts: Texts | None) -> Shelf:
    """Where the documents are: what `texts` says, else the folder of the records' file."""
    if texts is not None:
        return shelf(texts)
    if not isinstance(records, (str, os.PathLike)):
        return Given({})
    path = Path(records)
    return shelf(path if path.is_dir() else path.parent)


def call_records(records: object) -> str:
    """How messages call them before they are read."""
    return str(Path(records)) if isinstance(records, (str, os.PathLike)) else IN_MEMORY


def locate(path: Path) -> Path:
    """The records' file: `path` itself, or the one in the folder. Raises Refused."""
    try:
        if not path.is_dir():
            return path
        held = {entry.name for entry in path.iterdir()}
    except OSError as error:
        raise Refused(
            Fault(0, "", "no-permission", f"the folder cannot be read: {error.strerror}")
        ) from None
    found = [path / name for name in RECORDS if name in held]
    if len(found) == 1:
        return found[0]
    if found:
        names = " and ".join(file.name for file in found)
        raise Refused(Fault(0, "", "several-dossiers", f"the folder holds {names}", "keep one"))
    raise Refused(
        Fault(0, "", "file-missing", "the folder holds no dossier.yaml", "see docs/dossier.md")
    )


def read_marked(file: Path) -> tuple[str, Marked]:
    """Text and tree of a records' file. Raises Refused."""
    text = _text(read_bytes(file.parent, file.name), file.name)
    return text, read_tree(text, file)


def read_tree(text: str, file: Path) -> Marked:
    """The tree of a text, as JSON or YAML after the file's name. Raises Refused."""
    return read_json(text) if file.suffix == ".json" else read_yaml(text)


def _read_text(text: str) -> Marked:
    """The tree of a text without a name, JSON or YAML after its first letter. Raises Refused."""
    return read_json(text) if text.lstrip().startswith("{") else read_yaml(text)


def _text(content: bytes, file: str) -> str:
    text = decode(measured(content, file), file)
    if not text.strip():
        raise Refused(Fault(1, "", "empty", f"{file} is empty", "see docs/dossier.md"))
    return text
