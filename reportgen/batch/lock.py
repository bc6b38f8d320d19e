"""One run at a time in a folder."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reportgen.errors import OutputError

HOME = ".reportgen"
PART = re.compile(r"\..+\.(\d+)\.part")


@contextmanager
def hold(out: Path) -> Iterator[Path]:
    """The folder's own folder for journal and lock, held until the end; a lock dies with its
    process. What a killed run left half written is swept away. Raises OutputError where another
    run is at work, or the folder cannot be written."""
    home = out / HOME
    try:
        home.mkdir(parents=True, exist_ok=True)
        stream = (home / "lock").open("a+")
    except OSError as problem:
        raise OutputError(f"{out}: cannot be written: {problem.strerror}") from problem
    with stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise OutputError(
                f"{out}: another run is at work here (process {_holder(home)}); wait for its end, "
                "or choose another folder"
            ) from None
        with suppress(OSError):  # who holds it is a courtesy, and the disk may be full
            stream.truncate(0)
            stream.write(str(os.getpid()))
            stream.flush()
        _sweep(out)
        _sweep(home)
        yield home


def _holder(home: Path) -> str:
    """Who holds the lock, as far as it says."""
    return (home / "lock").read_text(errors="replace").strip() or "unknown"


def _sweep(folder: Path) -> None:
    """Remove what processes that are no more left half written."""
    for path in folder.glob(".*.part"):
        found = PART.fullmatch(path.name)
        if found and not _is_alive(int(found[1])):
            path.unlink(missing_ok=True)


def _is_alive(pid: int) -> bool:
    """Whether a process of that number runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
