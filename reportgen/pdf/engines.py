"""What sets the pages here, with versions: other engines may set other bytes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import version

from reportgen.pdf.isolation import load_weasyprint, subsetter
from reportgen.pdf.looks import LoadedLooks
from reportgen.pdf.press import Press, usual_press
from reportgen.resources import folder
from reportgen.theme import SHIPPED, Theme
from reportgen.version import __version__


def engines(
    templates: Mapping[str, bytes], theme: Theme = SHIPPED, press: Press | None = None
) -> dict[str, str]:
    """Name → version of everything that decides the bytes of a PDF; fonts, a theme and the
    templates used by a hash of their files. Raises TypesetError where Pango is missing."""
    return {
        **(press or usual_press()).do(list_installed),
        "templates": _hash(templates),
        **({"theme": theme.digest} if theme.files else {}),
    }


def list_installed(_: LoadedLooks) -> dict[str, str]:
    """What is the same for every brief of a process."""
    return _installed()


@cache
def _installed() -> dict[str, str]:
    load_weasyprint()
    from weasyprint.text.ffi import pango  # noqa: PLC0415

    number = pango.pango_version()
    return {
        "reportgen": __version__,
        "weasyprint": version("weasyprint"),
        "pydyf": version("pydyf"),
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "subsetter": subsetter(),
        "fonts": _hash(_shipped("fonts")),
    }


def _shipped(name: str) -> dict[str, bytes]:
    """The files of a shipped folder."""
    root = folder(name)
    files = (path for path in root.rglob("*") if path.is_file() and path.name[0] != ".")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _hash(files: Mapping[str, bytes]) -> str:
    """One hash over the names and bytes of files."""
    found = sha256()
    for name in sorted(files):
        found.update(f"{name}\n".encode() + sha256(files[name]).digest())
    return found.hexdigest()
