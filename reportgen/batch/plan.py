"""What there is to do: which briefs are made already, and whether all can stand in one folder."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from reportgen.batch.inputs import digest, records_file
from reportgen.batch.journal import Journal, JournalEntry
from reportgen.errors import UsageError

INDEX = "index"
"""The name of the page that lists the briefs, which no brief may have."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A dossier, the id of its event as far as it can be told, and the entry of its brief if
    that is made and true."""

    dossier: Path
    id: str
    made: JournalEntry | None


def make_plan(
    dossiers: Sequence[Path], out: Path, journal: Journal, state: str, workers: int
) -> list[Planned]:
    """One item for each dossier. Every file is read and hashed, dossier's and brief's: times
    and sizes do not tell whether a file has changed."""
    with ThreadPoolExecutor(workers) as threads:
        return list(threads.map(lambda dossier: _look_up(dossier, out, journal, state), dossiers))


def _look_up(dossier: Path, out: Path, journal: Journal, state: str) -> Planned:
    """The item of one dossier."""
    file = records_file(dossier)
    records = digest(file) if file else None
    entry = journal.entries.get(key_of(state, records)) if records else None
    if file and entry and entry.is_made(file.parent, out):
        return Planned(dossier, entry.id, entry)
    from reportgen.records.identity import read_id  # noqa: PLC0415 - reads YAML

    return Planned(dossier, entry.id if entry else read_id(dossier), None)


def key_of(state: str, records: str) -> str:
    """The key of an entry: what the brief is made with, and the records' own SHA-256."""
    return sha256(f"{state} {records}".encode()).hexdigest()


def refuse_twins(plan: Iterable[Planned], *, index: bool) -> None:
    """Raise UsageError where two dossiers would write the same file, also where a file system
    takes upper case for lower; or one and the index."""
    seen: dict[str, Path] = {}
    for item in plan:
        name = unicodedata.normalize("NFKC", item.id).casefold()
        if name in seen:
            raise UsageError(
                f"{seen[name]} and {item.dossier} both have the id `{item.id}`, and would write "
                "the same files; give one of them another id, or build them into two folders"
            )
        if name == INDEX and index:
            raise UsageError(
                f"{item.dossier} has the id `{item.id}`, which is the name of the page that lists "
                "the briefs; give it another id, or build without an index"
            )
        if name:
            seen[name] = item.dossier
