"""Opening the files of a dossier, and nothing else.

A name in a dossier leads to a regular file inside its folder: no absolute name, no `..`, no
link on the way (a link could be swapped between check and use), no pipe or device.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from reportgen.records.characters import refused
from reportgen.records.nodes import Fault, Refused

MAX_BYTES = 2_000_000
FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


def read_bytes(folder: Path, file: str, limit: int = MAX_BYTES) -> bytes:
    """Content of `file` inside `folder`, `limit` bytes at most. Raises Refused, saying why."""
    parts = parts_inside(file)
    directory = -1
    try:
        directory = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        for part in parts[:-1]:
            directory, above = os.open(part, FLAGS | os.O_DIRECTORY, dir_fd=directory), directory
            os.close(above)
        return _content(os.open(parts[-1], FLAGS, dir_fd=directory), file, limit)
    except (OSError, ValueError) as error:
        raise Refused(_why(error, file)) from None
    finally:
        if directory >= 0:
            os.close(directory)


def decode(content: bytes, file: str) -> str:
    """The text of a record file: strict UTF-8, a leading byte order mark allowed, control
    characters refused and named. Raises Refused."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refused(
            Fault(
                line,
                "",
                "not-utf8",
                f"{file} is not UTF-8 (byte {error.start}, 0x{content[error.start]:02X})",
                "save it as UTF-8",
            )
        ) from None
    found = refused(text)
    if found:
        line = text.count("\n", 0, found[0]) + 1
        raise Refused(Fault(line, "", "control-character", f"{found[1]} stands here", "delete it"))
    return text


def parts_inside(file: str) -> tuple[str, ...]:
    """Folders and name of a file inside a dossier's folder. Raises Refused for a name that could
    lead elsewhere."""
    parts = tuple(file.split("/"))
    if "\\" in file or "\0" in file or any(part in ("", ".", "..") for part in parts):
        raise Refused(
            Fault(
                0,
                "",
                "file-outside",
                f"`{file}` does not name a file inside its folder",
                "put the file there and write its name, without `/` before it or `..`",
            )
        )
    return parts


def _content(descriptor: int, file: str, limit: int) -> bytes:
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        kind = "a folder" if stat.S_ISDIR(mode) else "no regular file"
        raise Refused(Fault(0, "", "not-a-file", f"{file} is {kind}", "name a text file"))
    with os.fdopen(descriptor, "rb") as opened:
        return measured(opened.read(limit + 1), file, limit)


def measured(content: bytes, file: str, limit: int = MAX_BYTES) -> bytes:
    """The content, if it is not too long. Raises Refused."""
    if len(content) > limit:
        raise Refused(
            Fault(
                0,
                "",
                "too-large",
                f"{file} holds more than {limit // 1_000_000} MB",
                "split it",
            )
        )
    return content


def _why(error: OSError | ValueError, file: str) -> Fault:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOENT, errno.ENAMETOOLONG):
        return Fault(0, "", "file-missing", f"there is no file {file}", "check the name")
    if number in (errno.ELOOP, errno.EMLINK):
        return Fault(0, "", "symlink", f"{file} is a symbolic link", "put the file itself there")
    if number in (errno.EACCES, errno.EPERM):
        return Fault(0, "", "no-permission", f"{file} may not be read", "allow reading it")
    if number == errno.ENOTDIR:
        return Fault(0, "", "symlink", f"{file} leads over a link or a file", "use plain folders")
    if number == errno.ENXIO:
        return Fault(0, "", "not-a-file", f"{file} is no regular file", "name a text file")
    return Fault(0, "", "unreadable", f"{file} cannot be read: {error}")
