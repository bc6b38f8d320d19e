"""Which dossiers are meant, and what their files hold; told without reading records."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from reportgen.errors import UsageError
from reportgen.resources import RECORDS

FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


def find_dossiers(paths: Iterable[Path]) -> list[Path]:
    """The dossiers at some paths: a folder without records of its own stands for the dossiers
    directly in it, by name. Raises UsageError for one that has none, or a dossier named twice.
    """
    found = [dossier for path in paths for dossier in _unfold(path)]
    seen: set[Path] = set()
    for dossier in found:
        real = dossier.resolve()
        if real in seen:
            raise UsageError(f"{dossier}: this dossier is named twice; name it once")
        seen.add(real)
    return found


def _unfold(path: Path) -> Iterator[Path]:
    """The dossier itself, or the dossiers of a folder of dossiers."""
    if not is_collection(path):
        yield path
        return
    inside = sorted(entry for entry in path.iterdir() if _holds_records(entry))
    if not inside:
        raise UsageError(f"{path}: holds neither dossier.yaml nor folders that hold one")
    yield from inside


def is_collection(path: Path) -> bool:
    """Whether a path is a folder without records of its own."""
    return path.is_dir() and not _holds_records(path)


def _holds_records(folder: Path) -> bool:
    """Whether records lie in a folder."""
    return any((folder / name).is_file() for name in RECORDS)


def records_file(dossier: Path) -> Path | None:
    """The one records' file of a dossier; None where there is none, or more than one."""
    if not dossier.is_dir():
        return dossier
    found = [path for name in RECORDS if (path := dossier / name).is_file()]
    return found[0] if len(found) == 1 else None


def digest(path: Path) -> str | None:
    """SHA-256 of a plain file; None where there is none."""
    try:
        with os.fdopen(os.open(path, FLAGS), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                return None
            return sha256(stream.read()).hexdigest()
    except OSError:
        return None
