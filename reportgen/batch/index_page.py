"""`index.html` over all briefs of a folder, from what the journal knows of them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from reportgen.batch.fingerprint import combine, read_all
from reportgen.batch.inputs import digest
from reportgen.batch.journal import JournalEntry
from reportgen.index.summary import from_data
from reportgen.index.table import build_index
from reportgen.output import replace
from reportgen.page.index import render_index
from reportgen.resources import folder
from reportgen.settings import Settings
from reportgen.theme import Theme

NAME = "index.html"
NOTE = "index"


def write_index(
    out: Path,
    home: Path,
    entries: Iterable[JournalEntry],
    state: str,
    settings: Settings,
    theme: Theme,
) -> Path:
    """Write the page, also over briefs of earlier runs that still stand there; its path. It is
    left alone if it is what these entries gave before. Raises OutputError and TemplateError."""
    standing = [entry for entry in entries if all((out / name).is_file() for name in entry.files)]
    path, note = out / NAME, home / NOTE
    made_from = _key_of(standing, state, theme)
    if note.is_file() and note.read_text(errors="replace") == f"{made_from} {digest(path)}":
        return path
    index = build_index(((from_data(each.summary), each.files) for each in standing), settings)
    replace(path, render_index(index, theme).encode())
    replace(note, f"{made_from} {digest(path)}".encode())
    return path


def _key_of(entries: Iterable[JournalEntry], state: str, theme: Theme) -> str:
    """What the page is made from: briefs, what they were made with, and every template."""
    keys = " ".join(sorted(entry.key for entry in entries))
    looks = f"{combine(read_all(folder('templates')))} {combine(theme.files.items())}"
    return sha256(f"{state} {looks} {keys}".encode()).hexdigest()
