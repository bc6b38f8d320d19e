"""What sets the pages here, with versions: other engines may set other bytes."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version

from reportgen.pdf.isolation import load_weasyprint, subsetter
from reportgen.resources import folder
from reportgen.theme import SHIPPED, Theme
from reportgen.version import __version__


def engines(theme: Theme = SHIPPED) -> dict[str, str]:
    """Name → version of everything that decides the bytes of a PDF; fonts, templates and a theme
    by a hash of their files. Raises TypesetError where Pango is missing."""
    load_weasyprint()
    from weasyprint.text.ffi import pango  # noqa: PLC0415

    number = pango.pango_version()
    return {
        "reportgen": __version__,
        "weasyprint": version("weasyprint"),
        "pydyf": version("pydyf"),
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "subsetter": subsetter(),
        "fonts": _hash("fonts"),
        "templates": _hash("templates"),
        **({"theme": theme.digest} if theme.files else {}),
    }


def _hash(name: str) -> str:
    """One hash over the names and bytes of a shipped folder's files."""
    root = folder(name)
    found = sha256()
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            found.update(f"{path.relative_to(root).as_posix()}\n".encode())
            found.update(sha256(path.read_bytes()).digest())
    return found.hexdigest()
