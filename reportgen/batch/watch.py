"""Whether what pages are made by stays what it was, from the start of a run to its end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.resources import PACKAGE, folder

CODE = ("*.py", "*.po", "*.yaml", "*.conf")
"""The files of the package that may reach a page."""

Stamp = tuple[int, int, int]


def files(root: Path, *patterns: str) -> list[Path]:
    """The files below a folder, in order."""
    found = {path for pattern in patterns or ("*",) for path in root.rglob(pattern)}
    return sorted(path for path in found if path.is_file() and path.name[0] != ".")


class Watch:
    """Templates, fonts and code as they stood when this was made. A worker may read them at any
    time: a brief of an edited template must not be noted as one of the template before."""

    def __init__(self) -> None:
        self.stamps = dict(_stamps())

    def changed(self) -> Path | None:
        """A file that is not what it was; None as long as all are."""
        moved = (path for path, stamp in self.stamps.items() if _stamp_of(path) != stamp)
        return next(moved, None)


def _stamps() -> Iterator[tuple[Path, Stamp | None]]:
    """Every file that pages are made by, with its stamp."""
    for path in (*files(folder("templates")), *files(folder("fonts")), *files(PACKAGE, *CODE)):
        yield path, _stamp_of(path)


def _stamp_of(path: Path) -> Stamp | None:
    """What the file system says of a file; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns
