"""Results on disk: whole, or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from reportgen.errors import OutputError


def replace(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step; a reader sees the old file or the new, never a part.

    Raises OutputError, with the old file intact and nothing left beside it.
    """
    replace_all({path: data})


def replace_all(files: Mapping[Path, bytes]) -> None:
    """Put several files in place: all are written out in full before the first is renamed.

    Raises OutputError if one cannot be written out; then all old files are intact. A folder or
    a link in the place of a file is refused.
    """
    parts: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            _refuse_odd_target(path)
            parts[path] = path.with_name(f".{path.name}.{os.getpid()}.part")
            _write_out(parts[path], data, _mode_of(path))
        for path, part in parts.items():
            part.replace(path)
        for folder in {path.parent for path in files}:
            _sync_folder(folder)
    except OSError as problem:
        raise OutputError(f"{path}: cannot be written: {problem.strerror}") from problem
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _refuse_odd_target(path: Path) -> None:
    """Raise OutputError unless a plain file, or nothing, stands at `path`."""
    if path.is_symlink():
        raise OutputError(f"{path}: this is a link; remove it or write elsewhere")
    if path.exists() and not path.is_file():
        raise OutputError(f"{path}: this is no file; remove it or write elsewhere")


def _mode_of(path: Path) -> int | None:
    """Who may read and write the file at `path`; None where there is none."""
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else None


def _write_out(part: Path, data: bytes, mode: int | None = None) -> None:
    """Write a new file and see it onto the disk, with the rights in `mode` or else those of any
    new file. Raises OSError."""
    part.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    with os.fdopen(os.open(part, flags, 0o666), "wb") as stream:
        if mode is not None:
            os.fchmod(stream.fileno(), mode)
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """See the names of a folder onto the disk, where its file system can."""
    # By now every file is whole; only a power cut could still undo its name.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        with suppress(OSError):
            os.fsync(handle)
        os.close(handle)
