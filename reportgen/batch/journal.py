"""What a folder knows of the briefs in it: what each was made from, and what its files hold.

One line for each brief, written when its files are. So a run that was killed goes on where it
was, and what has not changed is not made again. Nothing here is believed unseen: a line must
match its own checksum, and a brief counts as made only while all its files, those it was made
from and those it became, are what the line says.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportgen.batch.inputs import digest
from reportgen.errors import OutputError
from reportgen.output import replace


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A brief that was made. `key` stands for its records and for all it was made with;
    `documents` and `files` are names with SHA-256, in the dossier's folder and in this one."""

    key: str
    id: str
    documents: Mapping[str, str]
    files: Mapping[str, str]
    summary: Mapping[str, Any]

    def is_made(self, dossier: Path, out: Path) -> bool:
        """Whether the documents in one folder and the files in the other are those it names."""
        return _matches(dossier, self.documents) and _matches(out, self.files)


def _matches(folder: Path, digests: Mapping[str, str]) -> bool:
    """Whether each file of a folder has its SHA-256."""
    return all(digest(folder / name) == expected for name, expected in digests.items())


class Journal:
    """The entries of a folder, by key."""

    def __init__(self, path: Path) -> None:
        """Reads what is there; lines that are torn or changed are passed over. Raises
        OutputError."""
        self.path = path
        self.entries: dict[str, JournalEntry] = {}
        self.owners: dict[str, str] = {}  # file → key
        try:
            lines = path.read_bytes().split(b"\n") if path.exists() else []
        except OSError as problem:
            raise OutputError(f"{path}: cannot be read: {problem.strerror}") from None
        for entry in filter(None, map(_parse, lines)):
            self.put(entry)

    def add(self, entry: JournalEntry) -> None:
        """Keep an entry, on the disk before this returns. Raises OutputError."""
        try:
            with self.path.open("ab") as stream:
                stream.write(b"\n" + _line(entry))  # the line before may be torn
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as problem:
            raise OutputError(f"{self.path}: cannot be written: {problem.strerror}") from problem
        self.put(entry)

    def put(self, entry: JournalEntry) -> None:
        """Know an entry, and no other that names its files."""
        names = entry.files.keys()
        for key in [self.owners[name] for name in names if name in self.owners]:
            self.entries.pop(key, None)
        self.entries[entry.key] = entry
        self.owners |= dict.fromkeys(names, entry.key)

    def forget(self, id: str) -> None:
        """Drop what is known of an event's briefs."""
        self.entries = {key: entry for key, entry in self.entries.items() if entry.id != id}

    def save(self) -> None:
        """Write the entries anew, each once and in order. Raises OutputError."""
        whole = b"".join(_line(entry) + b"\n" for _, entry in sorted(self.entries.items()))
        if not self.path.exists() or self.path.read_bytes() != whole:
            replace(self.path, whole)


def _line(entry: JournalEntry) -> bytes:
    """An entry as it stands in the file: checksum and JSON."""
    data = {field.name: getattr(entry, field.name) for field in fields(entry)}
    text = json.dumps(data, ensure_ascii=False).encode()
    return sha256(text).hexdigest().encode() + b" " + text


def _parse(raw: bytes) -> JournalEntry | None:
    """The entry of a line; None if it is not whole."""
    checksum, _, text = raw.partition(b" ")
    if sha256(text).hexdigest().encode() != checksum:
        return None
    try:
        return JournalEntry(**json.loads(text))
    except (TypeError, ValueError):  # of another version
        return None
