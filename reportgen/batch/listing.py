"""`index.html` over all briefs of a folder, from what the journal knows of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..brief.index import build_index
from ..brief.summary import from_data
from ..output import replace
from ..page.index import render_index
from ..settings import Settings
from ..theme import Theme
from .journal import Entry

NAME = "index.html"


def write_index(out: Path, entries: Iterable[Entry], settings: Settings, theme: Theme) -> Path:
    """Write the page, also over briefs of earlier runs that still stand there; its path. Raises
    OutputError and TemplateError."""
    standing = [entry for entry in entries if all((out / name).is_file() for name in entry.files)]
    index = build_index(((from_data(each.summary), each.files) for each in standing), settings)
    page = render_index(index, theme).encode()
    path = out / NAME
    if not path.is_file() or path.read_bytes() != page:
        replace(path, page)
    return path
